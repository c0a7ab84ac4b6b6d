"""A form: fields under each other, each reached by its letter."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zimulis.ui.inspector.field import Field
from zimulis.ui.inspector.typed_field import NoteField, TypedField
from zimulis.ui.keys import strokes


class Form(QWidget):
    """A note and other fields, of which the one that was used last takes the keys again.

    Signals:
        left: The person is finished here; the text takes the keys again.
    """

    left = Signal()

    _note: NoteField  # which each kind of form makes, and adds where it wants it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Field] = []
        self._last: Field | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(6, 0, 6, 4)
        self._rows.setSpacing(2)

    def add_field(self, field: Field, rows: QVBoxLayout | None = None) -> None:
        """Adds a field below the others, or to a layout of the form's own."""
        self._fields.append(field)
        (rows or self._rows).addWidget(field)
        if isinstance(field, TypedField):
            field.left.connect(self.left)

    def keep(self) -> None:
        """Gives what is half typed."""
        for field in self._fields:
            field.keep()

    def take_keys(self) -> None:
        """Gives the keys to the field that had them last, or to the first one."""
        field = self.current
        if field:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_note(self) -> None:
        """Gives the keys to the note."""
        self.reach(self._note)

    @property
    def current(self) -> Field | None:
        """The field that has the keys, or takes them."""
        seen = self._seen()
        focused = QApplication.focusWidget()
        for field in seen:
            if focused and (field is focused or field.isAncestorOf(focused)):
                return field
        return self._last if self._last in seen else next(iter(seen), None)

    def _seen(self) -> list[Field]:
        return [field for field in self._fields if not field.isHidden() and self._shows(field)]

    def _shows(self, field: Field) -> bool:
        """Whether a field is to be seen; folded ones are not."""
        parent = field.parentWidget()
        return parent is self or (parent is not None and not parent.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.isAutoRepeat() or not self._take_letter(strokes(event)):
            event.ignore()

    def _go(self, step: int) -> None:
        seen = self._seen()
        current = self.current
        if current:
            at = seen.index(current) + step
            self._last = seen[max(0, min(len(seen) - 1, at))]
            self._last.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_letter(self, pressed: Iterable[str]) -> bool:
        letters = {field.letter: field for field in self._fields if field.letter}
        for stroke in pressed:
            field = letters.get(stroke)
            if field:
                self.reach(field)
                return True
        return False

    def reach(self, field: Field) -> None:
        """Goes to a field."""
        self._last = field
        field.take_keys()
