"""What others call a label is found in the project's scheme, or left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_scheme
from zimulis.domain.foreign_labels import Proposal, proposal_for
from zimulis.domain.scheme import Label, Scheme


def scheme(*names: str) -> Scheme:
    return Scheme("s", tuple(Label(name, name.title(), "#000000", "#FFFFFF") for name in names))


@pytest.mark.parametrize(
    "name", ["PER", "PERSON", "Person", "B-PER", "I-Person", "Cilvēks", "персона", "People"]
)
def test_names_of_one_thing_become_one_label(name: str) -> None:
    assert proposal_for(name, scheme("person", "country")) == Proposal("person", sure=True)


@pytest.mark.parametrize("name", ["LOC", "GPE", "Vieta", "B-LOC", "место"])
def test_a_place_may_be_a_country(name: str) -> None:
    assert proposal_for(name, scheme("person", "country")) == Proposal("country", sure=False)


@pytest.mark.parametrize("name", ["", "person", "ORG", "MISC", "Attribution", "B-", "-", "PERCENT"])
def test_what_nobody_knows_is_left_alone(name: str) -> None:
    assert proposal_for(name, scheme("person", "country")) is None


def test_labels_of_the_project_are_known_by_their_meaning_too() -> None:
    assert proposal_for("PER", scheme("Persona", "Valsts")) == Proposal("Persona", sure=True)
    titled = Scheme("s", (Label("p1", "Persona", "#000000", "#FFFFFF"),))
    assert proposal_for("PERSON", titled) == Proposal("p1", sure=True)


def test_a_label_of_punctuation_is_no_other_one() -> None:
    assert proposal_for("_", scheme("*", "person")) is None


def test_of_several_labels_that_fit_none_is_proposed() -> None:
    assert proposal_for("PER", scheme("person", "human")) is None


@given(st.text(max_size=12))
def test_only_labels_of_the_project_are_proposed(name: str) -> None:
    found = proposal_for(name, build_scheme())
    assert found is None or build_scheme().label(found.label)
    assert proposal_for(name, Scheme("")) is None
