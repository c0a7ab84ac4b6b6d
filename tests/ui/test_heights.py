from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.ui.surface.heights import Heights

# Whole numbers, so that sums in any order are exact.
heights = st.lists(st.integers(0, 50).map(float), min_size=1, max_size=70)
changes = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 50).map(float)), max_size=20)


def _tops(values: list[float]) -> list[float]:
    return [0.0, *accumulate(values)]


@given(heights, changes)
def test_tops_and_total_are_plain_sums_whatever_was_changed(
    values: list[float], later: list[tuple[int, float]]
) -> None:
    tree = Heights(values)
    for place, height in later:
        block = place % len(values)
        tree[block] = values[block] = height
    tops = _tops(values)
    assert [tree.top(block) for block in range(len(values))] == tops[:-1]
    assert tree.total == tops[-1]
    assert [tree[block] for block in range(len(values))] == values


@given(heights.filter(any), st.floats(0, 1, exclude_max=True))
def test_the_block_at_a_height_is_the_one_that_covers_it(values: list[float], share: float) -> None:
    tree = Heights(values)
    y = share * tree.total
    tops = _tops(values)
    (covering,) = [block for block in range(len(values)) if tops[block] <= y < tops[block + 1]]
    assert tree.block_at(y) == covering


@pytest.mark.parametrize(("y", "block"), [(-5.0, 0), (0.0, 0), (29.9, 2), (30.0, 2), (1e9, 2)])
def test_a_height_beyond_the_page_gives_the_first_or_last_block(y: float, block: int) -> None:
    assert Heights([10.0, 10.0, 10.0]).block_at(y) == block
