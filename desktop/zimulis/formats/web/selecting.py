"""Which of the blocks of a page are its article."""

import logging
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import dropwhile

import regex
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from zimulis.formats.web.blocks import Block, Kind

for _library in ("trafilatura", "htmldate"):  # what they make of odd pages goes in no log
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_LETTERS = regex.compile(r"[^\p{L}\p{N}]+")
_OPENING = 40  # letters and digits, which no byline or dateline has
_TELLING = 12  # letters and digits, fewer of which may stand anywhere
_LEAD = regex.compile(
    r"(?<![a-z])(?:abstract|deck|dek|ingress|intro|lead|lede|standfirst|subhead|subtitle|summary)(?![a-z])"
)
_MOST = 0.85  # of the letters that were found, which the article's own element holds
_TEXT = frozenset(("p", "blockquote", "li", "dd", "dt", "pre", "tr", "h2", "h3", "h4", "h5", "h6"))


def key(text: str) -> str:
    """The letters and digits of a text, by which it is known again whatever was done to it."""
    return _LETTERS.sub("", text).casefold()


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a page is its article.

    Attributes:
        shows_title: Whether its title stands on the page.
        caption: What stands under the picture above the text, if there is one.
    """

    shows_title: bool
    caption: Block | None
    body: tuple[Block, ...]

    def without(self, is_byline: Callable[[Block], bool]) -> "Selection":
        """The same without bylines, which stand above the body or behind its opening."""
        body = tuple(dropwhile(is_byline, self.body))
        opening, rest = body[:1], body[1:]
        return replace(self, body=(*opening, *dropwhile(is_byline, rest)))


def select(root: HtmlElement, blocks: list[Block], title: str) -> Selection:
    """Finds the article among the blocks of a page.

    Trafilatura says where on the page the article is, the page itself says what is written there:
    a paragraph among paragraphs of the article belongs to it even if it was passed over, and what
    was found far below the rest does not.

    Args:
        root: The page, without clutter.
        blocks: Its blocks.
        title: Of the article, if known.
    """
    name = key(title)
    titles = {at for at, block in enumerate(blocks) if name and key(block.text) == name}
    chosen = [at for at in _chosen(blocks, _found(root, blocks)) if at not in titles]
    start = max((at for at in titles if chosen and at < chosen[-1]), default=-1)
    if all(at < start for at in chosen[: len(chosen) // 2 + 1]):
        start = -1  # the title is said again below the text
    body = [at for at in chosen if at > start]
    told = [at for at in body if len(key(blocks[at].text)) >= _OPENING]
    end = told[:2][-1] if told else 0  # a picture may also stand between opening and body
    caption = next((at for at in range(start + 1, end) if _is_caption(blocks[at])), None)
    return Selection(
        bool(titles),
        None if caption is None else blocks[caption],
        tuple(blocks[at] for at in body),
    )


def _is_caption(block: Block) -> bool:
    return block.kind is Kind.CAPTION


def _chosen(blocks: list[Block], found: list[int]) -> list[int]:
    """The numbers of the article's blocks, those that were passed over among them."""
    if not found:
        return []
    home = _home(blocks, found)
    heart = [at for at in found if _is_in(home, blocks[at])]
    siblings = {blocks[at].element for at in heart}
    parents = {element.getparent() for element in siblings}
    known = set(found)

    def belongs(at: int) -> bool:
        block = blocks[at]
        if block.kind is Kind.CAPTION:
            return False
        if at in known or (at < heart[0] and _is_lead(block.element)):
            return True
        if block.element in siblings:
            return True
        is_among = heart[0] < at < heart[-1] or block.element.getparent() in parents
        return is_among and block.element.tag in _TEXT and _is_in(home, block)

    return [at for at in range(len(blocks)) if (at <= heart[-1] or at not in known) and belongs(at)]


def _is_lead(element: HtmlElement) -> bool:
    """Whether a block, or what holds it, is called the opening of an article."""
    holder = element.getparent()
    names = [one.get("class", "") for one in (element, holder) if one is not None]
    return _LEAD.search(" ".join(names)) is not None


def _is_in(home: HtmlElement, block: Block) -> bool:
    return home in _lineage(block.element)


def _found(root: HtmlElement, blocks: list[Block]) -> list[int]:
    """The numbers of the blocks that Trafilatura takes for the article's, in their order."""
    text = _extracted(root)
    found: list[int] = []
    end = 0
    for at, block in enumerate(blocks):
        letters = key(block.text)
        place = text.find(letters) if len(letters) >= _TELLING else -1
        if place < 0 and letters and text.startswith(letters, end):
            place = end
        if place >= 0:
            found.append(at)
            end = place + len(letters)
    return found


def _extracted(root: HtmlElement) -> str:
    tree = deepcopy(root)
    for picture in [*tree.iter("figure", "figcaption")]:
        picture.drop_tree()
    document = bare_extraction(tree, include_comments=False)
    if document is None or isinstance(document, dict):
        return ""
    return key("".join(document.body.itertext()))


def _home(blocks: list[Block], found: list[int]) -> HtmlElement:
    """The innermost element that holds most of what was found."""
    letters: Counter[HtmlElement] = Counter()
    for at in found:
        for element in _lineage(blocks[at].element):
            letters[element] += len(blocks[at].text)
    enough = _MOST * max(letters.values())
    depths = {one: sum(1 for _ in one.iterancestors()) for one in letters if letters[one] >= enough}
    return max(depths, key=depths.__getitem__)


def _lineage(element: HtmlElement) -> list[HtmlElement]:
    return [element, *element.iterancestors()]
