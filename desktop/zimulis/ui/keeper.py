"""Keeps what must not be lost beside the project itself: the place one is at, daily backups."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.ui.jobs import JobRunner
from zimulis.ui.settings import Settings
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
        """Keeps the places and backups of a project from now on."""
        self._workbench = workbench
        workbench.place_changed.connect(self._place_pause.start)
        self._backup_pause.start()

    def end(self) -> None:
        """Keeps the last place, and waits for a backup that is under way."""
        self._keep_place()
        self._place_pause.stop()
        self._backup_pause.stop()
        self._backup.stop()
        self._workbench = None

    @Slot()
    def _keep_place(self) -> None:
        if self._workbench and (place := self._workbench.place):
            self._settings.of_project(self._workbench.desk.session.path).place = place
            self._settings.save()

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
