"""Under which words entities are named, and how often."""

from typing import NamedTuple

from peewee import fn

from zimulis.domain.ids import EntityId
from zimulis.store.connection import Connection
from zimulis.store.tables import EntityTable, LabelTable, SpanTable
from zimulis.store.values import QUOTE_SEPARATOR

_LAST = "\U0010ffff"


class NamedForm(NamedTuple):
    """Words that spans have which are linked to an entity.

    Attributes:
        words: In lower case.
        spans: How many spans.
    """

    words: str
    entity: EntityId
    spans: int


def forms_beginning(connection: Connection, label: str, beginning: str) -> list[NamedForm]:
    """The words of linked spans of a label that begin so, in whatever article.

    Args:
        connection: The project.
        label: The label's name.
        beginning: In lower case.
    """
    key = LabelTable.select(LabelTable.id).where(LabelTable.name == label)
    query = (
        SpanTable.select(SpanTable.quote_fold, EntityTable.uuid, fn.COUNT())
        .join(EntityTable, on=(EntityTable.id == SpanTable.entity))
        .where(
            SpanTable.label == key,
            SpanTable.quote_fold >= beginning,
            SpanTable.quote_fold < beginning + _LAST,
            SpanTable.entity.is_null(False),
        )
        .group_by(SpanTable.quote_fold, SpanTable.entity)
    )
    return [
        NamedForm(words.replace(QUOTE_SEPARATOR, " "), EntityId(entity), spans)
        for words, entity, spans in connection.stream(query)
    ]


def spans_by_entity(connection: Connection) -> dict[EntityId, int]:
    """How many spans each entity has, those of hidden articles included; none if it has none."""
    query = (
        SpanTable.select(SpanTable.entity, fn.COUNT())
        .where(SpanTable.entity.is_null(False))
        .group_by(SpanTable.entity)
    )
    counts = dict(connection.stream(query))
    named = EntityTable.select(EntityTable.id, EntityTable.uuid)
    return {EntityId(uuid): counts[key] for key, uuid in connection.stream(named) if key in counts}
