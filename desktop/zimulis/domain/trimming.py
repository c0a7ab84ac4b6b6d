"""What a label sheds from the ends of what it is applied to. Offsets: code points, half-open."""

from zimulis.domain.boundaries import QUOTATION_MARKS
from zimulis.domain.parts import Part, trim_white_space
from zimulis.domain.quotations import is_quotation_mark, quotations

_CLAIM_SHEDS = frozenset(".,;:،؛۔。，、；：")
_NAME_SHEDS = QUOTATION_MARKS | _CLAIM_SHEDS | frozenset("!?()؟！？（）《》〈〉")
_REACH = 10_000  # how far behind a claim, in code points, the mate of a mark is looked for


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
    line_end = text.find("\n", end, end + _REACH)
    paired = _paired_marks(text, start, min(len(text), end + _REACH) if line_end < 0 else line_end)
    while start < end:
        first, last = text[start], text[end - 1]
        if (
            first.isspace()
            or first in _CLAIM_SHEDS
            or (is_quotation_mark(first) and start not in paired)
        ):
            start += 1
        elif (
            last.isspace()
            or last in _CLAIM_SHEDS
            or (is_quotation_mark(last) and end - 1 not in paired)
        ):
            end -= 1
        else:
            break
    return Part(start, end)


def _paired_marks(text: str, start: int, end: int) -> set[int]:
    """Offsets of the quotation marks that have their mate between `start` and `end`."""
    return {mark for pair in quotations(text, start, end) for mark in (pair.start, pair.end - 1)}
