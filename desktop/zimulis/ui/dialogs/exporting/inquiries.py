"""What the dialog of an export asks beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from zimulis.ui.jobs import JobRunner, LatestJob
from zimulis.workspace.export_preview import WrittenFormat, preview_in_child, written_formats
from zimulis.workspace.export_selection import Selection, SelectionSize, count_selection
from zimulis.workspace.exporting import Plan, Written, export_in_child
from zimulis.workspace.jobs import CancelToken, Job, Progress
from zimulis.workspace.left_out_formats import left_out_formats
from zimulis.workspace.session import Session


@dataclass(frozen=True, slots=True)
class Formats:
    """What can be written.

    Attributes:
        left_out: Sentences about formats that cannot be used.
    """

    written: Sequence[WrittenFormat]
    left_out: Sequence[str]


class Inquiries(QObject):
    """Answers questions about exports; of several of a kind, the latest. It outlives the dialog.

    Signals:
        formats_came: The `Formats` there are.
        counted: A `SelectionSize`.
        count_failed: Why there is none.
        previewed: The files of the first article, a sequence of `PreviewedFile`.
        preview_failed: Why there are none.
        progressed: How many articles have been looked at for losses, of how many, and which.
        checked: What would be `Written`.
        check_failed: Why that is not known; an empty string if it was cancelled.
    """

    formats_came = Signal(object)
    counted = Signal(object)
    count_failed = Signal(str)
    previewed = Signal(object)
    preview_failed = Signal(str)
    progressed = Signal(int, int, str)
    checked = Signal(object)
    check_failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = LatestJob(self)
        self._counting = LatestJob(self)
        self._previewing = LatestJob(self)
        self._checking = JobRunner(self)
        self._listing.finished.connect(self.formats_came)
        self._counting.finished.connect(self.counted)
        self._counting.failed.connect(self.count_failed)
        self._previewing.finished.connect(self.previewed)
        self._previewing.failed.connect(self.preview_failed)
        self._checking.progressed.connect(self.progressed)
        self._checking.finished.connect(self.checked)
        self._checking.failed.connect(self.check_failed)

    def ask_formats(self) -> None:
        """Asks which formats there are; their modules are loaded when that is first wanted."""
        self._listing.start(Job("formats", _list_formats))

    def count(self, session: Session, selection: Selection) -> None:
        """Asks how many articles a selection has."""
        self._counting.start(Job("count", partial(_count, session, selection)))

    def preview(self, project: Path, plan: Plan) -> None:
        """Asks what the first article would look like."""
        self._previewing.start(Job("preview", partial(_preview, project, plan)))

    def drop_preview(self) -> None:
        """Lets go of the preview."""
        self._previewing.drop()

    def check(self, project: Path, plan: Plan) -> None:
        """Asks what would be lost."""
        self._checking.stop()
        self._checking.start(Job("check", partial(_check, project, plan)))

    def cancel_check(self) -> None:
        """Does not want to know any more."""
        self._checking.cancel()

    def drop(self) -> None:
        """Lets go of everything, without waiting for it."""
        for job in (self._listing, self._counting, self._previewing):
            job.drop()
        self._checking.cancel()

    def stop(self) -> None:
        """Ends everything and waits until it has."""
        for job in (self._listing, self._counting, self._previewing, self._checking):
            job.stop()


# In threads, which wait there for SQLite or for a child.


def _list_formats(progress: Progress, cancel: CancelToken) -> Formats:
    del progress, cancel
    return Formats(written_formats(), left_out_formats())


def _count(
    session: Session, selection: Selection, progress: Progress, cancel: CancelToken
) -> SelectionSize:
    del progress, cancel
    with session.sibling() as own:
        return count_selection(own, selection)


def _preview(project: Path, plan: Plan, progress: Progress, cancel: CancelToken) -> object:
    del progress
    return preview_in_child(project, plan, cancel)


def _check(project: Path, plan: Plan, progress: Progress, cancel: CancelToken) -> Written:
    nowhere = project.with_name(f"{project.stem}.dry-run")  # nothing is written there
    return export_in_child(project, nowhere, plan, progress=progress, cancel=cancel, dry_run=True)
