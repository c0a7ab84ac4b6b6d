"""What spans name: linking spans to entities, and what entities are called.

Entities belong to the project, not to a layer: whoever works in it may rename one.
"""

from collections.abc import Mapping
from dataclasses import replace

from zimulis.domain.annotations import Entity
from zimulis.domain.errors import Refused
from zimulis.domain.ids import EntityId, SpanId, new_uuid
from zimulis.store import entities as stored
from zimulis.store.entities import StoredEntity
from zimulis.store.spans import StoredSpan, replace_span
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import known_label, own_span
from zimulis.workspace.session import Command, Session


def link_entity(session: Session, span: SpanId, entity: EntityId) -> Changes:
    """Says what a span names.

    Raises:
        Refused: The entity is gone, or of another label than the span.
    """
    with session.command("link entity") as command:
        found, there = own_span(session, span), known_entity(session, entity)
        if there.entity.label != found.span.label:
            raise Refused(
                f"{there.entity.name} is a {there.entity.label}, and this span a "
                f"{found.span.label}."
            )
        _link(session, command, found, entity)
    return command.outcome


def unlink_entity(session: Session, span: SpanId) -> Changes:
    """Says no more what a span names; the entity stays."""
    with session.command("unlink entity") as command:
        found = own_span(session, span)
        replace_span(command, found, replace(found.span, entity=None))
    return command.outcome


def create_and_link(
    session: Session, span: SpanId, name: str, attributes: Mapping[str, str] | None = None
) -> tuple[EntityId, Changes]:
    """Makes an entity of the span's label and says that the span names it.

    Args:
        session: The project.
        span: One of the annotator's own layer.
        name: What it is called.
        attributes: What else is known of it, such as a country's `iso`.

    Raises:
        Refused: It has no name, or the label's spans name no entities.
    """
    with session.command("link new entity") as command:
        found = own_span(session, span)
        entity = Entity(
            EntityId(new_uuid()), found.span.label, tidy_name(name), dict(attributes or {})
        )
        stored.insert_entity(command, entity)
        _link(session, command, found, entity.id)
    return entity.id, command.outcome


def rename_entity(session: Session, entity: EntityId, name: str) -> Changes:
    """Gives an entity another name."""
    with session.command("rename entity") as command:
        found = known_entity(session, entity)
        stored.replace_entity(command, found, replace(found.entity, name=tidy_name(name)))
    return command.outcome


def set_entity_attribute(session: Session, entity: EntityId, name: str, value: str) -> Changes:
    """Says something of an entity, or no more with an empty value."""
    with session.command(f"set {name} of entity") as command:
        found = known_entity(session, entity)
        others = {known: v for known, v in found.entity.attributes.items() if known != name}
        values = {**others, name: value.strip()} if value.strip() else others
        stored.replace_entity(command, found, replace(found.entity, attributes=values))
    return command.outcome


def set_entity_note(session: Session, entity: EntityId, note: str) -> Changes:
    """Writes the note of an entity."""
    with session.command("write note of entity") as command:
        found = known_entity(session, entity)
        stored.replace_entity(command, found, replace(found.entity, note=note))
    return command.outcome


def known_entity(session: Session, entity: EntityId) -> StoredEntity:
    """An entity of the project.

    Raises:
        Refused: It is gone.
    """
    found = stored.find_entity(session.connection, entity)
    if found is None:
        raise Refused("This entity is not in the project any more.")
    return found


def _link(session: Session, command: Command, found: StoredSpan, entity: EntityId) -> None:
    if not known_label(session, found.span.label).links_entity:
        raise Refused(f"A {found.span.label} names no entity.")
    replace_span(command, found, replace(found.span, entity=entity))


def tidy_name(name: str) -> str:
    """A name on one line.

    Raises:
        Refused: There is nothing in it.
    """
    tidy = " ".join(name.split())
    if not tidy:
        raise Refused("An entity needs a name.")
    return tidy
