"""Answers to suggestions: accepting them into the current annotator's layer, and rejecting them."""

from collections.abc import Iterable
from dataclasses import replace

from zimulis.domain.ids import ArticleId, RejectionId, SpanId
from zimulis.domain.ranges import Ranges
from zimulis.domain.relations import Target, Words
from zimulis.domain.suggestions import Rejection, Scope, Suggestion
from zimulis.store import rejections as stored
from zimulis.store.spans import CurrentText, parts_of_layer
from zimulis.workspace.accepting import Accepting
from zimulis.workspace.articles import text_of
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import enter_rejection, start_reading
from zimulis.workspace.relations import enter_claimant
from zimulis.workspace.session import Command, Session


def accept(
    session: Session,
    article: ArticleId,
    suggestion: Suggestion,
    label: str = "",
    claimant: Target | Words | None = None,
) -> tuple[SpanId, Changes]:
    """Makes a suggestion a span, with the entity and the values that it carries.

    Args:
        session: The project.
        article: Where it is suggested.
        suggestion: What.
        label: Another label that the span gets; the suggested one is rejected on this place then.
        claimant: Who makes it, if it is a claim.

    Raises:
        AlreadyMarked: The layer has this label on these words.
        Refused: The article is gone, or has other words by now, or nobody can make this.
    """
    session.required_annotator()
    wanted = label or suggestion.label
    with session.command(f"accept {wanted}") as command:
        text = text_of(session, article)
        accepting = Accepting(session, command, text)
        span = accepting.accept(replace(suggestion, label=wanted, entity=_kept(suggestion, wanted)))
        if claimant:
            enter_claimant(session, command, span, claimant)
        if wanted != suggestion.label:
            enter_rejection(session, command, text, suggestion, Scope.HERE)
        start_reading(session, command, text)
    return span, command.outcome


def _kept(suggestion: Suggestion, label: str) -> str:
    """The entity, which is of one label only."""
    return suggestion.entity if label == suggestion.label else ""


def accept_all(
    session: Session, article: ArticleId, suggestions: Iterable[Suggestion]
) -> tuple[tuple[SpanId, ...], Changes]:
    """Makes suggestions of one article spans, in one command.

    What lies in a span of the same label and layer is left as it is.

    Raises:
        Refused: The article is gone, or nobody annotates.
    """
    session.required_annotator()
    with session.command("accept suggestions") as command:
        text = text_of(session, article)
        spans = accept_among(session, command, text, suggestions)
    return spans, command.outcome


def accept_among(
    session: Session, command: Command, text: CurrentText, suggestions: Iterable[Suggestion]
) -> tuple[SpanId, ...]:
    """Accepts suggestions of one text as `accept_all` does, as a part of a command."""
    accepting = Accepting(session, command, text)
    annotator = session.required_annotator().id
    there: dict[str, Ranges] = {}
    added: list[SpanId] = []
    for one in suggestions:
        if one.label not in there:
            there[one.label] = Ranges(
                parts_of_layer(session.connection, text, annotator, one.label)
            )
        if not any(there[one.label].hold(part) for part in one.parts):
            added.append(accepting.accept(one))
    if added:
        start_reading(session, command, text)
    return tuple(added)


def reject(session: Session, article: ArticleId, suggestion: Suggestion, scope: Scope) -> Changes:
    """Has something not be suggested any more: here, in this article, or anywhere.

    Raises:
        Refused: The article is gone, or nobody annotates.
    """
    session.required_annotator()
    with session.command(f"reject {suggestion.label}") as command:
        enter_rejection(session, command, text_of(session, article), suggestion, scope)
    return command.outcome


def rejections(session: Session) -> list[Rejection]:
    """What the current annotator has rejected, the newest first."""
    annotator = session.annotator
    return stored.load_rejections(session.connection, annotator.id) if annotator else []


def restore(session: Session, gone: Iterable[RejectionId]) -> Changes:
    """Lets things be suggested again that were rejected."""
    with session.command("suggest again") as command:
        stored.delete_rejections(command, gone)
    return command.outcome
