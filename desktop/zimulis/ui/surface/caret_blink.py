"""Whether the caret is to be seen just now."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication


class CaretBlink(QObject):
    """Blinks at the rate of the system, which may be not at all.

    Signals:
        toggled: The caret appeared or disappeared.
    """

    toggled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_shown = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._toggle)

    def show(self) -> None:
        """Shows the caret from now on, for a whole beat first."""
        self.is_shown = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._timer.start(flash // 2)

    def hide(self) -> None:
        """Hides it: the keys go elsewhere."""
        self.is_shown = False
        self._timer.stop()

    @Slot()
    def _toggle(self) -> None:
        self.is_shown = not self.is_shown
        self.toggled.emit()
