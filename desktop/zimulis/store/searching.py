"""Texts that have words, and marks that say something, for a search through the whole project."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from peewee import JOIN

from zimulis.domain.annotations import Span
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId
from zimulis.domain.parts import Part
from zimulis.store.connection import Connection, Statement
from zimulis.store.derived_tables import ArticleIndex
from zimulis.store.spans import SPAN_COLUMNS, to_span
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    EntityTable,
    LabelTable,
    RevisionTable,
    SpanTable,
    is_shown,
)
from zimulis.store.values import parts_of


class FoundText(NamedTuple):
    """An article with its current text.

    Attributes:
        key: Its own in the project, by which articles are ordered.
    """

    key: int
    article: ArticleId
    title: str
    text: str


def languages(connection: Connection) -> tuple[str, ...]:
    """What the articles are in."""
    query = ArticleTable.select(ArticleTable.language).where(is_shown()).distinct()
    return tuple(sorted(language for (language,) in connection.stream(query)))


def texts_with(connection: Connection, match: str) -> Iterator[FoundText]:
    """The articles that an FTS5 query matches, in the order of the project."""
    return map(FoundText._make, connection.each(_MATCHING, match))


_MATCHING = Statement(
    "SELECT article.id, article.uuid, article.title, revision.text"
    " FROM article_index"
    " JOIN article ON article.id = article_index.rowid"
    " JOIN revision ON revision.article = article.id AND revision.number = article.revision"
    " WHERE article_index MATCH ? AND NOT article.hidden ORDER BY article_index.rowid"
)
_TEXT = (
    ArticleTable.id,
    ArticleTable.uuid,
    ArticleTable.title,
    RevisionTable.text,
)


def parts_with(
    connection: Connection, article: int, labels: Collection[str], annotator: AnnotatorId | None
) -> list[Part]:
    """Every part of the marks that an article has with some labels.

    Args:
        connection: The project.
        article: Its key.
        labels: Names of labels.
        annotator: Whose layer; everybody's if None.
    """
    query = (
        _current(SpanTable.select(SpanTable.start, SpanTable.end, SpanTable.parts))
        .join_from(SpanTable, LabelTable, on=(LabelTable.id == SpanTable.label))
        .join_from(SpanTable, AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .where(SpanTable.article == article, LabelTable.name.in_(tuple(labels)))
    )
    if annotator is not None:
        query = query.where(AnnotatorTable.uuid == annotator)
    return [part for row in connection.stream(query) for part in parts_of(*row)]


def spans_with(
    connection: Connection,
    *,
    labels: Collection[str] = (),
    entities: Collection[EntityId] = (),
    annotator: AnnotatorId | None = None,
    match: str = "",
) -> Iterator[tuple[int, Span]]:
    """Marks in the order of the project, each with the key of its article.

    Args:
        connection: The project.
        labels: Names of the labels that they may have; any if empty.
        entities: What they may name; anything or nothing if empty.
        annotator: Whose layer; everybody's if None.
        match: An FTS5 query that their articles must match; empty for all articles.
    """
    query = (
        _current(SpanTable.select(SpanTable.article, *SPAN_COLUMNS))
        .join_from(SpanTable, LabelTable, on=(LabelTable.id == SpanTable.label))
        .join_from(SpanTable, AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .join_from(SpanTable, EntityTable, JOIN.LEFT_OUTER, on=(EntityTable.id == SpanTable.entity))
        .where(is_shown())
        .order_by(SpanTable.article, SpanTable.start)
    )
    if labels:
        query = query.where(LabelTable.name.in_(tuple(labels)))
    if entities:
        query = query.where(EntityTable.uuid.in_(tuple(entities)))
    if annotator is not None:
        query = query.where(AnnotatorTable.uuid == annotator)
    if match:
        found = ArticleIndex.select(ArticleIndex.rowid).where(ArticleIndex.match(match))
        query = query.where(SpanTable.article.in_(found))
    return ((article, to_span(row)) for article, *row in connection.stream(query))


def text_with_key(connection: Connection, article: int) -> FoundText:
    """The article with this key."""
    row = connection.row(
        ArticleTable.select(*_TEXT)
        .join(
            RevisionTable,
            on=(RevisionTable.article == ArticleTable.id)
            & (RevisionTable.number == ArticleTable.revision),
        )
        .where(ArticleTable.id == article)
    )
    assert row, "a mark of no article"
    return FoundText(*row)


def _current(query: Any) -> Any:
    """Spans on the current text of their article."""
    return query.join(ArticleTable, on=(ArticleTable.id == SpanTable.article)).join_from(
        SpanTable,
        RevisionTable,
        on=(RevisionTable.id == SpanTable.revision)
        & (RevisionTable.number == ArticleTable.revision),
    )


_MARKS = Statement(
    "SELECT span.start, span.end, span.parts, label.name FROM span"
    " JOIN article ON article.id = span.article"
    " JOIN revision ON revision.id = span.revision AND revision.number = article.revision"
    " JOIN label ON label.id = span.label"
    " JOIN annotator ON annotator.id = span.annotator"
    " WHERE article.uuid = ? AND annotator.uuid = ? AND span.start < ? AND span.end > ?"
    " ORDER BY span.start, span.end DESC, span.id"
)


def marks_around(
    connection: Connection, article: ArticleId, annotator: AnnotatorId, place: Part
) -> list[tuple[str, Part]]:
    """The parts of a layer's marks that reach into a range of code points, with their labels."""
    rows = connection.fetch(_MARKS, article, annotator, place.end, place.start)
    return [
        (label, part)
        for start, end, parts, label in rows
        for part in parts_of(start, end, parts)
        if part.start < place.end and part.end > place.start
    ]
