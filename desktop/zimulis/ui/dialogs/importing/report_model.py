"""The lines of a report as a table, filtered by kind and by words."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as _Persistent

from zimulis.ui.dialogs.importing.report_lines import LineKind, ReportLine

translate = QCoreApplication.translate

Index = QModelIndex | _Persistent
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole


class ReportModel(QAbstractTableModel):
    """Filters by itself: a proxy that asks Python for every row is slow at ten thousand of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[ReportLine] = ()
        self.lines: list[ReportLine] = []

    def show(self, lines: Sequence[ReportLine]) -> None:
        """Shows another report."""
        self._all = lines
        self.filter(None, "")

    def count(self, kind: LineKind | None) -> int:
        """How many lines there are of a kind, or of all kinds."""
        return sum(kind in (None, line.kind) for line in self._all)

    def filter(self, kind: LineKind | None, words: str) -> None:
        """Shows the lines of a kind (None: of all) in which all words stand."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self.lines = [
            line
            for line in self._all
            if kind in (None, line.kind)
            and all(word in f"{line.path} {line.what}".casefold() for word in wanted)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("ImportReport", "Kind"),
            translate("ImportReport", "File"),
            translate("ImportReport", "What"),
        )[section]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self.lines[index.row()]
        if role == _DISPLAY and index.column() == 1:
            return line.path.rpartition("/")[2] or line.path
        return (line.kind.heading, line.path, line.what)[index.column()]
