"""What a check found, as a list by place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.models.shown_rows import ROW

if TYPE_CHECKING:
    from zimulis.workspace.reviewing import Finding

_ROOT = QModelIndex()


class FindingListModel(QAbstractListModel):
    """Findings in the order of the text; their words are made when they come into sight."""

    def __init__(self, describe: "Callable[[Finding], LabelledRow]") -> None:
        super().__init__()
        self._describe = describe
        self._findings: Sequence[Finding] = ()

    def set_findings(self, findings: "Sequence[Finding]") -> None:
        """Shows other findings."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    @property
    def findings(self) -> "Sequence[Finding]":
        """What is shown, in order."""
        return self._findings

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        if role == ROW:
            return self._describe(self._findings[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            row = self._describe(self._findings[index.row()])
            return f"{row.words}: {row.beside}"
        return None
