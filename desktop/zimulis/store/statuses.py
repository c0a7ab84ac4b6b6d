"""How far annotators are with articles."""

from zimulis.domain.article import ArticleStatus, Status
from zimulis.store.annotators import annotator_key
from zimulis.store.recording import Recording
from zimulis.store.tables import StatusTable
from zimulis.store.values import now


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
    elif (status.status, status.question) != found[1:]:
        recording.update(
            StatusTable,
            found[0],
            status=status.status,
            question=status.question,
            updated=now(),
        )
