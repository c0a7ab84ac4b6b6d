"""What stands on a page beside the article: known by its elements, their names and their links."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from zimulis.formats.web.blocks import Block, Kind

_NEVER_TEXT = frozenset(
    (
        *("applet", "area", "audio", "button", "canvas", "datalist", "dialog", "embed", "footer"),
        *("form", "iframe", "input", "link", "map", "math", "menu", "meta", "nav", "noscript"),
        *("object", "option", "picture", "script", "select", "source", "style", "svg", "template"),
        *("textarea", "track", "video", "title"),
        *("amp-ad", "amp-analytics", "amp-consent", "amp-embed", "amp-iframe", "amp-sidebar"),
        *("amp-social-share", "amp-sticky-ad", "amp-subscriptions", "amp-user-notification"),
    )
)
_ROLES = frozenset(
    (
        *("alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form"),
        *("menu", "menubar", "navigation", "search", "toolbar"),
    )
)
# Words of ids and classes, which web designers write in English whatever they speak. They name what
# an element is for; what it looks like (`bar`, `box`, `wide`) says nothing.
_CLUTTER = frozenset(
    (
        *("adsbygoogle", "adslot", "advert", "advertisement", "outbrain", "taboola", "teads"),
        *("breadcrumb", "breadcrumbs", "navbar", "navigation", "pager", "pagination", "topbar"),
        *("cmp", "cookie", "cookiebot", "cookies", "gdpr", "onetrust"),
        *("comment", "commentlist", "comments", "disqus", "replies", "respond"),
        *("mostread", "newsletter", "readmore", "recommendations", "recommended", "related"),
        *("poll", "sidebar", "sociable", "survey", "taglist", "trending"),
    )
)
_PHRASES = re.compile(
    r"\b(?:article info|article meta|article tools|back to top|entry meta|lasi ari|latest news"
    r"|log in|more news|more on|most popular|most read|most viewed|next article|other news"
    r"|post meta|previous article|read also|read more|read next|screen reader|see also|sign up"
    r"|social media|sr only|up next|visually hidden)\b"
)
# What may also be said of an article: it is hidden by a paywall, can be shared, is an author's.
_DOUBTFUL = frozenset(
    (
        *("ad", "ads", "adv", "author", "authors", "banner", "bio", "byline", "consent", "donate"),
        *("donation", "follow", "footer", "hidden", "keywords", "masthead", "menu", "modal", "nav"),
        *("noprint", "overlay", "paywall", "popular", "popup", "promo", "promoted", "promotion"),
        *("regwall", "share", "sharing", "signup", "social", "sponsor", "sponsored", "subscribe"),
        *("subscription", "tags", "toolbar"),
    )
)
_MUCH = 0.3  # of the letters in paragraphs
_ASKING = 2  # times as much as that in what has a button
_MODIFIED = re.compile(r"\b(?:has|have|hide|is|no|not|show|with|without)[-_]+[\w-]+")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CAPTION = re.compile(
    r"(?<![a-z])(?:img|image|photo|picture|wp)?-?_?caption(?:-?_?text)?(?![a-z-])", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_KEPT = frozenset(("html", "body", "main", "h1"))
_LONGEST_TEASER = 600  # characters
_LONGEST_LABEL = 40


def remove_clutter(root: HtmlElement) -> None:
    """Takes out of a tree what is never part of an article; captions get a `figcaption` each."""
    asking = {
        near for one in root.iter("button", "input") for near in islice(one.iterancestors(), 3)
    }
    for element in list(root.iterdescendants()):
        if element.tag in _NEVER_TEXT or is_hidden(element) or _is_footnote_mark(element):
            element.drop_tree()
    much = _MUCH * _letters_in_paragraphs(root)
    for element in list(root.iterdescendants()):
        if element.tag == "figure" and (element.xpath("boolean(.//table | .//blockquote)")):
            element.tag = "div"
        elif element.tag not in _KEPT and _CAPTION.search(element.get("class", "")):
            element.tag = "figcaption"
        elif element.tag not in _KEPT and _is_clutter(
            element, much * (_ASKING if element in asking else 1)
        ):
            element.drop_tree()
    for teaser in _teasers(root):
        teaser.drop_tree()


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element is not shown, as far as it says so itself."""
    if element.tag in _KEPT:
        return False
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _is_footnote_mark(element: HtmlElement) -> bool:
    return element.tag == "sup" and any("#" in link.get("href", "") for link in element.iter("a"))


def _is_clutter(element: HtmlElement, much: float) -> bool:
    if element.get("role", "") in _ROLES or element.tag == "aside":
        return not _holds_article(element)
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if names == " ":
        return False
    words = [word.lower() for word in _WORDS.findall(_MODIFIED.sub(" ", names))]
    if not _CLUTTER.isdisjoint(words) or _PHRASES.search(" ".join(words)):
        return not _holds_article(element)
    if not _DOUBTFUL.isdisjoint(words):
        return not _holds_article(element) and _letters_in_paragraphs(element) <= much
    return False


def _holds_article(element: HtmlElement) -> bool:
    return element.get("itemprop") == "articleBody" or bool(
        element.xpath("boolean(.//h1 | .//*[@itemprop='articleBody'])")
    )


def _letters_in_paragraphs(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _teasers(root: HtmlElement) -> Iterator[HtmlElement]:
    """Headings that are links, with what stands around each of them; two in a row or more."""
    linked = [heading for heading in root.iter(*_HEADINGS) if _leads_elsewhere(heading)]
    holders: dict[HtmlElement, int] = {}
    for heading in linked:
        for holder in (heading, *heading.iterancestors()):
            holders[holder] = holders.get(holder, 0) + 1
    lengths: dict[HtmlElement, int] = {}
    cards: dict[HtmlElement, list[HtmlElement]] = {}
    for heading in linked:
        card = parent = heading
        while parent is not None and holders[parent] == 1 and _is_small(parent, lengths):
            card, parent = parent, parent.getparent()
        if parent is not None:
            cards.setdefault(parent, []).append(card)
    for alike in cards.values():
        if len(alike) > 1:
            yield from alike


def _is_small(element: HtmlElement, lengths: dict[HtmlElement, int]) -> bool:
    if element not in lengths:
        lengths[element] = len(element.text_content()) if element.find(".//h1") is None else -1
    return 0 <= lengths[element] <= _LONGEST_TEASER


def _leads_elsewhere(heading: HtmlElement) -> bool:
    """Whether all of a heading is a link, or in one, that leads out of the page."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    if not any("#" not in link.get("href", "#") for link in links):
        return False
    linked = sum(len(link.text_content().strip()) for link in links)
    return linked >= len(heading.text_content().strip())


def without_links(blocks: list[Block]) -> list[Block]:
    """The blocks that are more than links to elsewhere, without the labels of such links."""
    kept: list[Block] = []
    for block in blocks:
        if not _is_link(block):
            kept.append(block)
        elif kept and _is_label(kept[-1]):
            kept.pop()
    return kept


def _is_link(block: Block) -> bool:
    """Whether it is a link, or one with a label: `Read also: …`."""
    label, colon, _ = block.text.partition(":")
    unlinked = len(block.text) - block.linked
    if colon and len(label) <= _LONGEST_LABEL:
        unlinked -= len(label) + 2
    return block.linked > 0 and unlinked <= len(block.text) // 10


def _is_label(block: Block) -> bool:
    is_short = len(block.text) <= _LONGEST_LABEL and block.linked == 0
    return is_short and (block.kind is Kind.HEADING or block.text.endswith(":"))
