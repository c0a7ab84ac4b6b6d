"""Long work: how it says how far it is, and how it is stopped."""

from dataclasses import dataclass
from threading import Event
from typing import Generic, Protocol, TypeVar

Result = TypeVar("Result", covariant=True)  # noqa: PLC0105 (the bare word reads better)


class Progress(Protocol):
    """Whoever wants to know how far a job is. Called often, from the thread that does the work."""

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Takes note.

        Args:
            done: How many things are done.
            total: How many there are; None if nobody knows.
            what: What is worked on, such as a file.
        """
        ...


def no_progress(done: int, total: int | None, what: str) -> None:
    """For those who do not want to know."""


class Cancelled(Exception):
    """The work was stopped on request."""


class CancelToken:
    """A wish to stop, which the work looks at between two steps."""

    def __init__(self) -> None:
        self._wished = Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody wants the work to stop."""
        return self._wished.is_set()

    def cancel(self) -> None:
        """Asks the work to stop; from any thread."""
        self._wished.set()

    def check(self) -> None:
        """Stops the work here if somebody wants that.

        Raises:
            Cancelled: Somebody does.
        """
        if self.cancelled:
            raise Cancelled


class Work(Protocol[Result]):
    """What a job does."""

    def __call__(self, progress: Progress, cancel: CancelToken) -> Result:
        """Does it; whatever it raises is the job's end."""
        ...


@dataclass(frozen=True, slots=True)
class Job(Generic[Result]):
    """Long work with a name, to be run out of the way of the window.

    Attributes:
        title: What it does, for the person who waits: `Import of 3 files`.
    """

    title: str
    work: Work[Result]
