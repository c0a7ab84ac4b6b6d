"""What a label sheds from the ends of what it is applied to. Offsets: code points, half-open."""

from zimulis.domain.boundaries import QUOTATION_MARKS
from zimulis.domain.parts import Part, trim_white_space

_NAME_SHEDS = QUOTATION_MARKS | frozenset(".,;:!?()")
_CLAIM_SHEDS = frozenset(".,;:")
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


def trim_name(text: str, part: Part) -> Part:
    """Sheds white space, punctuation and quotation marks, as names of persons and things do."""
    start, end = trim_white_space(text, part)
    while start < end and (text[start] in _NAME_SHEDS or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _NAME_SHEDS or text[end - 1].isspace()):
        end -= 1
    return Part(start, end)


def trim_claim(text: str, part: Part) -> Part:
    """Sheds white space, `.,;:` outside a closing quotation mark, and marks without their mate.

    The mate of an opening mark may stand further on in the paragraph: a quotation that is
    interrupted by its attribution («…, — сказал он, — …») is marked part by part.
    """
    start, end = trim_white_space(text, part)
    line_end = text.find("\n", end)
    while start < end:
        paired = _paired_marks(text, start, len(text) if line_end < 0 else line_end)
        first, last = text[start], text[end - 1]
        if first.isspace() or first in _CLAIM_SHEDS or (_is_mark(first) and start not in paired):
            start += 1
        elif last.isspace() or last in _CLAIM_SHEDS or (_is_mark(last) and end - 1 not in paired):
            end -= 1
        else:
            break
    return Part(start, end)


def _is_mark(character: str) -> bool:
    return character in _CLOSED_BY or character in _CLOSERS


def _paired_marks(text: str, start: int, end: int) -> set[int]:
    """Offsets of the quotation marks that have their mate between `start` and `end`."""
    open_marks: list[int] = []
    paired: set[int] = set()
    for offset in range(start, end):
        character = text[offset]
        closed = (i for i, mark in enumerate(open_marks) if character in _CLOSED_BY[text[mark]])
        if (mate := max(closed, default=-1)) >= 0:
            paired |= {open_marks[mate], offset}
            del open_marks[mate:]
        elif character in _CLOSED_BY and character not in "‘":
            open_marks.append(offset)
    return paired
