"""What stands under spans, and how it finds room there."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_entity
from tests.ui.fakes import CLAIM, COUNTRY, PERSON
from zimulis.domain.annotations import Entity
from zimulis.domain.ids import EntityId
from zimulis.domain.scheme import Label
from zimulis.ui.settings import Density
from zimulis.ui.surface.chip_row import Place, arrange
from zimulis.ui.surface.chips import UNLINKED, chip_of

PUTINS = build_entity("Vladimirs Putins")
RUSSIA = Entity(EntityId("e" * 32), "country", "Krievija", {"iso": "RU"})
ROOM, GAP = 400.0, 6.0


def _place(start: float, end: float, width: float) -> Place:
    return Place(start, end - width, width)


_places = st.lists(
    st.tuples(st.floats(0, 380), st.floats(1, 200), st.floats(5, 120)).map(
        lambda drawn: _place(drawn[0], min(ROOM, drawn[0] + drawn[1]), drawn[2])
    ),
    max_size=20,
).map(lambda places: sorted(places, key=lambda place: (place.right, place.start)))


@pytest.mark.parametrize(
    ("label", "entity", "quote", "chip"),
    [
        (COUNTRY, RUSSIA, "Krievijas", "RU"),
        (COUNTRY, RUSSIA, "Kremlis", "RU"),
        (COUNTRY, None, "Krievijas", UNLINKED),
        (PERSON, PUTINS, "Vladimiram Putinam", None),
        (PERSON, PUTINS, "Putinam", "Vladimirs Putins"),
        (PERSON, None, "Putinam", UNLINKED),
        (CLAIM, None, "Viņi aizbrauks", None),
    ],
)
def test_codes_say_what_the_words_do_not(
    label: Label, entity: Entity | None, quote: str, chip: str | None
) -> None:
    assert chip_of(label, entity, quote, Density.CODES) == chip
    assert chip_of(label, entity, quote, Density.QUIET) is None
    assert chip_of(label, entity, quote, Density.OFF) is None


def test_names_are_those_of_the_labels() -> None:
    assert chip_of(PERSON, PUTINS, "Putinam", Density.NAMES) == "Person"
    assert chip_of(COUNTRY, None, "Krievijas", Density.NAMES) == "Country"
    assert chip_of(CLAIM, None, "Viņi aizbrauks", Density.NAMES) is None


@given(_places)
def test_chips_lie_in_the_column_and_apart_from_each_other(places: list[Place]) -> None:
    placed = arrange(places, ROOM, GAP)
    assert len(placed) == len(places)
    assert all(place.left >= -0.01 and place.right <= ROOM + 0.01 for place in placed)
    assert all(after.left - before.right >= GAP - 0.01 for before, after in pairwise(placed))
    assert all(place.width > 0 for place in placed)


@given(_places)
def test_no_chip_is_wider_than_its_words(places: list[Place]) -> None:
    for before, after in zip(places, arrange(places, ROOM, GAP), strict=True):
        assert after.width <= before.width + 0.01


def test_alone_a_chip_ends_under_the_end_of_its_span() -> None:
    place = _place(100, 160, 30)
    assert arrange([place], ROOM, GAP) == [place]


def test_at_the_left_edge_a_wide_chip_reaches_beyond_its_span() -> None:
    (placed,) = arrange([_place(0, 40, 90)], ROOM, GAP)
    assert (placed.left, placed.width) == (0, 90)


def test_a_wide_chip_moves_its_neighbour_within_the_neighbours_span_only() -> None:
    code, name = arrange([_place(50, 110, 15), _place(115, 160, 80)], ROOM, GAP)
    assert (name.right, name.width) == (160, 80)
    assert code.left >= 50
    assert code.width == 15
    code, name = arrange([_place(95, 110, 15), _place(115, 160, 80)], ROOM, GAP)
    assert (code.left, code.width) == (95, 15)
    assert name.left == code.right + GAP
    assert name.width == 80  # it has room on its right


def test_chips_of_spans_that_end_together_stand_side_by_side() -> None:
    outer, inner = arrange([_place(50, 200, 30), _place(120, 200, 25)], ROOM, GAP)
    assert inner.right == 200
    assert outer.right == inner.left - GAP


@given(_places)
def test_a_mirrored_row_is_the_same_seen_from_the_other_side(places: list[Place]) -> None:
    for place in arrange(places, ROOM, GAP):
        there = place.mirrored(ROOM)
        assert there.width == place.width
        assert there.left == pytest.approx(ROOM - place.right)
        assert there.mirrored(ROOM).left == pytest.approx(place.left)
