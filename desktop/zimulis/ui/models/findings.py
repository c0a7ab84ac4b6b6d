"""What a check found, as a list by place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.models.shown_rows import ROW, ShownRows

if TYPE_CHECKING:
    from zimulis.workspace.reviewing import Finding


class FindingListModel(ShownRows["Finding"]):
    """Findings in the order of the text; their words are made when they come into sight."""

    def __init__(self, describe: "Callable[[Finding], LabelledRow]") -> None:
        super().__init__(self._in_words)
        self._describe = describe

    def _in_words(self, finding: "Finding") -> str:
        row = self._describe(finding)
        return f"{row.words}: {row.beside}"

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == ROW and index.isValid():
            return self._describe(self.rows[index.row()])
        return super().data(index, role)
