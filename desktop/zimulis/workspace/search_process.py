"""Searching in a process of its own, so that the window never waits for it.

The process is given one wish after the other; each ends the one before. What it finds comes in
batches: the first as soon as it fills a screen, the others a few times a second.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from zimulis.domain.errors import ZimulisError
from zimulis.workspace.companions import Companion
from zimulis.workspace.searching import Line, Lines, Searcher, Wish
from zimulis.workspace.session import Session

FIRST = 50
"""How many lines are shown at once."""
MOST = 10_000
"""How many lines are shown at the most; the others are only counted."""

_DEAD = "The process that searched died; try again."
_BETWEEN = 0.15  # seconds between two batches


@dataclass(frozen=True, slots=True)
class Batch:
    """What was found since the batch before.

    Attributes:
        number: The wish that it belongs to.
        lines: Further ones, in the order of the project.
        total: How many there are so far, in how many articles.
        is_done: Whether that was all.
        reason: Why nothing can be found; empty if it can.
    """

    number: int
    lines: Sequence[Line] = ()
    total: int = 0
    articles: int = 0
    is_done: bool = False
    reason: str = ""


class SearchProcess:
    """A process that searches one project; it begins when it is first asked."""

    def __init__(self, project: Path, told: Callable[[Batch], None]) -> None:
        """Has what is found told.

        Args:
            project: The file.
            told: Takes each batch, in a thread of its own.
        """
        self._project = project
        self._told = told
        self._number = 0
        self._running: Companion | None = None

    def begin(self) -> None:
        """Starts the process, so that the first wish finds it awake."""
        if self._running is None or not self._running.is_alive:
            self._running = Companion(
                _serve, self._project, heard=self._told, ended=self._tell_death
            )

    def ask(self, wish: Wish) -> int:
        """Looks for something, and for nothing else any more; returns the number of its batches."""
        self.begin()
        self._number += 1
        self._send(wish)
        return self._number

    def stop(self) -> None:
        """Looks for nothing any more; the process waits for the next wish."""
        self._number += 1
        self._send(None)

    def close(self) -> None:
        """Ends the process, whatever it is at: it only reads."""
        running, self._running = self._running, None
        if running:
            running.close()

    def _send(self, wish: Wish | None) -> None:
        if self._running:
            self._running.send((self._number, wish))

    def _tell_death(self, _code: int | None) -> None:
        if self._running:  # nobody closed it
            self._told(Batch(self._number, is_done=True, reason=_DEAD))


def _serve(parent: Connection, project: Path) -> None:
    """Runs in the child, until there is nobody to ask it."""
    with Session.open(project, migrate=False) as session:
        searcher = Searcher(session)
        while True:
            number, wish = parent.recv()
            if wish:
                try:
                    with closing(searcher.search(wish)) as found:
                        _send(parent, number, found)
                except ZimulisError as error:
                    parent.send(Batch(number, is_done=True, reason=str(error)))


def _send(parent: Connection, number: int, found: Iterable[Lines]) -> None:
    """Sends what is found; ends when something else is wanted."""
    waiting: list[Line] = []
    total = articles = sent = 0
    due = monotonic() + _BETWEEN
    for lines in found:
        total += len(lines)
        articles += bool(lines)
        waiting += lines[: max(0, MOST - sent - len(waiting))]
        is_first = not sent and len(waiting) >= FIRST
        if is_first or monotonic() > due:
            if parent.poll():
                return
            parent.send(Batch(number, waiting, total, articles))
            sent += len(waiting)
            waiting = []
            due = monotonic() + _BETWEEN
    parent.send(Batch(number, waiting, total, articles, is_done=True))
