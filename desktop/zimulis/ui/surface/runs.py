"""A line in which directions may mix: its runs, and where each place of the caret stands.

Offsets are code points, half-open; x is pixels from the left edge of the column.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from zimulis.domain.parts import Part

_TOUCHING = 1 / 16  # px; Qt counts in 1/64


class Place(NamedTuple):
    """Where a place between two graphemes is, and which way the text goes on from there."""

    x: float
    is_right_to_left: bool


class Run(NamedTuple):
    """What stands in a row in one direction.

    Attributes:
        stops: The places between its graphemes, both ends included, ascending.
        xs: Where they stand; descending in a run to the left.
    """

    stops: Sequence[int]
    xs: Sequence[float]
    is_right_to_left: bool

    @property
    def left(self) -> float:
        """The x of its left side."""
        return min(self.xs[0], self.xs[-1])

    @property
    def right(self) -> float:
        """The x of its right side."""
        return max(self.xs[0], self.xs[-1])

    def stretch(self, part: Part) -> tuple[float, float] | None:
        """From which x to which a range is drawn in this run; whole graphemes only."""
        if part.end <= self.stops[0] or self.stops[-1] <= part.start:
            return None
        first = max(0, bisect_right(self.stops, part.start) - 1)
        last = min(bisect_left(self.stops, part.end), len(self.stops) - 1)
        left, right = sorted((self.xs[first], self.xs[last]))
        return (left, right) if left < right else None


class MixedLine:
    """The runs of a line, which is not empty, in the order of the text."""

    def __init__(self, runs: Sequence[Run], *, is_right_to_left: bool, hanging: float) -> None:
        """Puts a line together.

        Args:
            runs: In the order of the text; without white space at which the line wraps.
            is_right_to_left: The paragraph's direction.
            hanging: How far, in pixels, each further place among such white space lies outside.
        """
        self._runs = runs
        self._is_right_to_left = is_right_to_left
        self._starts = [run.stops[0] for run in runs]
        self._depths = [self._depth(index) for index in range(len(runs))]
        self._hanging = -hanging if is_right_to_left else hanging
        self._left = min(run.left for run in runs)
        self._right = max(run.right for run in runs)

    def _depth(self, index: int) -> int:
        """How many changes of direction enclose a run."""
        run = self._runs[index]
        if run.is_right_to_left or self._is_right_to_left:
            return 1 if run.is_right_to_left else 2
        before = self._runs[index - 1] if index > 0 else None
        after = self._runs[index + 1] if index + 1 < len(self._runs) else None
        # Digits between words that run to the left stand there as these do.
        is_enclosed = (before and before.is_right_to_left and run.left < before.left) or (
            after and after.is_right_to_left and after.left < run.left
        )
        return 2 if is_enclosed else 0

    def stretches(self, part: Part) -> Iterator[tuple[float, float]]:
        """The left and right x of what is drawn of a range; what touches is one stretch."""
        drawn = sorted(s for s in (run.stretch(part) for run in self._runs) if s is not None)
        if not drawn:
            return
        left, right = drawn[0]
        for stretch in drawn[1:]:
            if stretch[0] - right > _TOUCHING:
                yield left, right
                left = stretch[0]
            right = stretch[1]
        yield left, right

    def place(self, offset: int) -> Place:
        """Where the caret stands before the code point at `offset`.

        Between runs of both directions a place has two sides. The caret takes that of the run
        which encloses the other one; the paragraph encloses them all. So it stands at another x
        at each place of the line, and around a run that is enclosed: where a mark on it is drawn.
        """
        end = self._runs[-1].stops[-1]
        if offset <= self._starts[0]:
            return self._line_end(is_start=True)
        if offset >= end:
            place = self._line_end(is_start=False)
            return place._replace(x=place.x + (offset - end) * self._hanging)
        index = bisect_right(self._starts, offset) - 1
        run = self._runs[index]
        at = bisect_left(run.stops, offset)
        if at == 0 and self._depths[index - 1] < self._depths[index]:
            run, at = self._runs[index - 1], -1
        return Place(run.xs[at], run.is_right_to_left)

    def _line_end(self, *, is_start: bool) -> Place:
        at_right = is_start == self._is_right_to_left
        return Place(self._right if at_right else self._left, self._is_right_to_left)


class Piece(NamedTuple):
    """What is drawn in a row in one direction, as the layout found it."""

    start: int
    left: float
    right: float
    is_right_to_left: bool


def join_pieces(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Rows of pieces that follow each other in the text and touch on the line."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces):
        if rows and _continues(rows[-1][-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _continues(before: Piece, after: Piece) -> bool:
    if before.is_right_to_left != after.is_right_to_left:
        return False
    first, second = (after, before) if after.is_right_to_left else (before, after)
    return abs(second.left - first.right) <= _TOUCHING


def make_run(
    row: Sequence[Piece], stops: Sequence[int], text: str, reach: Callable[[int], float]
) -> Run:
    """A run of pieces that touch.

    Args:
        row: The pieces.
        stops: The places between its graphemes, both ends included.
        text: The whole text.
        reach: How wide all that stands before a place of the run is, in pixels.
    """
    is_right_to_left = row[0].is_right_to_left
    left, right = min(p.left for p in row), max(p.right for p in row)
    reaches = [0.0, *(reach(stop) for stop in stops[1:-1]), right - left]
    share_ligatures(reaches, [text[stop].isalpha() for stop in stops[:-1]])
    xs = [right - r for r in reaches] if is_right_to_left else [left + r for r in reaches]
    return Run(stops, xs, is_right_to_left)


def share_ligatures(reaches: list[float], are_letters: Sequence[bool]) -> None:
    """Gives each letter of a ligature its share, where the font gives the first one everything.

    Args:
        reaches: Where graphemes begin and the last one ends; changed in place.
        are_letters: Of each grapheme, whether it begins with a letter: only letters are shown.
    """
    first = 0
    for last in range(1, len(reaches)):
        follows = last + 1 < len(reaches) and are_letters[last]
        if follows and reaches[last + 1] <= reaches[last]:
            continue
        width = reaches[last] - reaches[first]
        if width <= 0 and are_letters[first]:
            continue
        for index in range(first + 1, last):
            reaches[index] = reaches[first] + width * (index - first) / (last - first)
        first = last
