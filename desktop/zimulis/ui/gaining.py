"""Has what articles hold to review counted, for as long as somebody looks at it."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.worklist import SortKey
from zimulis.ui.desk import Desk
from zimulis.ui.jobs import JobRunner
from zimulis.ui.panels.corpus import CorpusPanel
from zimulis.workspace.jobs import CancelToken, Job, Progress
from zimulis.workspace.session import Session

if TYPE_CHECKING:
    from zimulis.workspace.gains import Counted

_PAUSE = 600  # ms; what is opened is shown first, and articles that are only passed count for one
_MANY = 50  # articles that take long enough to say how far it is
_BETWEEN = 2.0  # seconds between two looks at what has been counted


Count = Callable[[Session, Progress, CancelToken], "Counted | None"]
"""Counts what is due; None if nothing is."""


class Gaining(QObject):
    """Counts what is not known or has changed, whenever an article is left or articles come in.

    The list keeps its order while one works through it; only when everything was asked for is it
    put in order anew, once all is known.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(
        self, desk: Desk, corpus: CorpusPanel, parent: QObject, count: "Count | None" = None
    ) -> None:
        """Waits until what there is to review is looked at.

        Args:
            desk: The project.
            corpus: Where it is looked at.
            parent: Whose it is.
            count: Counts what is due, in a thread; in a process of its own if None.
        """
        super().__init__(parent)
        self._desk = desk
        self._corpus = corpus
        self._count = count or _count
        self._runner = JobRunner(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._is_asked = False
        self._is_stopped = False
        self._is_closed = False
        self._reread = 0.0
        self._told: set[str] = set()
        self._pause.timeout.connect(self._begin)
        self._runner.progressed.connect(self._show_progress)
        self._runner.finished.connect(self._finish)
        self._runner.failed.connect(self._fail)
        corpus.counting.stop_requested.connect(self._stop)
        corpus.worklist_changed.connect(self._ask)
        corpus.list.arranged.connect(self._look)
        desk.article_opened.connect(self._look)
        desk.corpus_changed.connect(self._look)

    @Slot()
    def _ask(self) -> None:
        """Counts everything for whoever chooses the order, even if that was stopped before."""
        self._is_stopped = False
        self._is_asked = self._is_wanted
        self._look()

    @property
    def _is_wanted(self) -> bool:
        is_seen = self._corpus.list.shows(SortKey.GAIN) and bool(self._desk.session.annotator)
        return is_seen and not self._is_stopped

    @Slot()
    def _look(self) -> None:
        if self._is_wanted:
            self._pause.start()

    @Slot()
    def _begin(self) -> None:
        if not self._is_wanted:
            return  # the list has found its width since, and has no room for the number
        if self._runner.is_busy:
            self._pause.start()
            return
        self._reread = monotonic()
        work = partial(self._count, self._desk.session)
        self._runner.start(Job("counting what is to review", work))

    @Slot(int, int, str)
    def _show_progress(self, done: int, total: int, _what: str) -> None:
        if self._is_closed:
            return  # what the job said last comes after its end
        if self._is_asked or total >= _MANY:
            self._corpus.counting.show_progress(done, total)
        if monotonic() > self._reread + _BETWEEN:
            self._reread = monotonic()
            self._corpus.show_gains()

    @Slot(object)
    def _finish(self, counted: "Counted | None") -> None:
        self._corpus.counting.hide()
        was_asked, self._is_asked = self._is_asked, False
        if counted is None or self._is_closed:
            return
        self._corpus.show_gains(in_order=was_asked)
        for reason in counted.reasons:
            self._fail(reason)

    @Slot(str)
    def _fail(self, reason: str) -> None:
        self._corpus.counting.hide()
        if reason and reason not in self._told:
            self._told.add(reason)
            self.said.emit(reason)

    @Slot()
    def _stop(self) -> None:
        self._is_stopped = True
        self._pause.stop()
        self._runner.cancel()
        self.said.emit(self.tr("Stopped; choosing the order again goes on counting."))

    def close_project(self) -> None:
        """Counts nothing any more; what was counted is kept."""
        self._is_closed = True
        self._pause.stop()
        self._runner.stop()


def _count(session: Session, progress: Progress, cancel: CancelToken) -> "Counted | None":
    """Runs in the job's thread, and waits there for the child; None if nothing is to be counted."""
    from zimulis.workspace.gains import count_in_child, is_due  # noqa: PLC0415 (for a quick start)

    with session.sibling() as looking:
        annotator = looking.required_annotator().name
        if not is_due(looking):
            return None
    progress(0, None, "")
    return count_in_child(session.path, annotator, progress=progress, cancel=cancel)
