"""Spans and relations of an article, read piece by piece for views that refresh what changed."""

from collections.abc import Collection

from peewee import fn

from zimulis.domain.annotations import Relation, Span
from zimulis.domain.article import Status
from zimulis.domain.ids import AnnotatorId, ArticleId, SpanId
from zimulis.store.connection import Connection
from zimulis.store.spans import SPAN_COLUMNS, join_span, to_span
from zimulis.store.streaming import select_relations, to_relation
from zimulis.store.tables import AnnotatorTable, ArticleTable, RelationTable, SpanTable, StatusTable

_AT_ONCE = 500  # ids in one query; SQLite bounds its parameters


def load_spans(connection: Connection, ids: Collection[SpanId]) -> dict[SpanId, Span]:
    """Spans by their ids; those that are gone are left out."""
    wanted = list(ids)
    found: dict[SpanId, Span] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        query = join_span(SpanTable.select(*SPAN_COLUMNS))
        for row in connection.rows(
            query.where(SpanTable.uuid.in_(wanted[first : first + _AT_ONCE]))
        ):
            span = to_span(*row)
            found[span.id] = span
    return found


def load_relations(connection: Connection, article: ArticleId) -> list[Relation]:
    """The relations of an article, by id."""
    query = (
        select_relations()
        .join_from(RelationTable, ArticleTable, on=(ArticleTable.id == RelationTable.article))
        .where(ArticleTable.uuid == article)
    )
    relations = [to_relation(*row) for _, *row in connection.rows(query)]
    return sorted(relations, key=lambda relation: relation.id)


def count_done(connection: Connection, annotator: AnnotatorId | None) -> tuple[int, int]:
    """How many articles an annotator has done or checked, of how many."""
    total = connection.value(ArticleTable.select(fn.COUNT()).where(~ArticleTable.hidden))
    done = connection.value(
        StatusTable.select(fn.COUNT())
        .join(ArticleTable, on=(ArticleTable.id == StatusTable.article))
        .join_from(StatusTable, AnnotatorTable, on=(AnnotatorTable.id == StatusTable.annotator))
        .where(
            ~ArticleTable.hidden,
            AnnotatorTable.uuid == annotator,
            StatusTable.status.in_([Status.DONE, Status.CHECKED]),
        )
    )
    return done, total
