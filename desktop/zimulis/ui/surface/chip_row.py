"""Chips of one line side by side. x is in pixels from the left of the column."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Place(NamedTuple):
    """Where a chip would stand alone, in pixels from the left of the column.

    Attributes:
        start: Where its span begins on the line.
        left: Where it would begin.
        width: What it needs.
    """

    start: float
    left: float
    width: float

    @property
    def right(self) -> float:
        """Where it would end: under the end of its span."""
        return self.left + self.width

    def mirrored(self, room: float) -> "Place":
        """The same in a row that is read from the other side of a column of this width."""
        return self._replace(start=room - self.start, left=room - self.right)


def arrange(places: Sequence[Place], room: float, gap: float) -> list[Place]:
    """Moves and narrows the chips of a line so that each can be read.

    A chip stands under the right end of its span if it can. A wide one is narrowed rather than
    push its neighbour off the neighbour's span, and gets back what room is left beside it.

    Args:
        places: By their right ends, ascending.
        room: The width of the column in pixels.
        gap: What is left between two chips at the least, in pixels.

    Returns:
        A place for each, in the same order: in the column and apart from each other, unless there
        is no room for that at all.
    """
    if not places:
        return []
    placed = _apart(_leftwards(places, gap), gap)
    if placed[-1].right > room:
        placed = _squeezed(placed, room, gap)
    return _widened(placed, places, room, gap)


def _leftwards(places: Sequence[Place], gap: float) -> list[Place]:
    """From the right: each ends before the next, and leaves its neighbour room at its span."""
    placed: list[Place] = []
    edge = float("inf")
    for index in range(len(places) - 1, -1, -1):
        place = places[index]
        right = min(place.right, edge)
        width = place.width
        if index:
            before = places[index - 1]
            least = min(before.start + before.width, before.right) + gap
            width = min(width, max(right - least, min(width, 2 * gap)))
        placed.append(place._replace(left=right - width, width=width))
        edge = right - width - gap
    return placed[::-1]


def _apart(places: Sequence[Place], gap: float) -> list[Place]:
    """From the left: each begins in the column and after the one before it."""
    placed: list[Place] = []
    edge = 0.0
    for place in places:
        placed.append(place._replace(left=max(place.left, edge)))
        edge = placed[-1].right + gap
    return placed


def _squeezed(places: Sequence[Place], room: float, gap: float) -> list[Place]:
    """All of them side by side in the column, narrower where they are too many."""
    free = max(0.0, room - gap * (len(places) - 1))
    wanted = sum(place.width for place in places)
    share = min(1.0, free / wanted) if wanted else 1.0
    narrow = [place._replace(width=place.width * share) for place in places]
    edge, placed = room, list[Place]()
    for place in reversed(narrow):
        left = min(place.left, edge - place.width)
        placed.append(place._replace(left=left))
        edge = left - gap
    return _apart(placed[::-1], gap)


def _widened(
    placed: Sequence[Place], wanted: Sequence[Place], room: float, gap: float
) -> list[Place]:
    """Gives narrowed chips the free room on their right."""
    edges = [after.left - gap for _, after in pairwise(placed)] + [room]
    return [
        place._replace(width=max(place.width, min(full.width, edge - place.left)))
        for place, full, edge in zip(placed, wanted, edges, strict=True)
    ]
