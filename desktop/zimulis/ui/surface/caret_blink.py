"""Whether the caret is to be seen just now."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class CaretBlink(QObject):
    """Blinks while a widget has the keys, at the rate of the system, which may be not at all.

    Signals:
        toggled: The caret appeared or disappeared.
    """

    toggled = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.is_shown = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._toggle)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.show()
            self.toggled.emit()
        elif event.type() == QEvent.Type.FocusOut:
            self.is_shown = False
            self._timer.stop()
            self.toggled.emit()
        return super().eventFilter(watched, event)

    def show(self) -> None:
        """Shows the caret from now on, for a whole beat first."""
        self.is_shown = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._timer.start(flash // 2)

    @Slot()
    def _toggle(self) -> None:
        self.is_shown = not self.is_shown
        self.toggled.emit()
