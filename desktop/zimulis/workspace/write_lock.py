"""Whose turn it is to write to a project."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir
from threading import Lock

from zimulis.store.connection import Identity

if sys.platform != "win32":
    import fcntl


class WriteLock:
    """Lets one writer write at a time, in the order in which they came.

    A mark thus waits for no more than the batch of an import that is under way. SQLite's own lock
    would let it wait for many: it looks again from time to time, and finds the next batch at work.
    So this one is waited for in the kernel: by the threads of this process and, where the system
    has `flock`, by the user's other processes, whose death releases it.

    It is a turnstile of two locks. Whoever wants a turn first takes the gate, and keeps it until
    the turn is his; a writer who comes back at once finds those who waited before him.
    """

    def __init__(self, project: Identity) -> None:
        name = f"{project.device:x}-{project.inode:x}"
        self._gate = _FileLock(f"{name}.gate")
        self._turn = _FileLock(f"{name}.turn")

    @contextmanager
    def turn(self) -> Generator[None]:
        """Held while writing."""
        with self._gate.held():
            turn = self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release(turn)


class _FileLock:
    """A lock between threads and, as far as possible, between processes of the same user."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._threads = _lock_of_threads(name)

    def acquire(self) -> int | None:
        """Waits for the lock; returns what holds it between processes, if anything does."""
        self._threads.acquire()
        return _flock(self._name)

    def release(self, descriptor: int | None) -> None:
        """Lets the next one have it."""
        if descriptor is not None:
            os.close(descriptor)
        self._threads.release()

    @contextmanager
    def held(self) -> Generator[None]:
        """The lock, for as long as the block lasts."""
        descriptor = self.acquire()
        try:
            yield
        finally:
            self.release(descriptor)


_thread_locks: dict[str, Lock] = {}


def _lock_of_threads(name: str) -> Lock:
    return _thread_locks.setdefault(name, Lock())  # atomic in CPython


def _flock(name: str) -> int | None:
    """Waits for a lock on a file of that name; None where there can be none."""
    if sys.platform == "win32":
        return None
    folder = Path(gettempdir()) / f"zimulis-{os.getuid()}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(folder / name, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return descriptor
    return None
