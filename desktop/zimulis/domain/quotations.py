"""Quotation marks and what stands between them. Offsets: code points, half-open."""

from collections.abc import Iterator

import regex

from zimulis.domain.parts import Part, Parts

_REACH = 3000  # how far beside a span, in code points, marks are looked for
_SHED = " \u00a0.,;:"  # between words and the mark that closes them
_DEEPEST = 8  # how many quotations may lie in each other
_CLOSED_BY = {
    "„": "“”",
    "“": "”",
    "«": "»",
    '"': '"',
    "‹": "›",
    "‚": "‘’",
    "‘": "’",
    "「": "」",
    "『": "』",
}
_ABBREVIATION = regex.compile(r"\p{Hebrew}\"\p{Hebrew}")  # צה"ל: the mark is one of letters
_CLOSERS = frozenset("".join(_CLOSED_BY.values()))
_MARK = regex.compile(f"[{''.join(_CLOSED_BY)}{''.join(_CLOSERS)}]")


def is_quotation_mark(character: str) -> bool:
    """Whether a character opens or closes quotations."""
    return character in _CLOSED_BY or character in _CLOSERS


def quotations(text: str, start: int, end: int) -> Iterator[Part]:
    """The quotations whose two marks stand between `start` and `end`, marks included.

    They may lie in each other, a few deep, and come in the order of their closing marks, an
    inner one before its outer one.
    """
    open_marks: list[int] = []
    for match in _MARK.finditer(text, start, end):
        offset, character = match.start(), match.group()
        if character == '"' and _ABBREVIATION.match(text, max(0, offset - 1)):
            continue
        closed = (i for i, mark in enumerate(open_marks) if character in _CLOSED_BY[text[mark]])
        if (mate := max(closed, default=-1)) >= 0:
            yield Part(open_marks[mate], offset + 1)
            del open_marks[mate:]
        elif character in _CLOSED_BY and character not in "‘":
            open_marks = [*open_marks[1 - _DEEPEST :], offset]


def toggle_marks(text: str, parts: Parts) -> Parts:
    """Leaves the quotation marks out that lie around parts of a span, or else takes them in.

    A pair may open one part and close a later one. Left out, a comma or full stop before the
    closing mark goes with it. Without marks, the parts come back as they are.
    """
    line_end = text.find("\n", parts[-1].end, parts[-1].end + _REACH)
    start = max(0, parts[0].start - _REACH, text.rfind("\n", 0, parts[0].start) + 1)
    end = min(len(text), parts[-1].end + _REACH) if line_end < 0 else line_end
    pairs = list(quotations(text, start, end))
    bare = tuple(_toggled(text, parts, pairs, take_in=False))
    return bare if bare != parts else tuple(_toggled(text, parts, pairs, take_in=True))


def _toggled(text: str, parts: Parts, pairs: list[Part], *, take_in: bool) -> Iterator[Part]:
    starts = {part.start: part.start for part in parts}
    ends = {part.end: part.end for part in parts}
    for pair in pairs:
        inner = _inside(text, pair)
        before, after = (inner, pair) if take_in else (pair, inner)
        closing = [e for e in ends if e == before.end or (take_in and inner.end <= e < pair.end)]
        if before.start in starts and closing and inner.start < inner.end:
            starts[before.start] = after.start
            ends[closing[0]] = after.end
    return (Part(starts[part.start], ends[part.end]) for part in parts)


def _inside(text: str, pair: Part) -> Part:
    """What stands between two marks, without a comma or full stop at its end."""
    start, end = pair.start + 1, pair.end - 1
    while start < end and text[start] in _SHED:
        start += 1
    while start < end and text[end - 1] in _SHED:
        end -= 1
    return Part(start, end)
