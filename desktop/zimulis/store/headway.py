"""How far an annotator is with a project."""

from dataclasses import dataclass
from typing import Any

from peewee import fn

from zimulis.domain.article import FINISHED
from zimulis.domain.ids import AnnotatorId
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.tables import AnnotatorTable, ArticleTable, StatusTable, is_shown


@dataclass(frozen=True, slots=True)
class Headway:
    """How far somebody is; hidden articles do not count.

    Attributes:
        done: Articles that are done or checked.
        questions: Articles that carry a question.
        place: The number of an article in the worklist that it is on, from 1; 0 if it is on none.
        listed: How many articles that worklist has.
    """

    articles: int
    done: int
    questions: int
    place: int = 0
    listed: int = 0


def headway(connection: Connection, annotator: AnnotatorId | None) -> Headway:
    """Counts what an annotator has done."""
    ((seen,),) = connection.fetch(connection.kept(_seen))
    ((done,),) = connection.fetch(connection.kept(_done), annotator)
    ((questions,),) = connection.fetch(connection.kept(_questions), annotator)
    return Headway(seen, done, questions)


def _seen() -> Any:
    return ArticleTable.select(fn.COUNT()).where(is_shown())


def _done() -> Any:
    return _statuses().where(StatusTable.status.in_(FINISHED))


def _questions() -> Any:
    return _statuses().where(StatusTable.question != "")


def _statuses() -> Any:
    """A query of how many statuses somebody has given."""
    return (
        StatusTable.select(fn.COUNT())
        .join(ArticleTable, on=(ArticleTable.id == StatusTable.article))
        .join_from(StatusTable, AnnotatorTable, on=(AnnotatorTable.id == StatusTable.annotator))
        .where(is_shown(), AnnotatorTable.uuid == GIVEN)
    )
