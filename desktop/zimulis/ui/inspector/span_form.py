"""The form of a label: what its spans can say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zimulis.domain.annotations import Origin, Relation, Span
from zimulis.domain.ids import SpanId
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label, RelationDefinition
from zimulis.ui.inspector.attribute_fields import title_of, value_field
from zimulis.ui.inspector.entity_field import EntityField, NameOf
from zimulis.ui.inspector.field import Field
from zimulis.ui.inspector.form import Form
from zimulis.ui.inspector.letters import letters_for
from zimulis.ui.inspector.relation_field import RelationField, RelationRow
from zimulis.ui.inspector.typed_field import NoteField

NOTE, FURTHER, ENTITY, GUIDELINE = "m", "f", "e", "h"
_RESERVED = NOTE + FURTHER + ENTITY + GUIDELINE


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
        curation_requested: All is wanted that is known of the entity that the span names.
        linking_requested: The end of a relation of this type is to be chosen in the text.
        span_requested: Another span (its id) is to be gone to.
        guideline_requested: The label's guideline is wanted.
    """

    entity_requested = Signal(str, str)
    curation_requested = Signal()
    linking_requested = Signal(str)
    span_requested = Signal(str)
    guideline_requested = Signal()

    def __init__(
        self,
        label: Label,
        commands: SpanCommands,
        name_of: NameOf,
        unlink: Callable[[Relation], object],
    ) -> None:
        """Makes the fields.

        Args:
            label: Whose spans are shown.
            commands: Called with what is given.
            name_of: What an entity is called.
            unlink: Called with a relation that is to go.
        """
        super().__init__()
        self.label = label
        self._commands = commands
        self._name_of = name_of
        self._unlink = unlink
        self._entity: EntityField | None = None
        self._attributes: dict[str, Field] = {}
        self._relations: dict[str, RelationField] = {}
        self._incoming = self._relation_field(self.tr("Pointed at by"), "", "")
        self._folded = QWidget()
        self._fold = QToolButton()
        self._origin = QLabel()
        self._note = NoteField(self.tr("Note"), NOTE, self._give_note)
        self._build()

    def _build(self) -> None:
        attributes, relations = self.label.attributes, self.label.relations
        shown = [*filter(_is_shown, relations), *filter(_is_shown, attributes)]
        further = [one for one in (*relations, *attributes) if not one.shown]
        letters = letters_for(map(_key, (*shown, *further)), _RESERVED)
        if self.label.links_entity:
            self._entity = self._entity_field(self.tr("Entity"), ENTITY, "")
            self._entity.removal_requested.connect(self._unlink_entity)
            self._entity.curation_requested.connect(self.curation_requested)
            self._entity.offer_curation()
            self.add_field(self._entity)
        for one in shown:
            self._add(one, letters[_key(one)], self._rows)
        first = next((a.name for a in attributes if a.shown), "")
        self._last = self._attributes.get(first)
        self._build_further(further, letters)
        self.add_field(self._incoming)
        self.add_field(self._note)
        self._rows.addLayout(self._foot())
        self._rows.addStretch(1)

    def _foot(self) -> QHBoxLayout:
        self._origin.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        guideline = QToolButton()
        guideline.setText(self.tr("Guideline") + f"  {GUIDELINE}")
        guideline.setAutoRaise(True)
        guideline.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        guideline.clicked.connect(self.guideline_requested)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 0, 0)
        foot.addWidget(self._origin)
        foot.addStretch(1)
        foot.addWidget(guideline)
        return foot

    def _build_further(
        self,
        further: Sequence[AttributeDefinition | RelationDefinition],
        letters: Mapping[str, str],
    ) -> None:
        rows = QVBoxLayout(self._folded)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for one in further:
            self._add(one, letters[_key(one)], rows)
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

    def _add(
        self, one: AttributeDefinition | RelationDefinition, letter: str, rows: QVBoxLayout
    ) -> None:
        if isinstance(one, RelationDefinition):
            field = self._relation_field(title_of(one.type), letter, one.type)
            self._relations[one.type] = field
        else:
            field = self._attribute_field(one, letter)
            self._attributes[one.name] = field
        self.add_field(field, rows)

    def _attribute_field(self, definition: AttributeDefinition, letter: str) -> Field:
        give = partial(self._give, definition.name)
        if definition.type is not AttributeType.ENTITY:
            return value_field(definition, letter, give)
        field = self._entity_field(title_of(definition.name), letter, definition.name)
        field.removal_requested.connect(partial(give, value=""))
        return field

    def _entity_field(self, title: str, letter: str, attribute: str) -> EntityField:
        field = EntityField(title, letter, self._name_of)
        field.choice_requested.connect(partial(self._ask_entity, attribute))
        return field

    def _relation_field(self, title: str, letter: str, type_: str) -> RelationField:
        field = RelationField(title, letter)
        field.linking_requested.connect(partial(self.linking_requested.emit, type_))
        field.span_requested.connect(self.span_requested)
        field.removal_requested.connect(self._remove_relation)
        return field

    # What is shown.

    def show_span(
        self, span: Span, relations: Iterable[RelationRow], incoming: Sequence[RelationRow]
    ) -> None:
        """Shows a span of the label.

        Args:
            span: What is to be shown.
            relations: Those that start at it.
            incoming: Those that point at it.
        """
        for definition in self.label.attributes:
            value = span.attributes.get(definition.name, definition.default)
            self._attributes[definition.name].show_value(span.id, value)
        rows = list(relations)
        for type_, field in self._relations.items():
            field.show_relations(span.id, [row for row in rows if row.relation.type == type_])
        self._incoming.show_relations(span.id, incoming)
        self._incoming.setVisible(bool(incoming))
        if self._entity:
            self._entity.show_value(span.id, span.entity or "")
        self._note.show_value(span.id, span.note)
        self._show_origin(span.origin)

    def _show_origin(self, origin: Origin) -> None:
        origins = {
            Origin.HAND: self.tr("marked by hand"),
            Origin.IMPORT: self.tr("imported"),
            Origin.SUGGESTER: self.tr("suggested by the program"),
        }
        self._origin.setText(origins[origin])

    # What is done.

    def _give(self, name: str, span: str, value: str) -> bool:
        return self._commands.set_attribute(SpanId(span), name, value)

    def _give_note(self, span: str, note: str) -> bool:
        return self._commands.set_note(SpanId(span), note)

    def _ask_entity(self, attribute: str, span: str) -> None:
        self.entity_requested.emit(span, attribute)

    @Slot(str)
    def _unlink_entity(self, span: str) -> None:
        self._commands.unlink_entity(SpanId(span))

    @Slot(object)
    def _remove_relation(self, relation: Relation) -> None:
        self._unlink(relation)

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
        elif GUIDELINE in pressed:
            self.guideline_requested.emit()
        else:
            return super()._take_letter(pressed)
        return True


def _is_shown(one: AttributeDefinition | RelationDefinition) -> bool:
    return one.shown


def _key(one: AttributeDefinition | RelationDefinition) -> str:
    """What letters are made of; a relation and an attribute may have the same name."""
    return one.name if isinstance(one, AttributeDefinition) else f"{one.type}→"
