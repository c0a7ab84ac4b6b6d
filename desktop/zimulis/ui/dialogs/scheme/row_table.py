"""A table of rows with the buttons that add, remove and move them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.dialogs.scheme.list_keys import give_key
from zimulis.ui.dialogs.scheme.row_model import Column, Row, RowModel
from zimulis.ui.flow import FlowLayout

_Index = QModelIndex | QPersistentModelIndex
_LEAST_ROWS = 3


class _Options(QStyledItemDelegate):
    """Edits columns of a few values with a list of them, and boxes with a stroke."""

    def __init__(self, model: RowModel[Row], parent: QWidget) -> None:
        super().__init__(parent)
        self._toggle = model.toggle
        self._options = [column.options for column in model.columns]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        options = self._options[index.column()]
        if not options:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for value, title in options:
            box.addItem(title, value)
        return box

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if (is_click or is_space) and self._toggle(index):
            return True
        return super().editorEvent(event, model, option, index)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


class RowTable(QWidget, Generic[Row]):
    """Rows that are edited where they stand; the keys go through cells, Tab leaves.

    Signals:
        rows_edited: Rows were changed, added, removed or moved.
        row_chosen: Another row is the current one, or another thing stands there.
    """

    rows_edited = Signal()
    row_chosen = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        make_row: Callable[[], Row] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Makes an empty table.

        Args:
            name: What it lists, for screen readers.
            columns: What is shown and changed.
            make_row: Gives a new row; without it rows only move.
            parent: As ever in Qt.
        """
        super().__init__(parent)
        self._model = RowModel(columns, self)
        self._view = QTableView()
        self._make_row = make_row
        self._add = QPushButton(self.tr("Add"))
        self._remove = QPushButton(self.tr("Remove"))
        self._up = QPushButton(self.tr("Up"))
        self._down = QPushButton(self.tr("Down"))
        self._build(name)
        self._connect()
        self._show_current()

    def _build(self, name: str) -> None:
        view = self._view
        self.setFocusProxy(view)
        view.setModel(self._model)
        view.setItemDelegate(_Options(self._model, view))
        view.setAccessibleName(name)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        rows, header = view.verticalHeader(), view.horizontalHeader()
        rows.hide()
        line = round(1.6 * self.fontMetrics().height())
        rows.setDefaultSectionSize(line)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.setMinimumHeight((_LEAST_ROWS + 1) * line)
        columns = range(header.count())
        widest = max(header.sectionSizeHint(column) for column in columns)
        view.setMinimumWidth(len(columns) * widest + 2 * view.frameWidth())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view, 1)
        buttons = FlowLayout(self.fontMetrics().averageCharWidth())
        shown = [self._up, self._down]
        if self._make_row:
            shown = [self._add, self._remove, *shown]
        for button in shown:
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        if self._make_row:
            give_key(self._view, Qt.Key.Key_Insert, self._add)
            give_key(self._view, Qt.Key.Key_Delete, self._remove)
        self._view.activated.connect(self._open)
        self._view.selectionModel().currentRowChanged.connect(self._choose)
        self._model.modelReset.connect(self._show_current)
        self._model.dataChanged.connect(self._tell_edited)
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_row)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)

    # Rows.

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they are now."""
        return self._model.rows

    @property
    def place(self) -> int | None:
        """The place of the current row."""
        row = self._view.currentIndex().row()
        return row if 0 <= row < len(self.rows) else None

    @property
    def current(self) -> Row | None:
        """The row that the keys are on."""
        return None if self.place is None else self.rows[self.place]

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Shows other rows, the first of them as the current one."""
        self._model.show_rows(rows)
        if self.rows:
            self._view.setCurrentIndex(self._model.index(0, 0))
        self.row_chosen.emit()

    def replace_current(self, row: Row) -> None:
        """Puts another row in the place of the current one."""
        if self.place is not None:
            self._model.replace(self.place, row)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if not self._model.toggle(index):
            self._view.edit(index)

    @Slot()
    def _tell_edited(self) -> None:
        self._show_current()
        self.rows_edited.emit()

    @Slot()
    def _choose(self) -> None:
        self._show_current()
        self.row_chosen.emit()

    @Slot()
    def _show_current(self) -> None:
        place = self.place
        self._remove.setEnabled(place is not None)
        self._up.setEnabled(bool(place))
        self._down.setEnabled(place is not None and place + 1 < len(self.rows))

    @Slot()
    def _add_row(self) -> None:
        if self._make_row is None:
            return
        self._model.add(self._make_row())
        index = self._model.index(len(self.rows) - 1, 0)
        self._view.setCurrentIndex(index)
        self._tell_edited()
        self._view.setFocus()
        self._view.edit(index)

    @Slot()
    def _remove_row(self) -> None:
        if self.place is not None:
            self._model.remove(self.place)
            self._choose()
            self.rows_edited.emit()

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        if self.place is not None and self._model.move(self.place, step):
            self._tell_edited()
