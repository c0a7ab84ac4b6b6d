"""From a page to an article: which text, in which order, with which zones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from zimulis.domain.article import Article, Revision, Zone, ZoneKind, text_sha256
from zimulis.domain.ids import ArticleId, RevisionId, new_uuid
from zimulis.domain.parts import Part
from zimulis.formats import ReadOptions
from zimulis.formats.describing import described
from zimulis.formats.language import language_of
from zimulis.formats.normalising import legal_in_xml, normalise
from zimulis.formats.web.blocks import Block, Kind, blocks_of
from zimulis.formats.web.clutter import remove_clutter, without_links
from zimulis.formats.web.facts import Facts, facts_of
from zimulis.formats.web.markup import Markup, parse
from zimulis.formats.web.page import NoArticle, Page
from zimulis.formats.web.selecting import Selection, key, select
from zimulis.formats.zones import caption_zones

_SOFT_HYPHEN = "\u00ad"
_LONGEST_BYLINE = 120  # characters
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "“", '"', "»", "。", "”")
_GAP = 2  # characters between title, caption and body
_FEWEST = 30  # letters and digits, below which a text is no article
_BEGINNING = 1500  # characters, the most that is shown to those who have not paid


@dataclass(frozen=True, slots=True)
class Extract:
    """An article that was taken out of a page.

    Attributes:
        remarks: What a person should know of it, one sentence each.
    """

    article: Article
    remarks: tuple[str, ...] = ()


def extract(page: Page, options: ReadOptions) -> Extract:
    """Takes the article out of a page.

    Its text is the title, what stands under the first picture, and the body: paragraphs, headings
    and quotations with an empty line between them, the items of a list and the rows of a table
    on lines of their own. Nothing is in it that the page does not show. Date, author and site are
    metadata; what stands under further pictures is left out, lest it stand between sentences.

    Args:
        page: The page.
        options: What the person who imports decided.

    Raises:
        BadPage: It cannot be read.
        NoArticle: There is none in it.
    """
    markup = parse(page, options.encoding)
    facts = facts_of(markup.root, page.address)
    remove_clutter(markup.root)
    blocks = without_links(blocks_of(markup.root))
    selection = select(markup.root, blocks, facts.title).without(partial(_is_byline, facts))
    if len(key("".join(block.text for block in selection.body))) < _FEWEST:
        raise NoArticle
    article = _article(page, markup, facts, selection)
    article = replace(article, language=_language(article, facts, options))
    return Extract(described(article, options), tuple(_remarks(markup, facts, selection)))


def _is_byline(facts: Facts, block: Block) -> bool:
    """Whether a line says no more than who wrote the article, and when."""
    if len(block.text) > _LONGEST_BYLINE or block.text.endswith(_SENTENCE_ENDS):
        return False
    told = (facts.author, facts.published[:4])
    return any(one and one in block.text for one in told)


def _article(page: Page, markup: Markup, facts: Facts, selection: Selection) -> Article:
    pieces = (
        facts.title if selection.shows_title else "",
        selection.caption.text if selection.caption else "",
        _joined(selection.body),
    )
    raw = "".join(pieces)
    title, caption, body = (_without_soft_hyphens(piece) for piece in pieces)
    normal = normalise("\n\n".join(filter(None, (title, caption, body))))
    hyphens = raw.count(_SOFT_HYPHEN)
    changes = ("1 byte order mark dropped",) * markup.had_mark + normal.changes
    return Article(
        id=ArticleId(new_uuid()),
        revision=Revision(
            id=RevisionId(new_uuid()),
            text=normal.text,
            sha256=text_sha256(normal.text),
            bytes_sha256=sha256(page.data).hexdigest(),
            encoding=markup.encoding,
            normalised=changes + (f"{hyphens} soft hyphens dropped",) * bool(hyphens),
            zones=tuple(_zones(normal.text, len(title), len(caption))) if facts.title else (),
        ),
        title=legal_in_xml(facts.title),
        published=facts.published,
        source=legal_in_xml(facts.address or page.name),
        metadata=tuple(
            (name, legal_in_xml(value))
            for name, value in (("author", facts.author), ("site", facts.site))
            if value
        ),
    )


def _without_soft_hyphens(text: str) -> str:
    """The text without what only says where a word may be broken."""
    return text.replace(_SOFT_HYPHEN, "").strip()


def _joined(body: tuple[Block, ...]) -> str:
    """The text of blocks, with an empty line between those that are no list or table together."""
    pieces: list[str] = []
    for before, block in zip((None, *body), body, strict=False):
        if before is not None:
            is_one = before.kind is block.kind and block.kind in (Kind.ITEM, Kind.ROW)
            pieces.append("\n" if is_one else "\n\n")
        pieces.append(block.text)
    return "".join(pieces)


def _zones(text: str, title: int, caption: int) -> Iterator[Zone]:
    """The zones of a text that begins with title and caption of these lengths, 0 for none."""
    end = 0
    if title:
        yield Zone(ZoneKind.TITLE, Part(0, title))
        end = title + _GAP
    if caption:
        yield from caption_zones(text, Part(end, end + caption))
        end += caption + _GAP
    if end < len(text):
        yield Zone(ZoneKind.BODY, Part(end, len(text)))


def _language(article: Article, facts: Facts, options: ReadOptions) -> str:
    """What the letters say where the page says nothing or `en`, which templates come with."""
    if options.language:
        return options.language
    if facts.language and facts.language != "en":
        return facts.language
    return language_of(article.text, article.revision.zones) or facts.language


def _remarks(markup: Markup, facts: Facts, selection: Selection) -> Iterator[str]:
    if markup.is_cut:
        yield "the page seems to be cut off, and perhaps the article with it"
    length = sum(len(block.text) for block in selection.body)
    if facts.is_cut and length < _BEGINNING:
        yield "the page seems to be cut by a paywall: only the beginning of the article is in it"
