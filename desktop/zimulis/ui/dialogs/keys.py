"""All keys on one page, to be read and to be changed."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.scheme import Scheme
from zimulis.ui.actions import Act
from zimulis.ui.buttons import leave_words
from zimulis.ui.dialogs.key_recorder import KeyRecorder, Wish
from zimulis.ui.key_map import KeyMap
from zimulis.ui.key_rows import KeyRow, key_rows
from zimulis.ui.models.keys import KeyFilter, KeyModel, row_at
from zimulis.ui.room import fit_screen

_SIZE = (42, 44)  # line heights


class KeysDialog(QDialog):
    """What F1 shows: every key, found by typing; those of actions can be changed."""

    def __init__(self, scheme: Scheme | None, keys: KeyMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._keys = keys
        self._model = KeyModel(self)
        self._found = KeyFilter(self._model, self)
        self._filter = QLineEdit()
        self._tree = QTreeView()
        self._hint = QLabel()
        self._change = QPushButton(self.tr("Change…"))
        self._add = QPushButton(self.tr("Add a key…"))
        self._remove = QPushButton(self.tr("No key"))
        self._reset = QPushButton(self.tr("As at first"))
        self._reset_all = QPushButton(self.tr("All as at first"))
        self._recorder = KeyRecorder(keys, scheme)
        self._foot = QStackedWidget()
        self._build()
        self._connect()
        self._show_rows()

    def _build(self) -> None:
        line = self.fontMetrics().height()
        self.setWindowTitle(self.tr("Keys"))
        fit_screen(self, *_SIZE)
        self._filter.setPlaceholderText(self.tr("Find what is done, or a key"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._tree.setModel(self._found)
        self._tree.setRootIsDecorated(False)
        self._tree.setItemsExpandable(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setAccessibleName(self.tr("Keys"))
        self._hint.setWordWrap(True)
        self._hint.setMinimumHeight(2 * line)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignBottom)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.addButton(self._reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        leave_words(box)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._filter)
        layout.addWidget(self._tree, 1)
        for widget in (self._hint, self._foot, box):
            layout.addWidget(widget)
        self._foot.addWidget(self._build_buttons())
        self._foot.addWidget(self._recorder)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._filter.setFocus()

    def _build_buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self._change, self._add, self._remove, self._reset):
            row.addWidget(button)
        row.addStretch()
        return buttons

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._look_for)
        self._tree.activated.connect(self._change_current)
        self._tree.selectionModel().currentChanged.connect(self._show_current)
        self._change.clicked.connect(self._change_current)
        self._add.clicked.connect(self._add_to_current)
        self._remove.clicked.connect(self._take_all_from_current)
        self._reset.clicked.connect(self._reset_current)
        self._reset_all.clicked.connect(self._reset_them_all)
        self._recorder.said.connect(self._hint.setText)
        self._recorder.ended.connect(self._end_recording)
        self._keys.changed.connect(self._show_rows)

    # What is shown.

    @property
    def rows(self) -> list[KeyRow]:
        """The rows that are shown, from the top."""
        found = self._found
        headings = [found.index(i, 0) for i in range(found.rowCount())]
        children = [found.index(i, 0, at) for at in headings for i in range(found.rowCount(at))]
        return [row for row in map(row_at, children) if row]

    def choose_act(self, act: Act) -> None:
        """Goes to the row of an action."""
        for heading in range(self._found.rowCount()):
            parent = self._found.index(heading, 0)
            for number in range(self._found.rowCount(parent)):
                index = self._found.index(number, 0, parent)
                row = row_at(index)
                if row and row.act is act:
                    rows = QItemSelectionModel.SelectionFlag.Rows
                    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
                    self._tree.selectionModel().setCurrentIndex(index, select | rows)
                    self._tree.scrollTo(index)

    @Slot()
    def _show_rows(self) -> None:
        act = self._current_act()
        rows = list(key_rows(self._keys, self._scheme))
        chosen = (row for row in rows if row.act and self._keys.is_chosen(row.act))
        self._model.show_rows(rows, chosen)
        self._spread()
        self._reset_all.setEnabled(any(map(self._keys.is_chosen, Act)))
        if act:
            self.choose_act(act)
        self._show_current()

    @Slot(str)
    def _look_for(self, typed: str) -> None:
        self._found.look_for(typed)
        self._spread()
        first = self._found.index(0, 0, self._found.index(0, 0))
        if typed and first.isValid():
            self._tree.setCurrentIndex(first)

    def _spread(self) -> None:
        self._tree.expandAll()
        for heading in range(self._found.rowCount()):
            self._tree.setFirstColumnSpanned(heading, QModelIndex(), True)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _current_act(self) -> Act | None:
        row = row_at(self._tree.currentIndex())
        return row.act if row else None

    @Slot()
    def _show_current(self) -> None:
        row, act = row_at(self._tree.currentIndex()), self._current_act()
        self._hint.setText(row.hint if row else "")
        for button in (self._change, self._add):
            button.setEnabled(act is not None)
        self._remove.setEnabled(act is not None and bool(self._keys.keys_of(act)))
        self._reset.setEnabled(act is not None and self._keys.is_chosen(act))

    # Changing keys.

    @Slot()
    def _change_current(self) -> None:
        self.record()

    @Slot()
    def _add_to_current(self) -> None:
        self.record(Wish.AS_WELL)

    def record(self, wish: Wish = Wish.INSTEAD) -> None:
        """Hears the next stroke, for the current row."""
        act = self._current_act()
        if act:
            self._foot.setCurrentWidget(self._recorder)
            self._recorder.begin(act, wish)

    @Slot()
    def _end_recording(self) -> None:
        self._foot.setCurrentIndex(0)
        self._show_current()
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take_all_from_current(self) -> None:
        act = self._current_act()
        if act:
            self._keys.choose(act)

    @Slot()
    def _reset_current(self) -> None:
        act = self._current_act()
        if act:
            self._keys.reset(act)

    @Slot()
    def _reset_them_all(self) -> None:
        self._keys.reset(*Act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Down and focused is self._filter:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)
