"""What a search has found, as a list that grows while it is shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from zimulis.workspace.searching import Line, LineMark

_CHUNK = 32  # rows whose marks are fetched at once
_ROOT = QModelIndex()


class LineRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Order(StrEnum):
    """By what the lines are sorted."""

    ARTICLES = "articles"
    BEFORE = "before"
    AFTER = "after"
    FORMS = "forms"


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line with the marks that stand in it.

    Attributes:
        is_apart: Whether it is the first of those that lie in longer names, behind the others.
    """

    line: "Line"
    marks: "Sequence[LineMark]"
    is_apart: bool = False


class LineListModel(QAbstractListModel):
    """Lines in a chosen order; marks are fetched for those that come into sight."""

    def __init__(self, fetch: "Callable[[Sequence[Line]], list[Sequence[LineMark]]]") -> None:
        super().__init__()
        self._fetch = fetch
        self._order = Order.ARTICLES
        self._shown: list[tuple[str, int, Line]] = []  # the key, the number of its arrival, itself
        self._marks: dict[int, Sequence[LineMark]] = {}  # by the number

    @property
    def lines(self) -> "list[Line]":
        """The lines that are shown, in their order."""
        return [line for _, _, line in self._shown]

    def line_at(self, row: int) -> "Line":
        """The line in a row."""
        return self._shown[row][2]

    def clear(self) -> None:
        """Shows nothing."""
        self.beginResetModel()
        self._shown = []
        self._marks.clear()
        self.endResetModel()

    def extend(self, lines: "Iterable[Line]") -> None:
        """Shows further lines, which stand behind all others in the order of the project."""
        first = len(self._shown)
        keyed = [(self._key(line), first + n, line) for n, line in enumerate(lines)]
        if not keyed:
            return
        self.beginInsertRows(QModelIndex(), first, first + len(keyed) - 1)
        self._shown += keyed
        self.endInsertRows()
        if self._order is not Order.ARTICLES:
            self._sort(self._shown)

    def set_order(self, order: Order) -> None:
        """Sorts the lines otherwise; what is chosen stays so."""
        self._order = order
        self._sort([(self._key(line), number, line) for _, number, line in self._shown])

    def forget_marks(self) -> None:
        """Fetches the marks of what is in sight anew."""
        self._marks.clear()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        _, number, line = self._shown[index.row()]
        if role == LineRole.ROW:
            return LineRow(line, self._marks_of(index.row(), number), self._is_apart(index.row()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(f"{line.left}{line.match}{line.right}".split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        return None

    def _key(self, line: "Line") -> str:
        if self._order is Order.ARTICLES:
            return ""
        from zimulis.workspace.searching import form_key, left_key, right_key  # noqa: PLC0415 (quick start)

        keys = {Order.BEFORE: left_key, Order.AFTER: right_key, Order.FORMS: form_key}
        return keys[self._order](line)

    def _is_apart(self, row: int) -> bool:
        if self._order is not Order.FORMS or row == 0:
            return False
        return self._shown[row][0][0] != self._shown[row - 1][0][0]

    def _sort(self, keyed: "list[tuple[str, int, Line]]") -> None:
        self.layoutAboutToBeChanged.emit()
        before = [number for _, number, _ in self._shown]
        self._shown = sorted(keyed)
        rows = {number: row for row, (_, number, _) in enumerate(self._shown)}
        for index in self.persistentIndexList():
            self.changePersistentIndex(index, self.index(rows[before[index.row()]]))
        self.layoutChanged.emit()

    def _marks_of(self, row: int, number: int) -> "Sequence[LineMark]":
        if number not in self._marks:
            first = row - row % _CHUNK
            chunk = [
                one for one in self._shown[first : first + _CHUNK] if one[1] not in self._marks
            ]
            found = self._fetch([line for _, _, line in chunk])
            self._marks |= {n: marks for (_, n, _), marks in zip(chunk, found, strict=True)}
        return self._marks[number]
