"""The corpus as a table: keys are held, rows are fetched when they come into sight."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from zimulis.domain.ids import ArticleId
from zimulis.domain.scheme import Label
from zimulis.domain.worklist import SortKey
from zimulis.ui.orders import key_title
from zimulis.ui.statuses import description_of, gain_of, standing_of
from zimulis.workspace.articles import ArticleRow
from zimulis.workspace.listing import EMPTY, Listing

_CHUNK = 32  # rows fetched at once
_KEPT = 4096
_ROOT = QModelIndex()


class ArticleRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Column(NamedTuple):
    """What stands in a column.

    Attributes:
        by: What clicking its head sorts by; what it shows follows from that.
        label: Whose marks it counts.
    """

    by: SortKey
    label: Label | None = None

    @property
    def name(self) -> str:
        """Always the same for the same column."""
        return f"{self.by}:{self.label.name}" if self.label else self.by

    @property
    def is_count(self) -> bool:
        """Whether it holds numbers, of which one wants the largest first."""
        return self.by in (SortKey.GAIN, SortKey.MARKS)


FACTS = tuple(Column(key) for key in SortKey if key not in (SortKey.PROJECT, SortKey.MARKS))
"""The columns that every project has."""


class ArticleModel(QAbstractTableModel):
    """The articles of a listing, each with its row on demand.

    Attributes:
        listing: What is shown.
        columns: What stands beside each other; one for each label, after those of every project.
    """

    def __init__(self, fetch: Callable[[Listing, int, int], list[ArticleRow | None]]) -> None:
        """Shows nothing yet.

        Args:
            fetch: Gives the rows of a listing, from a place on and so many.
        """
        super().__init__()
        self._fetch = fetch
        self.listing = EMPTY
        self.columns: Sequence[Column] = FACTS
        self._rows: dict[int, ArticleRow | None] = {}

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Counts the marks of these labels."""
        columns = (*FACTS, *(Column(SortKey.MARKS, label) for label in labels))
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()

    def set_listing(self, listing: Listing) -> None:
        """Shows other articles; the list stays where it is if some were only added at its end."""
        before, now = self.listing.keys, listing.keys
        known = len(before)
        if now[:known] != before or not known:
            self.beginResetModel()
            self.listing = listing
            self._rows.clear()
            self.endResetModel()
        elif len(now) > known:
            self.beginInsertRows(QModelIndex(), known, len(now) - 1)
            self.listing = listing
            self.endInsertRows()
        else:
            self.listing = listing

    def refresh(self, articles: Iterable[ArticleId]) -> None:
        """Fetches the rows of these articles anew, if they have been fetched."""
        wanted = set(articles)
        for place in [p for p, row in self._rows.items() if row and row.id in wanted]:
            del self._rows[place]
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def reread(self) -> None:
        """Fetches every row anew that has been fetched."""
        self._rows.clear()
        if len(self.listing):
            last = self.index(len(self.listing) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.listing)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.label.title if column.label else key_title(column.by)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_count else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self._row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = self.columns[index.column()]
        is_description = role == Qt.ItemDataRole.ToolTipRole or (
            role == Qt.ItemDataRole.AccessibleTextRole and column is FACTS[0]
        )
        if is_description:
            return description_of(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell_text(row, column)
        return row if role == ArticleRole.ROW else None

    def _row(self, place: int) -> ArticleRow | None:
        if place not in self._rows:
            if len(self._rows) > _KEPT:
                self._rows.clear()
            chunk = range(place - place % _CHUNK, place - place % _CHUNK + _CHUNK)
            if any(other in self._rows for other in chunk):
                chunk = range(place, place + 1)  # this one alone has changed
            rows = self._fetch(self.listing, chunk.start, len(chunk))
            self._rows.update(zip(chunk, rows, strict=False))
        return self._rows.get(place)


def cell_text(row: ArticleRow, column: Column) -> str:
    """What a column says of an article."""
    if column.label:
        return str(row.counts.get(column.label.name, ""))
    texts = {
        SortKey.TITLE: row.title,
        SortKey.DATE: row.published,
        SortKey.SOURCE: row.source,
        SortKey.LANGUAGE: row.language,
        SortKey.STATUS: standing_of(row),
        SortKey.GAIN: gain_of(row),
    }
    return texts[column.by]
