"""The window of `long_texts`: opens, scrolls and undoes, and prints how long that took, in ms."""

import json
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.bench.keys_window import time_commits, time_repaints
from tests.bench.measuring import p95, resident_megabytes, steady_p95
from tests.bench.painting import PaintWatch
from zimulis.app.main import make_application, make_window
from zimulis.domain.boundaries import words
from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.ui.garbage import Garbage
from zimulis.ui.main_window import MainWindow
from zimulis.ui.workbench import Workbench

_SIZE = (1440, 900)
_STEPS = 150
_MARKS = 1000
_PATIENCE = 60  # seconds
_SPANS_PATIENCE = 0.3  # seconds without further spans, after which all have come


def _time_bare(text: str) -> float:
    """How long Qt's own widget takes to show the text alone."""
    page = QPlainTextEdit()
    page.resize(*_SIZE)
    page.show()
    watch = PaintWatch(page.viewport())
    took = watch.milliseconds_until_painted(lambda: page.setPlainText(text))
    page.close()
    return took


class LongArticles:
    """Measures one window on a project whose articles are longer and longer."""

    def __init__(self, window: MainWindow) -> None:
        assert window.workbench, "the project is not open"
        self._window = window
        self._workbench: Workbench = window.workbench
        self._viewport = self._workbench.surface.viewport()
        self._watch = PaintWatch(self._viewport)

    def open(self, number: int, name: str) -> dict[str, float]:
        """Opens an article and waits until it is complete."""
        desk = self._workbench.desk
        article = self._workbench.corpus.articles.ids[number]
        before = resident_megabytes()
        opened = self._watch.milliseconds_until_painted(lambda: desk.open_article(article))
        assert self._workbench.surface.sheet, "no article is open"
        assert len(self._workbench.surface.sheet.spans), "no spans are on the page"
        took, worst = _wait_while_growing(lambda: len(desk.spans))
        return {
            f"open_{name}": opened,
            f"read_{name}": opened + took,
            f"spans_{name}": len(desk.spans),
            f"answer_{name}": worst,
            f"memory_{name}": resident_megabytes() - before,
            f"bare_{name}": _time_bare(self._workbench.surface.sheet.text),
        }

    def scroll(self) -> list[float]:
        """Turns the wheel, notch by notch, through text that was never shown."""
        self._workbench.surface.go_to(self._middle)
        return [self._watch.milliseconds_until_painted(self._turn_wheel) for _ in range(_STEPS)]

    @property
    def _middle(self) -> int:
        assert self._workbench.surface.sheet, "no article is open"
        return len(self._workbench.surface.sheet.text) // 2

    def _turn_wheel(self) -> None:
        middle = QPointF(self._viewport.rect().center())
        event = QWheelEvent(
            middle,
            self._viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self._viewport, event)

    def resize(self) -> list[float]:
        """Makes the window narrower and wider, so that every line breaks anew."""
        width, height = _SIZE
        widths = (width - 400 + 10 * (step % 20) for step in count())
        return [
            self._watch.milliseconds_until_painted(
                lambda: self._window.resize(next(widths), height)
            )
            for _ in range(_STEPS // 3)
        ]

    def mark_and_undo_many(self) -> tuple[float, float]:
        """Marks a thousand words at once, and takes that back."""
        desk, surface = self._workbench.desk, self._workbench.surface
        assert surface.sheet, "no article is open"
        found = words(surface.sheet.text, self._middle)
        parts: list[Part] = [next(found) for _ in range(_MARKS)]
        surface.go_to(parts[-1].end)
        before = len(desk.spans)
        marked = self._watch.milliseconds_until_painted(
            lambda: desk.marks.add_spans("source", parts)
        )
        assert len(desk.spans) == before + _MARKS, "not all words were marked"
        surface.go_to(parts[0].start)
        undone = self._watch.milliseconds_until_painted(lambda: self._workbench.perform(Act.UNDO))
        assert len(desk.spans) == before, "not all marks were taken back"
        return marked, undone


def _wait_while_growing(size: Callable[[], int]) -> tuple[float, float]:
    """Waits until something grows no more.

    Returns:
        How long it grew, and how long an event waited at the most meanwhile; in ms.
    """
    worst = 0.0
    begun = grew = time.perf_counter()
    last = size()
    while grew + _SPANS_PATIENCE > (now := time.perf_counter()):
        QApplication.processEvents()
        worst = max(worst, (time.perf_counter() - now) * 1000)
        if size() != last:
            last, grew = size(), time.perf_counter()
        assert now < begun + _PATIENCE, "the spans never end"
        time.sleep(0.0002)
    return (grew - begun) * 1000, worst


def main(project: Path) -> None:
    application = make_application()
    window = make_window(project, annotator="anna")
    window.resize(*_SIZE)
    window.show()
    QApplication.processEvents()
    Garbage(application)
    articles = LongArticles(window)
    took: dict[str, float] = {
        "repaint": steady_p95(time_repaints()),
        "commit": steady_p95(time_commits()),
    }
    took |= articles.open(1, "1m")
    took["scroll"], took["resize"] = steady_p95(articles.scroll()), p95(articles.resize())
    took["bulk"], took["undo"] = articles.mark_and_undo_many()
    took |= articles.open(2, "10m")
    window.close()
    QApplication.quit()
    print(json.dumps(took))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
