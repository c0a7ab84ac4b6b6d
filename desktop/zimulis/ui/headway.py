"""How far one is with the projects on the start page, read beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Order
from zimulis.ui.jobs import JobRunner
from zimulis.ui.settings import Settings
from zimulis.workspace.jobs import CancelToken, Job, Progress

_PAUSE = 200  # ms after the page is shown, which must not wait for projects to be opened


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody was in a project.

    Attributes:
        article: The article that was open; None if that is not known.
        worklist: The filter, as it was typed, and the order that she worked by.
    """

    project: Path
    annotator: str
    article: ArticleId | None
    worklist: tuple[str, Order]


class HeadwayReading(QObject):
    """Reads one project after the other.

    Signals:
        read: How far one is with a project: its path and a `Headway`.
    """

    read = Signal(Path, object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runner = JobRunner(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._start)

    def begin(self) -> None:
        """Reads the recent projects in a moment."""
        self._pause.start()

    def stop(self) -> None:
        """Leaves the rest unread."""
        self._pause.stop()
        self._runner.stop()

    @Slot()
    def _start(self) -> None:
        if self._runner.is_busy:
            return
        stays = [self._stay_in(path) for path in self._settings.recent]
        self._runner.start(Job("headway", partial(self._read, stays)))

    def _stay_in(self, path: Path) -> Stay:
        kept = self._settings.of_project(path)
        annotator, place = kept.annotator or self._settings.annotator, kept.place
        return Stay(path, annotator, place.article if place else None, kept.worklist)

    def _read(self, stays: Sequence[Stay], progress: Progress, cancel: CancelToken) -> None:
        """Runs in the job's thread, which waits there for SQLite."""
        del progress
        from zimulis.workspace.projects import headway_in  # noqa: PLC0415 (for a quick start)

        for stay in stays:
            cancel.check()
            headway = headway_in(stay.project, stay.annotator, stay.article, stay.worklist)
            if headway and headway.articles:
                self.read.emit(stay.project, headway)
