"""A field of few choices, each under a digit."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from zimulis.ui.flow import FlowLayout
from zimulis.ui.inspector.field import Field
from zimulis.ui.keys import strokes

Give = Callable[[str, str], bool]
"""Gives a subject a value; False if it was refused."""


class ChoiceField(Field):
    """The choices in a row; a digit takes one, Left and Right go on, Delete takes it away."""

    def __init__(
        self,
        title: str,
        letter: str,
        choices: Sequence[tuple[str, str]],
        give: Give,
        parent: QWidget | None = None,
    ) -> None:
        """Makes the row.

        Args:
            title: What the field is called.
            letter: What goes to it.
            choices: Pairs of a value and what it is called.
            give: Called with each choice.
            parent: The form.
        """
        super().__init__(title, letter, parent)
        self._give = give
        self._values = [value for value, _ in choices]
        self._value = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = FlowLayout(2)
        for place, (_, name) in enumerate(choices):
            digit = f"{place + 1} " if place < 9 else ""
            button = QToolButton()
            button.setText(digit + name)
            button.setAccessibleName(name)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._take, place))
            self._group.addButton(button, place)
            row.addWidget(button)
        self._body.addLayout(row)

    def show_value(self, subject: str, value: str) -> None:
        super().show_value(subject, value)
        self._value = value
        self._check()

    def _check(self) -> None:
        for button, value in zip(self._group.buttons(), self._values, strict=True):
            button.setChecked(value == self._value)

    def _take(self, place: int, *_: object) -> None:
        self._put(self._values[place])

    def _put(self, value: str) -> None:
        if value != self._value and self._give(self._subject, value):
            self._value = value
        self._check()

    def _step(self, step: int) -> None:
        at = self._values.index(self._value) if self._value in self._values else -1
        place = at + step if at >= 0 else (0 if step > 0 else len(self._values) - 1)
        if 0 <= place < len(self._values):
            self._take(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._put("")
        elif place := self._digit(event):
            if not event.isAutoRepeat():
                self._take(place - 1)
        else:
            event.ignore()

    def _digit(self, event: QKeyEvent) -> int:
        """The number of the choice that a key takes, from 1; 0 for none."""
        digits = (int(stroke) for stroke in strokes(event) if stroke in set("123456789"))
        place = next(digits, 0)
        return place if place <= len(self._values) else 0
