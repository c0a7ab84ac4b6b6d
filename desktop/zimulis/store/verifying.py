"""Whether a project is as it should be: the file, the quotes, the texts and the index."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from zimulis.domain.article import text_sha256
from zimulis.store.connection import Connection
from zimulis.store.search_index import count_differing_words, indexed_articles
from zimulis.store.tables import ArticleTable, RevisionTable, SpanTable
from zimulis.store.values import parts_of, quote_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be.

    Attributes:
        place: An article's or span's id, or the part of the file concerned.
    """

    place: str
    reason: str


def find_problems(connection: Connection) -> Iterator[Problem]:
    """Looks at everything; hidden articles too."""
    with connection.snapshot():
        yield from _file_problems(connection)
        yield from _text_problems(connection)
        yield from _quote_problems(connection)
        yield from _index_problems(connection)


def _file_problems(connection: Connection) -> Iterator[Problem]:
    for finding in connection.check_integrity():
        yield Problem("file", finding)


def _text_problems(connection: Connection) -> Iterator[Problem]:
    query = RevisionTable.select(RevisionTable.uuid, RevisionTable.text, RevisionTable.sha256)
    for uuid, text, sha256 in connection.stream(query):
        if text_sha256(text) != sha256:
            yield Problem(f"revision {uuid}", "the text is not the one that was stored")


def _quote_problems(connection: Connection) -> Iterator[Problem]:
    query = (
        SpanTable.select(
            SpanTable.uuid,
            SpanTable.start,
            SpanTable.end,
            SpanTable.parts,
            SpanTable.quote,
            SpanTable.revision,
        )
        .join(RevisionTable, on=(RevisionTable.id == SpanTable.revision))
        .order_by(SpanTable.article, SpanTable.revision)
    )
    texts = _Texts(connection)
    for uuid, start, end, parts, quote, revision in connection.stream(query):
        if quote_of(texts.of(revision), parts_of(start, end, parts)) != quote:
            yield Problem(f"span {uuid}", f"the text at {start}–{end} is not what was marked")


class _Texts:
    """Texts by the keys of their revisions; the latest is kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._revision = 0
        self._text = ""

    def of(self, revision: int) -> str:
        """The text of a revision."""
        if revision != self._revision:
            query = RevisionTable.select(RevisionTable.text).where(RevisionTable.id == revision)
            self._revision, self._text = revision, self._connection.value(query)
        return self._text


def _index_problems(connection: Connection) -> Iterator[Problem]:
    uuids = dict(connection.stream(ArticleTable.select(ArticleTable.id, ArticleTable.uuid)))
    indexed = set(indexed_articles(connection))
    for key in sorted(uuids.keys() - indexed):
        yield Problem(f"article {uuids[key]}", "it is not in the search index")
    for key in sorted(indexed - uuids.keys()):
        yield Problem(f"search index, row {key}", "there is no such article")
    if indexed == uuids.keys():
        words = count_differing_words(connection, _current_texts(connection))
        if words:
            yield Problem("search index", f"{words} words are counted otherwise than in the texts")


def _current_texts(connection: Connection) -> Iterator[tuple[Any, ...]]:
    query = ArticleTable.select(ArticleTable.id, RevisionTable.text).join(
        RevisionTable,
        on=(RevisionTable.article == ArticleTable.id)
        & (RevisionTable.number == ArticleTable.revision),
    )
    yield from connection.stream(query)
