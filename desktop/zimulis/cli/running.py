"""Long work on a terminal: a bar that grows, and Ctrl+C."""

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.jobs import Progress as Told


class _Rate(ProgressColumn):
    """How many things a second are done."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="progress.data.speed")


@contextmanager
def progress_bar(title: str) -> Generator[Told, None, None]:
    """A bar on the terminal; nothing if standard error is none."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def tell(done: int, total: int | None, what: str) -> None:
            bar.update(task, completed=done, total=total)

        yield tell


@contextmanager
def cancelling() -> Generator[CancelToken, None, None]:
    """Makes Ctrl+C a wish to stop; a second one ends the program where it is."""
    cancel = CancelToken()

    def wish(_: int, __: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        cancel.cancel()

    before = signal.signal(signal.SIGINT, wish)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)
