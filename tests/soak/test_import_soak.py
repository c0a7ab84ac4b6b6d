"""A hundred thousand articles come in while the window is open: it answers, and all can be undone.

`ZIMULIS_SOAK_ARTICLES` sets another number.
"""

import os
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.bench.annotated_file import write_annotated
from tests.bench.corpus import Corpus
from tests.bench.measuring import p95
from tests.projects import make_project
from tests.ui.driving import Driver
from zimulis.ui.panels.job_bar import JobBar
from zimulis.workspace.articles import article_ids
from zimulis.workspace.projects import verify
from zimulis.workspace.session import Session

pytestmark = [
    pytest.mark.soak,
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

ARTICLES = int(os.environ.get("ZIMULIS_SOAK_ARTICLES", "100000"))
MOST_LATE = 16.0  # ms, a frame of the screen
_BEAT = 5  # ms
_AT_REST = 5000  # ms
_LONG = 1000 * 3600  # ms


class Heart:
    """Beats in the event loop, and notes how late each beat comes."""

    def __init__(self) -> None:
        self._late: list[float] = []
        self._timer = QTimer()
        self._timer.setInterval(_BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = perf_counter()

    def start(self) -> None:
        self._late.clear()
        self._last = perf_counter()
        self._timer.start()

    def stop(self, what: str) -> float:
        """Stops, prints and returns what nineteen of twenty beats are late at the most, in ms."""
        self._timer.stop()
        late = p95(self._late)
        print(
            f"{what}: {len(self._late)} beats, p95 {late:.1f} ms late, at most"
            f" {max(self._late):.0f} ms"
        )
        return late

    def _beat(self) -> None:
        now = perf_counter()
        self._late.append(max(0.0, (now - self._last) * 1000 - _BEAT))
        self._last = now


def test_the_window_answers_while_a_hundred_thousand_articles_come_in(
    qtbot: QtBot, own_home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "articles.xml"
    write_annotated(file, Corpus(), ARTICLES)
    project = make_project(tmp_path / "soak.zimulis", "Pirmais raksts.\n\nPutins ieradās Minskā.")
    driver = Driver(qtbot, own_home)
    driver.window.open_or_make(project, "anna")
    (bar,) = driver.window.findChildren(JobBar)

    def until(fact: Callable[[], bool]) -> None:
        qtbot.waitUntil(fact, timeout=_LONG)

    def count() -> int:
        with Session.open(project) as session:
            return len(article_ids(session))

    heart = Heart()
    heart.start()
    QTest.qWait(_AT_REST)
    heart.stop("at rest")

    # Cancelled halfway: whole batches stay, one undo takes them away, one redo brings them back.
    driver.offer_files([file])
    driver.press("enter")
    driver.activate()
    heart.start()
    until(lambda: bar.done >= ARTICLES // 2)
    first = heart.stop("the first half")
    bar.cancel_requested.emit()
    until(lambda: not bar.is_under_way)
    half = count() - 1
    assert ARTICLES // 2 <= half < ARTICLES
    driver.workbench.take_keys()
    driver.press("ctrl+z")
    assert count() == 1
    driver.press("ctrl+shift+z")
    assert count() == half + 1

    # All of it: what is there already is found.
    driver.offer_files([file])
    driver.press("enter")
    driver.activate()
    until(lambda: bar.is_under_way)
    heart.start()
    until(lambda: not bar.is_under_way)
    second = heart.stop("all of them")
    assert count() == ARTICLES + 1
    driver.close()
    assert not driver.answers.told
    assert verify(project) == []
    assert max(first, second) <= MOST_LATE
