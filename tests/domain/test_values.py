import pytest

from tests.builders import build_scheme
from zimulis.domain.dates import is_partial_date
from zimulis.domain.errors import Refused
from zimulis.domain.parts import Part
from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label
from zimulis.domain.values import (
    allowed_values,
    checked_value,
    definition_of,
    first_values,
    takes,
    values_after_move,
)

CHOICE = AttributeDefinition("kind", AttributeType.CHOICE, ("name", "metonym"))
FLAG = AttributeDefinition("urgent", AttributeType.FLAG)
TEXT = AttributeDefinition("role", AttributeType.TEXT)
NUMBER = AttributeDefinition("quantity", AttributeType.NUMBER)
DATE = AttributeDefinition("said", AttributeType.DATE)


def label(name: str) -> Label:
    found = build_scheme().label(name)
    assert found
    return found


@pytest.mark.parametrize(
    ("definition", "typed", "kept"),
    [
        (CHOICE, " metonym ", "metonym"),
        (CHOICE, "", ""),
        (FLAG, "true", "true"),
        (FLAG, "false", "false"),
        (TEXT, "  kara ministrs\n", "kara ministrs"),
        (NUMBER, "25", "25"),
        (NUMBER, "2,5", "2.5"),
        (NUMBER, "10 000", "10000"),
        (NUMBER, "10\u202f000", "10000"),
        (NUMBER, "−3", "-3"),
        (DATE, "2023", "2023"),
        (DATE, "2023-09", "2023-09"),
        (DATE, "2023-09-15", "2023-09-15"),
    ],
)
def test_a_value_is_kept_tidily(definition: AttributeDefinition, typed: str, kept: str) -> None:
    assert checked_value(definition, typed) == kept
    assert takes(definition, kept)


@pytest.mark.parametrize(
    ("definition", "typed", "sentence"),
    [
        (CHOICE, "people", "choose one of name, metonym"),
        (FLAG, "maybe", "true or false"),
        (NUMBER, "many", "write 25 or 2.5"),
        (NUMBER, "1 2", "no number"),
        (DATE, "2023-13", "write 2023, 2023-09 or 2023-09-15"),
        (DATE, "15.09.2023", "no date for said"),
    ],
)
def test_what_a_type_does_not_take_is_refused(
    definition: AttributeDefinition, typed: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        checked_value(definition, typed)
    assert not takes(definition, typed)


def test_partial_dates_only() -> None:
    assert not is_partial_date("23-09")


def test_only_what_a_label_defines_is_allowed() -> None:
    values = {"kind": "metonym", "role": "ministrs", "urgent": "true"}
    assert allowed_values(label("country"), values) == {"kind": "metonym"}
    assert allowed_values(label("person"), values) == {"role": "ministrs"}
    assert definition_of(label("person"), "urgent") is None


def test_a_span_begins_with_the_defaults_and_a_claim_with_its_directness() -> None:
    text = "“Nē,” viņš teica."
    assert first_values(label("person"), text, (Part(6, 10),)) == {"kind": "name"}
    assert first_values(label("claim"), text, (Part(0, 5),)) == {"directness": "direct"}
    assert first_values(label("claim"), text, (Part(0, 16),)) == {"directness": "mixed"}


def test_directness_follows_the_parts_until_somebody_says_otherwise() -> None:
    text, claim = "“Nē,” viņš teica.", label("claim")
    quoted, told = (Part(0, 5),), (Part(6, 16),)
    moved = values_after_move(claim, {"directness": "direct"}, text, quoted, told)
    assert moved == {"directness": "indirect"}
    kept = values_after_move(claim, {"directness": "mixed"}, text, quoted, told)
    assert kept == {"directness": "mixed"}
    absent = values_after_move(claim, {"urgent": "true"}, text, quoted, told)
    assert absent == {"urgent": "true"}
