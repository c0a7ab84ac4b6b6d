"""What the check of an article found, under the text; folded away while there is nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zimulis.ui.desk import Desk
from zimulis.ui.doubts import doubt_sentence
from zimulis.ui.models.findings import FindingListModel
from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.panels.labelled_rows import LabelledRowDelegate
from zimulis.ui.panels.rows import RowList
from zimulis.ui.theme import Theme

if TYPE_CHECKING:
    from zimulis.workspace.reviewing import Finding

_ROW_PADDING = 7  # px
_MOST_ROWS = 5  # in sight at once
_MOST_SHOWN = 120  # characters of the words


class _FindingList(RowList):
    """Rows on which Space says that all is well.

    Signals:
        row_settled: Space was pressed on a row.
    """

    row_settled = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.row_settled.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class FindingsPanel(QWidget):
    """A quiet list; choosing a row leads to its place.

    Signals:
        finding_chosen: The person wants to see this `Finding`.
        finding_settled: What this `Finding` is about shall stay as a correction left it.
        settling_requested: The mark that she is at shall stay as a correction left it.
        close_requested: She has seen enough.
    """

    finding_chosen = Signal(object)
    finding_settled = Signal(object)
    settling_requested = Signal()
    close_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = FindingListModel(self._describe)
        self._heading = QLabel()
        self._hint = QLabel()
        self._settle = QToolButton()
        self._close = QToolButton()
        self._list = _FindingList(self.fontMetrics().lineSpacing() + _ROW_PADDING)
        self._delegate = LabelledRowDelegate(desk, theme, self._list)
        self._build()
        self._list.row_chosen.connect(self._choose)
        self._list.row_settled.connect(self._settle_row)
        self._settle.clicked.connect(self.settling_requested)
        self._close.clicked.connect(self.close_requested)
        self.hide()

    def _build(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._settle.setText(self.tr("Leave it so"))
        self._settle.setAutoRaise(True)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setText(
            self.tr("Space leaves a mark so, or puts one that is gone on what is selected.")
        )
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("To look at again"))
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addWidget(self._hint, 1)
        head.addWidget(self._settle)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.setSpacing(letter // 2)
        layout.addLayout(head)
        layout.addWidget(self._list)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._list]

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self._list.viewport().update()

    @property
    def has_keys(self) -> bool:
        """Whether the keys are in the list."""
        return self._list.hasFocus()

    def show_findings(self, findings: "Sequence[Finding]", current: int | None) -> None:
        """Shows what was found, in order, and which of it the person is at."""
        row = self._list.currentIndex().row()
        if current is None and self.has_keys and row >= 0:
            current = min(row, len(findings) - 1)  # what was there is settled; the next is here
        self._model.show(findings)
        self._heading.setText(self.tr("%n thing(s) to look at again", "", len(findings)))
        doubtful = any(finding.doubt for finding in findings)
        self._settle.setVisible(doubtful)
        self._hint.setVisible(doubtful)
        rows = max(1, min(_MOST_ROWS, len(findings)))
        self._list.setFixedHeight(rows * self._list.verticalHeader().defaultSectionSize() + 2)
        self.show_current(current)
        self.show()

    def show_current(self, current: int | None) -> None:
        """Shows which finding the person is at."""
        if current is None:
            self._list.clearSelection()
        else:
            self._list.setCurrentIndex(self._model.index(current))

    def _describe(self, finding: "Finding") -> LabelledRow:
        article = self._desk.article
        text = article.article.text[slice(*finding.part)] if article else ""
        words = " ".join(text[:_MOST_SHOWN].split())
        if finding.doubt and finding.doubt.words != words:
            before = finding.doubt.words[:_MOST_SHOWN]
            words = f"{before} → {words}" if words else before
        return LabelledRow(finding.label, words, self._lack(finding))

    def _lack(self, finding: "Finding") -> str:
        from zimulis.workspace.reviewing import Lack  # noqa: PLC0415 (for a quick start)

        label = self._desk.session.scheme.label(finding.label)
        sentences = {
            Lack.FORM: self.tr("is marked elsewhere as {label}, not here"),
            Lack.QUOTATION: self.tr("has one quotation mark of a pair"),
            Lack.RELATION: self.tr("has no {name}"),
            Lack.CODE: self.tr("names no country with a code"),
            Lack.VALUE: self.tr("has no {name}"),
            Lack.PENCIL: self.tr("is a suggestion still"),
            Lack.DOUBT: doubt_sentence(finding.doubt.doubt) if finding.doubt else "",
        }
        title = label.title if label else finding.label
        return sentences[finding.lack].format(label=title, name=finding.name)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.finding_chosen.emit(self._model.rows[index.row()])

    @Slot(QModelIndex)
    def _settle_row(self, index: QModelIndex) -> None:
        self.finding_settled.emit(self._model.rows[index.row()])
