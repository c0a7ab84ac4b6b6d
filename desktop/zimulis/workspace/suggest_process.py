"""Suggesting in a process of its own, so that the window never waits for it.

The process is given snapshots, and answers the newest. A suggester that fails loses its proposals
for that time; one that kills the process, or takes too long, is not asked again. What the program
warns of there, a list of names that is gone, is told like that.
"""

import faulthandler
import logging
import os
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock

from zimulis.assist import Snapshot, Suggester, sift
from zimulis.domain.suggestions import Suggestion
from zimulis.workspace.companions import Companion

LIMIT = 10.0
"""How many seconds a suggester may take for one article."""

_NICENESS = 10
_KILLED = -9  # how a process ends by SIGKILL, which Windows has not


@dataclass(frozen=True, slots=True)
class Answer:
    """What is suggested for a snapshot.

    Attributes:
        number: The wish that it belongs to.
        reasons: Sentences about suggesters that failed, and about what they miss.
    """

    number: int
    suggestions: Sequence[Suggestion] = ()
    reasons: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Installed:
    """Suggesters by name, and sentences about those that cannot be used."""

    suggesters: Mapping[str, Suggester]
    broken: Sequence[str] = ()


Load = Callable[[Collection[str], Callable[[str], object]], Installed]
"""Gives suggesters without some; told is each one of another package before it is loaded."""


def installed(without: Collection[str], loading: Callable[[str], object]) -> Installed:
    """All there are; see `Load`."""
    # Only in the process: they load the names of all countries in every language.
    from zimulis.workspace.suggesting import load_suggesters  # noqa: PLC0415

    plugins = load_suggesters(without, loading)
    broken = [
        f"The suggester {one.name} of {one.package} is left out: {one.reason}."
        for one in plugins.broken
    ]
    return Installed(plugins.found, broken)


class SuggestProcess:
    """A process that suggests; it begins when it is first asked."""

    def __init__(
        self,
        told: Callable[[Answer], None],
        load: Load = installed,
        limit: float = LIMIT,
    ) -> None:
        """Has what is suggested told.

        Args:
            told: Takes each answer, in a thread of its own; of one that nobody waits for any more
                only the reasons, under the number 0.
            load: Gives the suggesters, in the process; a function of a module.
            limit: How many seconds a suggester may take.
        """
        self._told = told
        self._load = load
        self._limit = limit
        self._number = 0
        self._wish: Snapshot | None = None
        self._left_out: list[str] = []
        self._running: Companion | None = None
        self._at_work = ""  # what is asked just now; only the listening thread looks at it
        self._is_idle = False  # only then it reads at once what is sent to it
        self._lock = Lock()

    def ask(self, snapshot: Snapshot) -> int:
        """Has an article looked at, and none before it; returns the number of the answer."""
        with self._lock:
            self._number += 1
            self._wish = snapshot
            if self._running is None:
                self._running = self._start()
            self._send()
            return self._number

    def stop(self) -> None:
        """Wants no answer any more."""
        with self._lock:
            self._number += 1
            self._wish = None

    def close(self) -> None:
        """Ends the process, whatever it is at: it only looks."""
        with self._lock:
            running, self._running = self._running, None
        if running:
            running.close()

    def _start(self) -> Companion:
        return Companion(
            _serve,
            self._load,
            self._limit,
            *self._left_out,
            heard=self._hear,
            ended=self._follow_end,
        )

    def _send(self) -> None:
        if self._is_idle and self._running and self._wish:
            self._is_idle = False
            self._running.send((self._number, self._wish))

    def _hear(self, message: Answer | str) -> None:
        if isinstance(message, str):
            self._at_work = message
        else:
            self._take(message)

    def _follow_end(self, code: int | None) -> None:
        at_work, self._at_work = self._at_work, ""
        was_killed = code == _KILLED  # by somebody else, whatever was at work
        self._go_on_without("" if was_killed else at_work)

    def _take(self, answer: Answer) -> None:
        with self._lock:
            is_wanted = answer.number == self._number
            self._wish = None if is_wanted else self._wish
            self._is_idle = True
            self._send()
        if is_wanted:
            self._told(answer)
        elif answer.reasons:
            self._told(Answer(0, reasons=answer.reasons))

    def _go_on_without(self, suggester: str) -> None:
        """Starts another process for what is wanted still, without the one that ended this one."""
        with self._lock:
            running, self._running, self._is_idle = self._running, None, False
            if running is None:
                return  # it was closed
            if suggester:
                self._left_out.append(suggester)
                self._running = self._start()
        reason = (
            f"The suggester {suggester} crashed or took longer than {self._limit:g} s; "
            "it is left out until the project is opened again."
            if suggester
            else "The process that suggests has ended; the next mark starts another."
        )
        self._told(Answer(0, reasons=(reason,)))


