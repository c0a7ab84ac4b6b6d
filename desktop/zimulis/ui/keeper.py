"""Keeps what must not be lost beside the project itself: how and where one works, daily backups."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.ui.jobs import JobRunner
from zimulis.ui.settings import ProjectSettings, Settings
from zimulis.ui.workbench import Workbench
from zimulis.workspace.jobs import CancelToken, Job, Progress

_PLACE_PAUSE = 500  # ms after which a new place is kept
_BACKUP_PAUSE = 10_000  # ms after opening, off the first mark's path


class Keeper(QObject):
    """Works for one workbench at a time, and never in the way of a mark.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._workbench: Workbench | None = None
        self._backup = JobRunner(self)
        self._place_pause = self._timer(_PLACE_PAUSE)
        self._backup_pause = self._timer(_BACKUP_PAUSE)
        self._place_pause.timeout.connect(self._keep_place)
        self._backup_pause.timeout.connect(self._back_up)
        self._backup.failed.connect(self.said)

    def _timer(self, pause: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        return timer

    def begin(self, workbench: Workbench) -> None:
        """Lays out panes and list as they were left, and keeps from now on how they are."""
        settings, corpus = self._settings, workbench.corpus
        self._workbench = workbench
        workbench.restoreState(settings.panes)
        workbench.middle.restoreState(settings.lower_pane)
        corpus.show_worklist(*self._of_project(workbench).worklist)
        if settings.article_columns:
            corpus.list.show_columns(list(settings.article_columns))
        corpus.worklist_changed.connect(self._keep_worklist)
        corpus.list.columns_changed.connect(self._keep_columns)
        workbench.place_changed.connect(self._place_pause.start)
        self._backup_pause.start()

    def end(self) -> None:
        """Keeps panes and the last place, and waits for a backup that is under way."""
        if self._workbench:
            self._settings.panes = self._workbench.saveState()
            self._settings.lower_pane = self._workbench.middle.saveState()
        self._keep_place()
        self._place_pause.stop()
        self._backup_pause.stop()
        self._backup.stop()
        self._workbench = None

    @Slot()
    def _keep_worklist(self) -> None:
        if self._workbench:
            corpus, kept = self._workbench.corpus, self._of_project(self._workbench)
            kept.worklist = corpus.filter.text, corpus.worklist.order

    @Slot()
    def _keep_columns(self) -> None:
        if self._workbench:
            self._settings.article_columns = tuple(self._workbench.corpus.list.columns)

    @Slot()
    def _keep_place(self) -> None:
        if self._workbench and (place := self._workbench.place):
            self._of_project(self._workbench).place = place
            self._settings.save()

    def _of_project(self, workbench: Workbench) -> ProjectSettings:
        return self._settings.of_project(workbench.desk.session.path)

    @Slot()
    def _back_up(self) -> None:
        from zimulis.workspace.projects import folder_warning  # noqa: PLC0415 (for a quick start)

        if self._workbench and not self._backup.is_busy:
            path = self._workbench.desk.session.path
            if warning := folder_warning(path):
                self.said.emit(warning)
            self._backup.start(Job("backup", partial(_back_up, path)))


def _back_up(path: Path, progress: Progress, cancel: CancelToken) -> Path | None:
    """Runs in the job's thread, which waits there for SQLite."""
    del progress, cancel
    from zimulis.workspace.projects import daily_backup  # noqa: PLC0415 (for a quick start)

    return daily_backup(path)
