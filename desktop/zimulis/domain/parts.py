"""Parts of a span and how they lie to each other.

A part is a range of code points, half-open. The parts of a span are non-empty, ascending, trimmed
of white space, and never touch.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Part(NamedTuple):
    """A range `[start, end)` of code points."""

    start: int
    end: int


Parts = tuple[Part, ...]

GAP = " … "
"""What stands between the words of parts where people read them on one line."""


def words_at(text: str, parts: Parts) -> str:
    """The words of parts on one line."""
    return GAP.join(" ".join(text[start:end].split()) for start, end in parts)


def trim_white_space(text: str, part: Part) -> Part:
    """The part without Unicode white space at its ends; empty at its start if nothing is left."""
    covered = text[part.start : part.end]
    start = part.end - len(covered.lstrip())
    if start == part.end:
        return Part(part.start, part.start)
    return Part(start, part.start + len(covered.rstrip()))


def is_trimmed(text: str, part: Part) -> bool:
    """Whether there are words in a part, and no white space at its ends, as in nearly all spans."""
    start, end = part
    return start < end and not text[start].isspace() and not text[end - 1].isspace()


def normalise(text: str, parts: Iterable[Part]) -> Parts:
    """Brings ranges into the form that a span keeps: clipped, joined, trimmed, ascending.

    Args:
        text: The text that the ranges lie in.
        parts: Ranges of code points, half-open, in any order; they may overlap or be empty.
    """
    joined: list[Part] = []
    for start, end in sorted((max(0, start), min(len(text), end)) for start, end in parts):
        if joined and start <= joined[-1].end:
            joined[-1] = Part(joined[-1].start, max(joined[-1].end, end))
        elif start < end:
            joined.append(Part(start, end))
    trimmed = (trim_white_space(text, part) for part in joined)
    return tuple(part for part in trimmed if part.start < part.end)


def subtract(text: str, parts: Parts, gap: Part) -> Parts:
    """The parts with a gap punched into them."""
    return normalise(text, (piece for part in parts for piece in without(part, gap)))


def without(part: Part, hole: Part) -> Parts:
    """What is left of a range beside a hole: at most two pieces, none of them empty."""
    pieces = (
        Part(part.start, min(part.end, hole.start)),
        Part(max(part.start, hole.end), part.end),
    )
    return tuple(piece for piece in pieces if piece.start < piece.end)


def extent(parts: Sequence[Part]) -> Part:
    """From the start of the first part to the end of the last."""
    return Part(parts[0].start, parts[-1].end)


def length(parts: Iterable[Part]) -> int:
    """How many code points the parts cover."""
    return sum(end - start for start, end in parts)


def overlap(some: Parts, others: Parts) -> bool:
    """Whether a code point lies in both."""
    return any(a.start < b.end and b.start < a.end for a in some for b in others)


def contains(outer: Parts, inner: Parts) -> bool:
    """Whether every code point of `inner` lies in `outer`."""
    return all(any(a.start <= b.start and b.end <= a.end for a in outer) for b in inner)


def covers(parts: Parts, offset: int) -> bool:
    """Whether the code point at `offset` lies in a part."""
    return any(start <= offset < end for start, end in parts)
