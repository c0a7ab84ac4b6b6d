"""Runs long work beside the window, one job at a time; what it says comes by queued signals."""

from threading import Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from zimulis.workspace import ZimulisError
from zimulis.workspace.jobs import Cancelled, CancelToken, Job, no_progress

_BETWEEN = 0.05  # seconds between two signals of progress
_FAILED = object()  # what a job came to that came to nothing


class JobRunner(QObject):
    """One thread for one job. What takes the processor inside a job belongs in a child process.

    Signals:
        progressed: How many things are done, how many there are (-1 if unknown), what is worked on.
        finished: The job's result.
        failed: Why it could not be done; an empty string if it was cancelled.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(str)
    _ended = Signal(object, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._cancel = CancelToken()
        self._told = 0.0
        self._ended.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether there is a job whose end was not told yet."""
        return self._thread is not None

    def start(self, job: Job[Any]) -> None:
        """Begins a job; the one before must be over."""
        assert not self.is_busy, "a job is under way"
        self._cancel = CancelToken()
        self._thread = Thread(target=self._run, args=(job, self._cancel), name=job.title)
        self._thread.start()

    def cancel(self) -> None:
        """Asks the job to stop."""
        self._cancel.cancel()

    def stop(self) -> None:
        """Asks the job to stop and waits until it has; what it came to is not told any more."""
        self.cancel()
        if self._thread:
            self._thread.join()
            self._thread = None

    def _run(self, job: Job[Any], cancel: CancelToken) -> None:
        try:
            result = job.work(self._tell, cancel)
        except Cancelled:
            self._ended.emit(cancel, _FAILED, "")
        except (ZimulisError, OSError) as error:
            self._ended.emit(cancel, _FAILED, str(error))
        else:
            self._ended.emit(cancel, result, "")

    @Slot(object, object, str)
    def _tell_end(self, cancel: CancelToken, result: object, reason: str) -> None:
        if self._thread is None or cancel is not self._cancel:
            return
        self._thread = None  # whoever is told may begin the next job at once
        if result is _FAILED:
            self.failed.emit(reason)
        else:
            self.finished.emit(result)

    def _tell(self, done: int, total: int | None, what: str) -> None:
        now = monotonic()
        if now - self._told >= _BETWEEN:
            self._told = now
            self.progressed.emit(done, -1 if total is None else total, what)


class LatestJob(QObject):
    """Jobs of which only the latest matters, as a preview does; a new one drops the one before.

    Signals:
        finished: What the latest job came to.
        failed: Why it could not be done.
    """

    finished = Signal(object)
    failed = Signal(str)
    _ended = Signal(int, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._cancel = CancelToken()
        self._threads: list[Thread] = []
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, job: Job[Any]) -> None:
        """Begins a job at once; whatever the one before comes to is not told any more."""
        self.drop()
        self._cancel = CancelToken()
        thread = Thread(target=self._run, args=(job, self._number, self._cancel), name=job.title)
        self._threads = [*(old for old in self._threads if old.is_alive()), thread]
        thread.start()

    def drop(self) -> None:
        """Has the job under way stopped, without waiting for it."""
        self._number += 1
        self._cancel.cancel()

    def stop(self) -> None:
        """Has everything stopped, and waits until it is."""
        self.drop()
        for thread in self._threads:
            thread.join()

    def _run(self, job: Job[Any], number: int, cancel: CancelToken) -> None:
        try:
            result = job.work(no_progress, cancel)
        except Cancelled:
            return
        except (ZimulisError, OSError) as error:
            self._ended.emit(number, None, str(error))
        else:
            self._ended.emit(number, result, "")

    @Slot(int, object, str)
    def _tell(self, number: int, result: object, reason: str) -> None:
        if number != self._number:
            return
        if reason:
            self.failed.emit(reason)
        else:
            self.finished.emit(result)
