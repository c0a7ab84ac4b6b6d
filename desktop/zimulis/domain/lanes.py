"""Which of several stacked lines a span is drawn on. Offsets: code points, half-open."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from zimulis.domain.parts import Part


def assign_lanes(extents: Sequence[Part]) -> list[int]:
    """Gives each range the lowest lane in which it overlaps no other; shorter ranges choose first.

    The shortest thus lies nearest to the words, and what contains it below it.

    Returns:
        A lane for each range, in the order given; lane 0 is the nearest.
    """
    lanes: list[list[Part]] = []
    assigned = [0] * len(extents)
    order = sorted(
        range(len(extents)), key=lambda i: (extents[i].end - extents[i].start, extents[i], i)
    )
    for index in order:
        assigned[index] = _place(lanes, extents[index])
    return assigned


def assign_free(extents: Sequence[Part], taken: Sequence[tuple[Part, int]]) -> list[int]:
    """Gives each range the lowest lane that is free; the first one chooses first.

    Args:
        extents: What needs a lane.
        taken: Ranges with the lanes that they have already.
    """
    lanes: list[list[Part]] = [[] for _ in range(max((lane for _, lane in taken), default=-1) + 1)]
    for extent, lane in taken:
        insort(lanes[lane], extent)
    return [_place(lanes, extent) for extent in extents]


def _place(lanes: list[list[Part]], extent: Part) -> int:
    """Puts a range into the first lane with room; each lane is kept ascending."""
    for number, lane in enumerate(lanes):
        after = bisect_left(lane, (extent.end, -1))
        if after == 0 or lane[after - 1].end <= extent.start:
            insort(lane, extent)
            return number
    lanes.append([extent])
    return len(lanes) - 1


def assign_columns(rows: Sequence[Part]) -> list[int]:
    """Gives each bracket the innermost column in which it shares no row; the first come first.

    Args:
        rows: The rows that each bracket spans, half-open, in the order of their claims.
    """
    ends: list[int] = []
    assigned = [0] * len(rows)
    for index in sorted(range(len(rows)), key=lambda i: (rows[i].start, -rows[i].end, i)):
        column = next((c for c, end in enumerate(ends) if end <= rows[index].start), len(ends))
        ends[column : column + 1] = [rows[index].end]
        assigned[index] = column
    return assigned
