"""Quotations that are speech, and not a name or a word held at arm's length.

Offsets: code points, half-open.
"""

from itertools import pairwise

import regex

from zimulis.domain.boundaries import sentences
from zimulis.domain.parts import Part, Parts, length, without
from zimulis.domain.quotations import quotations
from zimulis.domain.saying import sayings

SEPARATOR = regex.compile(r"[,;](?=\s|$)|(?<=\s)[—–](?=\s)")
"""What separates the words that name a source from what it says."""

_LONGEST_ATTRIBUTION = 250  # code points between the pieces of a quotation
_BLANK = " \t\u00a0,;:.—–"
_BEGINS = regex.compile(r"(?:^|[.!?…:,—–)”“»\"])\s*$")
_ENDS = regex.compile(r"[,.!?…][^\w\s]?$")
_ATTRIBUTION_BEGINS = regex.compile(r",?\s*[—–]\s|,\s|\s(?=\p{Ll})")
_DASH = regex.compile(r"(?<=\s)[—–](?=\s)")


def speech(text: str, line: Part) -> list[Parts]:
    """The quotations of a line that are speech, each with all its pieces."""
    outer: list[Part] = []
    for pair in sorted(quotations(text, *line), key=lambda pair: (pair.start, -pair.end)):
        inside = bool(outer) and pair.start < outer[-1].end
        if not inside and _is_speech(text, line, pair):
            outer.append(pair)
    runs: list[Parts] = []
    for pair in outer:
        pieces = _without_interruption(text, pair)
        if runs and _goes_on(text, line, runs[-1][-1], pair):
            runs[-1] += pieces
        else:
            runs.append(pieces)
    return runs


def _is_speech(text: str, line: Part, pair: Part) -> bool:
    before, inside = text[line.start : pair.start], text[pair.start + 1 : pair.end - 1]
    if not _BEGINS.search(before[-20:]):
        return inside.rstrip()[-1:] in ",!?…" and _is_attributed(text, line, pair.end)
    if _ENDS.search(inside.rstrip()[-3:]) or len(_without_interruption(text, pair)) > 1:
        return True
    begins_sentence = not before.strip() or before.rstrip()[-1] in ".!?…:"
    return begins_sentence and _is_attributed(text, line, pair.end)


def _is_attributed(text: str, line: Part, end: int) -> bool:
    """Whether the words behind a quotation name its speaker."""
    if not _ATTRIBUTION_BEGINS.match(text, end, line.end):
        return False
    following = SEPARATOR.search(text, end + 3, line.end)
    stretch = Part(end, following.start() if following else line.end)
    sentence = next(sentences(text, stretch), stretch)
    return any(saying.opening is None for saying in sayings(text, sentence))


def _goes_on(text: str, line: Part, before: Part, pair: Part) -> bool:
    """Whether a quotation goes on after its attribution: “…,” he said, “…”."""
    between = Part(before.end, pair.start)
    if length([between]) > _LONGEST_ATTRIBUTION:
        return False
    found = list(sayings(text, between))
    if not found or any(saying.opening for saying in found):
        return False
    is_one_sentence = text[slice(*between)].rstrip()[-1] in ",—–"
    if is_one_sentence:
        return True
    ends = sum(1 for _ in sentences(text, between))
    return ends == 1 and not _is_attributed(text, line, pair.end)


def _without_interruption(text: str, pair: Part) -> Parts:
    """The pieces of a quotation that its attribution interrupts inside one pair of marks."""
    dashes = (match.start() for match in _DASH.finditer(text, *pair))
    for first, second in pairwise(dashes):
        aside = Part(first, second)
        found = list(sayings(text, aside))
        if found and length([aside]) <= _LONGEST_ATTRIBUTION:
            return tuple(without_blanks(text, piece) for piece in without(pair, aside))
    return (pair,)


def without_blanks(text: str, part: Part) -> Part:
    """The part without white space, dashes, commas and full stops at its ends."""
    start, end = part
    while start < end and text[start] in _BLANK:
        start += 1
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    return Part(start, end)
