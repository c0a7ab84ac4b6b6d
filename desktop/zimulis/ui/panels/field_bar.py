"""A bar under the text with one field, for a short answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget


class FieldBar(QWidget):
    """Asks for a line of text; Enter gives it.

    Signals:
        entered: The answer.
    """

    entered = Signal(str)

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(title)
        name = QLabel(title)
        name.setBuddy(self._field)
        letter = self.fontMetrics().averageCharWidth()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addWidget(name)
        layout.addWidget(self._field, 1)
        self._field.returnPressed.connect(self._enter)
        self.hide()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._field]

    def open(self, text: str = "") -> None:
        """Shows the bar with a text to change, and takes the keys."""
        self._field.setText(text)
        self._field.selectAll()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _enter(self) -> None:
        self.entered.emit(self._field.text().strip())
