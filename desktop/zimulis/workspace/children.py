"""Work that takes the processor, in a process of its own, so that the window never waits for it."""

import multiprocessing
import os
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

from zimulis.domain.errors import Refused
from zimulis.workspace.jobs import CancelToken, Progress, Result, Work

_NICENESS = 10
_LOOK = 0.05  # seconds between two looks at the wish to stop


@dataclass(frozen=True, slots=True)
class _Progressed:
    done: int
    total: int | None
    what: str


@dataclass(frozen=True, slots=True)
class _Done:
    result: Any = None
    error: Exception | None = None


def in_child(work: Work[Result], progress: Progress, cancel: CancelToken) -> Result:
    """Does the work in a child process; both ways of telling go through as if it were done here.

    Args:
        work: Something that can be pickled: a function of a module, or a `partial` of one.
        progress: Called here, in this thread.
        cancel: Passed on to the child, which then stops where the work looks at it.

    Raises:
        Exception: What the work raised.
        Refused: The child died.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, work))  # it may have children itself
    process.start()
    there.close()  # the child has its own end; without this one, its death ends the stream
    told = False
    try:
        while True:
            if cancel.cancelled and not told:
                told = True
                here.send(None)
            if not here.poll(_LOOK):
                continue
            message: _Progressed | _Done = here.recv()
            if isinstance(message, _Progressed):
                progress(message.done, message.total, message.what)
            elif message.error is not None:
                raise message.error
            else:
                return message.result
    except EOFError:
        process.join()
        code = process.exitcode
        raise Refused(f"The process that did it died (exit code {code}); try again.") from None
    finally:
        here.close()
        process.join()


def _serve(parent: Connection, work: Work[Any]) -> None:
    """Runs in the child, which gives way to the window."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    cancel = CancelToken()
    Thread(target=_pass_on, args=(parent, cancel), daemon=True).start()

    def tell(done: int, total: int | None, what: str) -> None:
        parent.send(_Progressed(done, total, what))

    try:
        result = work(tell, cancel)
    except Exception as error:
        parent.send(_Done(error=error))
    else:
        parent.send(_Done(result))


def _pass_on(parent: Connection, cancel: CancelToken) -> None:
    with suppress(EOFError):  # the parent is gone: what is being written must not be finished
        parent.recv()
    cancel.cancel()
