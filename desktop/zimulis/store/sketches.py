"""Sketches of articles on the disk: the keys by which alike ones are found, and what was found.

All of it follows from the texts and can be made anew, so the history knows nothing of it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from zimulis.domain.ids import ArticleId
from zimulis.domain.likeness import KEYS, method
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.derived_tables import AlikeTable, SketchKeyTable, SketchTable
from zimulis.store.tables import (
    ArticleTable,
    RevisionTable,
)
from zimulis.store.values import from_json, to_json

_MOST_LOOKED_AT = 400  # rows; a key that thousands of articles share tells nothing of any of them
_MOST_CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be alike, with its current text."""

    key: int
    article: ArticleId
    hidden: bool
    text: str


class Sketches:
    """Writes sketches and looks articles up by them, within transactions of the caller."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sketch = connection.prepare_insert(SketchTable)
        self._key = connection.prepare(SketchKeyTable.insert(key=GIVEN, article=GIVEN))
        self._alike = connection.prepare_insert(AlikeTable)
        self._by_keys = connection.prepare(
            SketchKeyTable.select(SketchKeyTable.article)
            .where(SketchKeyTable.key.in_([GIVEN] * KEYS))
            .limit(_MOST_LOOKED_AT)
        )

    def candidates(self, keys: Sequence[int]) -> list[Candidate]:
        """The articles that share most keys with a sketch, the likeliest first."""
        if not keys:
            return []
        rows = self._connection.fetch(self._by_keys, *keys)
        shared = Counter(article for (article,) in rows)
        likeliest = [key for key, _ in shared.most_common(_MOST_CANDIDATES)]
        if not likeliest:
            return []
        texts = {candidate.key: candidate for candidate in _texts(self._connection, likeliest)}
        return [texts[key] for key in likeliest]

    def add(self, article: int, revision: int, keys: Sequence[int]) -> None:
        """Writes the sketch of an article that has none."""
        self._connection.write(self._sketch, None, article, revision, method(), to_json(list(keys)))
        self._connection.write_many(self._key, ((key, article) for key in keys))

    def link(self, article: int, other: int, likeness: float) -> None:
        """Notes that two articles are alike."""
        self._connection.write(self._alike, None, article, other, likeness)


def _texts(connection: Connection, articles: Sequence[int]) -> list[Candidate]:
    query = (
        ArticleTable.select(
            ArticleTable.id, ArticleTable.uuid, ArticleTable.hidden, RevisionTable.text
        )
        .join(RevisionTable, on=_is_current())
        .where(ArticleTable.id.in_(articles))
    )
    rows = connection.stream(query)
    return [Candidate(key, ArticleId(uuid), bool(hidden), text) for key, uuid, hidden, text in rows]


def _is_current() -> Any:
    return (RevisionTable.article == ArticleTable.id) & (
        RevisionTable.number == ArticleTable.revision
    )


def forget_sketch(connection: Connection, article: int) -> None:
    """Takes an article out of everything that alike ones are found by."""
    sketches = SketchTable.select(SketchTable.keys).where(SketchTable.article == article)
    for (keys,) in connection.rows(sketches):
        connection.run(
            SketchKeyTable.delete().where(
                SketchKeyTable.key.in_(from_json(keys)), SketchKeyTable.article == article
            )
        )
    connection.run(SketchTable.delete().where(SketchTable.article == article))
    connection.run(
        AlikeTable.delete().where((AlikeTable.article == article) | (AlikeTable.other == article))
    )


def unsketched(connection: Connection, among: Collection[ArticleId] | None = None) -> list[int]:
    """The keys of articles, of all or among a few, whose text has no sketch to compare."""
    query = (
        ArticleTable.select(ArticleTable.id)
        .join(SketchTable, JOIN.LEFT_OUTER, on=(SketchTable.article == ArticleTable.id))
        .where(
            SketchTable.id.is_null()
            | (SketchTable.revision != ArticleTable.revision)
            | (SketchTable.method != method())
        )
        .order_by(ArticleTable.id)
    )
    if among is not None:
        query = query.where(ArticleTable.uuid.in_(sorted(among)))
    return [key for (key,) in connection.stream(query)]


def current_text_of(connection: Connection, article: int) -> tuple[int, str]:
    """The number and the text of an article's current revision."""
    query = (
        ArticleTable.select(RevisionTable.number, RevisionTable.text)
        .join(RevisionTable, on=_is_current())
        .where(ArticleTable.id == article)
    )
    row = connection.row(query)
    assert row, f"there is no article with the key {article}"
    return row[0], row[1]
