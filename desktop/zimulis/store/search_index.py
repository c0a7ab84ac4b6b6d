"""The full-text index of the articles (SQLite's FTS5).

It keeps no text, so that the text itself is needed to take an article out again. Its segments are merged
in bounded pieces between the batches of an import, never in passing: a merge can take longer than a frame.
"""

from zimulis.store.connection import Connection, Statement
from zimulis.store.search_text import spaced

_ADD = Statement("INSERT INTO article_index(rowid, text) VALUES (?, ?)")
_REMOVE = Statement("INSERT INTO article_index(article_index, rowid, text) VALUES ('delete', ?, ?)")
_MERGE = Statement("INSERT INTO article_index(article_index, rank) VALUES ('merge', ?)")
_OPTIMISE = Statement("INSERT INTO article_index(article_index) VALUES ('optimize')")


def index_text(connection: Connection, article: int, text: str) -> None:
    """Adds the text of an article under its key."""
    connection.write(_ADD, article, spaced(text))


def forget_text(connection: Connection, article: int, text: str) -> None:
    """Takes the text of an article out, and its words out of every segment."""
    connection.write(_REMOVE, article, spaced(text))
    connection.write(_OPTIMISE)


def merge_segments(connection: Connection, pages: int) -> bool:
    """Merges segments by writing about so many pages; False if there was nothing to merge."""
    before = connection.total_changes
    connection.write(_MERGE, pages)
    return connection.total_changes - before > 1
