"""The report of an import: what failed, what was there already, what is alike."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.buttons import leave_words
from zimulis.ui.dialogs.importing.report_lines import LineKind, ReportLine, write_lines
from zimulis.ui.dialogs.importing.report_model import ReportModel
from zimulis.ui.flow import FlowLayout
from zimulis.ui.panels.rows import RowTable
from zimulis.ui.prompts import Prompts
from zimulis.ui.room import fit_screen

_WIDTH, _HEIGHT = 56, 32  # line heights


class ReportDialog(QDialog):
    """Lists what an import had to tell; the window can be used beside it.

    Signals:
        article_chosen: An article (its id) is to be opened.
    """

    article_chosen = Signal(str)

    def __init__(
        self, summary: str, lines: Sequence[ReportLine], prompts: Prompts, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._summary = QLabel(summary)
        self._kinds = QComboBox()
        self._filter = QLineEdit()
        self._model = ReportModel(lines, self)
        self._table = RowTable()
        self._open = QPushButton(self.tr("Open the article"))
        self._open_other = QPushButton(self.tr("Open the one before"))
        self._save = QPushButton(self.tr("Save…"))
        self._build()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setWindowTitle(self.tr("Report of the import"))
        fit_screen(self, _WIDTH, _HEIGHT)
        self._summary.setWordWrap(True)
        self._kinds.setAccessibleName(self.tr("Kind of line"))
        self._kinds.addItem(self.tr("Everything ({count})").format(count=self._model.count(None)))
        for kind in LineKind:
            if count := self._model.count(kind):
                self._kinds.addItem(f"{kind.heading} ({count})", kind)
        self._filter.setPlaceholderText(self.tr("Filter by file or words"))
        self._filter.setAccessibleName(self.tr("Filter of the report"))
        self._filter.setClearButtonEnabled(True)
        self._build_table(line)
        head = QHBoxLayout()
        head.addWidget(self._kinds)
        head.addWidget(self._filter, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addLayout(self._foot())
        self._table.setFocus()

    def _build_table(self, line: int) -> None:
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Report"))
        table.set_widths(8 * line, 16 * line)

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        leave_words(buttons)
        buttons.rejected.connect(self.reject)
        flow = FlowLayout(self.fontMetrics().averageCharWidth())
        for button in (self._open, self._open_other, self._save):
            button.setAutoDefault(False)
            flow.addWidget(button)
        foot = QHBoxLayout()
        foot.addLayout(flow, 1)
        foot.addWidget(buttons)
        return foot

    def _connect(self) -> None:
        self._kinds.currentIndexChanged.connect(self._arrange)
        self._filter.textChanged.connect(self._arrange)
        self._filter.returnPressed.connect(self._table.setFocus)
        self._table.row_chosen.connect(self._open_article)
        self._table.selectionModel().currentChanged.connect(self._show_current)
        self._open.clicked.connect(self._open_article)
        self._open_other.clicked.connect(self._open_earlier)
        self._save.clicked.connect(self._ask_save)

    @property
    def _current(self) -> ReportLine | None:
        index = self._table.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    @Slot()
    def _arrange(self) -> None:
        chosen = str(self._kinds.currentData() or "")  # Qt hands an enumeration back as its text
        self._model.filter(LineKind(chosen) if chosen else None, self._filter.text())
        self._table.setCurrentIndex(self._model.index(0, 0))
        self._show_current()

    @Slot()
    @Slot(QModelIndex)
    def _show_current(self) -> None:
        line = self._current
        self._open.setEnabled(line is not None and line.article is not None)
        self._open_other.setVisible(self._model.count(LineKind.REPRINT) > 0)
        self._open_other.setEnabled(line is not None and line.other is not None)
        self._save.setEnabled(bool(self._model.rows))

    @Slot()
    def _open_article(self) -> None:
        if self._current and self._current.article:
            self.article_chosen.emit(self._current.article)

    @Slot()
    def _open_earlier(self) -> None:
        if self._current and self._current.other:
            self.article_chosen.emit(self._current.other)

    @Slot()
    def _ask_save(self) -> None:
        target = self._prompts.ask_report(self.tr("import report.csv"))
        if target is None:
            return
        try:
            write_lines(self._model.rows, target)
        except OSError as error:
            self._prompts.tell(
                self.tr("{file} cannot be written: {reason}.").format(
                    file=target, reason=error.strerror
                )
            )
