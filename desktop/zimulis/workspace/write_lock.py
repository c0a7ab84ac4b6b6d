"""Whose turn it is to write to a project, among the threads of this process."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from threading import Condition, Lock
from weakref import WeakValueDictionary

from zimulis.store.connection import Identity


class WriteLock:
    """Lets one thread write at a time; a mark never waits for more than the batch under way.

    Between processes SQLite's own lock decides.
    """

    def __init__(self) -> None:
        self._turn = Condition()
        self._held = False
        self.waiting_marks = 0

    @contextmanager
    def for_mark(self) -> Generator[None]:
        """Held by what a person waits for."""
        with self._turn:
            self.waiting_marks += 1
            self._turn.wait_for(lambda: not self._held)
            self.waiting_marks -= 1
            self._held = True
        yield from self._use()

    @contextmanager
    def for_batch(self) -> Generator[None]:
        """Held by one batch of long work; every waiting mark goes first."""
        with self._turn:
            self._turn.wait_for(lambda: not self._held and not self.waiting_marks)
            self._held = True
        yield from self._use()

    def _use(self) -> Iterator[None]:
        try:
            yield
        finally:
            with self._turn:
                self._held = False
                self._turn.notify_all()


_locks: WeakValueDictionary[Identity, WriteLock] = WeakValueDictionary()
_locks_guard = Lock()


def lock_of(project: Identity) -> WriteLock:
    """The lock of a project file, the same for all who have it open in this process."""
    with _locks_guard:
        return _locks.setdefault(project, WriteLock())
