"""Relations, one at a time."""

from typing import Any

from zimulis.domain.annotations import Relation, TargetKind
from zimulis.domain.ids import RelationId
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import Connection
from zimulis.store.recording import Recording
from zimulis.store.spans import StoredSpan
from zimulis.store.streaming import select_relations, to_relation
from zimulis.store.tables import EntityTable, RelationTable, SpanTable


def relations_from(connection: Connection, source: StoredSpan, type_: str) -> list[Relation]:
    """The relations of a type that start at a span, the oldest first."""
    query = (
        select_relations()
        .where(RelationTable.source == source.key, RelationTable.type == type_)
        .order_by(RelationTable.id)
    )
    return [to_relation(*row) for _, *row in connection.rows(query)]


def add_relation(recording: Recording, source: StoredSpan, relation: Relation) -> None:
    """Adds a relation that starts at a span; what it points at is there."""
    recording.insert(
        RelationTable,
        uuid=relation.id,
        article=source.text.key,
        annotator=annotator_key(recording.connection, relation.annotator),
        type=relation.type,
        source=source.key,
        target_kind=relation.target_kind,
        **_target_keys(recording.connection, relation),
    )


def delete_relation(recording: Recording, relation: RelationId) -> None:
    """Deletes a relation."""
    query = RelationTable.select(RelationTable.id).where(RelationTable.uuid == relation)
    recording.delete(RelationTable, recording.connection.value(query))


def _target_keys(connection: Connection, relation: Relation) -> dict[str, Any]:
    keys: dict[str, Any] = {"target_span": None, "target_entity": None}
    if relation.target_kind is TargetKind.SPAN:
        keys["target_span"] = connection.value(
            SpanTable.select(SpanTable.id).where(SpanTable.uuid == relation.target)
        )
    elif relation.target_kind is TargetKind.ENTITY:
        keys["target_entity"] = connection.value(
            EntityTable.select(EntityTable.id).where(EntityTable.uuid == relation.target)
        )
    return keys
