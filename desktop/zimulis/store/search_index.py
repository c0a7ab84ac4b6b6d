"""The full-text index of the articles (SQLite's FTS5).

It keeps no text, so that the text itself is needed to take an article out again. Its segments are
merged in bounded pieces between the batches of an import, never in passing: a merge can take longer
than a frame of the screen.
"""

from collections.abc import Iterable
from typing import Any

from peewee import SqliteDatabase

from zimulis.store.connection import Connection, Statement
from zimulis.store.derived_tables import ArticleIndex
from zimulis.store.search_text import spaced

_ADD = Statement("INSERT INTO article_index(rowid, text) VALUES (?, ?)")
_REMOVE = Statement("INSERT INTO article_index(article_index, rowid, text) VALUES ('delete', ?, ?)")
_MERGE = Statement("INSERT INTO article_index(article_index, rank) VALUES ('merge', ?)")
_VOCABULARY = Statement(
    "CREATE VIRTUAL TABLE temp.article_words USING fts5vocab(main, article_index, row)"
)
_WORDS = Statement("SELECT term, doc, cnt FROM temp.article_words")
_NO_VOCABULARY = Statement("DROP TABLE temp.article_words")
_INDEXED = Statement("SELECT id FROM article_index_docsize ORDER BY id")
_OPTIMISE = Statement("INSERT INTO article_index(article_index) VALUES ('optimize')")


def index_text(connection: Connection, article: int, text: str) -> None:
    """Adds the text of an article under its key."""
    connection.write(_ADD, article, spaced(text))


def forget_text(connection: Connection, article: int, text: str) -> None:
    """Takes the text of an article out; its words stay in old segments until `forget_traces`."""
    connection.write(_REMOVE, article, spaced(text))


def forget_traces(connection: Connection) -> None:
    """Takes words that no text has any more out of every segment."""
    connection.write(_OPTIMISE)


def replace_text(connection: Connection, article: int, old: str, new: str) -> None:
    """Puts another text of an article in place of the one that the index knows."""
    connection.write(_REMOVE, article, spaced(old))
    connection.write(_ADD, article, spaced(new))


def merge_segments(connection: Connection, pages: int) -> bool:
    """Merges segments by writing about so many pages; False if there was nothing to merge."""
    before = connection.total_changes
    connection.write(_MERGE, pages)
    return connection.total_changes - before > 1


def indexed_articles(connection: Connection) -> list[int]:
    """The keys of the articles that the index knows."""
    return [key for (key,) in connection.fetch(_INDEXED)]


def count_differing_words(connection: Connection, texts: Iterable[tuple[Any, ...]]) -> int:
    """How many words the index counts otherwise than one built anew of the texts does."""
    built = SqliteDatabase(":memory:")
    with built.connection_context(), built.bind_ctx([ArticleIndex]):
        built.create_tables([ArticleIndex])
        fresh = built.connection()
        fresh.executemany(_ADD.sql, ((key, spaced(text)) for key, text in texts))
        fresh.execute(_VOCABULARY.sql)
        connection.write(_VOCABULARY)
        try:
            expected = set(fresh.execute(_WORDS.sql))
            return len(expected.symmetric_difference(connection.fetch(_WORDS)))
        finally:
            connection.write(_NO_VOCABULARY)
