"""The field that shows an entity, and has another one chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel

from zimulis.ui.inspector.field import Field

NameOf = Callable[[str], str]
"""What an entity is called, and what tells it from others; empty for none."""


class EntityField(Field):
    """Its letter, Enter or a click has an entity chosen; Delete takes it away.

    Signals:
        choice_requested: Another entity is wanted, for this subject (its id).
        removal_requested: None is wanted any more.
    """

    choice_requested = Signal(str)
    removal_requested = Signal(str)

    def __init__(self, title: str, letter: str, name_of: NameOf) -> None:
        super().__init__(title, letter)
        self._name_of = name_of
        self._name = QLabel()
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._body.addWidget(self._name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, subject: str, value: str) -> None:
        name = self._name_of(value)
        super().show_value(subject, name)
        self._name.setText(name or self.tr("none yet"))
        self._name.setEnabled(bool(name))

    def take_keys(self) -> None:
        super().take_keys()
        self.choice_requested.emit(self._subject)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.choice_requested.emit(self._subject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choice_requested.emit(self._subject)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit(self._subject)
        else:
            event.ignore()
