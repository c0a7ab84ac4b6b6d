"""Opening, creating and migrating the file of a project, and refusing what is none."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from peewee import SqliteDatabase

from zimulis.domain.errors import ProjectUnusable
from zimulis.domain.scheme import Scheme
from zimulis.store.backup_folder import newest_backup
from zimulis.store.backups import back_up
from zimulis.store.connection import Connection, is_open_here
from zimulis.store.failures import ToldInSentences, damaged
from zimulis.store.scheme import create_project

APPLICATION_ID = 0x5A496D75
"""What marks an SQLite file as ours, in its header: "ZImu"."""

_MIGRATIONS = Path(__file__).parent / "migrations"
SCHEMA_VERSION = max(int(step.name[:4]) for step in _MIGRATIONS.glob("[0-9]*.py"))
"""The number of the newest migration, kept in each project's `user_version`."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100  # bytes
_opening = Lock()  # of threads: see is_open_here


@dataclass(frozen=True, slots=True)
class _Header:
    """What the first 100 bytes of an SQLite file tell (sqlite.org/fileformat2.html, 1.3)."""

    page_size: int
    pages: int
    user_version: int
    application_id: int

    @classmethod
    def of(cls, head: bytes) -> "_Header":
        size = int.from_bytes(head[16:18])
        valid = head[24:28] == head[92:96]  # otherwise a very old program wrote it, without a count
        return cls(
            page_size=65536 if size == 1 else size,
            pages=int.from_bytes(head[28:32]) if valid else 0,
            user_version=int.from_bytes(head[60:64]),
            application_id=int.from_bytes(head[68:72]),
        )


def open_project(path: Path, *, migrate: bool) -> Connection:
    """Opens a project; one of an older version is backed up and migrated first, if that is allowed.

    Raises:
        ProjectUnusable: It is none, newer, damaged, or older and not to be migrated; it was not
            touched.
    """
    with _opening:
        if not is_open_here(path):
            _bring_up_to_date(path, migrate=migrate)
        return Connection(path)


def _bring_up_to_date(path: Path, *, migrate: bool) -> None:
    if _inspect(path) == SCHEMA_VERSION:
        return
    if not migrate:
        raise ProjectUnusable(
            f"{path} is of an older version; open it in the window, or import into it, to bring it"
            " up to date."
        )
    back_up(path)
    _migrate(path)


def create_project_file(path: Path, scheme: Scheme) -> Connection:
    """Makes a project without articles; a kill leaves nothing under its name, or all of it.

    Raises:
        ProjectUnusable: Something of that name is there already, or it cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    if not path.parent.is_dir():
        raise ProjectUnusable(f"There is no folder {path.parent}; make it or choose another.")
    if path.exists():
        raise ProjectUnusable(f"{path} exists already; open it or choose another name.")
    try:
        draft.unlink(missing_ok=True)
        _migrate(draft)
        _enter_project(draft, path.stem, scheme)
        draft.rename(path)
    except OSError as error:
        raise ProjectUnusable(f"{path} cannot be made: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)
    return Connection(path)


def _enter_project(draft: Path, name: str, scheme: Scheme) -> None:
    connection = Connection(draft)
    try:
        with connection.transaction():
            create_project(connection, name, scheme)
    finally:
        connection.close()


def _migrate(path: Path) -> None:
    """Runs the pending steps in one transaction, in which a second process finds none left."""
    # Only here: most openings have no step to run, and start-up must not wait for it.
    from playhouse.migrations import Runner  # noqa: PLC0415

    database = SqliteDatabase(str(path), pragmas={"foreign_keys": 0, "synchronous": 2})
    with ToldInSentences(path), database.connection_context():
        with database.atomic("EXCLUSIVE"):
            Runner(database, str(_MIGRATIONS)).up()
            database.pragma("application_id", APPLICATION_ID)
            database.pragma("user_version", SCHEMA_VERSION)
        database.pragma("wal_checkpoint(TRUNCATE)")


def _inspect(path: Path) -> int:
    """The schema version of a project, read without touching the file."""
    header = _read_header(path)
    if header.application_id != APPLICATION_ID:
        raise ProjectUnusable(f"{path} is a database of another program, not a project.")
    if header.user_version > SCHEMA_VERSION:
        raise ProjectUnusable(
            f"{path} was made by a newer version; install that version to open it."
        )
    if not _has_log(path):
        _look_for_damage(path, header)
    return header.user_version


def _read_header(path: Path) -> _Header:
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except FileNotFoundError as error:
        raise ProjectUnusable(f"There is no project at {path}.") from error
    except OSError as error:
        raise ProjectUnusable(f"{path} cannot be read: {error.strerror}.") from error
    if not head:
        raise ProjectUnusable(f"{path} is an empty file, not a project.", newest_backup(path))
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise ProjectUnusable(f"{path} is not a project.", newest_backup(path))
    return _Header.of(head)


def _has_log(path: Path) -> bool:
    """Whether a write-ahead log says more than the file, which then cannot be judged alone."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _look_for_damage(path: Path, header: _Header) -> None:
    """A cheap look: the length of the file, and whether the schema can be read."""
    if header.pages * header.page_size > path.stat().st_size:
        raise damaged(path, "its end is missing")
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            connection.execute("SELECT count(*) FROM project").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise damaged(path, str(error)) from error
