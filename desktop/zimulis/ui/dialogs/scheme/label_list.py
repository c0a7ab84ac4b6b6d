"""The labels of a scheme, and what can be done with one of them."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.ids import LabelId
from zimulis.domain.scheme_draft import LabelDraft
from zimulis.ui.dialogs.scheme.list_keys import give_key
from zimulis.ui.dialogs.scheme.signs import line_icon
from zimulis.ui.theme import Theme

_LEAST_WIDTH = 13  # em


class LabelList(QWidget):
    """A list over its buttons.

    Signals:
        label_chosen: The label of this id is wanted.
        add_requested: A new label is wanted.
        duplicate_requested: One like the current one is wanted.
        move_requested: The current one is to go up (-1) or down (1).
        remove_requested: It is to go.
        merge_requested: It is to become another one.
    """

    label_chosen = Signal(str)
    add_requested = Signal()
    duplicate_requested = Signal()
    move_requested = Signal(int)
    remove_requested = Signal()
    merge_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = QListWidget()
        self._add = QPushButton(self.tr("&Add"))
        self._duplicate = QPushButton(self.tr("D&uplicate"))
        self._up = QPushButton(self.tr("U&p"))
        self._down = QPushButton(self.tr("Do&wn"))
        self._remove = QPushButton(self.tr("&Delete…"))
        self._merge = QPushButton(self.tr("&Merge into…"))
        self._build()
        self._connect()

    def _build(self) -> None:
        line = self.fontMetrics().height()
        self._list.setIconSize(QSize(2 * line, line))
        self._list.setAccessibleName(self.tr("Labels"))
        self._list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self._list.setMinimumWidth(_LEAST_WIDTH * line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list, 1)
        buttons = QGridLayout()
        pairs = (
            (self._add, self._duplicate),
            (self._up, self._down),
            (self._remove, self._merge),
        )
        for row, pair in enumerate(pairs):
            for column, button in enumerate(pair):
                button.setAutoDefault(False)
                buttons.addWidget(button, row, column)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(self._choose)
        give_key(self._list, Qt.Key.Key_Insert, self._add)
        give_key(self._list, Qt.Key.Key_Delete, self._remove)
        self._add.clicked.connect(self.add_requested)
        self._duplicate.clicked.connect(self.duplicate_requested)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._remove.clicked.connect(self.remove_requested)
        self._merge.clicked.connect(self.merge_requested)

    def show_labels(self, drafts: Iterable[LabelDraft], current: LabelId | None) -> None:
        """Lists the labels anew; nothing is chosen by that."""
        was = self._list.blockSignals(True)
        self._list.clear()
        for draft in drafts:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, draft.id)
            self._show(item, draft)
            self._list.addItem(item)
            if draft.id == current:
                self._list.setCurrentItem(item)
        self._list.blockSignals(was)
        self._show_buttons()

    def show_label(self, draft: LabelDraft) -> None:
        """Shows one of the labels as it is now."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == draft.id:
                self._show(item, draft)

    def _show(self, item: QListWidgetItem, draft: LabelDraft) -> None:
        label = draft.label
        size, ratio = self._list.iconSize(), self.devicePixelRatio()
        item.setText(f"{label.key or '–'}  {label.title or label.name}")
        item.setIcon(line_icon(label, self._theme, size, ratio))

    def _show_buttons(self) -> None:
        row, count = self._list.currentRow(), self._list.count()
        for button in (self._duplicate, self._remove):
            button.setEnabled(row >= 0)
        self._merge.setEnabled(row >= 0 and count > 1)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)

    def take_keys(self) -> None:
        """Gives the keys to the list."""
        self._list.setFocus()

    @Slot()
    def _choose(self) -> None:
        item = self._list.currentItem()
        self._show_buttons()
        if item:
            self.label_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _move_up(self) -> None:
        self.move_requested.emit(-1)

    @Slot()
    def _move_down(self) -> None:
        self.move_requested.emit(1)
