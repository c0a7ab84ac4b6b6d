import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import ranges
from zimulis.domain.lanes import assign_columns, assign_free, assign_lanes
from zimulis.domain.parts import Part

many_ranges = st.lists(ranges(40), max_size=15)


def _overlap(some: Part, other: Part) -> bool:
    return some.start < other.end and other.start < some.end


def _pairs(extents: list[Part]) -> list[tuple[int, int]]:
    return [
        (i, j) for i, a in enumerate(extents) for j, b in enumerate(extents[:i]) if _overlap(a, b)
    ]


@pytest.mark.parametrize(
    ("extents", "lanes"),
    [
        ([], []),
        ([(0, 5), (5, 9)], [0, 0]),
        ([(0, 20), (3, 6)], [1, 0]),
        ([(0, 20), (3, 6), (10, 15), (2, 16)], [2, 0, 0, 1]),
        ([(0, 6), (4, 10)], [0, 1]),
        ([(0, 6), (0, 6)], [0, 1]),
    ],
)
def test_lanes_by_example(extents: list[tuple[int, int]], lanes: list[int]) -> None:
    assert assign_lanes([Part(*extent) for extent in extents]) == lanes


@given(many_ranges)
def test_overlapping_ranges_share_no_lane(extents: list[Part]) -> None:
    lanes = assign_lanes(extents)
    assert len(lanes) == len(extents)
    assert all(lanes[i] != lanes[j] for i, j in _pairs(extents))


@given(many_ranges)
def test_what_is_contained_lies_nearer_to_the_words_than_its_container(extents: list[Part]) -> None:
    lanes = assign_lanes(extents)
    for inner, inner_lane in zip(extents, lanes, strict=True):
        for outer, outer_lane in zip(extents, lanes, strict=True):
            if inner != outer and outer.start <= inner.start and inner.end <= outer.end:
                assert inner_lane < outer_lane


@given(many_ranges)
def test_a_range_lies_no_deeper_than_what_it_overlaps_forces_it_to(extents: list[Part]) -> None:
    lanes = assign_lanes(extents)
    for i, lane in enumerate(lanes):
        above = {
            lanes[j] for j in range(len(extents)) if j != i and _overlap(extents[i], extents[j])
        }
        assert set(range(lane)) <= above


@given(st.lists(ranges(40), max_size=15, unique=True).flatmap(st.permutations))
def test_the_order_in_which_different_ranges_come_is_of_no_matter(extents: list[Part]) -> None:
    lanes = dict(zip(extents, assign_lanes(extents), strict=True))
    assert lanes == dict(zip(sorted(extents), assign_lanes(sorted(extents)), strict=True))


def test_a_bracket_inside_another_or_on_a_line_of_it_stands_further_out() -> None:
    assert assign_columns([Part(0, 5), Part(1, 3), Part(4, 8), Part(5, 6)]) == [0, 1, 1, 0]
    assert assign_columns([Part(2, 3), Part(2, 3), Part(2, 3)]) == [0, 1, 2]


@given(many_ranges)
def test_brackets_in_one_column_share_no_row(rows: list[Part]) -> None:
    columns = assign_columns(rows)
    assert all(columns[i] != columns[j] for i, j in _pairs(rows))


@given(many_ranges)
def test_as_many_columns_as_the_fullest_row_has_brackets(rows: list[Part]) -> None:
    columns = assign_columns(rows)
    fullest = max((sum(start <= row < end for start, end in rows) for row in range(40)), default=0)
    assert len(set(columns)) == fullest
    assert set(columns) == set(range(fullest))


@given(many_ranges, many_ranges)
def test_free_lanes_are_apart_from_those_taken_and_from_each_other(
    taken: list[Part], extents: list[Part]
) -> None:
    there = list(zip(taken, assign_lanes(taken), strict=True))
    placed = list(zip(extents, assign_free(extents, there), strict=True))
    for number, (extent, lane) in enumerate(placed):
        blocking = {other for part, other in (*there, *placed[:number]) if _overlap(extent, part)}
        assert lane not in blocking
        assert set(range(lane)) <= blocking
