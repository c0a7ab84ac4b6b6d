"""All keys in groups, and those that have what was typed."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel

from zimulis.ui.key_rows import KeyRow
from zimulis.ui.matching import IN_WORDS, match

_ROW = Qt.ItemDataRole.UserRole + 1


class KeyModel(QStandardItemModel):
    """Groups of rows; in the second column, the keys."""

    def show_rows(self, rows: Iterable[KeyRow], chosen: Iterable[KeyRow]) -> None:
        """Shows all rows anew.

        Args:
            rows: What there is, group by group.
            chosen: Those among them whose keys the person has chosen; they are set off.
        """
        self.clear()
        self.setHorizontalHeaderLabels([self.tr("What"), self.tr("Keys")])
        groups: dict[str, QStandardItem] = {}
        marked = frozenset(chosen)
        for row in rows:
            if row.group not in groups:
                groups[row.group] = _heading(row.group)
                self.appendRow([groups[row.group], QStandardItem()])
            groups[row.group].appendRow(_items(row, is_chosen=row in marked))


class KeyFilter(QSortFilterProxyModel):
    """Those rows whose title, group or keys have the words typed."""

    def __init__(self, source: KeyModel, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(source)

    def look_for(self, typed: str) -> None:
        """Shows the rows that have these words."""
        self._typed = typed
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        row = row_at(self.sourceModel().index(source_row, 0, source_parent))
        if row is None:
            return False
        hit = match(self._typed, " ".join((row.title, row.group, *row.keys)))
        return hit is not None and hit.rank <= IN_WORDS


def row_at(index: QModelIndex | QPersistentModelIndex) -> KeyRow | None:
    """The row at a place of either model; None for a heading."""
    row = index.data(_ROW) if index.isValid() else None
    return row if isinstance(row, KeyRow) else None


def _heading(title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setFont(_bold(item.font()))
    return item


def _items(row: KeyRow, *, is_chosen: bool) -> list[QStandardItem]:
    items = [QStandardItem(row.title), QStandardItem(" · ".join(row.keys))]
    for item in items:
        item.setEditable(False)
        item.setData(row, _ROW)
        if row.hint:
            item.setToolTip(row.hint)
    if is_chosen:
        items[1].setFont(_bold(items[1].font()))
    return items


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
