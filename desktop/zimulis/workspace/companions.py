"""Processes beside this one that are spoken to for as long as they are of use."""

import multiprocessing
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any


class Companion:
    """A process, and a thread that listens to it until it is dead.

    Attributes:
        is_alive: Whether it can be spoken to; false before its end is told.
    """

    def __init__(
        self,
        serve: Callable[..., None],
        *arguments: object,
        heard: Callable[[Any], None],
        ended: Callable[[int | None], None],
    ) -> None:
        """Starts both.

        Args:
            serve: What runs in the process: a function of a module. It is given the pipe to here
                and the arguments, and may let the pipe's errors end it.
            arguments: Such as can be pickled.
            heard: Takes each thing that is sent, in the thread.
            ended: Is told in the thread how the process has ended, by whomever: its exit code.
        """
        context = multiprocessing.get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_run, args=(serve, there, *arguments), daemon=True)
        self._process.start()
        self.is_alive = True
        there.close()  # the child has its own end; without this one, its death ends the stream
        self._thread = Thread(target=self._listen, args=(heard, ended), daemon=True)
        self._thread.start()

    def send(self, message: object) -> None:
        """Says something to it; if it is dead, `ended` tells that."""
        with suppress(OSError):
            self._pipe.send(message)

    def close(self) -> None:
        """Ends it, whatever it is at; to be called from another thread than its own."""
        self._process.kill()
        self._thread.join()
        self._pipe.close()

    def _listen(self, heard: Callable[[Any], None], ended: Callable[[int | None], None]) -> None:
        with suppress(EOFError, OSError):
            while True:
                heard(self._pipe.recv())
        self._process.join()
        self.is_alive = False
        ended(self._process.exitcode)


def _run(serve: Callable[..., None], parent: Connection, *arguments: object) -> None:
    """Runs in the process, until there is nobody to speak to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to answer
    with suppress(EOFError, OSError):
        serve(parent, *arguments)
