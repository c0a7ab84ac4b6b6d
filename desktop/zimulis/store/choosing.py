"""Which articles of a project are chosen, as a condition of a query."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from peewee import fn

from zimulis.domain.article import Status
from zimulis.domain.article_filter import EVERYTHING, ArticleFilter
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.store.article_conditions import condition_of
from zimulis.store.connection import Connection
from zimulis.store.tables import AnnotatorTable, ArticleTable, StatusTable

_AT_ONCE = 500  # ids in one query; SQLite bounds its parameters


@dataclass(frozen=True, slots=True)
class Choice:
    """What must be true of articles.

    Attributes:
        annotators: Those whose statuses count.
        statuses: One of them must have the article at one of these; empty for any. To those who
            said nothing it is new.
        wanted: A filter that leaves the article.
        viewer: Whose statuses and marks the filter means.
    """

    annotators: frozenset[AnnotatorId] = frozenset()
    statuses: tuple[Status, ...] = ()
    wanted: ArticleFilter = EVERYTHING
    viewer: AnnotatorId | None = None


ALL = Choice()
"""Every article that is not in the bin."""


def chosen(choice: Choice) -> Any:
    """The choice as a condition of a query of articles."""
    condition = condition_of(choice.wanted, choice.viewer)
    return condition & _at_status(choice) if choice.statuses else condition


def _at_status(choice: Choice) -> Any:
    among = AnnotatorTable.select(AnnotatorTable.id).where(
        AnnotatorTable.uuid.in_(sorted(choice.annotators))
    )
    said: Any = StatusTable.select(fn.COUNT()).where(
        StatusTable.article == ArticleTable.id, StatusTable.annotator.in_(among)
    )
    at_one = said.where(StatusTable.status.in_(choice.statuses)) > 0
    if Status.NEW not in choice.statuses:
        return at_one
    everybody = len(choice.annotators)
    return at_one | (said < everybody) if everybody else condition_of(EVERYTHING, None)


def count_chosen(
    connection: Connection, choice: Choice, among: Collection[ArticleId] | None = None
) -> int:
    """How many articles are chosen, of all or among some."""
    query = ArticleTable.select(fn.COUNT())
    return sum(connection.value(query.where(one)) for one in chosen_among(choice, among))


def chosen_among(choice: Choice, among: Collection[ArticleId] | None) -> Iterator[Any]:
    """The choice, of all or among some, as conditions that no article meets two of."""
    condition = chosen(choice)
    if among is None:
        yield condition
        return
    ids = sorted(among)
    for at in range(0, len(ids), _AT_ONCE):
        yield condition & ArticleTable.uuid.in_(ids[at : at + _AT_ONCE])
