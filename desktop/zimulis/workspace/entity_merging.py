"""Entities across the corpus: what there is of them, making one of several, and two of one.

Entities belong to the project, and so what is done to one goes for the spans of all layers. Each
command is one transaction and one entry of the history, however many spans it touches.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from zimulis.domain.annotations import Entity
from zimulis.domain.entities import Conflict, merged
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId, EntityId, SpanId, new_uuid
from zimulis.domain.scheme import AttributeType
from zimulis.store import entities as stored
from zimulis.store import entity_uses
from zimulis.store.entities import StoredEntity, load_entities
from zimulis.store.entity_uses import Use
from zimulis.workspace.changes import Changes
from zimulis.workspace.entities import known_entity, tidy_name
from zimulis.workspace.session import Command, Session

__all__ = [
    "EntityRow",
    "MergePreview",
    "Use",
    "delete_entities",
    "entity_rows",
    "merge_entities",
    "move_uses",
    "preview_merge",
    "split_entity",
    "uses_of",
]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity as a list shows it.

    Attributes:
        spans: How many name it, in all layers.
        articles: In how many articles.
    """

    entity: Entity
    spans: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do.

    Attributes:
        entity: What stays, as it would be.
        spans: How many spans would name it that name another now.
        articles: In how many articles those are.
        conflicts: What others say differently, which would be lost.
        uses: Those spans.
    """

    entity: Entity
    spans: int
    articles: int
    conflicts: tuple[Conflict, ...]
    uses: Sequence[Use]


def entity_rows(session: Session) -> list[EntityRow]:
    """All entities, by label, name and id."""
    counts = entity_uses.counts_by_entity(session.connection)
    return [EntityRow(e, *counts.get(e.id, (0, 0))) for e in load_entities(session.connection)]


def uses_of(session: Session, entity: EntityId) -> list[Use]:
    """Where an entity is named, in the order of the project."""
    return entity_uses.uses_of(session.connection, [entity])


def use_after(
    session: Session, entity: EntityId, article: ArticleId | None, offset: int
) -> Use | None:
    """The next mark that names an entity, round the project; None if none does.

    Args:
        session: The project.
        entity: Which one.
        article: Where to begin; in the first article if None.
        offset: Behind which code point of it.
    """
    return entity_uses.use_after(session.connection, entity, article, offset)


def preview_merge(session: Session, kept: EntityId, others: Collection[EntityId]) -> MergePreview:
    """What `merge_entities` would do.

    Raises:
        Refused: It would refuse.
    """
    stays, gone = _to_merge(session, kept, others)
    entity, conflicts = merged(stays.entity, (found.entity for found in gone))
    uses = entity_uses.uses_of(session.connection, [found.entity.id for found in gone])
    return MergePreview(entity, len(uses), len({use.article for use in uses}), conflicts, uses)


def merge_entities(session: Session, kept: EntityId, others: Collection[EntityId]) -> Changes:
    """Makes one entity of several: whatever named another names the one that stays.

    It keeps its name and what is known of it, takes over what is known of the others alone, and
    has their names for aliases.

    Raises:
        Refused: There is nothing to merge, or they are of different labels.
    """
    with session.command("merge entities") as command:
        stays, gone = _to_merge(session, kept, others)
        entity, _ = merged(stays.entity, (found.entity for found in gone))
        stored.replace_entity(command, stays, entity)
        entity_uses.relink(command, [found.key for found in gone], stays.key)
        _rewrite_values(session, command, {found.entity.id: kept for found in gone})
        for found in gone:
            stored.delete_entity(command, found)
    return command.outcome


def split_entity(
    session: Session, entity: EntityId, spans: Collection[SpanId], name: str
) -> tuple[EntityId, Changes]:
    """Makes a new entity for some of the spans that name one.

    Args:
        session: The project.
        entity: What they name now.
        spans: Which of its spans, of whatever layer.
        name: What the new one is called.

    Raises:
        Refused: None of the spans names it, or the new one has no name.
    """
    with session.command("split entity") as command:
        found = known_entity(session, entity)
        new = Entity(EntityId(new_uuid()), found.entity.label, tidy_name(name))
        _move(command, found, spans, StoredEntity(stored.insert_entity(command, new), new))
    return new.id, command.outcome


def move_uses(
    session: Session, entity: EntityId, spans: Collection[SpanId], to: EntityId
) -> Changes:
    """Has some of the spans that name an entity name another of its label.

    Raises:
        Refused: None of the spans names it, or the other is of another label.
    """
    with session.command("move marks to entity") as command:
        found, target = known_entity(session, entity), known_entity(session, to)
        _refuse_other_label(target.entity, found.entity)
        _move(command, found, spans, target)
    return command.outcome


def delete_entities(session: Session, entities: Collection[EntityId]) -> Changes:
    """Removes entities that nothing names.

    Raises:
        Refused: Something does; none was removed.
    """
    with session.command("delete entities") as command:
        for entity in entities:
            found = known_entity(session, entity)
            if entity_uses.is_referred_to(session.connection, found.key):
                raise Refused(f"{found.entity.name} is named by marks; merge it into another.")
            stored.delete_entity(command, found)
    return command.outcome


def _to_merge(
    session: Session, kept: EntityId, others: Collection[EntityId]
) -> tuple[StoredEntity, list[StoredEntity]]:
    stays = known_entity(session, kept)
    gone = [known_entity(session, other) for other in dict.fromkeys(others) if other != kept]
    if not gone:
        raise Refused("Choose two entities or more.")
    for found in gone:
        _refuse_other_label(found.entity, stays.entity)
    return stays, gone


def _refuse_other_label(one: Entity, other: Entity) -> None:
    if one.label != other.label:
        raise Refused(f"{one.name} is a {one.label}, and {other.name} a {other.label}.")


def _move(
    command: Command, entity: StoredEntity, spans: Collection[SpanId], to: StoredEntity
) -> None:
    if not entity_uses.relink_spans(command, spans, entity.key, to.key):
        raise Refused(f"Choose which marks of {entity.entity.name} are to name another.")


def _rewrite_values(
    session: Session, command: Command, instead: Mapping[EntityId, EntityId]
) -> None:
    attributes = {
        label.name: [a.name for a in label.attributes if a.type is AttributeType.ENTITY]
        for label in session.scheme.labels
    }
    holding = {label: names for label, names in attributes.items() if names}
    entity_uses.rewrite_values(command, holding, instead)
