"""What articles hold to review, as it was last counted for an annotator.

All of it follows from texts, marks and rejections and can be counted anew, so the history knows
nothing of it; it tells what has changed since.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.annotations import Entity
from zimulis.domain.article import FINISHED
from zimulis.domain.entities import names_of
from zimulis.domain.ids import ArticleId, EntityId
from zimulis.domain.worklist import Gain
from zimulis.store.connection import GIVEN, Connection, Statement
from zimulis.store.derived_tables import GainTable
from zimulis.store.tables import (
    ArticleTable,
    ChangeTable,
    EntityTable,
    RejectionTable,
    RevisionTable,
    SpanTable,
    StatusTable,
    is_shown,
    name_of,
)
from zimulis.store.values import from_json

_COUNTING = tuple(name_of(one) for one in (ArticleTable, RevisionTable, SpanTable, RejectionTable))


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article that is to be counted."""

    key: int
    article: ArticleId


def waiting(
    connection: Connection, annotator: int, method: str, limit: int | None = None
) -> list[Waiting]:
    """The articles of which it is not known what they hold now; those never counted come first.

    Those that the annotator is through with are left out.

    Args:
        connection: The project.
        annotator: The annotator's key.
        method: How it is counted now; what was counted in another way is not known.
        limit: How many are wanted at the most; all if None.
    """
    mine = (GainTable.article == ArticleTable.id) & (GainTable.annotator == annotator)
    newer = ChangeTable.select(ChangeTable.id).where(
        ChangeTable.article == ArticleTable.id,
        ChangeTable.id > GainTable.seen,
        ChangeTable.kind.in_(_COUNTING),
    )
    finished = StatusTable.select(StatusTable.id).where(
        StatusTable.article == ArticleTable.id,
        StatusTable.annotator == annotator,
        StatusTable.status.in_(FINISHED),
    )
    query = (
        ArticleTable.select(ArticleTable.id, ArticleTable.uuid)
        .join(GainTable, JOIN.LEFT_OUTER, on=mine)
        .where(
            is_shown(),
            GainTable.id.is_null() | (GainTable.method != method) | fn.EXISTS(newer),
            ~fn.EXISTS(finished),
        )
        .order_by(GainTable.id.is_null(False), ArticleTable.id)
        .limit(limit)
    )
    return [Waiting(key, ArticleId(uuid)) for key, uuid in connection.stream(query)]


def newest_change(connection: Connection) -> int:
    """The key of what was written last."""
    return connection.value(ChangeTable.select(fn.COALESCE(fn.MAX(ChangeTable.id), 0)))


def last_counted(connection: Connection, annotator: int) -> int:
    """The key of the change that was the newest when an annotator's articles were counted last."""
    seen = GainTable.select(fn.COALESCE(fn.MAX(GainTable.seen), 0))
    return connection.value(seen.where(GainTable.annotator == annotator))


@dataclass(frozen=True, slots=True)
class FarReaching:
    """A change that counts in every article that has certain words.

    Attributes:
        change: Its key.
        words: The words, on one line.
        in_any_form: Whether other forms of them count as well.
    """

    change: int
    words: str
    in_any_form: bool


def far_reaching(connection: Connection, since: int) -> list[FarReaching]:
    """What was changed beyond single articles: rejections everywhere, and what entities are called.

    Args:
        connection: The project.
        since: The key of the last change that does not count.
    """
    rejection, entity = name_of(RejectionTable), name_of(EntityTable)
    query = (
        ChangeTable.select(ChangeTable.id, ChangeTable.kind, ChangeTable.before, ChangeTable.after)
        .where(
            ChangeTable.id > since,
            ChangeTable.article.is_null(),
            ChangeTable.kind.in_((rejection, entity)),
        )
        .order_by(ChangeTable.id)
    )
    found: list[FarReaching] = []
    for change, kind, before, after in connection.rows(query):
        said = _words_of(kind, before) ^ _words_of(kind, after)
        found += [FarReaching(change, words, kind == entity) for words in sorted(said)]
    return found


def _words_of(kind: str, image: str | None) -> frozenset[str]:
    row = from_json(image) if image else None
    if row is None:
        return frozenset()
    if kind == name_of(RejectionTable):
        return frozenset({row["words"]})
    attributes = from_json(row["attributes"])
    return frozenset(names_of(Entity(EntityId(row["uuid"]), "", row["name"], attributes)))


_OUTDATE = Statement(
    "UPDATE gain SET method = '' WHERE annotator = ? AND seen < ?"
    " AND article IN (SELECT rowid FROM article_index WHERE article_index MATCH ?)"
)


def outdate(connection: Connection, annotator: int, change: int, match: str) -> None:
    """Says that a change may count in the articles that an FTS5 query matches."""
    connection.write(_OUTDATE, annotator, change, match)


def put_gains(
    connection: Connection,
    annotator: int,
    seen: int,
    method: str,
    gains: Iterable[tuple[int, Gain]],
) -> None:
    """Writes what articles, given by their keys, hold; those that are gone are passed over.

    Args:
        connection: The project.
        annotator: The annotator's key.
        seen: The newest change when it was counted, or an older one.
        method: How it was counted.
        gains: What was found.
    """
    found = dict(gains)
    there = ArticleTable.select(ArticleTable.id).where(ArticleTable.id.in_(list(found)))
    statement = connection.kept(_putting)
    for (article,) in connection.rows(there):
        gain = found[article]
        connection.write(statement, article, annotator, seen, method, gain.pencil, gain.differing)


def _putting() -> Any:
    columns = ("article", "annotator", "seen", "method", "pencil", "differing")
    return GainTable.insert(dict.fromkeys(columns, GIVEN)).on_conflict_replace()
