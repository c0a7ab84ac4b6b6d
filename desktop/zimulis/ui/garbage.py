"""Garbage is collected by the window's thread, between two events.

Left to itself, Python collects in whichever thread happens to make objects. A widget that is
garbage is then deleted beside the window: that thread holds a lock of Qt's and waits for the
interpreter, the window holds the interpreter and waits for the lock, and neither goes on.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_PAUSE = 1000  # ms


class Garbage(QObject):
    """Collects now and then what is made after it."""

    is_held = False
    """Whether nothing is collected: while hundreds of thousands of objects come that all stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what start-up made stays to the end
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    @Slot()
    def _collect(self) -> None:
        """Collects the oldest generation that has had enough younger ones, as Python would."""
        if Garbage.is_held:
            return
        for generation, (count, most) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if count > most:
                gc.collect(generation)
                return
