"""Jobs beside the window, told of by signals."""

import threading

from pytestqt.qtbot import QtBot

from zimulis.ui.jobs import JobRunner
from zimulis.workspace.jobs import CancelToken, Job, Progress


def work(progress: Progress, cancel: CancelToken) -> int:
    del progress, cancel
    return 7


def test_the_next_job_can_begin_as_soon_as_the_end_of_one_is_told(qtbot: QtBot) -> None:
    runner = JobRunner()
    told: list[tuple[object, bool]] = []

    def begin_again(result: object) -> None:
        told.append((result, runner.is_busy))
        if len(told) < 50:
            runner.start(Job("again", work))

    runner.finished.connect(begin_again)
    runner.start(Job("first", work))
    qtbot.waitUntil(lambda: len(told) == 50)
    assert told == [(7, False)] * 50


def test_a_job_is_under_way_until_its_end_is_told(qtbot: QtBot) -> None:
    runner = JobRunner()
    runner.start(Job("short", work))
    for thread in threading.enumerate():
        if thread.name == "short":
            thread.join()
    assert runner.is_busy
    with qtbot.waitSignal(runner.finished):
        pass
    assert not runner.is_busy


def test_what_a_stopped_job_came_to_is_not_told(qtbot: QtBot) -> None:
    runner = JobRunner()
    told: list[object] = []
    runner.finished.connect(told.append)
    runner.start(Job("stopped", work))
    runner.stop()
    assert not runner.is_busy
    runner.start(Job("next", lambda progress, cancel: 8))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [8]
