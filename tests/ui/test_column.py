import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.ui.surface.column import Column
from zimulis.ui.surface.look import LEFT_MARGIN, RIGHT_MARGIN, Look

pytestmark = pytest.mark.usefixtures("qapp")

windows = st.floats(40, 4000)
sizes = st.sampled_from([12.0, 18.0, 36.0, 40.0])


@given(windows, sizes, st.booleans())
def test_the_column_lies_in_windows_of_any_width(window: float, em: float, runs: bool) -> None:
    column = Column.in_window(window, Look.of_size(em), runs_to_left=runs)
    assert column.width >= em
    if window > 4.5 * em:
        assert column.left >= -1
        assert column.left + column.width <= window + 1


def test_a_wide_window_keeps_the_whole_margins_and_the_column_in_their_middle() -> None:
    look = Look.of_size(18)
    margins = (LEFT_MARGIN + RIGHT_MARGIN) * look.em
    snug, wide = (Column.in_window(look.column + margins + more, look) for more in (0, 200))
    assert (snug.left, snug.width) == (round(LEFT_MARGIN * look.em), look.column)
    assert (wide.left, wide.width) == (round(LEFT_MARGIN * look.em + 100), look.column)


def test_from_right_to_left_the_margins_change_sides() -> None:
    look = Look.of_size(18)
    left, right = (Column.in_window(1200, look, runs_to_left=runs) for runs in (False, True))
    assert right.left == pytest.approx(1200 - left.left - left.width, abs=1)
