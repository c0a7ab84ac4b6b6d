"""The dialog of an export: what is written, what it looks like, and what gets lost."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.ids import ArticleId
from zimulis.ui.buttons import leave_words
from zimulis.ui.dialogs.exporting.choices import as_text, from_text
from zimulis.ui.dialogs.exporting.format_page import FormatList, FormatPage
from zimulis.ui.dialogs.exporting.inquiries import Formats, Inquiries
from zimulis.ui.dialogs.exporting.loss_check import LossCheck
from zimulis.ui.dialogs.exporting.losses_page import LossesPage
from zimulis.ui.dialogs.exporting.preview_page import PreviewPage
from zimulis.ui.dialogs.exporting.selection_page import SelectionPage
from zimulis.ui.dialogs.exporting.training_row import TrainingRow
from zimulis.ui.dialogs.left_out import LeftOut
from zimulis.ui.prompts import Prompts
from zimulis.ui.room import Scrolled, fit_screen
from zimulis.ui.settings import Settings
from zimulis.workspace import ZimulisError
from zimulis.workspace.export_preview import PreviewedFile, WrittenFormat
from zimulis.workspace.export_selection import SelectionSize
from zimulis.workspace.exporting import Plan, Written
from zimulis.workspace.session import Session

_WIDTH, _HEIGHT = 58, 40  # line heights
_PAUSE = 300  # ms without another change before the project is asked
_UNKNOWN = SelectionSize(0, 0)


@dataclass(frozen=True, slots=True)
class Errand:
    """An export that somebody has decided on.

    Attributes:
        losses: Where what is lost is written; None for nowhere.
    """

    plan: Plan
    target: Path
    losses: Path | None


@dataclass(frozen=True, slots=True)
class ListedArticles:
    """What the list of articles in the window shows.

    Attributes:
        filter: As it is typed there.
        chosen: The articles whose rows are chosen.
        only: Whether those are wanted, and however far they are.
    """

    filter: str = ""
    chosen: frozenset[ArticleId] = frozenset()
    only: bool = False


class ExportDialog(QDialog):
    """Nothing is written before it is accepted; the window can be used beside it.

    Signals:
        export_requested: An `Errand`.
        place_chosen: A `LostRow` is to be gone to.
    """

    export_requested = Signal(object)
    place_chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        listed: ListedArticles,
        inquiries: Inquiries,
        prompts: Prompts,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        """Builds it and begins to ask.

        Args:
            session: The project.
            listed: What the list in the window shows; its filter is offered.
            inquiries: What asks beside the window; it must outlive the dialog.
            prompts: Who is asked where to write.
            settings: Where it is remembered what was chosen.
            parent: The window.
        """
        super().__init__(parent)
        self._session = session
        self._inquiries = inquiries
        self._prompts = prompts
        self._settings = settings
        self._choices = from_text(settings.of_project(session.path).export_choices)
        self._only = listed.only
        self._kept = self._choices.statuses
        statuses = () if listed.only else self._kept
        self._choices = replace(self._choices, wanted=listed.filter, statuses=statuses)
        self._shown: WrittenFormat | None = None
        self._size = _UNKNOWN
        self._is_leaving = False
        self._training = TrainingRow(session.scheme, self)
        self._list = FormatList(self)
        self._format = FormatPage(self)
        self._tabs = QTabWidget()
        self._selection = SelectionPage(
            session.scheme, session.annotators(), listed.chosen, self._tabs, only=listed.only
        )
        self._preview = PreviewPage(self._tabs)
        self._losses = LossesPage(session, self._tabs)
        self._left_out = LeftOut()
        self._said = QLabel()
        self._check = LossCheck(inquiries, self._losses, self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._export = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self._training.show_profile(self._choices.profile)
        self._selection.show_choices(self._choices)
        self._losses.listed.setChecked(self._choices.listed)
        inquiries.ask_formats()

    # Building.

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setWindowTitle(self.tr("Export"))
        fit_screen(self, _WIDTH, _HEIGHT)
        self._tabs.addTab(self._selection, self.tr("&Articles and marks"))
        self._tabs.addTab(self._preview, self.tr("&Preview"))
        self._tabs.addTab(self._losses, self.tr("What is &lost"))
        self._said.setWordWrap(True)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # or Enter would mean it as long as nothing can be written
        leave_words(self._buttons)
        self._export.setDefault(True)
        self._show_action()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(line // 2, 0, 0, 0)
        column.addWidget(self._format)
        column.addWidget(self._tabs, 1)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(self._list)
        sides.addWidget(Scrolled(right))
        sides.setSizes([_WIDTH * line // 5, _WIDTH * line * 4 // 5])
        sides.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._check)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._training)
        layout.addWidget(sides, 1)
        layout.addWidget(self._left_out)
        layout.addLayout(foot)
        self._list.setFocus()

    def _connect(self) -> None:
        asked = self._inquiries
        asked.formats_came.connect(self._show_formats)
        asked.counted.connect(self._show_size)
        asked.count_failed.connect(self._show_trouble)
        asked.previewed.connect(self._show_preview)
        asked.preview_failed.connect(self._preview.show_sentence)
        self._training.chosen.connect(self._fill_in)
        self._list.format_chosen.connect(self._show_format)
        self._format.changed.connect(self._take_change)
        self._selection.changed.connect(self._take_change)
        self._losses.check_requested.connect(self._find_out)
        self._losses.place_chosen.connect(self.place_chosen)
        self._tabs.currentChanged.connect(self._ask_preview)
        self._pause.timeout.connect(self._ask)
        self._check.turned.connect(self._show_action)
        self._check.found.connect(self._take_found)
        self._check.failed.connect(self._take_failure)
        self._buttons.accepted.connect(self._go_on)
        self._buttons.rejected.connect(self.reject)

    # What is chosen.

    @Slot(object)
    def _show_formats(self, formats: Formats) -> None:
        self._left_out.show_sentences(formats.left_out)
        self._list.show_formats(formats.written, self._choices.format)

    @Slot()
    def _fill_in(self) -> None:
        """Chooses what the training takes."""
        self._keep_options()
        kept = self._selection.taken_into(self._choices)
        self._choices = kept.for_training(self._training.profile, self._session.scheme)
        self._shown = None  # the fields of its options are about to say something else
        self._selection.show_choices(self._choices)
        self._list.choose(self._choices.format)
        self._show_format()

    @Slot()
    def _show_format(self) -> None:
        chosen = self._list.chosen
        if chosen is None:
            return
        self._keep_options()
        self._shown = chosen
        self._format.show_format(chosen, self._choices.options.get(chosen.name, {}))
        self._take_change()

    def _keep_options(self) -> None:
        if self._shown:
            options = {**self._choices.options, self._shown.name: self._format.options}
            self._choices = replace(self._choices, options=options)

    @Slot()
    def _take_change(self) -> None:
        """Nothing is known any more of what would be written."""
        self._is_leaving = False
        self._size = _UNKNOWN
        self._check.forget()
        self._pause.start()

    def _plan(self) -> Plan:
        """What is chosen now.

        Raises:
            Refused: The sets make no sense.
        """
        self._keep_options()
        chosen = self._shown.name if self._shown else self._choices.format
        self._choices = self._selection.taken_into(replace(self._choices, format=chosen))
        annotator = self._session.annotator
        return self._choices.plan(annotator.name if annotator else "", self._selection.articles)

    # What it will be.

    @Slot()
    def _ask(self) -> None:
        if self._shown is None:
            return
        try:
            plan = self._plan()
        except ZimulisError as error:
            self._show_trouble(str(error))
            return
        if self._selection.lack:
            self._show_trouble(self._selection.lack)
            return
        self._inquiries.count(self._session, plan.selection)
        self._ask_preview()

    @Slot()
    def _ask_preview(self) -> None:
        """Has the first article written, if it is looked at and nothing is about to change."""
        if self._tabs.currentWidget() is not self._preview or self._pause.isActive():
            return
        try:
            plan = self._plan()
        except ZimulisError as error:
            self._preview.show_sentence(str(error))
            return
        self._inquiries.preview(self._session.path, plan)

    @Slot(object)
    def _show_size(self, size: SelectionSize) -> None:
        self._size = size
        self._said.setText(self._told_size())
        self._show_action()

    def _told_size(self) -> str:
        told = self.tr("%n article(s)", "", self._size.chosen)
        if self._size.left_out:
            left_out = self.tr("; %n other(s) are left out", "", self._size.left_out)
            told += left_out
        return f"{told}."

    @Slot(str)
    def _show_trouble(self, reason: str) -> None:
        self._size = _UNKNOWN
        self._said.setText(reason)
        self._preview.show_sentence(reason)
        self._inquiries.drop_preview()
        self._show_action()

    @Slot(object)
    def _show_preview(self, files: list[PreviewedFile]) -> None:
        if files:
            self._preview.show_files(files)
        else:
            self._preview.show_sentence(self.tr("There is no article to export."))

    # What gets lost.

    @Slot()
    def _go_on(self) -> None:
        """Finds out what would be lost, shows it, and then asks where to write."""
        if self._check.is_done:
            self._ask_target()
        else:
            self._is_leaving = True
            self._find_out()

    @Slot()
    def _find_out(self) -> None:
        try:
            plan = self._plan()
        except ZimulisError as error:
            self._is_leaving = False
            self._show_trouble(str(error))
            return
        self._check.begin(self._session.path, plan)

    @Slot()
    def _show_action(self) -> None:
        self._export.setEnabled(self._check.isHidden() and self._size.chosen > 0)
        lost = self._losses.is_anything_lost
        self._export.setText(self.tr("E&xport all the same…") if lost else self.tr("E&xport…"))

    @Slot(object)
    def _take_found(self, written: Written) -> None:
        leaving, self._is_leaving = self._is_leaving, False
        if leaving and not written.losses:
            self._ask_target()
        elif leaving:
            self._tabs.setCurrentWidget(self._losses)
            self._said.setText(self._told_size())
            self._export.setFocus()

    @Slot(str)
    def _take_failure(self, reason: str) -> None:
        self._is_leaving = False
        if reason:
            self._said.setText(reason)

    # Going.

    def _ask_target(self) -> None:
        plan = self._plan()
        suffix = self._shown.suffix if self._shown and plan.sets is None else ""
        stem = self._session.path.stem
        name = f"{stem}{suffix}" if suffix else f"{stem}-{plan.format}"
        target = self._prompts.ask_export(name)
        if target is None:
            return
        listed = self._losses.listed.isChecked()
        losses = target.with_name(f"{target.name}.losses.csv") if listed else None
        self.export_requested.emit(Errand(plan, target, losses))
        self.accept()

    def done(self, result: int) -> None:
        self._pause.stop()
        self._inquiries.drop()
        with suppress(ZimulisError):  # what is half typed is remembered all the same
            self._plan()
        choices = replace(self._choices, listed=self._losses.listed.isChecked())
        if self._only:
            choices = replace(choices, statuses=self._kept)
        self._settings.of_project(self._session.path).export_choices = as_text(choices)
        super().done(result)
