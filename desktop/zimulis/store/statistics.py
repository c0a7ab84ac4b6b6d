"""What is in a project, counted. Hidden articles are not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.article import Status
from zimulis.store.connection import Connection
from zimulis.store.tables import (
    AnnotatorTable,
    ArticleTable,
    EntityTable,
    LabelTable,
    SpanTable,
    StatusTable,
    is_shown,
)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts.

    Attributes:
        labels: Spans by the name of their label; every label is there.
        annotators: Spans by the name of their annotator; everybody is there.
        statuses: Articles by annotator and status; an article that she has not touched is new.
        languages: Articles by language.
    """

    articles: int
    spans: int
    labels: Mapping[str, int]
    annotators: Mapping[str, int]
    statuses: Mapping[str, Mapping[Status, int]]
    languages: Mapping[str, int]
    entities: int


def count(connection: Connection) -> Statistics:
    """Counts a project."""
    with connection.snapshot():
        articles = connection.value(ArticleTable.select(fn.COUNT()).where(is_shown()))
        spans = _of_visible(SpanTable.select(fn.COUNT()), SpanTable)
        languages = (
            ArticleTable.select(ArticleTable.language, fn.COUNT())
            .where(is_shown())
            .group_by(ArticleTable.language)
            .order_by(ArticleTable.language)
        )
        return Statistics(
            articles,
            connection.value(spans),
            _spans_by(connection, LabelTable, SpanTable.label, LabelTable.position),
            _spans_by(connection, AnnotatorTable, SpanTable.annotator, AnnotatorTable.name),
            _statuses(connection, articles),
            dict(connection.stream(languages)),
            connection.value(EntityTable.select(fn.COUNT())),
        )


def _of_visible(query: Any, table: Any) -> Any:
    return query.join_from(table, ArticleTable, on=(ArticleTable.id == table.article)).where(
        is_shown()
    )


def _spans_by(connection: Connection, table: Any, reference: Any, order: Any) -> dict[str, int]:
    counts = dict(
        connection.stream(
            _of_visible(SpanTable.select(reference, fn.COUNT()), SpanTable).group_by(reference)
        )
    )
    names: dict[str, int] = {}
    for key, name in connection.stream(
        table.select(table.id, table.name).order_by(order, table.id)
    ):
        names[name] = names.get(name, 0) + counts.get(key, 0)
    return names


def _statuses(connection: Connection, articles: int) -> dict[str, dict[Status, int]]:
    query = (
        AnnotatorTable.select(AnnotatorTable.name, StatusTable.status, fn.COUNT(ArticleTable.id))
        .join(StatusTable, JOIN.LEFT_OUTER, on=(StatusTable.annotator == AnnotatorTable.id))
        .join(
            ArticleTable,
            JOIN.LEFT_OUTER,
            on=(ArticleTable.id == StatusTable.article) & is_shown(),
        )
        .group_by(AnnotatorTable.name, StatusTable.status)
        .order_by(AnnotatorTable.name)
    )
    statuses: dict[str, dict[Status, int]] = {}
    for name, status, number in connection.stream(query):
        mine = statuses.setdefault(name, dict.fromkeys(Status, 0))
        mine[Status(status or Status.NEW)] += number
    for mine in statuses.values():
        mine[Status.NEW] = articles - sum(mine.values()) + mine[Status.NEW]
    return statuses
