"""The paragraphs of a page, as a browser would show them one below the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree
from lxml.html import HtmlElement

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2"),
        *("h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PICTURES = frozenset(("figcaption", "figure"))
_ITEMS = frozenset(("li", "dt", "dd"))
_CELLS = frozenset(("td", "th"))
_LONGEST_CELL = 200  # characters in a table that holds figures and not a page
_BREAK = "\0"  # no page has one any more
_WHITE = re.compile("[ \t\n\r\f]+")  # of HTML: a no-break space is none
_BREAKS = re.compile(f" ?{_BREAK} ?")


class Kind(Enum):
    """What a block is to those around it."""

    PARAGRAPH = auto()
    HEADING = auto()
    ITEM = auto()
    ROW = auto()
    CAPTION = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with nothing before and after it on its lines.

    Attributes:
        element: The innermost block element that it stands in.
        linked: How many of its characters are links that lead out of the page.
    """

    element: HtmlElement
    text: str
    kind: Kind
    linked: int


def blocks_of(root: HtmlElement) -> list[Block]:
    """All blocks of a tree in their order; white space as browsers show it.

    A `br` ends a line, two of them a paragraph. Cells of a table of figures are separated by tabs.
    """
    return _Walk(root).blocks


class _Walk:
    """The way through a tree, with what was seen since the last block ended."""

    def __init__(self, root: HtmlElement) -> None:
        self.blocks: list[Block] = []
        self._open: list[HtmlElement] = [root]
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._verbatim = 0
        self._figures = {table for table in root.iter("table") if _holds_figures(table)}
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._start(element)
            else:
                self._end(element, root)
        self._flush()

    def _start(self, element: HtmlElement) -> None:
        tag = element.tag
        if self._is_block(element):
            self._flush()
            self._open.append(element)
        elif tag in _CELLS:
            self._pieces.append("\t" if any(map(str.strip, self._pieces)) else "")
        elif tag == "br":
            self._pieces.append(_BREAK)
        self._links += _leads_away(element)
        self._verbatim += tag == "pre"
        self._add(element.text)

    def _end(self, element: HtmlElement, root: HtmlElement) -> None:
        if self._is_block(element):
            self._flush()
            self._open.pop()
        self._links -= _leads_away(element)
        self._verbatim -= element.tag == "pre"
        if element is not root:
            self._add(element.tail)

    def _is_block(self, element: HtmlElement) -> bool:
        if element.tag in _CELLS and self._figures:
            return next(element.iterancestors("table"), None) not in self._figures
        return element.tag in _BLOCKS

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self._verbatim:
            self._pieces.append(text.replace("\r\n", "\n").replace("\n", _BREAK))
        else:
            self._pieces.append(_WHITE.sub(" ", text))
        if self._links:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        pieces, self._pieces, linked, self._linked = self._pieces, [], self._linked, 0
        text = "".join(pieces)
        if not text.strip(_BREAK + " \t\u00a0"):
            return
        kind = self._kind()
        for paragraph in _paragraphs(text):
            self.blocks.append(Block(self._open[-1], paragraph, kind, min(linked, len(paragraph))))

    def _kind(self) -> Kind:
        if any(element.tag in _PICTURES for element in self._open):
            return Kind.CAPTION
        inner, outer = self._open[-1], self._open[-2 if len(self._open) > 1 else -1]
        if inner.tag in _HEADINGS:
            return Kind.HEADING
        if inner.tag == "tr":
            return Kind.ROW
        is_item = inner.tag in _ITEMS or (outer.tag in _ITEMS and len(outer) == 1)
        return Kind.ITEM if is_item else Kind.PARAGRAPH


def _leads_away(element: HtmlElement) -> bool:
    return element.tag == "a" and "#" not in element.get("href", "#")


def _paragraphs(text: str) -> Iterator[str]:
    """The text between double breaks, with single ones as line ends."""
    shown = _BREAKS.sub("\n", re.sub(" +", " ", text)).strip("\n ")
    for paragraph in re.split("\n{2,}", shown):
        if trimmed := paragraph.strip():
            yield trimmed


def _holds_figures(table: HtmlElement) -> bool:
    """Whether rows have several short cells of nothing but text: old pages are tables, too."""
    rows = list(table.iter("tr"))
    cells = [cell for row in rows for cell in row if cell.tag in _CELLS]
    is_simple = table.find(".//table") is None and 1 < len(rows) < len(cells)
    return is_simple and all(
        len(cell.text_content()) <= _LONGEST_CELL
        and not any(inner.tag in _BLOCKS for inner in cell.iterdescendants())
        for cell in cells
    )
