"""Files to articles, in this process or in a child that cannot harm it."""

import multiprocessing
import signal
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from tempfile import TemporaryDirectory
from time import monotonic
from types import TracebackType
from typing import Self

from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.likeness import sketch
from zimulis.formats import Failure, ReadItem, ReadOptions
from zimulis.formats.registry import find_files, formats, is_risky, read_file
from zimulis.workspace.gauge import Gauge, position_in
from zimulis.workspace.jobs import CancelToken

MEMORY = 2 * 2**30
"""How many bytes a child may take."""
PATIENCE = 120.0
"""How many seconds a child may be silent."""

_LOOK = 0.05  # seconds between two looks at the wish to stop
_AHEAD = 2**20  # bytes, the most that Linux allows
_MUCH = 2 * 2**20  # bytes that take longer to read than a child to start

_BARE = 200  # articles without a sketch after one that was waited for; as many as are taken at once
_TELL = 0.2  # seconds between two messages about how far in a file the child is

# The path of each file goes before what is in it, now and then how many bytes of it are read, None
# after all.
_Message = ReadItem | str | int | None


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


def read_ahead(
    paths: Iterable[str | Path],
    options: ReadOptions,
    cancel: CancelToken,
    format_name: str = "",
    gauge: Gauge | None = None,
) -> Iterator[ReadItem]:
    """Reads like `read_paths`; in a child where that is safer, or two processors are of use."""
    given = list(paths)
    if _are_much(given) or _are_risky(given, format_name):
        return read_in_child(given, options, cancel, format_name, gauge)
    return read_paths(given, options, format_name)


def _are_much(paths: Iterable[str | Path]) -> bool:
    """Whether files take longer to read than a child to start; looks into none of them."""
    size = 0
    for file in find_files(map(str, paths)):
        size += file.stat().st_size if file.is_file() else 0
        if size > _MUCH:
            return True
    return False


def _are_risky(paths: Iterable[str | Path], format_name: str) -> bool:
    """Whether one of some files is of a kind that is never read in a process that must live."""
    if format_name:
        return formats()[format_name].risky
    return any(map(is_risky, find_files(map(str, paths))))


def read_in_child(
    paths: Iterable[str | Path],
    options: ReadOptions,
    cancel: CancelToken,
    format_name: str = "",
    gauge: Gauge | None = None,
) -> Iterator[ReadItem]:
    """Reads like `read_paths`, in a child process, which waits when it is far ahead.

    A file that the child dies of is a failure; another child goes on with the next one. A wish to
    stop ends the child at once.

    Args:
        paths: Files, folders or patterns.
        options: What the person who imports decided.
        cancel: Asked all the time.
        format_name: The format of all of them; empty to find out for each.
        gauge: Told how far the reading is.
    """
    gauge = gauge or Gauge(())
    given = [str(path) for path in paths]
    done = 0
    while not cancel.cancelled:
        with _Child(given, done, options, format_name) as child:
            yield from child.items(cancel, gauge)
            if child.finished or cancel.cancelled:
                return
            yield Failure(child.file or given[0], "", child.cause_of_death())
        if not child.begun:
            return
        done += child.begun


class _Child:
    """A process that reads files.

    Attributes:
        begun: How many files it has begun.
        file: The latest of them.
        finished: Whether it is through with all.
    """

    def __init__(
        self, paths: list[str], skipped: int, options: ReadOptions, format_name: str
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._scratch = TemporaryDirectory(prefix="zimulis-")  # outlives a child that is killed
        self._messages, sender = context.Pipe(duplex=False)
        _widen(sender)
        self._process = context.Process(
            target=_serve,
            args=(sender, self._scratch.name, paths, skipped, options, format_name),
            daemon=True,
        )
        self._process.start()
        sender.close()  # the child has its own end; without this one, its death ends the stream
        self._arrivals = DefaultSelector()
        self._arrivals.register(self._messages, EVENT_READ)
        self._timed_out = False
        self.begun = 0
        self.file = ""
        self.finished = False

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
        self._arrivals.close()
        self._messages.close()
        self._scratch.cleanup()

    def items(self, cancel: CancelToken, gauge: Gauge) -> Iterator[ReadItem]:
        """What it reads, until it is through, dead, silent for too long, or not wanted any more."""
        while self._has_something(cancel):
            try:
                message: _Message = self._messages.recv()
            except EOFError:
                return
            if message is None:
                self.finished = True
                return
            if isinstance(message, str):
                self.begun += 1
                self.file = message
                gauge.begin(message)
            elif isinstance(message, int):
                gauge.reach(message)
            else:
                yield message

    def _has_something(self, cancel: CancelToken) -> bool:
        deadline = monotonic() + PATIENCE
        while not self._arrivals.select(_LOOK):
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


def _widen(pipe: Connection) -> None:
    """Makes room for more articles than are written at once, so that the child need not wait."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 (there is none on Windows)

        with suppress(OSError):  # a user may have used up her share of pipes
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _AHEAD)


def _serve(
    messages: Connection,
    scratch: str,
    paths: list[str],
    skipped: int,
    options: ReadOptions,
    format_name: str,
) -> None:
    """Runs in the child."""
    protect_reader(scratch)
    told = monotonic()
    bare = 0  # how many articles go without a sketch from here on
    for file in islice(find_files(paths), skipped, None):
        messages.send(str(file))
        for item in read_file(file, options, format_name):
            bare = _BARE if _is_awaited(messages) else max(0, bare - 1)
            messages.send(item if bare else _sketched(item))
            if monotonic() - told > _TELL:
                told = monotonic()
                messages.send(position_in(file))
    messages.send(None)


def _is_awaited(pipe: Connection) -> bool:
    """Whether nothing lies in the pipe, so that whoever writes has to wait for what is read."""
    if sys.platform != "linux":
        return False
    import fcntl  # noqa: PLC0415 (there is none on Windows)
    import termios  # noqa: PLC0415 (likewise)

    return not any(fcntl.ioctl(pipe.fileno(), termios.FIONREAD, bytes(4)))


def _sketched(item: ReadItem) -> ReadItem:
    """The item with its sketch, which whoever writes need not make then."""
    if not isinstance(item, IncomingArticle):
        return item
    return replace(item, sketch=sketch(item.labelled.article.text))


def protect_reader(scratch: str) -> None:
    """Makes a child that reads die of too much memory, and not of Ctrl+C, which is the parent's.

    Args:
        scratch: A folder of the parent's, who removes it whatever becomes of the child.
    """
    tempfile.tempdir = scratch
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
