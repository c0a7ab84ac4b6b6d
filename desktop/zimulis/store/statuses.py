"""How far annotators are with articles."""

from typing import Any

from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.ids import AnnotatorId
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.recording import Recording
from zimulis.store.tables import AnnotatorTable, StatusTable
from zimulis.store.values import now


def status_of(connection: Connection, article: int, annotator: AnnotatorId) -> ArticleStatus:
    """An annotator's status of the article with this key."""
    found = connection.fetch(connection.kept(_status), article, annotator)
    status, question = found[0] if found else (Status.NEW, "")
    return ArticleStatus(annotator, Status(status), question)


def _status() -> Any:
    return (
        StatusTable.select(StatusTable.status, StatusTable.question)
        .join(AnnotatorTable, on=(AnnotatorTable.id == StatusTable.annotator))
        .where(StatusTable.article == GIVEN, AnnotatorTable.uuid == GIVEN)
    )


def put_status(recording: Recording, article: int, status: ArticleStatus) -> None:
    """Sets an annotator's status of an article, and the question she has about it."""
    annotator = annotator_key(recording.connection, status.annotator)
    found = recording.connection.row(
        StatusTable.select(StatusTable.id, StatusTable.status, StatusTable.question).where(
            StatusTable.article == article, StatusTable.annotator == annotator
        )
    )
    if found is None:
        if status.status is not Status.NEW or status.question:
            recording.insert(
                StatusTable,
                article=article,
                annotator=annotator,
                status=status.status,
                question=status.question,
                updated=now(),
            )
    elif status.status != found[1]:
        key = found[0]
        recording.update(
            StatusTable, key, status=status.status, question=status.question, updated=now()
        )
    else:  # the question alone is not about how far she is
        recording.update(StatusTable, found[0], question=status.question)
