"""What a scheme must be like before a project takes it over."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from zimulis.domain.ids import LabelId
from zimulis.domain.label_colours import is_colour
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label
from zimulis.domain.scheme_draft import LabelDraft, SchemeDraft
from zimulis.domain.values import takes

_NAME = re.compile(r"[^\W\d][\w.-]*")


class Field(Enum):
    """What of a label is wrong."""

    NAME = auto()
    KEY = auto()
    COLOUR = auto()
    ATTRIBUTES = auto()
    RELATIONS = auto()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be taken over.

    Attributes:
        label: The label concerned; None if it is the scheme as a whole.
        sentence: What is wrong, for the person.
    """

    label: LabelId | None
    field: Field
    sentence: str


def problems(draft: SchemeDraft) -> Iterator[Problem]:
    """Everything that is wrong with a draft; what was odd in the project before may stay."""
    if not draft.labels:
        yield Problem(None, Field.NAME, "A scheme needs at least one label.")
    names = Counter(one.label.name for one in draft.labels)
    holders: dict[str, str] = {}
    known = {label.name for label in draft.base.values()} - names.keys()
    for one in draft.labels:
        label, before = one.label, draft.base.get(one.id)
        for field, sentence in (
            *_in_name(label, before, names),
            *_in_key(label, holders),
            *_in_colours(label),
            *_in_attributes(label),
            *_in_relations(label, known),
        ):
            yield Problem(one.id, field, sentence)
        holders.setdefault(label.key, title_of(one))


def title_of(draft: LabelDraft) -> str:
    """What a label is called when something is said about it."""
    return draft.label.title or draft.label.name


_Found = Iterable[tuple[Field, str]]


def _in_name(label: Label, before: Label | None, names: Counter[str]) -> _Found:
    if not label.name:
        yield Field.NAME, "A label needs a name."
    elif names[label.name] > 1:
        yield Field.NAME, f"Two labels are called “{label.name}”."
    elif (before is None or before.name != label.name) and not _NAME.fullmatch(label.name):
        yield (
            Field.NAME,
            f"“{label.name}” is no name for a label: it begins with a letter, and goes on with "
            "letters, digits, hyphens, dots and underscores.",
        )


def _in_key(label: Label, holders: dict[str, str]) -> _Found:
    if len(label.key) > 1 or label.key != label.key.strip().lower():
        yield Field.KEY, f"“{label.key}” is no key: it is one digit or one small letter."
    elif label.key and label.key in holders:
        yield Field.KEY, f"“{label.key}” is the key of {holders[label.key]} already."


def _in_colours(label: Label) -> _Found:
    for colour in (label.colour, label.dark):
        if not is_colour(colour):
            yield Field.COLOUR, f"“{colour}” is no colour: write it as #0064A0."


def _in_attributes(label: Label) -> _Found:
    names = [attribute.name for attribute in label.attributes]
    for name in _wrong(names):
        yield Field.ATTRIBUTES, _missing_or_twice("attribute", name)
    for attribute in label.attributes:
        for sentence in _in_attribute(attribute):
            yield Field.ATTRIBUTES, sentence


def _in_attribute(attribute: AttributeDefinition) -> Iterator[str]:
    if attribute.type is AttributeType.CHOICE and not attribute.choices:
        yield f"“{attribute.name}” is a choice, but nothing can be chosen."
    for value in _wrong(attribute.choices):
        yield _missing_or_twice(f"choice of {attribute.name}", value)
    if attribute.default and not takes(attribute, attribute.default):
        yield f"“{attribute.default}” cannot be the default of {attribute.name}."


def _in_relations(label: Label, gone: set[str]) -> _Found:
    for type_ in _wrong([relation.type for relation in label.relations]):
        yield Field.RELATIONS, _missing_or_twice("relation", type_)
    for relation in label.relations:
        for target in relation.targets:
            if target in gone:
                yield (
                    Field.RELATIONS,
                    f"“{relation.type}” points at nothing but {target}, which is gone: let it "
                    "point at other labels, or remove it.",
                )


def _wrong(names: Iterable[str]) -> Iterator[str]:
    """The names that are empty or stand twice."""
    return (name for name, count in Counter(names).items() if count > 1 or not name.strip())


def _missing_or_twice(what: str, name: str) -> str:
    if name.strip():
        return f"There are two of the {what} “{name}”."
    return f"{'An' if what.startswith('a') else 'A'} {what} has no name."
