"""Where errors of the database become sentences for the person."""

import sqlite3
from pathlib import Path
from types import TracebackType

from peewee import DatabaseError as PeeweeDatabaseError

from zimulis.domain.errors import DiskFull, Interrupted, ProjectBusy, ProjectUnusable, ZimulisError
from zimulis.store.backup_folder import newest_backup

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
_UNREACHABLE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_UNDECODABLE = "Could not decode to UTF-8"  # what Python says, which gives no code with it


class ToldInSentences:
    """Turns what the file system and the database complain of into errors that say what to do.

    A violated constraint, a wrong statement and the like are our own mistakes and pass unchanged.
    It may be entered again and again; a generator would cost each statement a microsecond.
    """

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        """Begins with the project that is worked on."""
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if isinstance(error, sqlite3.Error | PeeweeDatabaseError):
            told = _told(self._path, error)
            if told is not None:
                raise told from error


def damaged(path: Path, reason: str) -> ProjectUnusable:
    """Says that a project is damaged, and what to replace it with."""
    backup = newest_backup(path)
    advice = f"its newest backup is {backup}" if backup else "there is no backup of it"
    return ProjectUnusable(f"{path} is damaged ({reason}); {advice}.", backup)


def busy(path: Path) -> ProjectBusy:
    """Says that others use the project."""
    return ProjectBusy(f"Another window or program is using {path}; wait for it and do it again.")


def _told(path: Path, error: Exception) -> ZimulisError | None:
    raw = getattr(error, "orig", error)  # Peewee keeps there what it wraps
    extended = getattr(raw, "sqlite_errorcode", None)
    code = extended & 0xFF if extended is not None else None
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(f"There is no room left to write to {path}; make room and do it again.")
    if code == sqlite3.SQLITE_INTERRUPT:
        return Interrupted("The question was withdrawn.")
    if code in _LOCKED:
        return busy(path)
    return _unusable(path, code, str(raw))


def _unusable(path: Path, code: int | None, reason: str) -> ProjectUnusable | None:
    if code in _READ_ONLY:
        return ProjectUnusable(f"{path} must not be written to; change its permissions or copy it.")
    if code in _DAMAGED or (code is None and reason.startswith(_UNDECODABLE)):
        return damaged(path, reason)
    if code in _UNREACHABLE:
        return ProjectUnusable(f"{path} cannot be read or written ({reason}); check its disk.")
    return None
