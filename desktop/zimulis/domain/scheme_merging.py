"""Taking labels of another scheme over, by their names, without losing what spans carry."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from enum import Enum, auto

from zimulis.domain.ids import LabelId, new_uuid
from zimulis.domain.scheme import AttributeDefinition, Label, RelationDefinition, Scheme
from zimulis.domain.scheme_draft import LabelDraft, SchemeDraft


class Difference(Enum):
    """What taking a label over does."""

    NEW = auto()
    CHANGED = auto()
    SAME = auto()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A label of another scheme beside one's own.

    Attributes:
        label: As it would be.
        fields: The names of the fields of `Label` that would change.
    """

    label: Label
    difference: Difference
    fields: tuple[str, ...] = ()


def compare(mine: Scheme, other: Scheme) -> list[Comparison]:
    """The labels of the other scheme, in its order."""
    taken = {label.key for label in mine.labels if label.key}
    compared: list[Comparison] = []
    for label in other.labels:
        known = mine.label(label.name)
        if known is None:
            new = replace(label, key="") if label.key in taken else label
            taken.add(new.key)
            compared.append(Comparison(new, Difference.NEW))
            continue
        merged = _merged(known, label, taken)
        changed = tuple(
            field.name
            for field in fields(Label)
            if getattr(known, field.name) != getattr(merged, field.name)
        )
        difference = Difference.CHANGED if changed else Difference.SAME
        compared.append(Comparison(merged, difference, changed))
    return compared


def adopt(draft: SchemeDraft, other: Scheme, names: Collection[str]) -> SchemeDraft:
    """A draft with the labels of these names taken over from another scheme."""
    for compared in compare(draft.scheme, other):
        label = compared.label
        known = draft.named(label.name)
        if label.name not in names:
            continue
        if known is None:
            draft = draft.add(LabelDraft(LabelId(new_uuid()), label))
        else:
            draft = draft.put(replace(known, label=label))
    return draft


def _merged(mine: Label, other: Label, taken: Collection[str]) -> Label:
    """The other label, with all that only mine has."""
    return replace(
        other,
        key=mine.key if other.key in taken else other.key or mine.key,
        guidelines=tuple({**dict(mine.guidelines), **dict(other.guidelines)}.items()),
        attributes=_merged_attributes(mine, other),
        relations=_merged_relations(mine, other),
    )


def _merged_attributes(mine: Label, other: Label) -> tuple[AttributeDefinition, ...]:
    known = {attribute.name: attribute for attribute in mine.attributes}
    merged: dict[str, AttributeDefinition] = {}
    for attribute in other.attributes:
        before = known.get(attribute.name)
        if before is not None and before.type is not attribute.type:
            merged[attribute.name] = before  # values of another type would go
            continue
        choices = dict.fromkeys((*attribute.choices, *(before.choices if before else ())))
        merged[attribute.name] = replace(attribute, choices=tuple(choices))
    return tuple((merged | {n: a for n, a in known.items() if n not in merged}).values())


def _merged_relations(mine: Label, other: Label) -> tuple[RelationDefinition, ...]:
    known = {relation.type: relation for relation in mine.relations}
    merged: dict[str, RelationDefinition] = {}
    for relation in other.relations:
        before = known.get(relation.type, relation)
        both = dict.fromkeys((*relation.targets, *before.targets))
        targets = tuple(both) if relation.targets and before.targets else ()
        merged[relation.type] = replace(relation, targets=targets)
    return tuple((merged | {t: r for t, r in known.items() if t not in merged}).values())
