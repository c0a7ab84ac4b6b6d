from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import covered, ranges, small_texts, texts
from zimulis.domain.parts import (
    Part,
    Parts,
    contains,
    covers,
    extent,
    length,
    normalise,
    overlap,
    subtract,
    trim_white_space,
    without,
)

LETTERS = "x" * 30  # without white space, so that normalising only sorts and joins
some_ranges = st.lists(ranges(len(LETTERS)), max_size=6)
some_parts = st.lists(ranges(len(LETTERS)), min_size=1, max_size=6).map(
    lambda found: normalise(LETTERS, found)
)
wild_ranges = st.lists(
    st.tuples(st.integers(-5, 60), st.integers(-5, 60)).map(lambda pair: Part(*pair)), max_size=8
)


def _visible(text: str, offsets: set[int]) -> set[int]:
    return {offset for offset in offsets if not text[offset].isspace()}


@pytest.mark.parametrize(
    ("text", "given_parts", "kept"),
    [
        ("Kims Čenuns", [(0, 11)], [(0, 11)]),
        (" Kims ", [(0, 6)], [(1, 5)]),
        ("abcdef", [(3, 6), (0, 3)], [(0, 6)]),
        ("abcdef", [(0, 4), (2, 5)], [(0, 5)]),
        ("ab cd", [(0, 3), (3, 5)], [(0, 5)]),
        ("ab cd", [(0, 2), (3, 5)], [(0, 2), (3, 5)]),
        ("a \u00a0\u2003b", [(1, 4)], []),
        ("abc", [(2, 2), (2, 1)], []),
        ("abc", [(-3, 99)], [(0, 3)]),
    ],
)
def test_normalise_by_example(
    text: str, given_parts: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    assert list(normalise(text, [Part(*pair) for pair in given_parts])) == kept


@given(texts, wild_ranges)
def test_normalised_parts_have_the_form_that_a_span_keeps(text: str, parts: list[Part]) -> None:
    kept = normalise(text, parts)
    for start, end in kept:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    for before, after in pairwise(kept):
        assert before.end < after.start


@given(texts, wild_ranges)
def test_normalise_keeps_what_can_be_seen(text: str, parts: list[Part]) -> None:
    inside = covered(tuple(parts)) & set(range(len(text)))
    kept = covered(normalise(text, parts))
    assert _visible(text, kept) == _visible(text, inside)
    assert kept <= inside


@given(texts, wild_ranges)
def test_normalise_twice_is_normalise_once(text: str, parts: list[Part]) -> None:
    once = normalise(text, parts)
    assert normalise(text, once) == once
    assert normalise(text, reversed(once)) == once


@given(small_texts, wild_ranges, ranges(40))
def test_a_gap_takes_away_exactly_itself(text: str, parts: list[Part], gap: Part) -> None:
    whole = normalise(text, parts)
    left = subtract(text, whole, gap)
    assert _visible(text, covered(left)) == _visible(text, covered(whole) - covered((gap,)))
    assert left == normalise(text, left)


@given(ranges(30), ranges(30))
def test_what_is_left_beside_a_hole_is_in_pieces_that_are_not_empty(part: Part, hole: Part) -> None:
    left = without(part, hole)
    assert covered(left) == covered((part,)) - covered((hole,))
    assert all(start < end for start, end in left)


@given(some_parts, some_parts)
def test_how_parts_lie_to_each_other_is_as_for_sets(some: Parts, others: Parts) -> None:
    a, b = covered(some), covered(others)
    assert overlap(some, others) == bool(a & b)
    assert contains(some, others) == (a >= b)


@given(some_parts, some_parts, some_parts)
def test_containment_is_an_order(some: Parts, others: Parts, third: Parts) -> None:
    assert contains(some, some)
    if contains(some, others) and contains(others, some):
        assert some == others
    both = normalise(LETTERS, (*some, *others))
    assert contains(both, some)
    assert contains(both, others)
    everything = normalise(LETTERS, (*both, *third))
    assert contains(everything, some)


@given(some_parts, some_parts)
def test_overlap_has_no_direction(some: Parts, others: Parts) -> None:
    assert overlap(some, others) == overlap(others, some)


def test_what_fills_a_gap_neither_overlaps_nor_is_contained() -> None:
    split = (Part(0, 5), Part(10, 15))
    assert not overlap(split, (Part(5, 10),))
    assert not contains(split, (Part(5, 10),))
    assert overlap(split, (Part(4, 11),))
    assert contains((Part(0, 20),), split)


@given(some_parts, st.integers(-2, 32))
def test_measures_of_parts(parts: Parts, offset: int) -> None:
    inside = covered(parts)
    assert length(parts) == len(inside)
    assert extent(parts) == Part(min(inside), max(inside) + 1)
    assert covers(parts, offset) == (offset in inside)


@given(texts, st.data())
def test_trimming_leaves_what_strip_leaves(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    kept = trim_white_space(text, Part(start, end))
    assert start <= kept.start <= kept.end <= end
    assert text[slice(*kept)] == text[start:end].strip()
