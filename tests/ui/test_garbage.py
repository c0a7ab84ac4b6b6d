"""Garbage goes in the window's thread, and in no other."""

import gc
from threading import Thread
from weakref import ref

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from zimulis.ui.garbage import Garbage


class Cycle:
    """Something that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


def _litter() -> list[object]:
    """So much that Python would collect, if it were let."""
    return [Cycle() for _ in range(10 * gc.get_threshold()[0])]


def test_garbage_is_collected_between_events_and_by_no_thread(qtbot: QtBot) -> None:
    parent = QObject()
    Garbage(parent)
    lost = ref(Cycle())
    thread = Thread(target=_litter)
    thread.start()
    thread.join()
    assert lost() is not None
    qtbot.waitUntil(lambda: lost() is None, timeout=20_000)
    assert not gc.isenabled()


def test_nothing_is_collected_while_that_is_held(qtbot: QtBot) -> None:
    parent = QObject()
    Garbage(parent)
    lost = ref(Cycle())
    _litter()
    Garbage.is_held = True
    timer = parent.findChild(QTimer)
    assert timer
    timer.timeout.emit()
    assert lost() is not None
    Garbage.is_held = False
    qtbot.waitUntil(lambda: lost() is None, timeout=20_000)
