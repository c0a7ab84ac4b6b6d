"""Marks written into the text they lie on, for people: `[Vladimirs Putins|person]`.

A mark stands in square brackets, its words before the bar, its label behind it, and marks may lie
in each other: `[[Krievijas|country] mediji|source]`. A span in several pieces, because it has a gap
or crosses another, is numbered and its pieces lettered: `[“Jā,”|claim 1a] teica Kims.
[“Gaidām.”|claim 1b]`. A bracket, bar or backslash of the text itself has a backslash before it.
Offsets: code points, half-open.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase

import regex

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part

_OURS = regex.compile(r"[\[\]|\\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken stretch of a span that lies in others or beside them, and crosses none."""

    part: Part
    span: Span


def pieces(spans: Sequence[Span], within: Part) -> list[Piece]:
    """The spans of a stretch in pieces that cross each other nowhere, the outer before the inner.

    Of two spans that cross, the one that begins later goes in pieces.
    """
    parts = [
        (Part(max(part.start, within.start), min(part.end, within.end)), span)
        for span in spans
        for part in span.parts
        if part.start < within.end and within.start < part.end
    ]
    parts.sort(key=lambda found: (found[0].start, -found[0].end, found[1].id))
    found: list[Piece] = []
    around: list[Part] = []
    for part, span in parts:
        around = [outer for outer in around if outer.end > part.start]
        cuts = sorted({outer.end for outer in around if part.start < outer.end < part.end})
        edges = [part.start, *cuts, part.end]
        found += (Piece(Part(*edge), span) for edge in pairwise(edges))
        around.append(part)
    return sorted(found, key=lambda piece: (piece.part.start, -piece.part.end))


def names(found: Sequence[Piece]) -> list[str]:
    """What each piece is called: its label, with number and letter where its span has several."""
    counts: dict[str, int] = {}
    for piece in found:
        counts[piece.span.id] = counts.get(piece.span.id, 0) + 1
    numbers: dict[str, int] = {}
    seen: dict[str, int] = {}
    called: list[str] = []
    for piece in found:
        span = piece.span
        if counts[span.id] == 1:
            called.append(span.label)
            continue
        number = numbers.setdefault(span.id, len(numbers) + 1)
        place = seen.get(span.id, 0)
        seen[span.id] = place + 1
        called.append(f"{span.label} {number}{_letters(place)}")
    return called


def _letters(place: int) -> str:
    """A, b, …, z, aa, ab, …: as columns of a table are counted."""
    letters = ""
    place += 1
    while place:
        place, last = divmod(place - 1, len(ascii_lowercase))
        letters = ascii_lowercase[last] + letters
    return letters


def marked_text(text: str, spans: Sequence[Span], within: Part) -> str:
    """A stretch of the text with its marks in square brackets."""
    found = pieces(spans, within)
    called = names(found)
    return "".join(
        write(
            text,
            within,
            [piece.part for piece in found],
            opening=lambda _: "[",
            closing=lambda place: f"|{called[place]}]",
            words=lambda words: _OURS.sub(r"\\\g<0>", words),
        )
    )


def write(
    text: str,
    within: Part,
    nested: Sequence[Part],
    *,
    opening: Callable[[int], str],
    closing: Callable[[int], str],
    words: Callable[[str], str],
) -> Iterator[str]:
    """A stretch of the text with something before and behind each of some nested parts.

    Args:
        text: The text.
        within: The stretch.
        nested: Parts in it that cross nowhere, the outer before the inner.
        opening: What stands before the part of that place in `nested`.
        closing: What stands behind it.
        words: How the text between is written.
    """
    at = within.start
    waiting: list[int] = []
    for place, part in enumerate(nested):
        while waiting and nested[waiting[-1]].end <= part.start:
            last = waiting.pop()
            yield words(text[at : nested[last].end]) + closing(last)
            at = nested[last].end
        yield words(text[at : part.start]) + opening(place)
        at = part.start
        waiting.append(place)
    while waiting:
        last = waiting.pop()
        yield words(text[at : nested[last].end]) + closing(last)
        at = nested[last].end
    yield words(text[at : within.end])
