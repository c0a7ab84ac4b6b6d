"""Bulk writing: articles with all that comes with them, as fast as the database takes them.

Peewee writes each statement once; the connection runs it for every row (performance.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.article import Article, ArticleStatus
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.search_index import index_text
from zimulis.store.sort_key import sort_key
from zimulis.store.tables import (
    ArticleMetaTable,
    ArticleSourceTable,
    ArticleTable,
    ArticleTagTable,
    RelationTable,
    RevisionTable,
    SpanTable,
    StatusTable,
)
from zimulis.store.values import now, parts_column, quote_of, to_json, zones_column

_NOTHING = to_json({})
_AT_ONCE = 32  # ids that are looked up together; most articles have fewer spans


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of what imported things refer to."""

    annotators: Mapping[AnnotatorId, int]
    labels: Mapping[str, int]
    entities: Mapping[EntityId, int]


@dataclass(frozen=True, slots=True)
class Known:
    """An article that is in the project already.

    Attributes:
        current: Whether the text that was asked for is its current one.
    """

    key: int
    article: ArticleId
    hidden: bool
    current: bool = True


class BulkWriter:
    """Writes new articles for one import, within transactions of the caller.

    Attributes:
        command: The key of the import's command, which its articles and spans carry.
    """

    def __init__(self, connection: Connection, command: int) -> None:
        self._connection = connection
        self.command = command
        self._article = connection.prepare_insert(ArticleTable)
        self._revision = connection.prepare_insert(RevisionTable)
        self._span = connection.prepare_insert(SpanTable)
        self._relation = connection.prepare_insert(RelationTable)
        self._status = connection.prepare_insert(StatusTable)
        self._meta = connection.prepare_insert(ArticleMetaTable)
        self._tag = connection.prepare_insert(ArticleTagTable)
        self._source = connection.prepare_insert(ArticleSourceTable)
        self._by_text = connection.prepare(
            ArticleTable.select(
                ArticleTable.id,
                ArticleTable.uuid,
                ArticleTable.hidden,
                ArticleTable.revision == RevisionTable.number,
            )
            .join(RevisionTable, on=(RevisionTable.article == ArticleTable.id))
            .where(RevisionTable.sha256 == GIVEN)
            .order_by(ArticleTable.hidden, ArticleTable.id)
        )
        self._by_uuid = connection.prepare(
            ArticleTable.select(ArticleTable.id, ArticleTable.uuid, ArticleTable.hidden).where(
                ArticleTable.uuid == GIVEN
            )
        )
        self._span_by_uuid = connection.prepare(
            SpanTable.select(SpanTable.id).where(SpanTable.uuid == GIVEN)
        )
        self._spans_by_uuid = connection.prepare(
            SpanTable.select(SpanTable.uuid).where(SpanTable.uuid.in_([GIVEN] * _AT_ONCE))
        )
        self._relation_by_uuid = connection.prepare(
            RelationTable.select(RelationTable.id).where(RelationTable.uuid == GIVEN)
        )

    def article_with_text(self, sha256: str) -> Known | None:
        """The article that has, or had, a text of this SHA-256; if possible one that is seen."""
        for key, uuid, hidden, current in self._connection.fetch(self._by_text, sha256):
            return Known(key, ArticleId(uuid), bool(hidden), bool(current))
        return None

    def article_with_id(self, article: ArticleId) -> Known | None:
        """The article of this id."""
        for key, uuid, hidden in self._connection.fetch(self._by_uuid, article):
            return Known(key, ArticleId(uuid), bool(hidden))
        return None

    def has_span(self, uuid: str) -> bool:
        """Whether a span of this id is anywhere in the project."""
        return bool(self._connection.fetch(self._span_by_uuid, uuid))

    def taken_spans(self, uuids: Sequence[str]) -> set[str]:
        """Those of some ids that spans anywhere in the project have."""
        taken: set[str] = set()
        for start in range(0, len(uuids), _AT_ONCE):
            some = uuids[start : start + _AT_ONCE]
            padded = (*some, *[""] * (_AT_ONCE - len(some)))
            taken.update(uuid for (uuid,) in self._connection.fetch(self._spans_by_uuid, *padded))
        return taken

    def has_relation(self, uuid: str) -> bool:
        """Whether a relation of this id is anywhere in the project."""
        return bool(self._connection.fetch(self._relation_by_uuid, uuid))

    def show_again(self, article: int) -> None:
        """Shows a hidden article with what its own import brought, as one of this import's."""
        old = ArticleTable.select(ArticleTable.imported_by).where(ArticleTable.id == article)
        self._connection.run(
            SpanTable.update(imported_by=self.command).where(
                SpanTable.article == article, SpanTable.imported_by == old
            )
        )
        self._connection.run(
            ArticleTable.update(hidden=False, imported_by=self.command).where(
                ArticleTable.id == article
            )
        )

    def add(self, labelled: LabelledArticle, keys: Keys) -> int:
        """Adds an article with everything; returns its key."""
        connection, moment = self._connection, now()
        article = labelled.article
        key = connection.write(self._article, *self._article_row(article))
        revision = connection.write(self._revision, *_revision_row(article, key, moment))
        connection.write_many(
            self._span,
            (self._span_row(span, article, key, revision, keys, moment) for span in labelled.spans),
        )
        self._add_relations(labelled.relations, key, keys)
        for status in labelled.statuses:
            if status != ArticleStatus(status.annotator):
                annotator = keys.annotators[status.annotator]
                connection.write(
                    self._status, None, key, annotator, status.status, status.question, moment
                )
        for name, value in article.metadata:
            connection.write(self._meta, None, key, name, value)
        for tag in article.tags:
            connection.write(self._tag, None, key, tag)
        for source in article.further_sources:
            connection.write(self._source, None, key, source)
        index_text(connection, key, article.text)
        return key

    def _article_row(self, article: Article) -> tuple[object, ...]:
        return (
            None,
            article.id,
            self.command,
            False,
            article.title,
            article.title.casefold(),
            sort_key(article.title),
            article.published,
            article.language,
            article.source,
            article.source.casefold(),
            article.note,
            1,
            False,
        )

    def _span_row(
        self, span: Span, article: Article, key: int, revision: int, keys: Keys, moment: str
    ) -> tuple[object, ...]:
        quote = quote_of(article.text, span.parts)
        return (
            None,
            span.id,
            key,
            revision,
            keys.annotators[span.annotator],
            keys.labels[span.label],
            span.parts[0].start,
            span.parts[-1].end,
            parts_column(span.parts) if len(span.parts) > 1 else None,
            keys.entities[span.entity] if span.entity else None,
            span.origin,
            to_json(dict(span.attributes)) if span.attributes else _NOTHING,
            span.note,
            quote,
            quote.casefold(),
            self.command,
            moment,
            moment,
        )

    def _add_relations(self, relations: tuple[Relation, ...], article: int, keys: Keys) -> None:
        for relation in relations:
            target = relation.target
            self._connection.write(
                self._relation,
                None,
                relation.id,
                article,
                keys.annotators[relation.annotator],
                relation.type,
                self.span_key(relation.source),
                relation.target_kind,
                self.span_key(target) if relation.target_kind is TargetKind.SPAN else None,
                keys.entities[EntityId(target)]
                if target and relation.target_kind is TargetKind.ENTITY
                else None,
            )

    def span_key(self, uuid: str | None) -> int:
        """The key of a span that is there."""
        return self._connection.fetch(self._span_by_uuid, uuid)[0][0]


def _revision_row(article: Article, key: int, moment: str) -> tuple[object, ...]:
    revision = article.revision
    return (
        None,
        revision.id,
        key,
        1,
        revision.text,
        revision.sha256,
        revision.bytes_sha256,
        revision.encoding,
        to_json(revision.normalised),
        zones_column(revision.zones),
        moment,
    )
