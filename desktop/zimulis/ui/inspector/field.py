"""A field of a form: a name with its letter, and beneath it what can be given."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

_RADIUS = 4.0  # px


class Field(QWidget):
    """One field; its own keys work while it has the focus, its letter while the form has it.

    Attributes:
        letter: What goes to it; empty for none.
    """

    def __init__(self, title: str, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = letter
        self._title = title
        self._subject = ""
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(4, 2, 4, 3)
        self._body.setSpacing(1)
        self._body.addLayout(self._heading())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    def _heading(self) -> QHBoxLayout:
        name, letter = QLabel(self._title), QLabel(self.letter)
        name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        bold = letter.font()
        bold.setBold(True)
        letter.setFont(bold)
        row = QHBoxLayout()
        row.setSpacing(self.fontMetrics().averageCharWidth())
        row.addWidget(name)
        row.addWidget(letter)
        row.addStretch(1)
        return row

    def show_value(self, subject: str, value: str) -> None:
        """Shows a value.

        Args:
            subject: The id of what it is the value of; what is typed belongs to one subject only.
            value: As it is kept; empty for none.
        """
        self._subject = subject
        self.setAccessibleDescription(value)

    def take_keys(self) -> None:
        """Goes to the field."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Gives what is typed, if something is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
