"""Attributes and relations as rows that remember what they are called in the project."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zimulis.domain.scheme import AttributeDefinition, AttributeType, RelationDefinition
from zimulis.domain.scheme_draft import LabelDraft, Renames


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A value of a choice, and what it was."""

    value: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class AttributeRow:
    """An attribute, what it was called, and its choices."""

    definition: AttributeDefinition
    was: str = ""
    choices: tuple[ChoiceRow, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation, and what its type was."""

    definition: RelationDefinition
    was: str = ""


def attribute_rows(draft: LabelDraft) -> list[AttributeRow]:
    """The attributes of a label under the hand."""
    renames = draft.renames
    return [
        AttributeRow(
            attribute,
            renames.attributes.get(attribute.name, attribute.name),
            tuple(
                ChoiceRow(value, renames.choices.get((attribute.name, value), value))
                for value in attribute.choices
            ),
        )
        for attribute in draft.label.attributes
    ]


def relation_rows(draft: LabelDraft) -> list[RelationRow]:
    """The relations of a label under the hand."""
    was = draft.renames.relations
    return [RelationRow(one, was.get(one.type, one.type)) for one in draft.label.relations]


def with_attributes(draft: LabelDraft, rows: Sequence[AttributeRow]) -> LabelDraft:
    """The label with these attributes."""
    attributes = tuple(_definition(row) for row in rows)
    renames = replace(
        draft.renames,
        attributes={
            row.definition.name: row.was
            for row in rows
            if row.was and row.was != row.definition.name
        },
        choices={
            (row.definition.name, choice.value): choice.was
            for row in rows
            for choice in row.choices
            if choice.was and choice.was != choice.value
        },
    )
    return replace(draft, label=replace(draft.label, attributes=attributes), renames=renames)


def _definition(row: AttributeRow) -> AttributeDefinition:
    """The attribute; what could be chosen before it became of another type is kept in its row."""
    is_choice = row.definition.type is AttributeType.CHOICE
    choices = tuple(choice.value for choice in row.choices) if is_choice else ()
    return replace(row.definition, choices=choices)


def with_relations(draft: LabelDraft, rows: Sequence[RelationRow]) -> LabelDraft:
    """The label with these relations."""
    renames: Renames = replace(
        draft.renames,
        relations={
            row.definition.type: row.was
            for row in rows
            if row.was and row.was != row.definition.type
        },
    )
    label = replace(draft.label, relations=tuple(row.definition for row in rows))
    return replace(draft, label=label, renames=renames)
