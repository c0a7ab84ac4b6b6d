"""Room for what a window shows, on screens that may have little of it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Shows a widget whole where there is room, and scrolls where there is less.

    Whatever gets the keys in it comes into sight.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a widget without an application"
        application.focusChanged.connect(self._follow_focus)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        if now and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)


def fit_screen(window: QWidget, wide: int, high: int) -> None:
    """Gives a window so many line heights, or what the screen has room for."""
    line = window.fontMetrics().lineSpacing()
    room = window.screen().availableSize()
    frame = QSize(2 * line, 3 * line)
    window.resize(QSize(wide * line, high * line).boundedTo(room - frame))


def keep_hint_whole(field: QLineEdit) -> None:
    """Keeps a field as wide as the words that stand in it while it is empty."""
    letters = field.fontMetrics()
    words = letters.horizontalAdvance(field.placeholderText())
    field.setMinimumWidth(words + 2 * letters.height())
