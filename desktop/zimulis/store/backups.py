"""Copies of a project, made while it may be in use."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from zimulis.domain.errors import ZimulisError
from zimulis.store.backup_folder import backup_folder, list_backups, newest_backup
from zimulis.store.failures import ToldInSentences

_KEPT = 10
_STAMP = "%Y-%m-%dT%H%M%S.%fZ"


def backed_up_today(path: Path) -> bool:
    """Whether there is a backup of today's (UTC) date."""
    newest = newest_backup(path)
    return newest is not None and newest.name >= datetime.now(UTC).strftime("%Y-%m-%d")


def back_up(path: Path) -> Path:
    """Adds a backup to the project's folder of backups, and drops the oldest beyond ten.

    Raises:
        ZimulisError: It cannot be written.
    """
    folder = backup_folder(path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ZimulisError(f"{folder} cannot be made: {error.strerror}.") from error
    made = folder / f"{datetime.now(UTC).strftime(_STAMP)}{path.suffix}"
    copy_project(path, made)
    for old in list_backups(path)[:-_KEPT]:
        old.unlink(missing_ok=True)
    return made


def copy_project(path: Path, destination: Path) -> None:
    """Writes a whole copy of the project, replacing what is at the destination only at the end.

    Raises:
        ZimulisError: The copy cannot be written.
    """
    draft = destination.with_name(f".{destination.name}.{os.getpid()}.new")
    try:
        draft.unlink(missing_ok=True)
        source = f"{path.absolute().as_uri()}?mode=rw"
        with ToldInSentences(destination), closing(sqlite3.connect(source, uri=True)) as database:
            database.execute("VACUUM INTO ?", (str(draft),))
        draft.replace(destination)
    except OSError as error:
        raise ZimulisError(f"{destination} cannot be written: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)
