"""Making suggestions spans, as a part of a command."""

from collections.abc import Iterable
from dataclasses import replace

from zimulis.domain.annotations import Entity
from zimulis.domain.countries import COUNTRY_CODE, countries_named
from zimulis.domain.entities import names_of
from zimulis.domain.errors import AlreadyMarked, Refused
from zimulis.domain.ids import EntityId, SpanId, new_uuid
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Suggestion
from zimulis.store.entities import insert_entity, load_entities
from zimulis.store.spans import CurrentText, find_span, replace_span, same_mark
from zimulis.workspace.articles import article_rows
from zimulis.workspace.marking import known_label, new_span, tidy_parts
from zimulis.workspace.session import Command, Session

_COUNTRY = "country"


class Accepting:
    """Makes suggestions of one text spans; several that name one thing are linked to one entity."""

    def __init__(self, session: Session, command: Command, text: CurrentText) -> None:
        self._session = session
        self._command = command
        self._text = text
        self._entities: list[Entity] | None = None

    def accept(self, one: Suggestion) -> SpanId:
        """Makes a suggestion a span, with the entity and the values that it carries.

        Raises:
            AlreadyMarked: The layer has this label on these words.
            Refused: The text has other words by now.
        """
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
