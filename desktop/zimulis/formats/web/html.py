"""Web pages as browsers save them: HTML and XHTML."""

from collections.abc import Iterator
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import MAX_TEXT, Failure, Format, Note, ReadItem, ReadOptions
from zimulis.formats.web.page import BadPage, NoArticle, Page, begins_like_a_page


class HtmlReader:
    """Takes the article out of a page, without what stands beside it."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins like a page; see `zimulis.formats.Reader`."""
        return begins_like_a_page(head)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the article; see `zimulis.formats.Reader`."""
        if path.stat().st_size > MAX_TEXT:
            yield Failure(str(path), "", f"it is longer than {MAX_TEXT >> 20} MB")
            return
        yield from read_only_page(Page(path.read_bytes(), name=path.name), options, str(path))


def read_page(page: Page, options: ReadOptions, path: str, place: str = "") -> Iterator[ReadItem]:
    """Yields the article of a page and what is to be said of it, or why it cannot be read.

    Args:
        page: The page.
        options: What the person who imports decided.
        path: The file that it is in, for reports.
        place: Where in the file, for reports.

    Raises:
        NoArticle: There is none in the page.
    """
    from zimulis.formats.web.article import extract  # noqa: PLC0415 (for a quick start)

    try:
        extracted = extract(page, options)
    except BadPage as reason:
        yield Failure(path, place, str(reason))
        return
    labelled = LabelledArticle(extracted.article)
    yield IncomingArticle(path, labelled, place, invented=frozenset((extracted.article.id,)))
    for remark in extracted.remarks:
        yield Note(path, f"{place}: {remark}" if place else remark)


def read_only_page(page: Page, options: ReadOptions, path: str) -> Iterator[ReadItem]:
    """Yields what a file holds that is nothing but a page; that there is no article is a failure.

    Args:
        page: The page.
        options: What the person who imports decided.
        path: The file, for reports.
    """
    try:
        yield from read_page(page, options, path)
    except NoArticle as reason:
        yield Failure(path, "", str(reason))


FORMAT = Format(
    name="html",
    title="Web pages (HTML)",
    suffixes=(".html", ".htm", ".xhtml"),
    reader=HtmlReader(),
    texts_only=True,
    risky=True,
)
