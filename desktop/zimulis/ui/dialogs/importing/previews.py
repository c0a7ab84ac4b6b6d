"""Previews, read beside the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from zimulis.ui.jobs import LatestJob
from zimulis.workspace.jobs import CancelToken, Job, Progress
from zimulis.workspace.previewing import Preview, Previewer
from zimulis.workspace.reading import ReadOptions


class Previews(QObject):
    """Tells what some files will be; of several questions, the latest is answered.

    Signals:
        came: A `Preview`.
        failed: Why there is none.
    """

    came = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._previewer = Previewer()
        self._reading = LatestJob(self)
        self._reading.finished.connect(self.came)
        self._reading.failed.connect(self.failed)

    def ask(self, paths: Sequence[Path], options: ReadOptions) -> None:
        """Has files and folders read as far as a preview needs."""
        names = [str(path) for path in paths]
        self._reading.start(Job("preview", partial(_read, self._previewer, names, options)))

    def drop(self) -> None:
        """Lets go of what is being read."""
        self._reading.drop()

    def end(self) -> None:
        """Ends whatever reads; the next question starts it anew."""
        self._reading.stop()
        self._previewer.close()


def _read(
    previewer: Previewer,
    paths: list[str],
    options: ReadOptions,
    progress: Progress,
    cancel: CancelToken,
) -> Preview:
    """Runs in the job's thread, and waits there for the child that reads."""
    del progress
    return previewer.preview(paths, options, cancel)
