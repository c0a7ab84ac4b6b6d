"""From the lines of printed pages to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_GAP = 1.3  # times the usual distance of lines there is between paragraphs
_SHORT = 0.8  # of the width, at which a line ends because a paragraph does
_INDENT = 0.6  # of the letters' size a first line is moved by
_OTHER_SIZE = 0.1  # of the size by which headings differ
_EDGE = 2  # lines at the top and the bottom of a page where headers and footers stand
_OFTEN = 0.5  # of the pages on which a header stands
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|lpp\.?|стр\.?|lk\.?)\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|no|из)\s*\d{1,4})?(?:\.?\s*(?:lpp\.?|стр\.?|lk\.?))?[-–—|\s]*",
    re.IGNORECASE,
)
_HYPHENS = ("-", "\u2010", "\u00ad")
_SUSPENDED = re.compile(r"(?:and|or|un|vai|и|или|und|oder)\b")  # in vor- und nachher
_ENDS = re.compile(r"[.!?…:»”\"'’)]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    Attributes:
        text: Without white space at its ends.
        left: Where it starts, in points from the left.
        height: Where it stands, in points from the bottom.
        size: Of its letters, in points.
    """

    text: str
    left: float
    height: float
    size: float


Page = Sequence[Line]


def without_running(pages: Sequence[Page]) -> list[list[Line]]:
    """The pages without headers, footers and page numbers."""
    repeated = _repeated(pages)
    return [_body(page, repeated, numbered=len(pages) > 1) for page in pages]


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """What stands at the same edge of most pages."""
    counts = Counter(bare for page in pages for bare in set(map(_bare, _edges(page))))
    enough = max(2, len(pages) * _OFTEN)
    return frozenset(bare for bare, count in counts.items() if count >= enough)


def _edges(page: Page) -> list[Line]:
    return [*page[:_EDGE], *page[_EDGE:][-_EDGE:]]


def _bare(line: Line) -> tuple[str, int]:
    """What a line says but for its numbers, and at which height."""
    return _NUMBER.sub("#", line.text), round(line.height)


def _body(page: Page, repeated: frozenset[tuple[str, int]], *, numbered: bool) -> list[Line]:
    edges = _edges(page)
    return [
        line
        for line in page
        if line not in edges
        or not (_bare(line) in repeated or (numbered and _PAGE_NUMBER.fullmatch(line.text)))
    ]


def paragraphs(pages: Sequence[Page]) -> Iterator[str]:
    """The paragraphs of a document, those that go on overleaf in one piece."""
    lines = [line for page in pages for line in page]
    widths = sorted(len(line.text) for line in lines)
    full = widths[int(len(widths) * 0.9)] if widths else 0
    leading = _leading(pages)
    text = ""
    before: Line | None = None
    for line in lines:
        if before is not None and _begins(before, line, full, leading):
            yield text
            text = line.text
        else:
            text = _join(text, line.text)
        before = line
    if text:
        yield text


def _leading(pages: Sequence[Page]) -> float:
    """The usual distance of two lines."""
    gaps = [
        upper.height - lower.height
        for page in pages
        for upper, lower in pairwise(page)
        if upper.height > lower.height
    ]
    return median(gaps) if gaps else 0.0


def _begins(before: Line, line: Line, full: int, leading: float) -> bool:
    """Whether a line begins a paragraph."""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    gap = before.height - line.height
    if gap > _GAP * leading:
        return True
    if line.left - before.left > _INDENT * line.size and gap > 0:
        return True
    return len(before.text) < _SHORT * full and _ENDS.search(before.text) is not None


def _join(text: str, line: str) -> str:
    """A line after what stands before it; a word that was parted is put together."""
    if not text:
        return line
    if not (text.endswith(_HYPHENS) and text[-2:-1].isalpha()) or _SUSPENDED.match(line):
        return f"{text} {line}"
    return (text[:-1] if line[0].islower() else text) + line
