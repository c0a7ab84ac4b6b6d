"""Any number of names, kept on the disk."""

import sqlite3
from collections.abc import Iterator
from weakref import finalize


class ManyNames:
    """A set of names; in memory, those of a hundred thousand files would be most of an export."""

    def __init__(self) -> None:
        """Begins with none. SQLite deletes the file, which has no name, when nobody needs it."""
        self._database = sqlite3.connect("", isolation_level=None)
        finalize(self, self._database.close)
        self._database.execute("PRAGMA cache_size = -200")  # KiB
        self._database.execute("CREATE TABLE known (name TEXT PRIMARY KEY) WITHOUT ROWID")

    def add(self, name: str) -> bool:
        """Takes one more; False if it is there."""
        added = self._database.execute("INSERT OR IGNORE INTO known VALUES (?)", (name,))
        return added.rowcount == 1

    def __iter__(self) -> Iterator[str]:
        """The names in the order of their characters."""
        for (name,) in self._database.execute("SELECT name FROM known ORDER BY name"):
            yield name
