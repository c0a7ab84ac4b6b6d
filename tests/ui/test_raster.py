from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import ranges
from zimulis.domain.parts import Part
from zimulis.ui.surface.raster import Raster

LENGTH = 400
many_ranges = st.lists(ranges(LENGTH).filter(lambda part: part.start < part.end), max_size=10)


@given(many_ranges, st.integers(1, 90), st.integers(1, 3))
def test_the_rows_of_every_mark_are_set_and_none_beside_them(
    parts: list[Part], rows: int, least: int
) -> None:
    raster = Raster(LENGTH, rows, least)
    for part in parts:
        raster.add("person", part.start, part.end)
    shown = {row for first, last in raster.runs("person") for row in range(first, last)}
    wanted = {raster.row(offset) for part in parts for offset in range(*part)}
    assert wanted <= shown
    assert all(any(abs(row - other) < least for other in wanted) for row in shown)
    assert all(0 <= row < rows for row in shown)


@given(many_ranges, st.integers(1, 90))
def test_runs_ascend_and_do_not_touch(parts: list[Part], rows: int) -> None:
    raster = Raster(LENGTH, rows)
    for part in parts:
        raster.add("person", part.start, part.end)
    ends = [end for run in raster.runs("person") for end in run]
    assert ends == sorted(set(ends))


def test_kinds_are_kept_apart() -> None:
    raster = Raster(LENGTH, 10)
    raster.add("person", 0, 40)
    assert list(raster.runs("person")) == [(0, 1)]
    assert list(raster.runs("claim")) == []
