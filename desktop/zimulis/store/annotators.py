"""Who annotates."""

from zimulis.domain.annotations import Annotator
from zimulis.domain.ids import AnnotatorId
from zimulis.store.connection import Connection
from zimulis.store.tables import AnnotatorTable
from zimulis.store.values import now


def load_annotators(connection: Connection) -> tuple[Annotator, ...]:
    """Everybody who has a layer, by name."""
    query = AnnotatorTable.select(AnnotatorTable.uuid, AnnotatorTable.name).order_by(
        AnnotatorTable.name, AnnotatorTable.uuid
    )
    return tuple(Annotator(AnnotatorId(uuid), name) for uuid, name in connection.rows(query))


def add_annotator(connection: Connection, annotator: Annotator) -> int:
    """Adds somebody; returns the key."""
    return connection.insert(
        AnnotatorTable.insert(uuid=annotator.id, name=annotator.name, created=now())
    )


def annotator_key(connection: Connection, annotator: AnnotatorId) -> int:
    """The key of an annotator who is there."""
    return connection.value(
        AnnotatorTable.select(AnnotatorTable.id).where(AnnotatorTable.uuid == annotator)
    )
