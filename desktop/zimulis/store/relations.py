"""Relations, one at a time."""

from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.annotations import Relation, TargetKind
from zimulis.domain.ids import RelationId
from zimulis.store.annotators import annotator_key
from zimulis.store.connection import Connection
from zimulis.store.recording import Recording
from zimulis.store.spans import StoredSpan
from zimulis.store.streaming import select_relations, to_relation
from zimulis.store.tables import EntityTable, LabelTable, RelationTable, SpanTable


def relations_from(connection: Connection, source: StoredSpan, type_: str) -> list[Relation]:
    """The relations of a type that start at a span, the oldest first."""
    query = (
        select_relations()
        .where(RelationTable.source == source.key, RelationTable.type == type_)
        .order_by(RelationTable.id)
    )
    return [to_relation(row) for _, *row in connection.rows(query)]


@dataclass(frozen=True, slots=True)
class Link:
    """A relation by the labels of its ends.

    Attributes:
        target: The label of the span or entity; None where it points at nobody in particular.
    """

    relation: RelationId
    type: str
    source: str
    target: str | None


def links_at(connection: Connection, span: StoredSpan) -> list[Link]:
    """The relations that a span takes part in, with the labels that their ends have now."""
    target, entity_label = SpanTable.alias(), LabelTable.alias()
    target_label = LabelTable.alias()
    query = (
        RelationTable.select(
            RelationTable.uuid,
            RelationTable.type,
            LabelTable.name,
            fn.COALESCE(target_label.name, entity_label.name),
        )
        .join(SpanTable, on=(SpanTable.id == RelationTable.source))
        .join(LabelTable, on=(LabelTable.id == SpanTable.label))
        .join_from(
            RelationTable, target, JOIN.LEFT_OUTER, on=(target.id == RelationTable.target_span)
        )
        .join(target_label, JOIN.LEFT_OUTER, on=(target_label.id == target.label))
        .join_from(
            RelationTable,
            EntityTable,
            JOIN.LEFT_OUTER,
            on=(EntityTable.id == RelationTable.target_entity),
        )
        .join(entity_label, JOIN.LEFT_OUTER, on=(entity_label.id == EntityTable.label))
        .where((RelationTable.source == span.key) | (RelationTable.target_span == span.key))
        .order_by(RelationTable.id)
    )
    return [Link(*row) for row in connection.rows(query)]


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
