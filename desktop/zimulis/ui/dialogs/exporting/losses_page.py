"""What the written files will not hold, by reasons, each with its place."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.dialogs.exporting.losses_model import LossesModel
from zimulis.ui.panels.rows import RowTable
from zimulis.workspace.exporting import Written
from zimulis.workspace.losses import LossList
from zimulis.workspace.session import Session


class LossesPage(QWidget):
    """Empty until somebody has found out.

    Signals:
        check_requested: Somebody wants to know.
        place_chosen: A `LostRow` is to be gone to.
    """

    check_requested = Signal()
    place_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._losses: LossList | None = None
        self._model = LossesModel(session, self)
        self._said = QLabel()
        self._check = QPushButton(self.tr("&Find out"))
        self._reasons = QComboBox()
        self._table = RowTable()
        self.listed = QCheckBox(self.tr("&Save this as a table beside the export"))
        self._build()
        self._check.clicked.connect(self.check_requested)
        self._reasons.currentIndexChanged.connect(self._show_reason)
        self._table.row_chosen.connect(self._choose)
        self.show_unknown()

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self._said.setWordWrap(True)
        self._check.setAutoDefault(False)
        self._reasons.setAccessibleName(self.tr("Reason of a loss"))
        self._reasons.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("What is lost; Enter goes there"))
        self._table.set_widths(14 * line, 14 * line)
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self._check)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._reasons)
        layout.addWidget(self._table, 1)
        layout.addWidget(self.listed)

    @property
    def is_anything_lost(self) -> bool:
        """Whether it is known that the files will lack something."""
        return self._losses is not None and len(self._losses) > self._losses.kept

    def show_unknown(self) -> None:
        """Shows that nobody knows yet."""
        self._show(None, self.tr("It is found out before anything is written."))

    def show_under_way(self) -> None:
        """Shows that it is being found out."""
        self._show(None, self.tr("Every article is written to nowhere, to see what gets lost…"))
        self._check.setEnabled(False)

    def show_losses(self, written: Written) -> None:
        """Shows what would be lost."""
        losses = LossList(written.losses)
        marks = self.tr("%n mark(s)", "", written.spans)
        lost = len(losses) - losses.kept
        if lost:
            told = self.tr(
                "Of {marks} and what hangs on them, %n thing(s) will be lost.", "", lost
            ).format(marks=marks)
        else:
            told = self.tr("Nothing will be lost of {marks}.").format(marks=marks)
        if losses.kept:
            kept = self.tr("In the files, but found again by Zīmulis alone: {count}.")
            told = f"{told} {kept.format(count=losses.kept)}"
        self._show(losses, told)

    def _show(self, losses: LossList | None, said: str) -> None:
        self._losses = losses
        self._said.setText(said)
        self._check.setEnabled(True)
        self._check.setVisible(losses is None)
        self._reasons.blockSignals(True)
        self._reasons.clear()
        reasons = losses.by_reason if losses else dict[str, int]()
        if losses and reasons:
            self._reasons.addItem(self.tr("Everything ({count})").format(count=len(losses)), "")
        for reason, count in reasons.items():
            self._reasons.addItem(f"{reason} ({count})", reason)
        self._reasons.blockSignals(False)
        for widget in (self._reasons, self._table):
            widget.setEnabled(bool(reasons))
        self._show_reason()

    @Slot()
    def _show_reason(self) -> None:
        self._model.show(self._losses, str(self._reasons.currentData() or ""))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.place_chosen.emit(self._model.row(index.row()))
