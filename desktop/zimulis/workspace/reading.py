"""Files to articles, in this process or in a child that cannot harm it."""

import multiprocessing
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.registry import find_files, read_file
from zimulis.workspace.jobs import CancelToken

MEMORY = 2 * 2**30
"""How many bytes a child may take."""
PATIENCE = 120.0
"""How many seconds a child may be silent."""

_LOOK = 0.05  # seconds between two looks at the wish to stop


def read_paths(
    paths: Iterable[str | Path], options: ReadOptions, format_name: str = ""
) -> Iterator[ReadItem]:
    """Reads files, folders and patterns in this process.

    Args:
        paths: Files, folders or patterns with `*`, `?` and `[…]`.
        options: What the person who imports decided.
        format_name: The format of all of them; empty to find out for each.
    """
    for file in find_files(map(str, paths)):
        yield from read_file(file, options, format_name)


def read_in_child(
    paths: Iterable[str | Path],
    options: ReadOptions,
    cancel: CancelToken,
    format_name: str = "",
) -> Iterator[ReadItem]:
    """Reads like `read_paths`, in a child process, which waits when it is far ahead.

    A file that the child dies of is a failure; another child goes on with the next one. A wish to
    stop ends the child at once.
    """
    files = list(find_files(map(str, paths)))
    while files and not cancel.cancelled:
        with _Child(files, options, format_name) as child:
            yield from child.items(cancel)
            files = files[child.files_read :]
            if files and not cancel.cancelled:
                yield Failure(str(files.pop(0)), "", child.cause_of_death())


class _Child:
    """A process that reads files.

    Attributes:
        files_read: How many files it is through with.
    """

    def __init__(self, files: Sequence[Path], options: ReadOptions, format_name: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._items, sender = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_serve, args=(sender, files, options, format_name), daemon=True
        )
        self._wanted = len(files)
        self._timed_out = False
        self.files_read = 0
        self._process.start()
        sender.close()  # the child has its own end; without this one, its death ends the stream

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.join()
        self._items.close()

    def items(self, cancel: CancelToken) -> Iterator[ReadItem]:
        """What it reads, until it is through, dead, silent for too long, or not wanted any more."""
        while self.files_read < self._wanted and self._has_something(cancel):
            try:
                item: ReadItem | None = self._items.recv()
            except EOFError:
                return
            if item is None:
                self.files_read += 1
            else:
                yield item

    def _has_something(self, cancel: CancelToken) -> bool:
        deadline = monotonic() + PATIENCE
        while not self._items.poll(_LOOK):
            self._timed_out = monotonic() > deadline
            if cancel.cancelled or self._timed_out:
                return False
        return not cancel.cancelled

    def cause_of_death(self) -> str:
        """Why it did not get through with the file that it was at."""
        if self._timed_out:
            return f"reading it took longer than {PATIENCE:.0f} seconds"
        self._process.join()
        return f"the process that read it died of it (exit code {self._process.exitcode})"


def _serve(
    items: Connection, files: Sequence[Path], options: ReadOptions, format_name: str
) -> None:
    """Runs in the child: sends what is in the files, and None after each file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to answer
    _limit_memory()
    for file in files:
        for item in read_file(file, options, format_name):
            items.send(item)
        items.send(None)


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
