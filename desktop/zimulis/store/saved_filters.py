"""Filters of articles that have a name; they are the project's."""

from zimulis.domain.ids import new_uuid
from zimulis.store.connection import Connection
from zimulis.store.recording import Recording
from zimulis.store.tables import SavedFilterTable


def load_filters(connection: Connection) -> dict[str, str]:
    """The filters, as they are typed, by their names and in the order of those."""
    query = SavedFilterTable.select(SavedFilterTable.name, SavedFilterTable.terms)
    return dict(connection.rows(query.order_by(SavedFilterTable.name)))


def put_filter(recording: Recording, name: str, terms: str) -> None:
    """Keeps a filter under a name, in place of what had it."""
    key = _key(recording.connection, name)
    if key is None:
        recording.insert(SavedFilterTable, uuid=new_uuid(), name=name, terms=terms)
    else:
        recording.update(SavedFilterTable, key, terms=terms)


def rename_filter(recording: Recording, name: str, new: str) -> None:
    """Gives a filter another name, which none may have."""
    key = _key(recording.connection, name)
    if key is not None:
        recording.update(SavedFilterTable, key, name=new)


def delete_filter(recording: Recording, name: str) -> None:
    """Forgets the filter of a name, if there is one."""
    key = _key(recording.connection, name)
    if key is not None:
        recording.delete(SavedFilterTable, key)


def _key(connection: Connection, name: str) -> int | None:
    return connection.value(
        SavedFilterTable.select(SavedFilterTable.id).where(SavedFilterTable.name == name)
    )
