"""The field that shows an entity, and has another one chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton

from zimulis.ui.inspector.field import Field

NameOf = Callable[[str], str]
"""What an entity is called, and what tells it from others; empty for none."""


class EntityField(Field):
    """Its letter, Enter or a click has an entity chosen; Delete takes it away.

    Signals:
        choice_requested: Another entity is wanted, for this subject (its id).
        removal_requested: None is wanted any more.
        curation_requested: All is wanted that is known of the entity.
    """

    choice_requested = Signal(str)
    removal_requested = Signal(str)
    curation_requested = Signal()

    def __init__(self, title: str, letter: str, name_of: NameOf) -> None:
        super().__init__(title, letter)
        self._name_of = name_of
        self._offers_curation = False
        self._name = QLabel()
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._more = QToolButton()
        self._more.setText("…")
        self._more.setAutoRaise(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has a key, and the text keeps its
        self._more.setToolTip(self.tr("All marks of this entity, and what is known of it"))
        self._more.setAccessibleName(self.tr("All about this entity"))
        self._more.clicked.connect(self.curation_requested)
        self._more.hide()
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, subject: str, value: str) -> None:
        name = self._name_of(value)
        super().show_value(subject, name)
        self._name.setText(name or self.tr("none yet"))
        self._name.setEnabled(bool(name))
        self._more.setVisible(self._offers_curation and bool(name))

    def offer_curation(self) -> None:
        """Has a button for all about the entity, while there is one."""
        self._offers_curation = True

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
