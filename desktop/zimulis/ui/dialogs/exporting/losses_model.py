"""What would be lost, as a table whose rows are read when they are looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as _Persistent

from zimulis.workspace.losses import LossList, LostRow, lost_rows
from zimulis.workspace.session import Session

Index = QModelIndex | _Persistent
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_PAGE = 40  # rows that are read at once
_PAGES = 50  # that are kept


class LossesModel(QAbstractTableModel):
    """Losses of one reason, or all."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._losses: LossList | None = None
        self._places: Sequence[int] = ()
        self._pages: dict[int, list[LostRow]] = {}

    def show(self, losses: LossList | None, reason: str = "") -> None:
        """Shows the losses of a reason; of all if it is empty."""
        self.beginResetModel()
        self._losses = losses
        self._places = () if losses is None else losses.places(reason)
        self._pages.clear()
        self.endResetModel()

    def row(self, number: int) -> LostRow:
        """What stands in a row."""
        page, place = divmod(number, _PAGE)
        if page not in self._pages:
            if len(self._pages) >= _PAGES:
                self._pages.clear()
            self._pages[page] = self._read(page)
        return self._pages[page][place]

    def _read(self, page: int) -> list[LostRow]:
        assert self._losses is not None, "no rows without losses"
        places = self._places[page * _PAGE : (page + 1) * _PAGE]
        return lost_rows(self._session, [self._losses.at(place) for place in places])

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("What"), self.tr("Words"), self.tr("Article"))[section]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        words = f"{row.label}: {row.words}" if row.words else self.tr("the article as a whole")
        return (row.reason, words, row.title)[index.column()]
