"""Answers to suggestions: accepting them into the current annotator's layer, and rejecting them."""

from collections.abc import Iterable
from dataclasses import replace

from zimulis.domain.annotations import Entity
from zimulis.domain.countries import COUNTRY_CODE, countries_named
from zimulis.domain.entities import names_of
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import ArticleId, EntityId, RejectionId, SpanId, new_uuid
from zimulis.domain.ranges import Ranges
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Rejection, Scope, Suggestion
from zimulis.store import rejections as stored
from zimulis.store.entities import insert_entity, load_entities
from zimulis.store.spans import CurrentText, find_span, parts_of_layer, replace_span, same_mark
from zimulis.workspace.articles import article_rows, text_of
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import (
    enter_rejection,
    known_label,
    new_span,
    start_reading,
    tidy_parts,
)
from zimulis.workspace.session import Command, Session

_COUNTRY = "country"


def accept(
    session: Session, article: ArticleId, suggestion: Suggestion, label: str = ""
) -> tuple[SpanId, Changes]:
    """Makes a suggestion a span, with the entity and the values that it carries.

    Args:
        session: The project.
        article: Where it is suggested.
        suggestion: What.
        label: Another label that the span gets; the suggested one is rejected on this place then.

    Raises:
        AlreadyMarked: The layer has this label on these words.
        Refused: The article is gone, or has other words by now.
    """
    session.required_annotator()
    wanted = label or suggestion.label
    with session.command(f"accept {wanted}") as command:
        text = text_of(session, article)
        found = _Accepting(session, command, text)
        span = found.accept(replace(suggestion, label=wanted, entity=_kept(suggestion, wanted)))
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
    accepting = _Accepting(session, command, text)
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


class _Accepting:
    """Makes suggestions of one text spans; several that name one thing are linked to one entity."""

    def __init__(self, session: Session, command: Command, text: CurrentText) -> None:
        self._session = session
        self._command = command
        self._text = text
        self._entities: list[Entity] | None = None

    def accept(self, one: Suggestion) -> SpanId:
        session, text = self._session, self._text
        label = known_label(session, one.label)
        if one.extent.end > len(text.text):
            raise Refused("The article has other words by now.")
        parts = tidy_parts(text, one.parts)
        annotator = session.required_annotator().id
        there = same_mark(session.connection, text, annotator, one.label, parts)
        if there is not None:
            raise AlreadyMarked(f"These words are marked as {one.label} already.", there)
        span = new_span(session, self._command, text, label, parts, one)
        entity = self._entity(label, one.entity) if one.entity and label.links_entity else None
        made = find_span(session.connection, span)
        if entity and made:
            replace_span(self._command, made, replace(made.span, entity=entity))
        return span

    def _entity(self, label: Label, name: str) -> EntityId:
        """The entity of a name, or of the country that is called so; a new one if there is none."""
        if self._entities is None:
            self._entities = list(load_entities(self._session.connection))
        of_label = [entity for entity in self._entities if entity.label == label.name]
        folded = name.casefold()
        for entity in of_label:
            if any(folded == known.casefold() for known in names_of(entity)):
                return entity.id
        code = self._country_code(label, name, of_label)
        for entity in of_label:
            if code and entity.attributes.get(COUNTRY_CODE) == code:
                return entity.id
        made = Entity(EntityId(new_uuid()), label.name, name, {COUNTRY_CODE: code} if code else {})
        insert_entity(self._command, made)
        self._entities.append(made)
        return made.id

    def _country_code(self, label: Label, name: str, entities: Iterable[Entity]) -> str:
        if label.name != _COUNTRY and not any(COUNTRY_CODE in e.attributes for e in entities):
            return ""
        (row,) = article_rows(self._session, [self._text.article])
        return next(iter(countries_named(name, row.language)), "")
