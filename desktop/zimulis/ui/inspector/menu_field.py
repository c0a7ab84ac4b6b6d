"""A field of more choices than there are digits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from zimulis.ui.inspector.choice_field import Give
from zimulis.ui.inspector.field import Field


class MenuField(Field):
    """A list that unfolds; there, the first letters of a choice find it."""

    def __init__(
        self, title: str, letter: str, choices: Sequence[tuple[str, str]], give: Give
    ) -> None:
        super().__init__(title, letter)
        self._give = give
        self._menu = QComboBox()
        self._menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu.setAccessibleName(title)
        self._menu.addItem("–", "")
        for value, name in choices:
            self._menu.addItem(name, value)
        self._menu.activated.connect(self._take)
        self._body.addWidget(self._menu)

    def show_value(self, subject: str, value: str) -> None:
        super().show_value(subject, value)
        self._menu.setCurrentIndex(max(0, self._menu.findData(value)))

    def take_keys(self) -> None:
        super().take_keys()
        self._menu.showPopup()

    @Slot(int)
    def _take(self, place: int) -> None:
        self._give(self._subject, str(self._menu.itemData(place)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._menu.showPopup()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._give(self._subject, "")
        else:
            event.ignore()
