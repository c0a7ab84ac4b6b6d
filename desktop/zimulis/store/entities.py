"""What spans name."""

from zimulis.domain.annotations import Entity
from zimulis.domain.ids import EntityId
from zimulis.store.connection import Connection
from zimulis.store.scheme import label_keys
from zimulis.store.sort_key import sort_key
from zimulis.store.tables import EntityTable, LabelTable
from zimulis.store.values import from_json, to_json


def load_entities(connection: Connection) -> tuple[Entity, ...]:
    """All of them, by label, name and id."""
    query = (
        EntityTable.select(
            EntityTable.uuid,
            LabelTable.name,
            EntityTable.name,
            EntityTable.attributes,
            EntityTable.note,
        )
        .join(LabelTable, on=(LabelTable.id == EntityTable.label))
        .order_by(LabelTable.position, EntityTable.name_key, EntityTable.uuid)
    )
    return tuple(
        Entity(EntityId(uuid), label, name, from_json(attributes), note)
        for uuid, label, name, attributes, note in connection.stream(query)
    )


def add_entity(connection: Connection, entity: Entity) -> int:
    """Adds one; returns its key."""
    return connection.insert(
        EntityTable.insert(
            uuid=entity.id,
            label=label_keys(connection)[entity.label],
            name=entity.name,
            name_fold=entity.name.casefold(),
            name_key=sort_key(entity.name),
            attributes=to_json(dict(entity.attributes)),
            note=entity.note,
        )
    )


def entity_keys(connection: Connection) -> dict[EntityId, int]:
    """The keys of all entities."""
    query = EntityTable.select(EntityTable.uuid, EntityTable.id)
    return {EntityId(uuid): key for uuid, key in connection.stream(query)}
