"""Who annotates."""

from typing import Any

from peewee import fn

from zimulis.domain.annotations import Annotator
from zimulis.domain.ids import AnnotatorId
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.tables import AnnotatorTable, RelationTable, SpanTable, StatusTable
from zimulis.store.values import now


def load_annotators(connection: Connection) -> tuple[Annotator, ...]:
    """Everybody who annotates, by name."""
    query = AnnotatorTable.select(AnnotatorTable.uuid, AnnotatorTable.name).order_by(
        AnnotatorTable.name, AnnotatorTable.uuid
    )
    return tuple(Annotator(AnnotatorId(uuid), name) for uuid, name in connection.rows(query))


def annotators_with_layers(connection: Connection) -> frozenset[AnnotatorId]:
    """Those of them who have left a span, a relation or a status."""
    spans, relations, statuses = (
        fn.EXISTS(table.select(table.id).where(table.annotator == AnnotatorTable.id))
        for table in (SpanTable, RelationTable, StatusTable)
    )
    query = AnnotatorTable.select(AnnotatorTable.uuid).where(spans | relations | statuses)
    return frozenset(AnnotatorId(uuid) for (uuid,) in connection.rows(query))


def add_annotator(connection: Connection, annotator: Annotator) -> int:
    """Adds somebody; returns the key."""
    return connection.insert(
        AnnotatorTable.insert(uuid=annotator.id, name=annotator.name, created=now())
    )


def annotator_key(connection: Connection, annotator: AnnotatorId) -> int:
    """The key of an annotator who is there."""
    ((key,),) = connection.fetch(connection.kept(_annotator_key), annotator)
    return key


def _annotator_key() -> Any:
    return AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == GIVEN)


def annotator_keys(connection: Connection) -> dict[AnnotatorId, int]:
    """The keys of all annotators."""
    query = AnnotatorTable.select(AnnotatorTable.uuid, AnnotatorTable.id)
    return {AnnotatorId(uuid): key for uuid, key in connection.stream(query)}
