"""The filters that have a name: to be shown, renamed and forgotten."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.panels.rows import RowTable
from zimulis.workspace import ZimulisError, filters
from zimulis.workspace.session import Session

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_WIDTH, _HEIGHT, _NAME = 34, 18, 12  # line heights


class SavedFilterModel(QAbstractTableModel):
    """Each filter with its name, which can be written over.

    Signals:
        rename_wished: A filter (its name) shall have another name.
    """

    rename_wished = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[tuple[str, str]] = ()

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Shows these names and filters."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        titles = (translate("SavedFilters", "Name"), translate("SavedFilters", "Filter"))
        return titles[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, _EDIT, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.rows[index.row()][index.column()]

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        name, _ = self.rows[index.row()]
        if role != _EDIT or value == name:
            return False
        self.rename_wished.emit(name, str(value))
        return True


class _Table(RowTable):
    """Filters under titles; F2 writes over a name, Delete forgets it.

    Signals:
        row_forgotten: Delete was pressed on a row.
    """

    row_forgotten = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == RowTable.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.row_forgotten.emit(index)
        elif event.key() == Qt.Key.Key_F2 and index.isValid():
            self.edit(index.siblingAtColumn(0))
        else:
            super().keyPressEvent(event)


class SavedFiltersDialog(QDialog):
    """Lists the filters of the project that have a name.

    Signals:
        filter_chosen: This filter, as it is typed, shall be shown.
    """

    filter_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = SavedFilterModel(self)
        line = self.fontMetrics().lineSpacing()
        self._table = _Table(round(1.5 * line), self)
        self._said = QLabel()
        self._build(line)
        self._connect()
        self._reload("")

    def _build(self, line: int) -> None:
        self.setWindowTitle(self.tr("Saved filters"))
        self.resize(_WIDTH * line, _HEIGHT * line)
        self._said.setWordWrap(True)
        self._table.setModel(self._model)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setAccessibleName(self.tr("Saved filters"))
        self._table.set_widths(_NAME * line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        self._table.setFocus()

    def _connect(self) -> None:
        self._table.row_chosen.connect(self._choose)
        self._table.row_forgotten.connect(self._forget)
        # Later: the field in which it was typed belongs to rows that are about to be replaced.
        self._model.rename_wished.connect(self._rename, Qt.ConnectionType.QueuedConnection)

    def _reload(self, current: str) -> None:
        """Shows what there is now, with the bar on a name."""
        rows = list(filters.saved_filters(self._session).items())
        self._model.show(rows)
        self._said.setText(
            self.tr("Enter shows what a filter leaves, F2 renames it, Delete forgets it.")
            if rows
            else self.tr("No filter is saved in this project.")
        )
        place = next((place for place, (name, _) in enumerate(rows) if name >= current), -1)
        self._table.setCurrentIndex(self._model.index(place if place >= 0 else len(rows) - 1, 0))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        _, text = self._model.rows[index.row()]
        self.accept()
        self.filter_chosen.emit(text)

    @Slot(QModelIndex)
    def _forget(self, index: QModelIndex) -> None:
        name, _ = self._model.rows[index.row()]
        filters.forget_filter(self._session, name)
        self._reload(name)

    @Slot(str, str)
    def _rename(self, name: str, new: str) -> None:
        try:
            new = filters.rename_filter(self._session, name, new)
        except ZimulisError as error:
            self._reload(name)
            self._said.setText(str(error))
        else:
            self._reload(new)
