"""A list whose rows are shown anew as a whole."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole + 1
"""Asks for the row itself, as the delegate draws it."""

_Row = TypeVar("_Row")
_ROOT = QModelIndex()


class ShownRows(QAbstractListModel, Generic[_Row]):
    """Rows of one kind.

    Attributes:
        rows: What is shown, from the top.
    """

    def __init__(
        self,
        words: Callable[[_Row], str],
        parent: QObject | None = None,
        *,
        tip: Callable[[_Row], str] | None = None,
    ) -> None:
        """Begins without rows.

        Args:
            words: A row in words, for screen readers.
            parent: Who owns it.
            tip: What is told of a row when the mouse rests on it; its words if nothing is given.
        """
        super().__init__(parent)
        self._words = words
        self._tip = tip or words
        self.rows: Sequence[_Row] = ()

    def show(self, rows: Sequence[_Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        return row if role == ROW else None
