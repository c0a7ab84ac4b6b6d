"""Spans and relations of an article, read piece by piece for views that refresh what changed."""

from collections.abc import Collection
from typing import Any

from zimulis.domain.annotations import Relation, Span
from zimulis.domain.ids import AnnotatorId, ArticleId, SpanId
from zimulis.store.connection import GIVEN, Connection, padded
from zimulis.store.spans import SPAN_COLUMNS, join_span, to_span
from zimulis.store.streaming import select_relations, to_relation
from zimulis.store.tables import AnnotatorTable, ArticleTable, RelationTable, SpanTable

_AT_ONCE = 500  # ids in one query; SQLite bounds its parameters


def load_spans(
    connection: Connection, ids: Collection[SpanId], article: ArticleId | None = None
) -> dict[SpanId, Span]:
    """Spans by their ids; those that are gone, or of other articles than one, are left out."""
    wanted = list(ids)
    within = () if article is None else (article,)
    found: dict[SpanId, Span] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        chunk = padded(wanted[first : first + _AT_ONCE])
        statement = connection.kept(_spans, len(chunk), len(within))
        for row in connection.fetch(statement, *within, *chunk):
            span = to_span(row)
            found[span.id] = span
    return found


def _spans(count: int, articles: int) -> Any:
    """A query of so many spans, of one article or of any."""
    query = join_span(SpanTable.select(*SPAN_COLUMNS))
    if articles:
        key = ArticleTable.select(ArticleTable.id).where(ArticleTable.uuid == GIVEN)
        query = query.where(SpanTable.article == key)
    return query.where(SpanTable.uuid.in_([GIVEN] * count))


def load_layer_piece(
    connection: Connection,
    article: ArticleId,
    annotator: AnnotatorId,
    after: tuple[int, int],
    count: int,
) -> tuple[list[Span], tuple[int, int]]:
    """The next spans of a layer in the order of their starts.

    Args:
        connection: The project.
        article: Whose spans.
        annotator: Whose layer.
        after: Where the piece before ended, as it was returned; `(-1, 0)` for the first.
        count: How many spans to read at the most.

    Returns:
        The spans, and where they end; fewer than `count` of them are the last.
    """
    start, key = after
    statement = connection.kept(_layer_piece, count)
    rows = connection.fetch(statement, article, annotator, start, start, key)
    spans = [to_span(row) for _, *row in rows]
    return spans, (spans[-1].start, rows[-1][0]) if rows else after


def _layer_piece(count: int) -> Any:
    return (
        join_span(SpanTable.select(SpanTable.id, *SPAN_COLUMNS))
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .where(
            ArticleTable.uuid == GIVEN,
            AnnotatorTable.uuid == GIVEN,
            SpanTable.start >= GIVEN,
            (SpanTable.start > GIVEN) | (SpanTable.id > GIVEN),
        )
        .order_by(SpanTable.start, SpanTable.id)
        .limit(count)
    )


def load_relations(connection: Connection, article: ArticleId) -> list[Relation]:
    """The relations of an article, by id."""
    rows = connection.fetch(connection.kept(_relations), article)
    relations = [to_relation(row) for _, *row in rows]
    return sorted(relations, key=lambda relation: relation.id)


def _relations() -> Any:
    return (
        select_relations()
        .join_from(RelationTable, ArticleTable, on=(ArticleTable.id == RelationTable.article))
        .where(ArticleTable.uuid == GIVEN)
    )
