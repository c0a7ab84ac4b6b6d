"""Reads a page as the reader of files does, for the tests."""

from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.web.html import read_only_page
from zimulis.formats.web.page import Page

SOME = ReadOptions()


def items_of(page: Page | str | bytes, options: ReadOptions = SOME) -> list[ReadItem]:
    if isinstance(page, str):
        page = page.encode()
    if isinstance(page, bytes):
        page = Page(page, name="page.html")
    return list(read_only_page(page, options, "page.html"))


def article_of(page: Page | str | bytes, options: ReadOptions = SOME) -> Article:
    """The article of a page about which there is nothing to remark."""
    (item,) = items_of(page, options)
    assert isinstance(item, IncomingArticle), item
    assert item.invented == {item.labelled.article.id}
    return item.labelled.article


def remarked(page: Page | str | bytes) -> tuple[Article, str]:
    """The article of a page, and the one remark about it."""
    item, note = items_of(page)
    assert isinstance(item, IncomingArticle)
    assert isinstance(note, Note)
    return item.labelled.article, note.note


def reason_against(page: Page | str | bytes, options: ReadOptions = SOME) -> str:
    """Why there is no article in a page."""
    (item,) = items_of(page, options)
    assert isinstance(item, Failure), item
    return item.reason
