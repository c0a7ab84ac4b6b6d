"""Articles: lists of them, one in full, and what can be done with one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from zimulis.domain.annotations import Entity, LabelledArticle
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId, EntityId
from zimulis.domain.worklist import Worklist
from zimulis.store import articles as stored
from zimulis.store.articles import ArticleRow, replace_note
from zimulis.store.entities import load_entities
from zimulis.store.headway import Headway
from zimulis.store.headway import headway as stored_headway
from zimulis.store.spans import CurrentText, current_text
from zimulis.store.statuses import put_status
from zimulis.store.statuses import status_of as stored_status
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.changes import Changes
from zimulis.workspace.listing import filter_of, ids_at, list_articles
from zimulis.workspace.session import Session

__all__ = [
    "ArticleRow",
    "Headway",
    "article_ids",
    "article_rows",
    "entities",
    "has_article",
    "headway",
    "load_article",
    "set_note",
    "set_question",
    "set_status",
    "status_of",
    "text_of",
    "times_corrected",
]


def article_ids(session: Session, filter_text: str = "") -> list[ArticleId]:
    """The articles that a filter leaves, in the order of the project.

    Args:
        session: The project.
        filter_text: As it is typed; see `domain.article_filter`.

    Raises:
        FilterUnclear: It is no filter.
    """
    listing = list_articles(session, Worklist(filter_of(session, filter_text)))
    return ids_at(session, listing, range(len(listing)))


def article_rows(session: Session, ids: Sequence[ArticleId]) -> list[ArticleRow]:
    """What a list shows of some articles, in the order asked for, without those that are gone."""
    annotator = session.annotator
    return stored.article_rows(session.connection, ids, annotator and annotator.id)


def has_article(session: Session, article: ArticleId) -> bool:
    """Whether an article is in the project still, and not in the bin."""
    return stored.is_listed(session.connection, article)


def load_article(
    session: Session, article: ArticleId, *, with_layers: bool = True
) -> LabelledArticle:
    """An article with all layers, or with its text and statuses alone.

    Raises:
        Refused: It is gone.
    """
    with session.connection.snapshot():
        found = next(labelled_articles(session.connection, article, with_layers=with_layers), None)
    if found is None:
        raise Refused("This article is not in the project any more.")
    return found


def text_of(session: Session, article: ArticleId) -> CurrentText:
    """The text that marks of an article go on.

    Raises:
        Refused: The article is gone.
    """
    found = current_text(session.connection, article)
    if found is None:
        raise Refused("This article is not in the project any more.")
    return found


def entities(session: Session) -> Mapping[EntityId, Entity]:
    """Everything that spans can name, by label and name."""
    return {entity.id: entity for entity in load_entities(session.connection)}


def times_corrected(session: Session, article: ArticleId) -> int:
    """How often the text of an article was corrected."""
    return stored.count_revisions(session.connection, article) - 1


def status_of(session: Session, article: ArticleId) -> ArticleStatus:
    """How far the annotator is with an article by now.

    Raises:
        Refused: The article is gone, or nobody is chosen.
    """
    annotator = session.required_annotator().id
    return stored_status(session.connection, text_of(session, article).key, annotator)


def set_status(session: Session, article: ArticleId, status: Status) -> Changes:
    """Says how far the annotator is with an article; her question stays."""
    annotator = session.required_annotator().id
    with session.command(f"set {status}") as command:
        text = text_of(session, article)
        before = stored_status(session.connection, text.key, annotator)
        put_status(command, text.key, replace(before, status=status))
    return command.outcome


def set_note(session: Session, article: ArticleId, note: str) -> Changes:
    """Writes the note of an article, which is the project's and of no layer."""
    with session.command("write note on article") as command:
        replace_note(command, text_of(session, article).key, note)
    return command.outcome


def set_question(session: Session, article: ArticleId, question: str) -> Changes:
    """Writes what the annotator wants to ask about an article; empty when it is answered."""
    annotator = session.required_annotator().id
    with session.command("write question" if question else "clear question") as command:
        text = text_of(session, article)
        before = stored_status(session.connection, text.key, annotator)
        put_status(command, text.key, replace(before, question=question))
    return command.outcome


def headway(session: Session) -> Headway:
    """How far the current annotator is with the project."""
    annotator = session.annotator
    return stored_headway(session.connection, annotator and annotator.id)
