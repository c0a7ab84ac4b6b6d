"""Rows of frozen things under the columns that show and change them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_YES, _NO = "✓", "–"  # a box without a tick could not be seen on the dark page


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        read: What stands there; a bool is a box to tick.
        write: The row with another value there; None if it is only read.
        options: Values to choose from, with their titles; none for free text.
    """

    title: str
    read: Callable[[Row], str | bool]
    write: Callable[[Row, Any], Row] | None = None
    options: Sequence[tuple[str, str]] = ()


class RowModel(QAbstractTableModel, Generic[Row]):
    """A list of rows that is changed in place."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they are now."""
        return self._rows

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add(self, row: Row) -> None:
        """Adds a row behind the others."""
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows.append(row)
        self.endInsertRows()

    def remove(self, place: int) -> None:
        """Removes a row."""
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()

    def move(self, place: int, step: int) -> bool:
        """Moves a row one place up (-1) or down (1); False if there is no room."""
        to = place + step
        if not 0 <= to < len(self._rows):
            return False
        behind = to + 1 if step > 0 else to  # Qt counts the places before the row is taken out
        self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), behind)
        self._rows.insert(to, self._rows.pop(place))
        self.endMoveRows()
        return True

    def replace(self, place: int, row: Row) -> None:
        """Puts another row in the place of one."""
        self._rows[place] = row
        last = len(self.columns) - 1
        self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    # What Qt asks.

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        value = column.read(self._rows[index.row()])
        if role == Qt.ItemDataRole.EditRole:
            return value
        if isinstance(value, bool):
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("yes") if value else self.tr("no")
            return (_YES if value else _NO) if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return dict(column.options).get(value, value)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.columns[index.column()]
        is_box = isinstance(column.read(self._rows[index.row()]), bool)
        return flags if column.write is None or is_box else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns[index.column()]
        if column.write is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.replace(index.row(), column.write(self._rows[index.row()], str(value).strip()))
        return True

    def toggle(self, index: _Index) -> bool:
        """Ticks a box, or takes the tick away; False if there is none."""
        column, row = self.columns[index.column()], self._rows[index.row()]
        value = column.read(row)
        if column.write is None or not isinstance(value, bool):
            return False
        self.replace(index.row(), column.write(row, not value))
        return True
