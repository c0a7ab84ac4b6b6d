"""The claims of a table: their ids in order; rows are read when they come into sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from zimulis.domain.ids import ArticleId, SpanId
from zimulis.workspace import ZimulisError, claims
from zimulis.workspace.claims import ClaimRow
from zimulis.workspace.session import Session

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY, _EDIT, _TIP = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
)
CHOICES = Qt.ItemDataRole.UserRole + 1
"""What a cell can be set to; nothing where it is written."""
_AT_ONCE = 100  # rows read together


class Sort(Enum):
    """What a column shows."""

    RELATION = auto()
    WORDS = auto()
    VALUE = auto()
    DATE = auto()
    TITLE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        key: The type of the relation or the name of the attribute; what claims are sorted by.
        choices: What its values are, if they are some of a few.
    """

    sort: Sort
    key: str
    title: str
    choices: Sequence[str] = ()


class ClaimModel(QAbstractTableModel):
    """Claims in an order, with what is said of each.

    Signals:
        value_wished: A claim (its id) shall have a value: the attribute's name, and the value.
        claimant_wished: A claim (its id) shall have been made by one of those who are offered.
    """

    value_wished = Signal(str, str, str)
    claimant_wished = Signal(str, str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[SpanId] = []
        self._rows: dict[SpanId, ClaimRow | None] = {}
        self._filter = ""
        self._article: ArticleId | None = None
        self._are_offered = False
        self._order = (-1, False)
        self._claimant = ""
        self.columns: Sequence[Column] = ()

    # Which claims.

    def set_columns(self) -> None:
        """Has a column for all that the labels say of claims."""
        self.beginResetModel()
        session = self._session
        self._claimant = claims.claimant_type(session)
        self.columns = (
            Column(Sort.RELATION, self._claimant, translate("ClaimModel", "Claimant")),
            Column(Sort.WORDS, claims.WORDS, translate("ClaimModel", "Claim")),
            *(
                Column(Sort.VALUE, asked.name, asked.name.capitalize(), ("", *asked.choices))
                for asked in claims.choices(session)
            ),
            Column(Sort.RELATION, claims.ABOUT, translate("ClaimModel", "About")),
            Column(Sort.VALUE, claims.GROUP, translate("ClaimModel", "Group")),
            Column(Sort.DATE, claims.DATE, translate("ClaimModel", "Date")),
            Column(Sort.TITLE, claims.TITLE, translate("ClaimModel", "Article")),
        )
        self.endResetModel()

    def show_filtered(self, text: str, article: ArticleId | None) -> None:
        """Shows the claims that a filter finds, of one article or of all."""
        self._filter, self._article = text, article
        self._are_offered = False
        self.reload()

    def offer(self, ids: Sequence[SpanId]) -> None:
        """Shows some claims in the order given, until others are filtered or sorted."""
        self._are_offered = True
        self._show(ids)

    def _show(self, ids: Sequence[SpanId]) -> None:
        self.beginResetModel()
        self._ids = list(ids)
        self._rows.clear()
        self.endResetModel()

    def reload(self) -> None:
        """Reads anew which claims there are; those that are offered stay."""
        if self._are_offered:
            self._forget_rows()
            return
        column, descending = self._order
        by = self.columns[column].key if 0 <= column < len(self.columns) else ""
        ids = claims.claim_ids(
            self._session, self._filter, article=self._article, by=by, descending=descending
        )
        if ids == self._ids:
            self._forget_rows()
        else:
            self._show(ids)

    def _forget_rows(self) -> None:
        """Has rows read anew; the claims are the same."""
        self._rows.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def ids(self) -> list[SpanId]:
        """The claims, in order."""
        return self._ids

    def row_at(self, place: int) -> ClaimRow | None:
        """What stands in a row; None if the claim is gone since."""
        claim = self._ids[place]
        if claim not in self._rows:
            start = place - place % _AT_ONCE
            some = self._ids[start : start + _AT_ONCE]
            self._rows |= dict.fromkeys(some)
            self._rows |= {row.span: row for row in claims.claim_rows(self._session, some)}
        return self._rows[claim]

    # As Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return self.columns[section].title

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._is_editable(self.columns[index.column()]):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def _is_editable(self, column: Column) -> bool:
        return column.sort is Sort.VALUE or self._is_claimant(column)

    def _is_claimant(self, column: Column) -> bool:
        return column.sort is Sort.RELATION and bool(column.key) and column.key == self._claimant

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == CHOICES:
            return self._choices(index, column)
        if role not in (_DISPLAY, _EDIT, _TIP):
            return None
        row = self.row_at(index.row())
        return _cell(row, column) if row else ""

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        if role != _EDIT or self.data(index) == value:
            return False
        claim, column = self._ids[index.row()], self.columns[index.column()]
        if self._is_claimant(column):
            self.claimant_wished.emit(claim, str(value))
        else:
            self.value_wished.emit(claim, column.key, str(value))
        return True

    def _choices(self, index: Index, column: Column) -> list[str]:
        """What a cell can be set to; what stands in it is always among that."""
        if not self._is_claimant(column):
            return list(column.choices)
        from zimulis.workspace.claimants import claimant_offers  # noqa: PLC0415 (for a quick start)

        try:
            offered = claimant_offers(self._session, self._ids[index.row()])
        except ZimulisError:  # it is gone since; what is wished of it is refused with a sentence
            offered = ()
        return list(dict.fromkeys((str(self.data(index)), "", *offered)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._are_offered = False
        self._order = column, order == Qt.SortOrder.DescendingOrder
        self.reload()


def _cell(row: ClaimRow, column: Column) -> str:
    if column.sort is Sort.RELATION:
        return ", ".join(row.ends.get(column.key, ()))
    if column.sort is Sort.VALUE:
        return row.values.get(column.key, "")
    return {Sort.WORDS: row.words, Sort.DATE: row.published, Sort.TITLE: row.title}[column.sort]
