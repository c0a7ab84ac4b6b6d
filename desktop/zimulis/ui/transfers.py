"""Articles in and labels out, as jobs of the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.ui.jobs import JobRunner
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.prompts import Prompts
from zimulis.workspace.exporting import Plan, Written, export_in_child
from zimulis.workspace.importing import ImportReport, import_in_child
from zimulis.workspace.jobs import CancelToken, Job, Progress
from zimulis.workspace.session import Session

_FORMAT = "xml"
_MOST_LISTED = 200  # lines of a report


class Transfers(QObject):
    """Imports and exports of one window, one at a time.

    Signals:
        said: A sentence for the status line.
        import_ended: Articles may have come in.
    """

    said = Signal(str)
    import_ended = Signal()

    def __init__(self, prompts: Prompts, bar: JobBar, parent: QObject) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._bar = bar
        self._runner = JobRunner(self)
        self._runner.progressed.connect(bar.show_progress)
        self._runner.finished.connect(self._finish)
        self._runner.failed.connect(self._fail)
        bar.cancel_requested.connect(self._runner.cancel)

    def import_paths(self, session: Session, paths: Sequence[Path]) -> None:
        """Imports files and folders; marking goes on meanwhile."""
        annotator = session.required_annotator().name
        names = [str(path) for path in paths]
        self._begin(Job(self.tr("Importing"), partial(_import, session.path, annotator, names)))

    def export_xml(self, session: Session, target: Path) -> None:
        """Exports the whole project as XML."""
        self._begin(Job(self.tr("Exporting"), partial(_export, session.path, target)))

    def ask_files(self, session: Session) -> None:
        """Asks which files to import, and imports them."""
        paths = self._prompts.ask_files()
        if paths:
            self.import_paths(session, paths)

    def ask_folder(self, session: Session) -> None:
        """Asks which folder to import, and imports it."""
        folder = self._prompts.ask_folder()
        if folder:
            self.import_paths(session, [folder])

    def ask_export(self, session: Session) -> None:
        """Asks where to, and exports."""
        target = self._prompts.ask_export(f"{session.path.stem}.xml")
        if target:
            self.export_xml(session, target)

    def stop(self) -> None:
        """Ends what is under way; whole batches are kept, an old file stays."""
        self._runner.stop()

    def _begin(self, job: Job[ImportReport] | Job[Written]) -> None:
        if self._runner.is_busy:
            self.said.emit(
                self.tr("One thing at a time: {job} is still under way.").format(job=job.title)
            )
            return
        self._bar.begin(job.title)
        self._runner.start(job)

    @Slot(object)
    def _finish(self, result: object) -> None:
        self._bar.hide()
        if isinstance(result, ImportReport):
            self.import_ended.emit()
            self._report_import(result)
        elif isinstance(result, Written):
            self._report_export(result)

    @Slot(str)
    def _fail(self, reason: str) -> None:
        self._bar.hide()
        if reason:
            self._prompts.tell(reason)
        else:
            self.said.emit(self.tr("Cancelled; the old file is as it was."))

    def _report_import(self, report: ImportReport) -> None:
        sentence = self.tr("%n article(s) imported", "", report.imported)
        if report.duplicates:
            sentence += ", " + self.tr("%n were there already", "", len(report.duplicates))
        if report.failed:
            sentence += ", " + self.tr("%n failed", "", len(report.failed))
        if report.cancelled:
            sentence += ", " + self.tr("cancelled")
        self.said.emit(sentence + ".")
        if report.failed:
            lines = [" – ".join(filter(None, (f.path, f.place, f.reason))) for f in report.failed]
            self._prompts.tell(sentence + ".", "\n".join(lines[:_MOST_LISTED]))

    def _report_export(self, written: Written) -> None:
        sentence = self.tr("%n article(s)", "", written.articles)
        sentence += self.tr(" with %n span(s) written to {file}", "", written.spans)
        self.said.emit(sentence.format(file=written.files[0]) + ".")
        if written.losses:
            lines = [f"{loss.article} {loss.span}: {loss.reason}" for loss in written.losses]
            told = self.tr("%n thing(s) could not be represented.", "", len(written.losses))
            self._prompts.tell(told, "\n".join(lines[:_MOST_LISTED]))


def _import(
    project: Path, annotator: str, paths: Sequence[str], progress: Progress, cancel: CancelToken
) -> ImportReport:
    """Runs in the job's thread, and waits there for the child that imports."""
    return import_in_child(project, annotator, paths, progress=progress, cancel=cancel)


def _export(project: Path, target: Path, progress: Progress, cancel: CancelToken) -> Written:
    """Runs in the job's thread, and waits there for the child that writes."""
    return export_in_child(project, target, Plan(_FORMAT), progress=progress, cancel=cancel)
