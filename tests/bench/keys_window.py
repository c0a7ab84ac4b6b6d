"""The window of `keys`: presses keys, waits for the picture, and prints how long that took, in ms.

With a project whose first article is the long one, and a folder of texts to import meanwhile.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.measuring import steady_p95
from tests.bench.painting import PaintWatch
from zimulis.app.main import make_application, make_window
from zimulis.ui.workbench import Workbench
from zimulis.workspace.importing import import_in_child
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.session import Session

_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SAMPLES = 150
_MARKS_AN_ARTICLE = 25
_PAUSE = 20  # ms between two marks while texts are imported
_PAGE = "Krievijas līderis Vladimirs Putins piektdien tikās ar Aleksandru Lukašenko. " * 50


class Hand:
    """Presses keys in the text of a workbench."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._watch = PaintWatch(workbench.surface.viewport())

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        QTest.keyClick(self._workbench.surface, key, modifier)

    def timed_press(self, key: Qt.Key) -> float:
        """Milliseconds from a key to its effect on the screen."""
        return self._watch.milliseconds_until_painted(lambda: self._press(key))

    def timed_marks(self) -> Iterator[float]:
        """Goes on word by word and marks each; yields the milliseconds of each mark."""
        desk = self._workbench.desk
        for label in cycle((_Key.Key_1, _Key.Key_2, _Key.Key_3)):
            self._press(_Key.Key_Right, _CTRL)
            before = len(desk.spans)
            took = self.timed_press(label)
            if len(desk.spans) > before:
                yield took


class BarePage(QWidget):
    """A page of text painted by Qt itself."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QTextLayout(_PAGE, self.font())
        self._layout.beginLayout()
        row = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(700)
            line.setPosition(QPointF(0, row * 24))
            row += 1
        self._layout.endLayout()
        self.resize(1440, 900)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        self._layout.draw(painter, QPointF(100, 10))
        painter.end()


def time_repaints() -> list[float]:
    page = BarePage()
    page.show()
    watch = PaintWatch(page)
    took = [watch.milliseconds_until_painted(page.update) for _ in range(_SAMPLES)]
    page.close()
    return took


def time_commits() -> list[float]:
    took: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        database.execute("PRAGMA journal_mode = wal")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE span (id INTEGER PRIMARY KEY, label TEXT, start, end)")
        for start in range(_SAMPLES):
            begun = time.perf_counter()
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                "INSERT INTO span (label, start, end) VALUES ('person', ?, 9)", (start,)
            )
            database.execute("COMMIT")
            took.append((time.perf_counter() - begun) * 1000)
        database.close()
    return took


def _opens(hand: Hand) -> list[float]:
    return [hand.timed_press(_Key.Key_N) for _ in range(_SAMPLES)]


def _marks(hand: Hand) -> list[float]:
    took: list[float] = []
    while len(took) < _SAMPLES:
        hand.timed_press(_Key.Key_N)
        marks = hand.timed_marks()
        took += (next(marks) for _ in range(_MARKS_AN_ARTICLE))
    return took


def _marks_in_the_long_one(workbench: Workbench, hand: Hand) -> list[float]:
    workbench.desk.open_article(workbench.corpus.articles.ids[0])
    assert workbench.surface.sheet, "the long article is not open"
    workbench.surface.go_to(len(workbench.surface.sheet.text) // 2)
    marks = hand.timed_marks()
    return [next(marks) for _ in range(_SAMPLES)]


def _marks_while_importing(workbench: Workbench, hand: Hand, texts: Path) -> list[float]:
    took: list[float] = []
    with _importing(workbench.desk.session, texts) as is_running:
        while is_running():
            hand.timed_press(_Key.Key_N)
            marks = hand.timed_marks()
            for _ in range(_MARKS_AN_ARTICLE):
                took.append(next(marks))
                QTest.qWait(_PAUSE)
    return took


@contextmanager
def _importing(session: Session, texts: Path) -> Iterator[Callable[[], bool]]:
    """Imports a folder as the window does: a child process imports, a thread waits for it."""
    annotator = session.required_annotator().name

    def work() -> None:
        import_in_child(
            session.path, annotator, [str(texts)], progress=no_progress, cancel=CancelToken()
        )

    thread = Thread(target=work)
    thread.start()
    yield thread.is_alive
    thread.join()


def main(project: Path, texts: Path) -> None:
    make_application()
    window = make_window(project, annotator="anna")
    window.show()
    workbench = window.workbench
    assert workbench, "the project is not open"
    hand = Hand(workbench)
    took = {
        "repaint": time_repaints(),
        "commit": time_commits(),
        "open": _opens(hand),
        "mark": _marks(hand),
        "mark_1m": _marks_in_the_long_one(workbench, hand),
        "mark_while_importing": _marks_while_importing(workbench, hand, texts),
    }
    window.close()
    QApplication.quit()
    print(json.dumps({name: steady_p95(values) for name, values in took.items()}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
