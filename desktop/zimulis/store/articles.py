"""The list of articles. Hidden ones are never seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.article import Status
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.store.connection import Connection
from zimulis.store.headway import FINISHED
from zimulis.store.recording import Recording
from zimulis.store.tables import (
    NAMES,
    AnnotatorTable,
    ArticleTable,
    ChangeTable,
    CommandTable,
    LabelTable,
    RelationTable,
    SpanTable,
    StatusTable,
)

_QUESTION = "?"  # in a filter
_MARKS = (NAMES[SpanTable], NAMES[RelationTable])


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it.

    Attributes:
        status: The annotator's.
        counts: How many spans the annotator's layer has, by label.
        changed_since: Whether the annotator has changed marks since the article was done.
    """

    id: ArticleId
    title: str
    published: str
    language: str
    source: str
    status: Status = Status.NEW
    question: str = ""
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    changed_since: bool = False


def article_ids(
    connection: Connection, filter_text: str, annotator: AnnotatorId | None
) -> list[ArticleId]:
    """The articles in the order of the project.

    Args:
        connection: The project.
        filter_text: Words that must each be in the title or source, or be the language or status;
            a question mark stands for articles that carry a question.
        annotator: Whose statuses are meant.
    """
    query = ArticleTable.select(ArticleTable.uuid).where(~ArticleTable.hidden)
    words = filter_text.casefold().split()
    if words:
        query = _join_status(query, annotator)
    for word in words:
        if word == _QUESTION:
            query = query.where(StatusTable.question != "")
            continue
        query = query.where(
            ArticleTable.title_fold.contains(word)
            | ArticleTable.source_fold.contains(word)
            | (fn.LOWER(ArticleTable.language) == word)
            | (fn.COALESCE(StatusTable.status, Status.NEW) == word)
        )
    return [ArticleId(uuid) for (uuid,) in connection.stream(query.order_by(ArticleTable.id))]


def article_rows(
    connection: Connection, ids: Sequence[ArticleId], annotator: AnnotatorId | None
) -> list[ArticleRow]:
    """What a list shows of some articles, in the order asked for, without those that are gone."""
    query = _join_status(
        ArticleTable.select(
            ArticleTable.uuid,
            ArticleTable.title,
            ArticleTable.published,
            ArticleTable.language,
            ArticleTable.source,
            fn.COALESCE(StatusTable.status, Status.NEW),
            fn.COALESCE(StatusTable.question, ""),
            StatusTable.status.in_(FINISHED) & fn.EXISTS(_later_changes()),
        ),
        annotator,
    ).where(ArticleTable.uuid.in_(ids), ~ArticleTable.hidden)
    counts = _counts(connection, ids, annotator)
    found = {
        uuid: ArticleRow(
            ArticleId(uuid),
            title,
            published,
            language,
            source,
            Status(status),
            question,
            counts.get(uuid, {}),
            bool(changed),
        )
        for uuid, title, published, language, source, status, question, changed in (
            connection.stream(query)
        )
    }
    return [found[article] for article in ids if article in found]


def count_articles(connection: Connection) -> int:
    """How many articles there are, hidden ones included."""
    return connection.value(ArticleTable.select(fn.COUNT()))


def replace_note(recording: Recording, article: int, note: str) -> None:
    """Gives the article with this key another note."""
    recording.update(ArticleTable, article, note=note)


def _later_changes() -> Any:
    """Changes of the annotator's marks since she said last how far she is."""
    return (
        ChangeTable.select(ChangeTable.id)
        .join(CommandTable, on=(CommandTable.id == ChangeTable.command))
        .where(
            ChangeTable.article == ArticleTable.id,
            ChangeTable.kind.in_(_MARKS),
            CommandTable.annotator == StatusTable.annotator,
            CommandTable.time > StatusTable.updated,
        )
    )


def _join_status(query: Any, annotator: AnnotatorId | None) -> Any:
    mine = AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == annotator)
    return query.join(
        StatusTable,
        JOIN.LEFT_OUTER,
        on=(StatusTable.article == ArticleTable.id) & (StatusTable.annotator == mine),
    )


def _counts(
    connection: Connection, ids: Iterable[ArticleId], annotator: AnnotatorId | None
) -> dict[str, dict[str, int]]:
    query = (
        SpanTable.select(ArticleTable.uuid, LabelTable.name, fn.COUNT())
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .join(AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .where(ArticleTable.uuid.in_(ids), AnnotatorTable.uuid == annotator)
        .group_by(ArticleTable.uuid, LabelTable.name)
        .order_by(LabelTable.position)
    )
    counts: dict[str, dict[str, int]] = {}
    for article, label, count in connection.stream(query):
        counts.setdefault(article, {})[label] = count
    return counts
