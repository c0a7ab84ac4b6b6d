"""What much that is written at once leaves in the write-ahead log."""

from pathlib import Path

from tests.builders import build_project
from zimulis.store.connection import Connection
from zimulis.store.tables import SavedFilterTable

_MUCH = "x" * 8_000_000  # bytes; twice what the log usually holds


def test_a_long_log_is_copied_into_the_file_by_the_first_transaction_after_it(
    tmp_path: Path,
) -> None:
    with build_project(tmp_path) as session:
        connection, file = session.connection, session.path
        before = file.stat().st_size
        with connection.long_log():
            _write(connection, "a", _MUCH)
            _write(connection, "b", "")
            assert file.stat().st_size == before
        _write(connection, "c", "")
        assert file.stat().st_size > before + len(_MUCH)


def test_otherwise_the_log_is_copied_at_once(tmp_path: Path) -> None:
    with build_project(tmp_path) as session:
        before = session.path.stat().st_size
        _write(session.connection, "a", _MUCH)
        assert session.path.stat().st_size > before + len(_MUCH)


def _write(connection: Connection, name: str, terms: str) -> None:
    with connection.transaction():
        connection.insert(SavedFilterTable.insert(uuid=name * 32, name=name, terms=terms))