def _serve(parent: Connection, load: Load, limit: float, *left_out: str) -> None:
    """Runs in the child, until there is nobody to ask it."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    warnings = _Warnings()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        clock = _Clock(parent, limit, nowhere.fileno())
        with clock.running():
            found = load(left_out, clock.begin)
        asked = [one for name, one in found.suggesters.items() if name not in left_out]
        desk = _Desk(clock, asked, warnings)
        parent.send(Answer(0, reasons=() if left_out else found.broken))  # it is ready
        while True:
            parent.send(desk.answer(*parent.recv()))


@dataclass(frozen=True, slots=True)
class _Clock:
    """Ends the process when something takes too long; the parent knows by then what it was."""

    parent: Connection
    limit: float
    nowhere: int

    def begin(self, what: str) -> None:
        """Gives something of a name its time."""
        self.parent.send(what)
        # Whatever it is at then, the process ends; no other clock runs under every system.
        faulthandler.dump_traceback_later(self.limit, exit=True, file=self.nowhere)

    @contextmanager
    def running(self) -> Generator[None]:
        """Stops at the end; what does not come there has ended the process, and is blamed."""
        yield
        faulthandler.cancel_dump_traceback_later()
        self.parent.send("")


class _Warnings(logging.Handler):
    """What the program warns of in this process, each sort once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._sorts: set[str] = set()
        self._new: list[str] = []
        logging.getLogger("zimulis").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a warning."""
        if record.msg not in self._sorts:
            self._sorts.add(record.msg)
            self._new.append(record.getMessage())

    def take(self) -> list[str]:
        """Those that nobody has taken yet."""
        new, self._new = self._new, []
        return new


@dataclass(frozen=True, slots=True)
class _Desk:
    """Asks suggesters one by one."""

    clock: _Clock
    suggesters: Sequence[Suggester]
    warnings: _Warnings
    failed: set[str] = field(default_factory=set[str])

    def answer(self, number: int, snapshot: Snapshot) -> Answer:
        proposed: list[Suggestion] = []
        reasons: list[str] = []
        with self.clock.running():
            for suggester in self.suggesters:
                self.clock.begin(suggester.name)
                try:
                    proposed += _sound(suggester.suggest(snapshot), snapshot)
                except Exception as error:
                    if suggester.name not in self.failed:
                        self.failed.add(suggester.name)
                        told = " ".join(f"{type(error).__name__}: {error}".split())
                        reasons.append(f"The suggester {suggester.name} failed: {told}")
        return Answer(number, sift(snapshot, proposed), [*reasons, *self.warnings.take()])


def _sound(proposed: Iterable[Suggestion], snapshot: Snapshot) -> list[Suggestion]:
    """What a suggester proposes, if all of it stands in the text.

    Raises:
        ValueError: Something does not, or there is no end to it.
    """
    size = len(snapshot.text)
    found = list(islice(proposed, size + 1))
    if len(found) > size:
        raise ValueError("it proposes more than the text has letters")
    for one in found:
        edges = [edge for part in one.parts for edge in part]
        if not edges or edges != sorted(set(edges)) or edges[0] < 0 or edges[-1] > size:
            raise ValueError(f"it proposes a place that is not in the text: {one.parts}")
    return found
