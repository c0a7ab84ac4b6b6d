"""What spans name."""

from dataclasses import dataclass
from typing import Any

from zimulis.domain.annotations import Entity
from zimulis.domain.ids import EntityId
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.recording import Recording
from zimulis.store.scheme import label_keys
from zimulis.store.sort_key import sort_key
from zimulis.store.tables import EntityTable, LabelTable
from zimulis.store.values import from_json, to_json


def load_entities(connection: Connection) -> tuple[Entity, ...]:
    """All of them, by label, name and id."""
    return tuple(_entity(*row) for _, *row in connection.fetch(connection.kept(_in_their_order)))


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity as it lies in the project."""

    key: int
    entity: Entity


def find_entity(connection: Connection, entity: EntityId) -> StoredEntity | None:
    """An entity by its id."""
    for key, *row in connection.fetch(connection.kept(_with_uuid), entity):
        return StoredEntity(key, _entity(*row))
    return None


def _in_their_order() -> Any:
    return _entities().order_by(LabelTable.position, EntityTable.name_key, EntityTable.uuid)


def _with_uuid() -> Any:
    return _entities().where(EntityTable.uuid == GIVEN)


def _entities() -> Any:
    """A query of entities: their keys, then what `_entity` takes."""
    return EntityTable.select(
        EntityTable.id,
        EntityTable.uuid,
        LabelTable.name,
        EntityTable.name,
        EntityTable.attributes,
        EntityTable.note,
    ).join(LabelTable, on=(LabelTable.id == EntityTable.label))


def _entity(uuid: str, label: str, name: str, attributes: str, note: str) -> Entity:
    return Entity(EntityId(uuid), label, name, from_json(attributes), note)


def add_entity(connection: Connection, entity: Entity) -> int:
    """Adds one for good; returns its key."""
    return connection.insert(EntityTable.insert(_columns(connection, entity)))


def insert_entity(recording: Recording, entity: Entity) -> int:
    """Adds one; returns its key."""
    return recording.insert(EntityTable, **_columns(recording.connection, entity))


def replace_entity(recording: Recording, stored: StoredEntity, entity: Entity) -> None:
    """Gives an entity other values."""
    recording.update(EntityTable, stored.key, **_columns(recording.connection, entity))


def delete_entity(recording: Recording, stored: StoredEntity) -> None:
    """Deletes an entity that nothing refers to."""
    recording.delete(EntityTable, stored.key)


def _columns(connection: Connection, entity: Entity) -> dict[str, Any]:
    return {
        "uuid": entity.id,
        "label": label_keys(connection)[entity.label],
        "name": entity.name,
        "name_fold": entity.name.casefold(),
        "name_key": sort_key(entity.name),
        "attributes": to_json(dict(entity.attributes)),
        "note": entity.note,
    }


def entity_keys(connection: Connection) -> dict[EntityId, int]:
    """The keys of all entities."""
    query = EntityTable.select(EntityTable.uuid, EntityTable.id)
    return {EntityId(uuid): key for uuid, key in connection.stream(query)}
