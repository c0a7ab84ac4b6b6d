"""The values that spans carry: which ones a label takes, and which it begins with."""

import re
from collections.abc import Callable, Mapping

from zimulis.domain.dates import is_partial_date
from zimulis.domain.directness import DIRECTNESS, directness_of
from zimulis.domain.errors import Refused
from zimulis.domain.parts import Parts
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label

YES, NO = "true", "false"
"""The values of a flag."""

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_GROUPING = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3})")


def checked_value(definition: AttributeDefinition, value: str) -> str:
    """The value as it is kept; the empty one, which every attribute takes, means none.

    Whether an entity exists is not for this room to know.

    Raises:
        Refused: The attribute does not take it.
    """
    tidy = value.strip()
    return _CHECKS[definition.type](definition, tidy) if tidy else ""


def takes(definition: AttributeDefinition, value: str) -> bool:
    """Whether an attribute takes a value just as it is."""
    try:
        return checked_value(definition, value) == value
    except Refused:
        return False


def definition_of(label: Label, name: str) -> AttributeDefinition | None:
    """The attribute of that name that a label defines, or None."""
    return next((known for known in label.attributes if known.name == name), None)


def allowed_values(label: Label, values: Mapping[str, str]) -> dict[str, str]:
    """Those of some values that a label takes."""
    definitions = {definition.name: definition for definition in label.attributes}
    return {
        name: value
        for name, value in values.items()
        if name in definitions and takes(definitions[name], value)
    }


def first_values(label: Label, text: str, parts: Parts) -> dict[str, str]:
    """What a span begins with: the defaults of its label, and its directness by its quotes."""
    values = {known.name: known.default for known in label.attributes if known.default}
    return values | derived_values(label, text, parts)


def derived_values(label: Label, text: str, parts: Parts) -> dict[str, str]:
    """What follows from the words of a span, as long as nobody says otherwise."""
    definition = definition_of(label, DIRECTNESS)
    if definition is None:
        return {}
    directness = directness_of(text, parts)
    return {DIRECTNESS: directness} if directness in definition.choices else {}


def values_after_move(
    label: Label, values: Mapping[str, str], text: str, before: Parts, after: Parts
) -> dict[str, str]:
    """The values of a span whose parts have moved; what was derived from the old ones moves too."""
    return values_after_change(label, values, (text, before), (text, after))


def values_after_change(
    label: Label, values: Mapping[str, str], before: tuple[str, Parts], after: tuple[str, Parts]
) -> dict[str, str]:
    """The values of a span whose text and parts are others now, by the same rule."""
    derived = derived_values(label, *after)
    was = derived_values(label, *before)
    moved = {name: value for name, value in derived.items() if values.get(name) == was.get(name)}
    return {**values, **moved}


def _choice(definition: AttributeDefinition, value: str) -> str:
    if value not in definition.choices:
        choices = ", ".join(definition.choices)
        raise Refused(f"“{value}” is no {definition.name}; choose one of {choices}.")
    return value


def _flag(definition: AttributeDefinition, value: str) -> str:
    if value not in (YES, NO):
        raise Refused(f"“{value}” is no {definition.name}; it is {YES} or {NO}.")
    return value


def _text(definition: AttributeDefinition, value: str) -> str:
    del definition
    return value


def _number(definition: AttributeDefinition, value: str) -> str:
    plain = _GROUPING.sub("", value).replace(",", ".").replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        raise Refused(f"“{value}” is no number for {definition.name}; write 25 or 2.5.")
    return plain


def _date(definition: AttributeDefinition, value: str) -> str:
    if not is_partial_date(value):
        raise Refused(
            f"“{value}” is no date for {definition.name}; write 2023, 2023-09 or 2023-09-15."
        )
    return value


_CHECKS: dict[AttributeType, Callable[[AttributeDefinition, str], str]] = {
    AttributeType.CHOICE: _choice,
    AttributeType.FLAG: _flag,
    AttributeType.TEXT: _text,
    AttributeType.NUMBER: _number,
    AttributeType.DATE: _date,
    AttributeType.ENTITY: _text,
}
