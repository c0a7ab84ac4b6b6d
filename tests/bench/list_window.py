"""The window of `list_100k`: shows a large project's panel, types filters, and prints the times."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.bench.keys_window import time_repaints
from tests.bench.measuring import p95
from tests.bench.painting import PaintWatch
from zimulis.app.main import make_application
from zimulis.ui.desk import Desk
from zimulis.ui.panels.corpus import CorpusPanel
from zimulis.ui.theme import LIGHT
from zimulis.workspace.session import Session

_ROUNDS = 3
_PAGES = 60
_FILTERS = (
    "krasta stars",
    "delfi lang:lv",
    "status:new lang:ru,en",
    "date:2023-09..2024 -tass",
    "label:weapon status:done",
    "-label:weapon",
    "tag:grain is:asked",
    'text:"ka" is:changed',
    "meta:site=lsm xinhua",
)


class Watched:
    """A panel on the screen, and what it has come to."""

    def __init__(self, desk: Desk) -> None:
        self.panel = CorpusPanel(desk, LIGHT)
        self.panel.refresh()
        self.panel.resize(270, 900)
        self._watch = PaintWatch(self.panel.list.viewport())
        self._has_first = self._is_whole = False
        self.panel.listed.connect(self._note)

    @Slot(bool)
    def _note(self, is_whole: bool) -> None:
        if not self._has_first:
            self._watch.painted = False
            self.panel.list.viewport().update()
        self._has_first, self._is_whole = True, is_whole

    def rows(self, begin: Callable[[], object], *, wholly: bool) -> tuple[float, float]:
        """Milliseconds until the first rows are on the screen, and until all are known."""
        self._has_first = self._is_whole = False
        started = time.perf_counter()
        begin()
        while not (self._has_first and self._watch.painted):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        first = time.perf_counter() - started
        while wholly and not self._is_whole:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return first * 1000, (time.perf_counter() - started) * 1000

    def type(self, text: str) -> Iterator[float]:
        """Types a filter key by key; yields the milliseconds of each that makes another list."""
        field = self.panel.findChild(QLineEdit)
        assert field, "a panel without a filter"
        field.clear()
        for character in text:
            before = self.panel.worklist
            took, _ = self.rows(partial(self._press, field, character), wholly=False)
            if self.panel.worklist != before:
                yield took

    def _press(self, field: QLineEdit, character: str) -> None:
        before = self.panel.worklist
        QTest.keyClicks(field, character)
        if self.panel.worklist == before:  # a term that has only begun
            self._has_first = self._watch.painted = True

    def page_down(self) -> float:
        """Milliseconds until a page of further rows is on the screen."""
        return self._watch.milliseconds_until_painted(
            lambda: QTest.keyClick(self.panel.list, Qt.Key.Key_PageDown)
        )


def main(project: Path) -> None:
    make_application()
    with Session.open(project, "anna") as session:
        watched = Watched(Desk(session))
        first, whole = watched.rows(watched.panel.show, wholly=True)
        pages = [watched.page_down() for _ in range(_PAGES)]
        took = {text: [*_typed(watched, text)] for text in _FILTERS}
        watched.panel.close_project()
    every = [time for times in took.values() for time in times]
    slowest = max(took, key=lambda text: statistics.mean(took[text]))
    print(
        json.dumps(
            {
                "open": first,
                "whole": whole,
                "page": p95(pages),
                "filter": p95(every),
                "slowest": f"{slowest} {p95(took[slowest]):.0f} ms",
                "repaint": p95(time_repaints()),
            }
        )
    )


def _typed(watched: Watched, text: str) -> Iterator[float]:
    for _ in range(_ROUNDS):
        yield from watched.type(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
