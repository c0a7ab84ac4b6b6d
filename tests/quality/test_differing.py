"""Where layers differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_span
from zimulis.domain.annotations import Span
from zimulis.domain.ids import AnnotatorId
from zimulis.quality.differing import differing_places

ANNA, BEN = AnnotatorId("a" * 32), AnnotatorId("b" * 32)


def by(annotator: AnnotatorId, *marks: tuple[str, int, int]) -> list[Span]:
    return [build_span(label, (start, end), annotator=annotator) for label, start, end in marks]


@pytest.mark.parametrize(
    ("anna", "ben", "places"),
    [
        ([("person", 0, 6)], [("person", 0, 6)], 0),
        ([("person", 0, 6)], [("country", 0, 6)], 1),
        ([("person", 0, 6), ("country", 8, 9)], [("person", 0, 6)], 1),
        ([("person", 0, 6)], [("person", 0, 16)], 2),
        ([("person", 0, 6), ("claim", 0, 6)], [("claim", 0, 6)], 1),
        ([], [("person", 0, 6)], 0),
    ],
)
def test_a_place_differs_if_not_all_say_the_same_of_it(
    anna: list[tuple[str, int, int]], ben: list[tuple[str, int, int]], places: int
) -> None:
    assert len(differing_places([*by(ANNA, *anna), *by(BEN, *ben)])) == places


def test_who_is_through_and_has_marked_nothing_differs_from_who_has() -> None:
    marks = by(BEN, ("person", 0, 6), ("country", 8, 9))
    assert not differing_places(marks, [BEN])
    assert len(differing_places(marks, [ANNA])) == 2


LAYER = st.sets(st.tuples(st.sampled_from(["person", "country"]), st.integers(0, 4)), min_size=1)


@given(LAYER, LAYER)
def test_two_layers_differ_where_one_has_what_the_other_lacks(
    anna: set[tuple[str, int]], ben: set[tuple[str, int]]
) -> None:
    spans = [
        *by(ANNA, *((label, start, start + 1) for label, start in anna)),
        *by(BEN, *((label, start, start + 1) for label, start in ben)),
    ]
    assert len(differing_places(spans)) == len({start for _, start in anna ^ ben})
