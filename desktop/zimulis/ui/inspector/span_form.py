"""The form of a label: what its spans can say."""

from collections.abc import Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from zimulis.domain.annotations import Origin, Span
from zimulis.domain.ids import SpanId
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label
from zimulis.domain.values import NO, YES
from zimulis.ui.inspector.choice_field import ChoiceField
from zimulis.ui.inspector.entity_field import EntityField, NameOf
from zimulis.ui.inspector.field import Field
from zimulis.ui.inspector.form import Form
from zimulis.ui.inspector.letters import letters_for
from zimulis.ui.inspector.menu_field import MenuField
from zimulis.ui.inspector.typed_field import LineField, NoteField

NOTE, FURTHER, ENTITY = "m", "f", "e"
_RESERVED = NOTE + FURTHER + ENTITY
_MOST_DIGITS = 9


class SpanCommands(Protocol):
    """What the form asks of the project. Each answers whether it was done and says why not."""

    def set_attribute(self, span: SpanId, name: str, value: str) -> bool:
        """Gives a span a value."""
        ...

    def set_note(self, span: SpanId, note: str) -> bool:
        """Writes the note of a span."""
        ...

    def unlink_entity(self, span: SpanId) -> bool:
        """Says no more what a span names."""
        ...


class SpanForm(Form):
    """The fields of one label; shows one span at a time.

    Attributes:
        label: As it was when the form was made.

    Signals:
        entity_requested: An entity is to be chosen: for a span (its id), or for an attribute of it
            (its name).
    """

    entity_requested = Signal(str, str)

    def __init__(self, label: Label, commands: SpanCommands, name_of: NameOf) -> None:
        """Makes the fields.

        Args:
            label: Whose spans are shown.
            commands: Called with what is given.
            name_of: What an entity is called.
        """
        super().__init__()
        self.label = label
        self._commands = commands
        self._name_of = name_of
        self._entity: EntityField | None = None
        self._attributes: dict[str, Field] = {}
        self._folded = QWidget()
        self._fold = QToolButton()
        self._origin = QLabel()
        self._build()

    def _build(self) -> None:
        shown = [a for a in self.label.attributes if a.shown]
        further = [a for a in self.label.attributes if not a.shown]
        letters = letters_for((a.name for a in (*shown, *further)), _RESERVED)
        if self.label.links_entity:
            self._entity = self._entity_field(self.tr("Entity"), ENTITY, "")
            self._entity.removal_requested.connect(self._unlink)
            self.add_field(self._entity)
        self._add_attributes(shown, letters, self._rows)
        self._last = self._attributes.get(shown[0].name) if shown else None
        self._build_further(further, letters)
        self._note = NoteField(self.tr("Note"), NOTE, self._give_note)
        self.add_field(self._note)
        self._origin.setEnabled(False)
        self._rows.addWidget(self._origin)
        self._rows.addStretch(1)

    def _build_further(self, further: list[AttributeDefinition], letters: dict[str, str]) -> None:
        rows = QVBoxLayout(self._folded)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        self._add_attributes(further, letters, rows)
        self._fold.setText(self.tr("Further fields") + f"  {FURTHER}")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setArrowType(Qt.ArrowType.RightArrow)
        self._fold.setAutoRaise(True)
        self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold.clicked.connect(self.fold_or_unfold)
        self._rows.addWidget(self._fold)
        self._rows.addWidget(self._folded)
        self._fold.setVisible(bool(further))
        self._folded.hide()

    def _add_attributes(
        self, definitions: list[AttributeDefinition], letters: dict[str, str], rows: QVBoxLayout
    ) -> None:
        for definition in definitions:
            field = self._field(definition, letters[definition.name])
            self._attributes[definition.name] = field
            self.add_field(field, rows)

    def _field(self, definition: AttributeDefinition, letter: str) -> Field:
        title = definition.name[:1].upper() + definition.name[1:]
        give = partial(self._give, definition.name)
        if definition.type is AttributeType.FLAG:
            choices = [(YES, self.tr("yes")), (NO, self.tr("no"))]
            return ChoiceField(title, letter, choices, give)
        if definition.type is AttributeType.CHOICE:
            choices = [(value, value) for value in definition.choices]
            few = len(choices) <= _MOST_DIGITS
            return (ChoiceField if few else MenuField)(title, letter, choices, give)
        if definition.type is AttributeType.ENTITY:
            field = self._entity_field(title, letter, definition.name)
            field.removal_requested.connect(partial(give, value=""))
            return field
        hints = {
            AttributeType.NUMBER: self.tr("a number"),
            AttributeType.DATE: self.tr("2023, 2023-09 or 2023-09-15"),
        }
        return LineField(title, letter, hints.get(definition.type, ""), give)

    def _entity_field(self, title: str, letter: str, attribute: str) -> EntityField:
        field = EntityField(title, letter, self._name_of)
        field.choice_requested.connect(partial(self._ask_entity, attribute))
        return field

    def _ask_entity(self, attribute: str, span: str) -> None:
        self.entity_requested.emit(span, attribute)

    @Slot(str)
    def _unlink(self, span: str) -> None:
        self._commands.unlink_entity(SpanId(span))

    def _give(self, name: str, span: str, value: str) -> bool:
        return self._commands.set_attribute(SpanId(span), name, value)

    def _give_note(self, span: str, note: str) -> bool:
        return self._commands.set_note(SpanId(span), note)

    def show_span(self, span: Span) -> None:
        """Shows a span of the label."""
        for definition in self.label.attributes:
            value = span.attributes.get(definition.name, definition.default)
            self._attributes[definition.name].show_value(span.id, value)
        if self._entity:
            self._entity.show_value(span.id, span.entity or "")
        self._note.show_value(span.id, span.note)
        origins = {
            Origin.HAND: self.tr("marked by hand"),
            Origin.IMPORT: self.tr("imported"),
            Origin.SUGGESTER: self.tr("suggested by the program"),
        }
        self._origin.setText(origins[span.origin])

    def take_note(self) -> None:
        """Goes to the note."""
        self.reach(self._note)

    def reach(self, field: Field) -> None:
        if self._folded.isHidden() and self._folded.isAncestorOf(field):
            self.fold_or_unfold()
        super().reach(field)

    @Slot()
    def fold_or_unfold(self) -> None:
        """Shows the further fields, or folds them away."""
        unfolds = self._folded.isHidden()
        self._folded.setVisible(unfolds)
        self._fold.setArrowType(Qt.ArrowType.DownArrow if unfolds else Qt.ArrowType.RightArrow)

    def _take_letter(self, pressed: Iterable[str]) -> bool:
        pressed = list(pressed)
        if FURTHER in pressed:
            self.fold_or_unfold()
            return True
        return super()._take_letter(pressed)
