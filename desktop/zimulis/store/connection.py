"""One open project file."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from peewee import AsIs, Node, SqliteDatabase

from zimulis.domain.errors import ProjectGone
from zimulis.store.failures import ToldInSentences, busy
from zimulis.store.tables import Table, columns_of

_PRAGMAS = {
    "foreign_keys": 1,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: what is committed outlives a loss of power
    "cache_size": -16_000,  # KiB; indexes over random uuids thrash in SQLite's own 2 MB
}
_BUSY_SECONDS = 5
_LOG, _LONG_LOG = 1000, 16_000  # pages of 4 KiB, after which a commit copies the log into the file


class Identity(NamedTuple):
    """Which file a path leads to, however it is renamed."""

    device: int
    inode: int


def identify(path: Path) -> Identity | None:
    """The identity of the file at `path`, or None when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Identity(status.st_dev, status.st_ino)


_open_here: Counter[Identity] = Counter()


def is_open_here(path: Path) -> bool:
    """Whether this process has a connection to the file.

    It must not be opened in any other way then: closing it again would drop the locks that SQLite
    holds on it (sqlite.org/howtocorrupt.html, 2.2), and others would take the project for closed.
    """
    identity = identify(path)
    return identity is not None and _open_here[identity] > 0


_TOLD_LATER = object()
GIVEN: Any = AsIs(_TOLD_LATER, converter=False)
"""In a query that is prepared, a value that is given each time it runs; in the SQL's order."""


def padded(values: Sequence[object]) -> list[object]:
    """Values to look for with `IN`, and nulls up to a power of two: a few statements serve all."""
    size = 1 << max(0, len(values) - 1).bit_length()
    return [*values, *[None] * (size - len(values))]


class Statement(NamedTuple):
    """SQL that is written once and runs many times.

    Attributes:
        constants: What its query says itself, and `_TOLD_LATER` for what is given, in the order of
            the SQL; empty if all is given.
    """

    sql: str
    constants: tuple[object, ...] = ()

    def complete(self, given: Sequence[object]) -> Sequence[object]:
        """All parameters of one run; one too few or too many is an error of SQLite's."""
        if not self.constants:
            return given
        left = iter(given)
        return [next(left, one) if one is _TOLD_LATER else one for one in self.constants] + [*left]


class _Project(SqliteDatabase):
    """A database that survives SQLite's own rollback, which a full disk brings about."""

    def rollback(self) -> None:
        if self.connection().in_transaction:
            super().rollback()


