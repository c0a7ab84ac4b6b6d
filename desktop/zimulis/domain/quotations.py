"""Quotation marks and what stands between them. Offsets: code points, half-open."""

from collections.abc import Iterator

from zimulis.domain.parts import Part

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
_CLOSERS = frozenset("".join(_CLOSED_BY.values()))


def is_quotation_mark(character: str) -> bool:
    """Whether a character opens or closes quotations."""
    return character in _CLOSED_BY or character in _CLOSERS


def quotations(text: str, start: int, end: int) -> Iterator[Part]:
    """The quotations whose two marks stand between `start` and `end`, marks included.

    They come in the order of their closing marks, so that an inner one comes before its outer one.
    """
    open_marks: list[int] = []
    for offset in range(start, end):
        character = text[offset]
        closed = (i for i, mark in enumerate(open_marks) if character in _CLOSED_BY[text[mark]])
        if (mate := max(closed, default=-1)) >= 0:
            yield Part(open_marks[mate], offset + 1)
            del open_marks[mate:]
        elif character in _CLOSED_BY and character not in "‘":
            open_marks.append(offset)
