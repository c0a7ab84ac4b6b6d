"""Articles in and labels out, as jobs of the window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from zimulis.ui.appearance import Appearance
from zimulis.ui.arrivals import files_in, write_article
from zimulis.ui.dialogs.exporting.dialog import Errand, ExportDialog, ListedArticles
from zimulis.ui.dialogs.exporting.inquiries import Inquiries
from zimulis.ui.dialogs.importing.dialog import ImportDialog, Target
from zimulis.ui.dialogs.importing.previews import Previews
from zimulis.ui.dialogs.importing.report import ReportDialog
from zimulis.ui.dialogs.importing.report_lines import concerned, lines_of
from zimulis.ui.jobs import JobRunner
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.prompts import Prompts
from zimulis.ui.settings import Settings
from zimulis.workspace.articles import article_rows
from zimulis.workspace.exporting import Written, export_in_child
from zimulis.workspace.importing import ImportReport, import_in_child
from zimulis.workspace.jobs import CancelToken, Job, Progress
from zimulis.workspace.reading import ReadOptions
from zimulis.workspace.session import Session


class Transfers(QObject):
    """Imports and exports of one window, one at a time.

    Signals:
        said: A sentence for the status line.
        import_ended: Articles may have come in.
        article_chosen: An article (its id) is to be opened.
        place_chosen: Words (a `LostRow`) are to be gone to.
    """

    said = Signal(str)
    import_ended = Signal()
    article_chosen = Signal(str)
    place_chosen = Signal(object)

    def __init__(
        self,
        prompts: Prompts,
        bar: JobBar,
        appearance: Appearance,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._prompts = prompts
        self._bar = bar
        self._appearance = appearance
        self._settings = settings
        self._window = window
        self._job = ""
        self._runner = JobRunner(self)
        self._previews = Previews(self)
        self._inquiries = Inquiries(self)
        self._exporting: ExportDialog | None = None
        self._target = Path()
        self._pasted: TemporaryDirectory[str] | None = None
        self._session: Session | None = None
        self._report: ImportReport | None = None
        self._runner.progressed.connect(bar.show_progress)
        self._runner.finished.connect(self._finish)
        self._runner.failed.connect(self._fail)
        bar.cancel_requested.connect(self._runner.cancel)
        bar.report_requested.connect(self.show_report)
        bar.folder_requested.connect(self._open_folder)

    # In.

    def ask_files(self, session: Session) -> None:
        """Asks which files to import, and shows what they will be."""
        self._ask(session, self._prompts.ask_files)

    def ask_folder(self, session: Session) -> None:
        """Asks which folder to import, and shows what is in it."""
        self._ask(session, self._folders)

    def _folders(self) -> list[Path]:
        folder = self._prompts.ask_folder()
        return [folder] if folder else []

    def _ask(self, session: Session, ask: Callable[[], list[Path]]) -> None:
        if not self._says_busy() and (paths := ask()):
            self.offer(session, paths)

    def take(self, session: Session, data: QMimeData) -> None:
        """Shows what files or a text, dropped or pasted, will be."""
        if self._says_busy():
            return
        self._pasted = self._pasted or TemporaryDirectory(prefix="zimulis-pasted-")
        self.offer(session, files_in(data) or [write_article(data, Path(self._pasted.name))])

    def offer(self, session: Session, paths: Sequence[Path]) -> None:
        """Shows what files and folders will be; they are imported when that is accepted."""
        dialog = ImportDialog(
            paths,
            self._previews,
            self._prompts,
            self._appearance,
            self._settings,
            Target(session.path, session.scheme),
            self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(partial(self._accept, session, dialog))
        dialog.open()

    def _accept(self, session: Session, dialog: ImportDialog) -> None:
        self.import_paths(session, dialog.paths, dialog.options)

    def import_paths(
        self, session: Session, paths: Sequence[Path], options: ReadOptions | None = None
    ) -> None:
        """Imports files and folders; marking goes on meanwhile."""
        annotator = session.required_annotator().name
        names = [str(path) for path in paths]
        self._session = session
        work = partial(_import, session.path, annotator, names, options or ReadOptions())
        self._begin(Job(self.tr("Importing"), work))

    # Out.

    def ask_export(self, session: Session, listed: ListedArticles) -> None:
        """Shows what can be exported, and exports what is decided on."""
        if self._exporting:
            self._exporting.activateWindow()
            return
        if self._says_busy():
            return
        dialog = ExportDialog(
            session, listed, self._inquiries, self._prompts, self._settings, self._window
        )
        dialog.export_requested.connect(partial(self._export, session))
        dialog.place_chosen.connect(self.place_chosen)
        dialog.finished.connect(self._leave_export)
        dialog.show()
        self._exporting = dialog

    @Slot()
    def _leave_export(self) -> None:
        if self._exporting:
            self._exporting.deleteLater()
            self._exporting = None

    def _export(self, session: Session, errand: Errand) -> None:
        self._target = errand.target
        self._begin(Job(self.tr("Exporting"), partial(_write, session.path, errand)))

    @Slot()
    def _open_folder(self) -> None:
        target = self._target
        self._prompts.show_folder(target if target.is_dir() else target.parent)

    # Both.

    def stop(self) -> None:
        """Ends what is under way; whole batches are kept, an old file stays."""
        if self._exporting:
            self._exporting.reject()
        self._inquiries.stop()
        self._previews.end()
        self._runner.stop()
        self._report = self._session = None
        self._bar.hide()
        if self._pasted:
            self._pasted.cleanup()
            self._pasted = None

    def _begin(self, job: Job[ImportReport] | Job[Written]) -> None:
        if not self._says_busy():
            self._job = job.title
            self._bar.begin(job.title)
            self._runner.start(job)

    def _says_busy(self) -> bool:
        if self._runner.is_busy:
            told = self.tr("One thing at a time: {job} is still under way.")
            self.said.emit(told.format(job=self._job))
        return self._runner.is_busy

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
        self._report = report
        if report.first and report.imported + len(report.duplicates) == 1:
            self.article_chosen.emit(report.first)  # it was brought in to be read
        sentence = self._summary(report)
        if report.failed or report.duplicates or report.reprints or report.notes:
            self._bar.offer_report(sentence)
        else:
            self.said.emit(sentence)

    def _summary(self, report: ImportReport) -> str:
        sentence = self.tr("%n article(s) imported", "", report.imported)
        if report.duplicates:
            sentence += ", " + self.tr("%n were there already", "", len(report.duplicates))
        if report.reprints:
            sentence += ", " + self.tr("%n much like another", "", len(report.reprints))
        if report.failed:
            sentence += ", " + self.tr("%n failed", "", len(report.failed))
        if report.cancelled:
            sentence += ", " + self.tr("cancelled")
        return sentence + "."

    @Slot()
    def show_report(self) -> None:
        """Shows what the last import of this project had to tell."""
        if self._report is None or self._session is None:
            self.said.emit(self.tr("Nothing has been imported since the project was opened."))
            return
        report = self._report
        titles = {row.id: row.title for row in article_rows(self._session, concerned(report))}
        lines = lines_of(report, titles)
        dialog = ReportDialog(self._summary(report), lines, self._prompts, self._window)
        dialog.article_chosen.connect(self.article_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _report_export(self, written: Written) -> None:
        sentence = self.tr("%n article(s)", "", written.articles)
        sentence += self.tr(" with %n span(s) written to {file}", "", written.spans)
        self._bar.offer_folder(sentence.format(file=self._target.name) + ".")


def _import(
    project: Path,
    annotator: str,
    paths: Sequence[str],
    options: ReadOptions,
    progress: Progress,
    cancel: CancelToken,
) -> ImportReport:
    """Runs in the job's thread, and waits there for the child that imports."""
    return import_in_child(project, annotator, paths, options, progress=progress, cancel=cancel)


def _write(project: Path, errand: Errand, progress: Progress, cancel: CancelToken) -> Written:
    """Runs in the job's thread, and waits there for the child that writes."""
    return export_in_child(
        project,
        errand.target,
        errand.plan,
        progress=progress,
        cancel=cancel,
        losses=errand.losses,
    )
