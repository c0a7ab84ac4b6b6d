"""What spans say beside their label: the values of attributes."""

from dataclasses import replace

from zimulis.domain.errors import Refused
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.scheme import AttributeDefinition, AttributeType
from zimulis.domain.values import checked_value, definition_of
from zimulis.store import spans as stored
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import known_label, own_span
from zimulis.workspace.session import Session


def set_attribute(
    session: Session, span: SpanId, name: str, value: str, *, run: str = ""
) -> Changes:
    """Gives a span a value, or takes it away with an empty one.

    Args:
        session: The project.
        span: One of the annotator's own layer.
        name: An attribute that its label defines.
        value: What the attribute's type takes; a number may be written with a comma.
        run: Consecutive commands with equal tokens are undone as one.

    Raises:
        Refused: The label has no such attribute, or it does not take the value.
    """
    with session.command(f"set {name}", run=run) as command:
        found = own_span(session, span)
        definition = definition_of(known_label(session, found.span.label), name)
        if definition is None:
            raise Refused(f"A {found.span.label} has no attribute “{name}”.")
        kept = checked_value(definition, value)
        _refuse_lost_entity(session, definition, kept)
        others = {known: v for known, v in found.span.attributes.items() if known != name}
        values = {**others, name: kept} if kept else others
        stored.replace_span(command, found, replace(found.span, attributes=values))
    return command.outcome


def _refuse_lost_entity(session: Session, definition: AttributeDefinition, value: str) -> None:
    if definition.type is not AttributeType.ENTITY or not value:
        return
    if stored.entity_label(session.connection, EntityId(value)) is None:
        raise Refused(f"This {definition.name} is not in the project any more.")