class Connection:
    """A connection to one project file, for one thread at a time.

    Several may be open on one file. Reads see what is committed, or the snapshot of the transaction
    they run in.

    Attributes:
        path: The file.
        identity: The file that the path led to when it was opened.
    """

    def __init__(self, path: Path) -> None:
        """Opens it; creates no file.

        Raises:
            ZimulisError: It is gone, cannot be read, or is damaged.
        """
        self.path = path
        identity = identify(path)
        if identity is None:
            raise ProjectGone(f"{path} is not there any more.")
        self.identity = identity
        self._database = _Project(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            pragmas=_PRAGMAS,
            timeout=_BUSY_SECONDS,
            thread_safe=False,
            check_same_thread=False,
            autoconnect=False,
        )
        self._kept: dict[tuple[object, ...], Statement] = {}
        self._told = ToldInSentences(path)
        with self._told:
            self._database.connect()
        self._interruptible: sqlite3.Connection = self._database.connection()
        _open_here[identity] += 1

    def close(self) -> None:
        """Closes it; the last one of a file folds the write-ahead log into it."""
        if self._database.is_closed():
            return
        _open_here[self.identity] -= 1
        with self._told:
            self._database.close()

    def interrupt(self) -> None:
        """Has what another thread is asking end with `Interrupted`, if it is asking anything."""
        with suppress(sqlite3.ProgrammingError):  # it was closed meanwhile
            self._interruptible.interrupt()

    @property
    def database(self) -> SqliteDatabase:
        """Peewee's database, for what works on a whole database: migrations and pragmas."""
        return self._database

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Everything inside is written as a whole, or not at all.

        Raises:
            ProjectGone: The path leads to another file now, or to none; nothing was written.
        """
        with self._told, self._database.atomic("IMMEDIATE"):
            yield
            self._check_identity()

    @contextmanager
    def snapshot(self) -> Generator[None]:
        """Every read inside sees the same moment; nothing can be written meanwhile."""
        with self._told, self._database.atomic("DEFERRED"):
            yield

    @contextmanager
    def long_log(self) -> Generator[None]:
        """For much that is written at once: the write-ahead log may grow longer inside.

        Indexes change the same pages with every transaction, and each copying of the log into the
        file waits for the disk twice. The next transaction afterwards copies what there is; so
        does one of another connection meanwhile, which then takes that long.
        """
        with self._told:
            self._database.pragma("wal_autocheckpoint", _LONG_LOG)
        try:
            yield
        finally:
            with self._told:
                self._database.pragma("wal_autocheckpoint", _LOG)

    def _check_identity(self) -> None:
        if identify(self.path) != self.identity:
            raise ProjectGone(
                f"{self.path} was moved or deleted while it was open; put it back or open it anew."
            )

    def run(self, query: Node) -> int:
        """Executes an update or deletion; returns how many rows it touched."""
        with self._told:
            return self._database.execute(query).rowcount

    def insert(self, query: Node) -> int:
        """Executes an insertion of one row; returns its key."""
        with self._told:
            return self._database.execute(query).lastrowid

    def stream(self, query: Node) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, one by one, as the database holds them."""
        with self._told:
            for row in self._database.execute(query):  # noqa: UP028 (see below)
                yield row  # `yield from` would close the cursor, even when its database is gone

    def rows(self, query: Node) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return list(self.stream(query))

    def row(self, query: Node) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with self._told:
            return self._database.execute(query).fetchone()

    def value(self, query: Node) -> Any:
        """The first column of the first row of a query, or None."""
        row = self.row(query)
        return row[0] if row else None

    def prepare_insert(self, table: type[Table], *columns: str) -> Statement:
        """The statement that inserts a row of some columns; of all, the key included, if none."""
        return self.kept(_insertion, table, *(columns or columns_of(table)))

    def prepare(self, query: Node) -> Statement:
        """Has Peewee write a query's SQL; each `GIVEN` in it is a parameter."""
        sql, values = self._database.get_sql_context().sql(query).query()
        is_all_given = all(value is _TOLD_LATER for value in values)
        return Statement(sql, () if is_all_given else tuple(values))

    def kept(self, write: Callable[..., Node], *given: Hashable) -> Statement:
        """The statement of the query that a function writes; Peewee has to write it once.

        It is for what every mark asks: writing a query takes ten times as long as running it.

        Args:
            write: Makes the query.
            given: What it makes it of, such as tables. Values to compare with are `GIVEN` in it.
        """
        key = write, *given
        if key not in self._kept:
            self._kept[key] = self.prepare(write(*given))
        return self._kept[key]

    def fetch(self, statement: Statement, *parameters: object) -> list[tuple[Any, ...]]:
        """The rows of a prepared query."""
        with self._told:
            return self._execute(statement, parameters).fetchall()

    def each(self, statement: Statement, *parameters: object) -> Iterator[tuple[Any, ...]]:
        """The rows of a prepared query, one by one, as the database finds them."""
        with self._told:
            yield from self._execute(statement, parameters)

    def write(self, statement: Statement, *parameters: object) -> int:
        """Runs a prepared insertion, update or deletion once; returns the key of a new row."""
        with self._told:
            return self._execute(statement, parameters).lastrowid

    def _execute(self, statement: Statement, parameters: Sequence[object]) -> Any:
        return self._database.connection().execute(statement.sql, statement.complete(parameters))

    def write_many(self, statement: Statement, rows: Iterable[Sequence[object]]) -> None:
        """Runs a prepared insertion or update for every row."""
        with self._told:
            completed = map(statement.complete, rows) if statement.constants else rows
            self._database.connection().executemany(statement.sql, completed)

    def rebuild(self) -> None:
        """Writes the whole file anew, without what was deleted, and empties the write-ahead log.

        Raises:
            ProjectBusy: Somebody is reading or writing.
        """
        with self._told:
            self._database.execute_sql("VACUUM")
            if self._database.pragma("wal_checkpoint(TRUNCATE)"):
                raise busy(self.path)

    def check_integrity(self) -> list[str]:
        """What SQLite finds wrong with the file, and references that lead nowhere."""
        with self._told:
            found = self._database.execute_sql("PRAGMA integrity_check").fetchall()
            lost = self._database.execute_sql("PRAGMA foreign_key_check").fetchall()
        wrong = [finding for (finding,) in found if finding != "ok"]
        return wrong + [f"row {row} of {table} refers to nothing" for table, row, *_ in lost]

    @property
    def total_changes(self) -> int:
        """How many rows this connection has written so far."""
        return self._database.connection().total_changes

    def data_version(self) -> int:
        """A number that moves when another connection or program has committed."""
        with self._told:
            return self._database.pragma("data_version")


def _insertion(table: type[Table], *columns: str) -> Node:
    return table.insert(dict.fromkeys(columns, GIVEN))
