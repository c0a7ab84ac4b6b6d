from dataclasses import replace
from typing import Any

import pytest

from tests.builders import build_scheme
from zimulis.domain.ids import LabelId
from zimulis.domain.scheme import (
    AttributeDefinition,
    AttributeType,
    Label,
    RelationDefinition,
)
from zimulis.domain.scheme_checks import Field, problems
from zimulis.domain.scheme_draft import LabelDraft, SchemeDraft, draft_of

PERSON, COUNTRY, CLAIM = (LabelId(name) for name in ("p", "c", "q"))


@pytest.fixture
def draft() -> SchemeDraft:
    scheme = build_scheme()
    return draft_of("test", dict(zip((PERSON, COUNTRY, CLAIM), scheme.labels, strict=True)))


def edited(draft: SchemeDraft, label: LabelId, **changes: Any) -> SchemeDraft:
    found = draft.label(label)
    assert found
    return draft.put(replace(found, label=replace(found.label, **changes)))


def names(draft: SchemeDraft) -> list[str]:
    return [label.name for label in draft.scheme.labels]


def targets(draft: SchemeDraft) -> tuple[str, ...]:
    claim = draft.scheme.label("claim")
    assert claim
    return claim.relations[0].targets


def test_nothing_has_changed_in_a_new_draft(draft: SchemeDraft) -> None:
    assert not draft.is_changed
    assert draft.scheme == build_scheme()
    assert list(problems(draft)) == []


@pytest.mark.parametrize(
    ("step", "order"),
    [
        (1, ["country", "person", "claim"]),
        (5, ["country", "claim", "person"]),
        (-1, ["person", "country", "claim"]),
    ],
)
def test_labels_move_as_far_as_there_is_room(
    draft: SchemeDraft, step: int, order: list[str]
) -> None:
    assert names(draft.move(PERSON, step)) == order


def test_a_new_label_stands_behind_the_one_it_was_made_at(draft: SchemeDraft) -> None:
    new = LabelDraft(LabelId("n"), Label("city", "", "#000000", "#FFFFFF"))
    assert names(draft.add(new, PERSON)) == ["person", "city", "country", "claim"]
    assert names(draft.add(new)) == ["person", "country", "claim", "city"]
    assert draft.add(new).scheme.labels[-1].title == "city"


def test_relations_follow_the_labels_they_point_at(draft: SchemeDraft) -> None:
    both = edited(draft, CLAIM, relations=(RelationDefinition("claimant", ("person", "country")),))
    assert targets(edited(both, PERSON, name="human")) == ("human", "country")
    assert targets(both.remove(PERSON)) == ("country",)
    assert targets(both.merge(PERSON, COUNTRY)) == ("country",)


def test_a_relation_never_comes_to_point_at_anything_by_a_deletion(draft: SchemeDraft) -> None:
    (problem,) = problems(draft.remove(PERSON))
    assert (problem.label, problem.field) == (CLAIM, Field.RELATIONS)
    assert problem.sentence.startswith("“claimant” points at nothing but person, which is gone")


def test_undone_edits_are_no_change(draft: SchemeDraft) -> None:
    there = edited(draft, PERSON, name="human")
    assert there.is_changed
    assert not edited(there, PERSON, name="person").is_changed
    assert not draft.move(PERSON, 1).move(PERSON, -1).is_changed


def test_an_empty_guideline_is_none(draft: SchemeDraft) -> None:
    changed = edited(draft, CLAIM, guidelines=(("en", " \n"), ("lv", "Ko kāds teica.")))
    assert changed.scheme.labels[2].guidelines == (("lv", "Ko kāds teica."),)


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"name": ""}, Field.NAME, "A label needs a name"),
        ({"name": "country"}, Field.NAME, "Two labels are called “country”"),
        ({"name": "two words"}, Field.NAME, "“two words” is no name for a label"),
        ({"name": "1st"}, Field.NAME, "“1st” is no name for a label"),
        ({"key": "12"}, Field.KEY, "“12” is no key"),
        ({"key": " "}, Field.KEY, "“ ” is no key"),
        ({"key": "X"}, Field.KEY, "“X” is no key"),
        ({"colour": "#12345"}, Field.COLOUR, "“#12345” is no colour"),
        ({"dark": "blue"}, Field.COLOUR, "“blue” is no colour"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    draft: SchemeDraft, changes: dict[str, str], field: Field, sentence: str
) -> None:
    found = [p for p in problems(edited(draft, PERSON, **changes)) if p.label == PERSON]
    assert [problem.field for problem in found] == [field]
    assert found[0].sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("attribute", "sentence"),
    [
        (("", AttributeType.TEXT), "An attribute has no name"),
        (("role", AttributeType.TEXT), "There are two of the attribute “role”"),
        (("rank", AttributeType.CHOICE), "“rank” is a choice, but nothing can be chosen"),
        (("rank", AttributeType.CHOICE, ("a", "a")), "There are two of the choice of rank “a”"),
        (("rank", AttributeType.CHOICE, ("a",), "b"), "“b” cannot be the default of rank"),
        (("age", AttributeType.NUMBER, (), "old"), "“old” cannot be the default of age"),
    ],
)
def test_attributes_must_be_sound(
    draft: SchemeDraft, attribute: tuple[Any, ...], sentence: str
) -> None:
    before = draft.base[PERSON].attributes
    changed = edited(draft, PERSON, attributes=(*before, AttributeDefinition(*attribute)))
    assert [problem.sentence.startswith(sentence) for problem in problems(changed)] == [True]


def test_names_that_were_odd_before_may_stay(draft: SchemeDraft) -> None:
    odd = draft_of("test", {PERSON: replace(draft.base[PERSON], name="two words")})
    assert list(problems(edited(odd, PERSON, title="Two"))) == []


def test_a_scheme_keeps_a_label(draft: SchemeDraft) -> None:
    empty = draft.remove(CLAIM).remove(PERSON).remove(COUNTRY)
    assert [problem.sentence for problem in problems(empty)] == [
        "A scheme needs at least one label."
    ]
