"""The words that the search index knows, by what they begin with."""

from collections.abc import Iterator

from zimulis.store.connection import Connection, Statement

_VOCABULARY = Statement(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.index_words USING fts5vocab(main, article_index, row)"
)
_BETWEEN = Statement("SELECT term FROM temp.index_words WHERE term >= ? AND term < ?")
_ONE = Statement("SELECT 1 FROM temp.index_words WHERE term = ?")
_LAST = "\U0010ffff"


class Vocabulary:
    """What can be found at all; words are as the index folds them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        connection.write(_VOCABULARY)

    def __contains__(self, word: str) -> bool:
        return bool(self._connection.fetch(_ONE, word))

    def beginning_with(self, beginning: str) -> Iterator[str]:
        """The words that begin so; all if it is empty."""
        end = beginning + _LAST
        return (word for (word,) in self._connection.fetch(_BETWEEN, beginning, end))
