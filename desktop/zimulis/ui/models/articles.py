"""The corpus as a list: ids are held, rows are fetched when they come into sight."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from zimulis.domain.ids import ArticleId
from zimulis.ui.statuses import description_of
from zimulis.workspace.articles import ArticleRow

_CHUNK = 64  # rows fetched at once
_KEPT = 4096
_ROOT = QModelIndex()


class ArticleRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ArticleListModel(QAbstractListModel):
    """Article ids in order, with their rows on demand."""

    def __init__(self, fetch: Callable[[Sequence[ArticleId]], list[ArticleRow]]) -> None:
        super().__init__()
        self._fetch = fetch
        self._ids: list[ArticleId] = []
        self._places: dict[ArticleId, int] = {}
        self._rows: dict[ArticleId, ArticleRow] = {}

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The articles shown, in order."""
        return self._ids

    def set_ids(self, ids: list[ArticleId]) -> None:
        """Shows other articles; the list stays where it is if some were only added at its end."""
        known = len(self._ids)
        if known and ids[:known] == self._ids:
            if len(ids) == known:
                return
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self._places |= {ids[place]: place for place in range(known, len(ids))}
            self.endInsertRows()
            return
        self.beginResetModel()
        self._ids = ids
        self._places = {article: place for place, article in enumerate(ids)}
        self._rows.clear()
        self.endResetModel()

    def refresh(self, articles: frozenset[ArticleId]) -> None:
        """Fetches the rows of these articles anew."""
        for article in articles:
            self._rows.pop(article, None)
            place = self._places.get(article)
            if place is not None:
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def place_of(self, article: ArticleId) -> int | None:
        """The row number of an article, or None if it is not shown."""
        return self._places.get(article)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        if role == ArticleRole.ROW:
            return self._row(index.row())
        row = self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return description_of(row) if row else ""
        return None

    def _row(self, place: int) -> ArticleRow | None:
        article = self._ids[place]
        if article not in self._rows:
            if len(self._rows) > _KEPT:
                self._rows.clear()
            first = place - place % _CHUNK
            missing = [i for i in self._ids[first : first + _CHUNK] if i not in self._rows]
            for row in self._fetch(missing):
                self._rows[row.id] = row
        return self._rows.get(article)
