"""Lines of both directions, put together from runs whose letters are ten pixels wide."""

import pytest

from zimulis.domain.parts import Part
from zimulis.ui.surface.runs import MixedLine, Piece, Run, join_pieces, share_ligatures

LETTER = 10.0


def _run(start: int, end: int, left: float, *, to_left: bool = False) -> Run:
    """A run of letters from `start` to `end`, drawn from x = `left` on."""
    count = end - start
    xs = [left + LETTER * (count - i if to_left else i) for i in range(count + 1)]
    return Run(range(start, end + 1), xs, to_left)


def _line(*runs: Run, to_left: bool = False) -> MixedLine:
    return MixedLine(runs, is_right_to_left=to_left, hanging=2.0)


def _xs(line: MixedLine, end: int) -> list[float]:
    return [line.place(offset).x for offset in range(end + 1)]


# "abc" then three letters to the left, then "def": they are drawn as abc FED def.
LATIN_AROUND = _line(_run(0, 3, 0.0), _run(3, 6, 30.0, to_left=True), _run(6, 9, 60.0))
# Three letters to the left, then "35", then three more: drawn as IHG 35 CBA.
DIGITS_INSIDE = (
    _run(0, 3, 50.0, to_left=True),
    _run(3, 5, 30.0),
    _run(5, 8, 0.0, to_left=True),
)


def test_around_an_enclosed_run_the_caret_stands_outside_of_it() -> None:
    assert _xs(LATIN_AROUND, 9) == [0, 10, 20, 30, 50, 40, 60, 70, 80, 90]


def test_in_a_paragraph_to_the_left_its_own_runs_enclose() -> None:
    line = _line(*DIGITS_INSIDE, to_left=True)
    assert _xs(line, 8) == [80, 70, 60, 50, 40, 30, 20, 10, 0]


def test_digits_among_words_to_the_left_are_enclosed_by_these() -> None:
    line = _line(*DIGITS_INSIDE)
    assert _xs(line, 8) == [0, 70, 60, 50, 40, 30, 20, 10, 80]


@pytest.mark.parametrize("to_left", [False, True])
def test_a_line_s_ends_are_those_of_its_paragraph(to_left: bool) -> None:
    line = _line(_run(0, 3, 0.0, to_left=not to_left), to_left=to_left)
    assert [line.place(0).x, line.place(3).x] == ([30, 0] if to_left else [0, 30])
    assert line.place(0).is_right_to_left == to_left


def test_places_among_white_space_that_wraps_lie_further_and_further_out() -> None:
    assert [LATIN_AROUND.place(offset).x for offset in (9, 10, 11)] == [90, 92, 94]
    line = _line(*DIGITS_INSIDE, to_left=True)
    assert [line.place(offset).x for offset in (8, 9, 10)] == [0, -2, -4]


def test_a_range_that_cuts_a_run_to_the_left_is_drawn_in_two() -> None:
    assert list(LATIN_AROUND.stretches(Part(1, 4))) == [(10, 30), (50, 60)]


def test_what_touches_is_one_rectangle() -> None:
    assert list(LATIN_AROUND.stretches(Part(1, 8))) == [(10, 80)]
    assert list(LATIN_AROUND.stretches(Part(3, 6))) == [(30, 60)]


def test_a_range_that_begins_inside_a_grapheme_is_drawn_with_all_of_it() -> None:
    line = _line(Run((0, 2, 3), (0.0, 10.0, 20.0), is_right_to_left=False))
    assert list(line.stretches(Part(1, 3))) == [(0, 20)]
    assert list(line.stretches(Part(0, 1))) == [(0, 10)]


def test_pieces_of_one_direction_that_touch_are_one_run() -> None:
    first, second = Piece(0, 60.0, 90.0, True), Piece(3, 40.0, 60.0, True)
    digits, last = Piece(5, 20.0, 40.0, False), Piece(7, 0.0, 20.0, True)
    assert join_pieces([last, second, digits, first]) == [[first, second], [digits], [last]]


@pytest.mark.parametrize(
    ("reaches", "shared"),
    [
        ([0.0, 10.0, 20.0], [0.0, 10.0, 20.0]),
        ([0.0, 12.0, 12.0, 20.0], [0.0, 6.0, 12.0, 20.0]),
        ([0.0, 12.0, 12.0, 12.0], [0.0, 4.0, 8.0, 12.0]),
        ([0.0, 0.0, 12.0], [0.0, 6.0, 12.0]),
    ],
)
def test_letters_of_a_ligature_share_its_width(reaches: list[float], shared: list[float]) -> None:
    share_ligatures(reaches, [True] * (len(reaches) - 1))
    assert reaches == shared


def test_what_is_no_letter_takes_nothing_from_its_neighbours() -> None:
    reaches = [0.0, 10.0, 10.0, 20.0]
    share_ligatures(reaches, [True, False, True])
    assert reaches == [0.0, 10.0, 10.0, 20.0]
