"""The list of articles. Hidden ones are never seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.article import Status
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.domain.worklist import Gain
from zimulis.store.article_conditions import changed_since
from zimulis.store.connection import GIVEN, Connection, padded
from zimulis.store.derived_tables import GainTable
from zimulis.store.recording import Recording
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    LabelTable,
    RevisionTable,
    SpanTable,
    StatusTable,
    is_shown,
)

_AT_ONCE = 5000  # keys in one query; SQLite bounds its parameters


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it.

    Attributes:
        status: The annotator's.
        counts: How many spans the annotator's layer has, by label.
        changed_since: Whether the annotator has changed marks since the article was done.
        binned: Whether it is in the bin.
        gain: What it held to review when that was last counted for the annotator.
    """

    id: ArticleId
    title: str
    published: str
    language: str
    source: str
    status: Status = Status.NEW
    question: str = ""
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    changed_since: bool = False
    binned: bool = False
    gain: Gain | None = None


def article_rows(
    connection: Connection, ids: Sequence[ArticleId], annotator: AnnotatorId | None
) -> list[ArticleRow]:
    """What a list shows of some articles, in the order asked for, without those that are gone."""
    rows = _rows(connection, _listed_by_uuid, ids, annotator)
    found = {row.id: row for row in rows.values()}
    return [found[article] for article in ids if article in found]


def rows_by_key(
    connection: Connection, keys: Sequence[int], annotator: AnnotatorId | None
) -> dict[int, ArticleRow]:
    """What a list shows of the articles with these keys, as far as they are there."""
    return _rows(connection, _listed_by_key, keys, annotator)


def ids_by_key(connection: Connection, keys: Sequence[int]) -> list[ArticleId]:
    """The articles with these keys, in their order, without those that are gone."""
    found: dict[int, ArticleId] = {}
    for at in range(0, len(keys), _AT_ONCE):
        chunk = ArticleTable.id.in_(keys[at : at + _AT_ONCE])
        query = ArticleTable.select(ArticleTable.id, ArticleTable.uuid).where(chunk)
        found |= {key: ArticleId(uuid) for key, uuid in connection.stream(query)}
    return [found[key] for key in keys if key in found]


def _rows(
    connection: Connection,
    listed: Callable[[int], Any],
    wanted: Sequence[object],
    annotator: AnnotatorId | None,
) -> dict[int, ArticleRow]:
    asked = padded(wanted)
    rows = connection.fetch(connection.kept(listed, len(asked)), annotator, annotator, *asked)
    counts = _counts(connection, [key for key, *_ in rows], annotator)
    return {
        key: ArticleRow(
            ArticleId(uuid),
            title,
            published,
            language,
            source,
            Status(status),
            question,
            counts.get(key, {}),
            bool(changed),
            bool(binned),
            None if pencil is None else Gain(pencil, differing),
        )
        for (
            key,
            uuid,
            title,
            published,
            language,
            source,
            binned,
            status,
            question,
            changed,
            pencil,
            differing,
        ) in rows
    }


def _listed_by_uuid(count: int) -> Any:
    return _listed(ArticleTable.uuid.in_([GIVEN] * count))


def _listed_by_key(count: int) -> Any:
    return _listed(ArticleTable.id.in_([GIVEN] * count))


def _listed(wanted: Any) -> Any:
    """The query of what an annotator's list shows of some articles, under their keys."""
    mine = AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == GIVEN)
    return (
        ArticleTable.select(
            ArticleTable.id,
            ArticleTable.uuid,
            ArticleTable.title,
            ArticleTable.published,
            ArticleTable.language,
            ArticleTable.source,
            ArticleTable.binned,
            fn.COALESCE(StatusTable.status, Status.NEW),
            fn.COALESCE(StatusTable.question, ""),
            changed_since(),
            GainTable.pencil,
            GainTable.differing,
        )
        .join(
            StatusTable,
            JOIN.LEFT_OUTER,
            on=(StatusTable.article == ArticleTable.id) & (StatusTable.annotator == mine),
        )
        .join_from(
            ArticleTable,
            GainTable,
            JOIN.LEFT_OUTER,
            on=(GainTable.article == ArticleTable.id) & (GainTable.annotator == mine),
        )
        .where(wanted, ~ArticleTable.hidden)
    )


def is_listed(connection: Connection, article: ArticleId) -> bool:
    """Whether there is such an article, and not in the bin."""
    query = ArticleTable.select(ArticleTable.id).where(ArticleTable.uuid == article, is_shown())
    return connection.value(query) is not None


def count_articles(connection: Connection) -> int:
    """How many articles there are, hidden ones included."""
    return connection.value(ArticleTable.select(fn.COUNT()))


def count_revisions(connection: Connection, article: ArticleId) -> int:
    """How many texts an article has had."""
    return connection.value(
        RevisionTable.select(fn.COUNT())
        .join(ArticleTable, on=(ArticleTable.id == RevisionTable.article))
        .where(ArticleTable.uuid == article)
    )


def replace_note(recording: Recording, article: int, note: str) -> None:
    """Gives the article with this key another note."""
    recording.update(ArticleTable, article, note=note)


def _counts(
    connection: Connection, keys: Sequence[int], annotator: AnnotatorId | None
) -> dict[int, dict[str, int]]:
    names = dict(connection.fetch(connection.kept(_names_of_labels)))
    found: dict[int, dict[int, int]] = {}
    asked = padded(keys)
    rows = connection.fetch(connection.kept(_counted, len(asked)), *asked, annotator)
    for article, label, count in rows:
        found.setdefault(article, {})[label] = count
    return {
        article: {names[label]: by_label[label] for label in names if label in by_label}
        for article, by_label in found.items()
    }


def _names_of_labels() -> Any:
    return LabelTable.select(LabelTable.id, LabelTable.name).order_by(LabelTable.position)


def _counted(count: int) -> Any:
    """The query of how many spans an annotator has in so many articles, by label."""
    mine = AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == GIVEN)
    return (
        SpanTable.select(SpanTable.article, SpanTable.label, fn.COUNT())
        .where(SpanTable.article.in_([GIVEN] * count), SpanTable.annotator == mine)
        .group_by(SpanTable.article, SpanTable.label)
    )
