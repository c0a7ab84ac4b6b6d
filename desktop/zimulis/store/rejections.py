"""What annotators do not want to be suggested again."""

from collections.abc import Iterable
from typing import Any

from peewee import JOIN

from zimulis.domain.ids import AnnotatorId, ArticleId, RejectionId
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Rejection
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.recording import Recording
from zimulis.store.tables import AnnotatorTable, ArticleTable, LabelTable, RejectionTable
from zimulis.store.values import from_json, now, to_json


def load_rejections(connection: Connection, annotator: AnnotatorId) -> list[Rejection]:
    """All of an annotator's rejections, the newest first."""
    found = connection.fetch(connection.kept(_rejections), annotator)
    return [_rejection(*row) for row in found]


def rejections_in(
    connection: Connection, annotator: AnnotatorId, article: ArticleId
) -> list[Rejection]:
    """Those of an annotator's rejections that hold in an article."""
    found = connection.fetch(connection.kept(_rejections_in), annotator, article)
    return [_rejection(*row) for row in found]


def _rejections() -> Any:
    return (
        RejectionTable.select(
            RejectionTable.uuid,
            LabelTable.name,
            RejectionTable.words,
            ArticleTable.uuid,
            RejectionTable.place,
        )
        .join(LabelTable, on=(LabelTable.uuid == RejectionTable.label))
        .join_from(RejectionTable, AnnotatorTable, on=_OF_ANNOTATOR)
        .join_from(RejectionTable, ArticleTable, JOIN.LEFT_OUTER, on=_IN_ARTICLE)
        .where(AnnotatorTable.uuid == GIVEN)
        .order_by(RejectionTable.id.desc())
    )


def _rejections_in() -> Any:
    everywhere = RejectionTable.article.is_null()
    return _rejections().where(everywhere | (ArticleTable.uuid == GIVEN))


_OF_ANNOTATOR = AnnotatorTable.id == RejectionTable.annotator
_IN_ARTICLE = ArticleTable.id == RejectionTable.article


def _rejection(
    uuid: str, label: str, words: str, article: ArticleId | None, place: str | None
) -> Rejection:
    parts = tuple(Part(*pair) for pair in from_json(place)) if place else ()
    return Rejection(RejectionId(uuid), label, words, article, parts)


def add_rejection(
    recording: Recording, annotator: AnnotatorId, rejection: Rejection, article: int | None
) -> None:
    """Keeps a rejection; one that is about an article gives that one's key."""
    connection = recording.connection
    named = LabelTable.select(LabelTable.uuid).where(LabelTable.name == rejection.label)
    recording.insert(
        RejectionTable,
        uuid=rejection.id,
        article=article,
        annotator=annotator_key(connection, annotator),
        label=connection.value(named),
        words=rejection.words,
        place=to_json(rejection.parts) if rejection.parts else None,
        created=now(),
    )


def delete_rejections(recording: Recording, rejections: Iterable[RejectionId]) -> None:
    """Forgets rejections; those that are gone already are passed over."""
    query = RejectionTable.select(RejectionTable.id).where(
        RejectionTable.uuid.in_(list(rejections))
    )
    for (key,) in recording.connection.rows(query):
        recording.delete(RejectionTable, key)
