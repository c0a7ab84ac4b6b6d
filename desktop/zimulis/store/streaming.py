"""Whole articles, one after another, with all that was said about them; memory stays flat.

Each table is read once, in the order of the articles, and the cursors are merged.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from peewee import JOIN

from zimulis.domain.annotations import (
    LabelledArticle,
    Relation,
    TargetKind,
    reading_order,
)
from zimulis.domain.article import (
    Article,
    ArticleStatus,
    Revision,
    Status,
)
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId, RelationId, RevisionId, SpanId
from zimulis.store.choosing import ALL, Choice, chosen
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.spans import SPAN_COLUMNS, join_span, to_span
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleMetaTable,
    ArticleSourceTable,
    ArticleTable,
    ArticleTagTable,
    EntityTable,
    RelationTable,
    RevisionTable,
    SpanTable,
    StatusTable,
)
from zimulis.store.values import from_json, zones_of

_Row = tuple[Any, ...]
Damaged = Callable[[ArticleId, str], None]
"""Is told which article makes no sense, and why."""


class _Merged:
    """A cursor whose rows begin with the key of their article, in ascending order.

    Rows of articles that are not asked for, as hidden ones are not, are passed over.
    """

    def __init__(self, rows: Iterator[_Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, article: int) -> list[_Row]:
        """The rows of one article without its key; articles are asked for in order."""
        found: list[_Row] = []
        row = self._next
        while row is not None and row[0] <= article:
            if row[0] == article:
                found.append(row[1:])
            row = next(self._rows, None)
        self._next = row
        return found


def labelled_articles(
    connection: Connection,
    article: ArticleId | None = None,
    *,
    choice: Choice = ALL,
    with_layers: bool = True,
    damaged: Damaged | None = None,
) -> Iterator[LabelledArticle]:
    """The articles in the order of the project, or one; call it inside a snapshot.

    Args:
        connection: The project.
        article: The only one that is wanted; all that are chosen if None.
        choice: Which ones; nothing to whoever wants a certain one.
        with_layers: Whether spans and relations are read too.
        damaged: Told of articles with rows that make no sense, which are passed over; without it
            they raise.
    """
    cursors = _Cursors(connection, article, with_layers=with_layers)
    rows = (
        connection.stream(_articles(chosen(choice)))
        if article is None
        else connection.fetch(connection.kept(_one_article), article)
    )
    for row in rows:
        try:
            labelled = cursors.complete(*row)
        except (ValueError, LookupError, TypeError) as error:
            if damaged is None:
                raise
            damaged(ArticleId(row[1]), f"it is damaged in the project ({error})")
        else:
            yield labelled


def _articles(wanted: Any) -> Any:
    return (
        ArticleTable.select(
            ArticleTable.id,
            ArticleTable.uuid,
            ArticleTable.title,
            ArticleTable.published,
            ArticleTable.language,
            ArticleTable.source,
            ArticleTable.note,
            RevisionTable.uuid,
            RevisionTable.text,
            RevisionTable.sha256,
            RevisionTable.bytes_sha256,
            RevisionTable.encoding,
            RevisionTable.normalised,
            RevisionTable.zones,
        )
        .join(
            RevisionTable,
            on=(RevisionTable.article == ArticleTable.id)
            & (RevisionTable.number == ArticleTable.revision),
        )
        .where(wanted)
        .order_by(ArticleTable.id)
    )


def _one_article() -> Any:
    """What is in the bin can still be looked at by itself."""
    return _articles(~ArticleTable.hidden & (ArticleTable.uuid == GIVEN))


class _Cursors:
    """What hangs on the articles, merged."""

    def __init__(
        self, connection: Connection, article: ArticleId | None, *, with_layers: bool
    ) -> None:
        def merged(write: Callable[[], Any]) -> _Merged:
            if article is None:
                return _Merged(connection.stream(write()))
            return _Merged(iter(connection.fetch(connection.kept(_of_one, write), article)))

        self._sources = merged(_sources)
        self._meta = merged(_meta)
        self._tags = merged(_tags)
        self._statuses = merged(_statuses)
        self._spans = self._relations = _Merged(iter(()))
        if with_layers:
            self._spans = merged(_spans)
            self._relations = merged(_relations)

    def complete(self, key: int, *row: Any) -> LabelledArticle:
        """The article of a row, with what hangs on it."""
        uuid, title, published, language, source, note, *revision = row
        article = Article(
            ArticleId(uuid),
            _revision(revision),
            title,
            published,
            language,
            source,
            tuple(source for (source,) in self._sources.of(key)),
            tuple((name, value) for name, value in self._meta.of(key)),
            tuple(tag for (tag,) in self._tags.of(key)),
            note,
        )
        spans = sorted((to_span(row) for row in self._spans.of(key)), key=reading_order)
        statuses = (
            ArticleStatus(AnnotatorId(annotator), Status(status), question)
            for annotator, status, question in self._statuses.of(key)
        )
        relations = (to_relation(row) for row in self._relations.of(key))
        return LabelledArticle(
            article,
            tuple(spans),
            tuple(sorted(relations, key=lambda relation: relation.id)),
            tuple(sorted(statuses, key=lambda status: status.annotator)),
        )


# Each in an order that an index has: nothing is sorted and memory stays flat.


def _sources() -> Any:
    table = ArticleSourceTable
    return table.select(table.article, table.source).order_by(table.article, table.id)


def _meta() -> Any:
    table = ArticleMetaTable
    return table.select(table.article, table.name, table.value).order_by(table.article, table.id)


def _tags() -> Any:
    table = ArticleTagTable
    return table.select(table.article, table.tag).order_by(table.article, table.id)


def _statuses() -> Any:
    table = StatusTable
    return (
        table.select(table.article, AnnotatorTable.uuid, table.status, table.question)
        .join(AnnotatorTable, on=(AnnotatorTable.id == table.annotator))
        .order_by(table.article, table.annotator)
    )


def _spans() -> Any:
    query = join_span(SpanTable.select(SpanTable.article, *SPAN_COLUMNS))
    return query.order_by(SpanTable.article, SpanTable.start)


def _relations() -> Any:
    return select_relations().order_by(RelationTable.article, RelationTable.id)


def _of_one(write: Callable[[], Any]) -> Any:
    """A query of such rows of one article."""
    query = write()
    key = ArticleTable.select(ArticleTable.id).where(ArticleTable.uuid == GIVEN)
    return query.where(query.model.article == key)


def select_relations() -> Any:
    """A query of relations: the key of their article, then what `to_relation` takes."""
    target = SpanTable.alias()
    return (
        RelationTable.select(
            RelationTable.article,
            RelationTable.uuid,
            RelationTable.type,
            SpanTable.uuid,
            RelationTable.target_kind,
            target.uuid,
            EntityTable.uuid,
            AnnotatorTable.uuid,
        )
        .join(SpanTable, on=(SpanTable.id == RelationTable.source))
        .join_from(
            RelationTable, target, JOIN.LEFT_OUTER, on=(target.id == RelationTable.target_span)
        )
        .join_from(
            RelationTable,
            EntityTable,
            JOIN.LEFT_OUTER,
            on=(EntityTable.id == RelationTable.target_entity),
        )
        .join_from(RelationTable, AnnotatorTable, on=(AnnotatorTable.id == RelationTable.annotator))
    )


def to_relation(row: Sequence[Any]) -> Relation:
    """A relation from what `select_relations` gives behind the key of its article."""
    uuid, type_, source, kind, span, entity, annotator = row
    target = SpanId(span) if span else EntityId(entity) if entity else None
    return Relation(
        RelationId(uuid), type_, SpanId(source), TargetKind(kind), target, AnnotatorId(annotator)
    )


def _revision(row: Sequence[Any]) -> Revision:
    uuid, text, sha256, bytes_sha256, encoding, normalised, zones = row
    return Revision(
        RevisionId(uuid),
        text,
        sha256,
        bytes_sha256,
        encoding,
        tuple(from_json(normalised)),
        zones_of(zones),
    )
