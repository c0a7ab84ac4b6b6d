"""Waiting until something has been drawn."""

import json
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 30  # seconds


class PaintWatch(QObject):
    """Notices when a widget is painted."""

    def __init__(self, widget: QWidget, then: Callable[[], None] | None = None) -> None:
        """Watches a widget.

        Args:
            widget: What is painted.
            then: Called once the first picture has been handed to the screen.
        """
        super().__init__(widget)
        self.painted = False
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            if self._then:
                QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)

    def milliseconds_until_painted(self, cause: Callable[[], object]) -> float:
        """How long it takes from calling `cause` until its effect is on the screen."""
        QApplication.processEvents()
        self.painted = False
        start = time.perf_counter()
        cause()
        while not self.painted:
            QApplication.processEvents()
            assert time.perf_counter() < start + _PATIENCE, "nothing was painted"
        return (time.perf_counter() - start) * 1000


def print_time_and_quit() -> None:
    """Tells the process that waits for this one when the window was painted, and ends."""
    print(json.dumps(time.monotonic()), flush=True)
    QApplication.quit()
