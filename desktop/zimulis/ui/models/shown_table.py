"""A table whose rows are shown anew as a whole."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

_Row = TypeVar("_Row")
_ROOT = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ShownTable(QAbstractTableModel, Generic[_Row]):
    """Rows of one kind under titles; a kind of table says what stands in its cells.

    Attributes:
        rows: What is shown, from the top.
    """

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        """Begins without rows.

        Args:
            titles: Those of the columns.
            parent: Who owns it.
        """
        super().__init__(parent)
        self._titles = titles
        self.rows: Sequence[_Row] = ()

    def show(self, rows: Sequence[_Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def cells(self, row: _Row) -> Sequence[str | int]:
        """What stands in a row, column by column; numbers stand at the right."""
        raise NotImplementedError

    def tip(self, row: _Row, column: int) -> str:
        """What is told of a cell when the mouse rests on it; all that stands there."""
        return str(self.cells(row)[column])

    # As Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        is_title = role == _DISPLAY and orientation == Qt.Orientation.Horizontal
        return self._titles[section] if is_title else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role in (_DISPLAY, _EDIT):
            return self.cells(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row, column)
        is_number = role == Qt.ItemDataRole.TextAlignmentRole and isinstance(
            self.cells(row)[column], int
        )
        return _TO_THE_RIGHT if is_number else None
