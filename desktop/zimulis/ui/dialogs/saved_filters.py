"""The filters that have a name: to be shown, renamed and forgotten."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from zimulis.ui.dialogs.rows_dialog import RowsDialog
from zimulis.ui.models.shown_table import Index, ShownTable
from zimulis.ui.panels.rows import RowTable
from zimulis.workspace import ZimulisError, filters
from zimulis.workspace.session import Session

translate = QCoreApplication.translate
_EDIT = Qt.ItemDataRole.EditRole
_SIZE, _NAME = (34, 18), 12  # line heights


class SavedFilterModel(ShownTable[tuple[str, str]]):
    """Each filter with its name, which can be written over.

    Signals:
        rename_wished: A filter (its name) shall have another name.
    """

    rename_wished = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        titles = (translate("SavedFilters", "Name"), translate("SavedFilters", "Filter"))
        super().__init__(titles, parent)

    def cells(self, row: tuple[str, str]) -> tuple[str, str]:
        return row

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

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


class SavedFiltersDialog(RowsDialog):
    """Lists the filters of the project that have a name.

    Signals:
        filter_chosen: This filter, as it is typed, shall be shown.
    """

    filter_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        table = _Table()
        title = translate("SavedFiltersDialog", "Saved filters")
        super().__init__(title, table, _SIZE, parent)
        self._session = session
        self._table = table
        self._model = SavedFilterModel(self)
        self._table.setModel(self._model)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.set_widths(_NAME * self.fontMetrics().lineSpacing())
        self._connect()
        self._reload("")

    def _connect(self) -> None:
        self._table.row_chosen.connect(self._choose)
        self._table.row_forgotten.connect(self._forget)
        # Later: the field in which it was typed belongs to rows that are about to be replaced.
        self._model.rename_wished.connect(self._rename, Qt.ConnectionType.QueuedConnection)

    def _reload(self, current: str) -> None:
        """Shows what there is now, with the bar on a name."""
        rows = list(filters.saved_filters(self._session).items())
        self._model.show(rows)
        self.said.setText(
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
            self.said.setText(str(error))
        else:
            self._reload(new)
