"""The page of claims: who claims what, of all articles or of the open one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.ids import SpanId
from zimulis.ui.claims.model import CHOICES, ClaimModel, Sort
from zimulis.ui.desk import Desk
from zimulis.ui.lower_pane import LowerPage
from zimulis.ui.panels.rows import RowTable
from zimulis.ui.theme import Theme
from zimulis.workspace import ZimulisError, claims
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.claims import ClaimRow

_TYPING_PAUSE = 90  # ms
_MARKING_PAUSE = 400  # ms; the table follows marks, and never holds up the next one
_WIDTHS = {Sort.VALUE: 10, Sort.DATE: 9, Sort.TITLE: 14}  # letters; the claim has the rest
_CLAIMANT, _ABOUT = 14, 8  # letters


_SORTING: dict[int, Qt.SortOrder] = {
    Qt.Key.Key_Down: Qt.SortOrder.AscendingOrder,
    Qt.Key.Key_Up: Qt.SortOrder.DescendingOrder,
}


class ClaimTable(RowTable):
    """The table; two clicks edit what can be, Alt with an arrow sorts by the column one is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setWordWrap(False)
        self.horizontalHeader().setStretchLastSection(False)
        self.doubleClicked.disconnect(self.row_chosen)
        self.doubleClicked.connect(self._choose_read_only)

    @Slot(QModelIndex)
    def _choose_read_only(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.row_chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _SORTING.get(event.key())
        if way is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.sortByColumn(self.currentIndex().column(), way)
        else:
            super().keyPressEvent(event)


class _Chooser(QStyledItemDelegate):
    """Offers the choices of a cell that has some."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        choices = index.data(CHOICES)
        if not choices:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.addItems(choices)
        QTimer.singleShot(0, box, partial(self._offer, box))
        return box

    def _offer(self, box: QComboBox) -> None:
        """Opens the choices; an arrow that was pressed before only moves among them."""
        box.showPopup()
        box.activated.connect(partial(self._take, box))

    def _take(self, box: QComboBox, _: int) -> None:
        """Ends the choosing with what was chosen."""
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data()))
        else:
            super().setEditorData(editor, index)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one is in the table.

    Attributes:
        chosen: The claims that are chosen.
        claim: The one with the bar, if there is one, which is in a column.
    """

    chosen: Sequence[SpanId] = ()
    claim: SpanId | None = None
    column: int = 0


class ClaimsPage(LowerPage):
    """Claims to be read, sorted, filtered, grouped and saved.

    Signals:
        claim_chosen: A claim (a `ClaimRow`) is to be gone to.
        saving_requested: What is shown is to be saved as a table.
        said: A sentence for the status line.
    """

    claim_chosen = Signal(object)
    saving_requested = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del theme  # the palette's colours are all that is needed
        self._desk = desk
        self._model = ClaimModel(desk.session, self)
        self._filter = QLineEdit()
        self._only_here = QCheckBox(self.tr("This article only"))
        self._likely = QPushButton(self.tr("Likely the same"))
        self._group = QLineEdit()
        self._save = QPushButton(self.tr("Save as CSV…"))
        self._table = ClaimTable()
        self._count = QLabel()
        self._place = _Place()
        self._typing = QTimer(self)
        self._settling = QTimer(self)
        self._build()
        self._connect()
        self._show_scheme()

    def _build(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._filter.setPlaceholderText(self.tr("Filter by claimant, words, group or article"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(self.tr("Filter of claims"))
        self._group.setPlaceholderText(self.tr("Group of the chosen claims"))
        self._group.setAccessibleName(self._group.placeholderText())
        self._group.setToolTip(
            self.tr("Claims of one group say the same. Enter gives it to the chosen ones.")
        )
        self._likely.setToolTip(self.tr("Shows claims that share words with the chosen one."))
        self._table.setModel(self._model)
        self._table.setItemDelegate(_Chooser(self._table))
        self._table.setAccessibleName(self.tr("Claims"))
        self._table.horizontalHeader().setToolTip(
            self.tr("Sorts by this column; in the table, Alt+↓ and Alt+↑ do.")
        )
        tools = QHBoxLayout()
        tools.addWidget(self._filter, 3)
        tools.addWidget(self._only_here)
        tools.addWidget(self._count)
        tools.addStretch(1)
        tools.addWidget(self._likely)
        tools.addWidget(self._group, 2)
        tools.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addLayout(tools)
        layout.addWidget(self._table, 1)
        for timer, pause in ((self._typing, _TYPING_PAUSE), (self._settling, _MARKING_PAUSE)):
            timer.setSingleShot(True)
            timer.setInterval(pause)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._typing.start)
        self._filter.returnPressed.connect(self._take_filter)
        self._typing.timeout.connect(self._apply_filter)
        self._only_here.toggled.connect(self._apply_filter)
        self._model.modelAboutToBeReset.connect(self._remember_place)
        self._model.modelReset.connect(self._take_place)
        self._table.row_chosen.connect(self._choose)
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)
        # Later: sorting by what was just set replaces the rows under the field it was chosen in.
        later = Qt.ConnectionType.QueuedConnection
        self._model.value_wished.connect(self._set_value, later)
        self._model.claimant_wished.connect(self._set_claimant, later)
        self._likely.clicked.connect(self._show_likely)
        self._group.returnPressed.connect(self._give_group)
        self._save.clicked.connect(self.saving_requested)
        desk = self._desk
        for changed in (desk.articles_changed, desk.corpus_changed, desk.entities_changed):
            changed.connect(self._settling.start)
        self._settling.timeout.connect(self._reload)
        desk.article_opened.connect(self._follow_article)
        desk.scheme_changed.connect(self._show_scheme)

    # As a page.

    def panes(self) -> list[QWidget]:
        return [self._table, self._filter, self._group]

    def set_theme(self, theme: Theme) -> None:
        del theme

    def close_project(self) -> None:
        for timer in (self._typing, self._settling):
            timer.stop()

    @property
    def shown(self) -> list[SpanId]:
        """The claims that are shown, in order."""
        return list(self._model.ids)

    # What is shown.

    @Slot()
    def _show_scheme(self) -> None:
        self._model.set_columns()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._table.setSortingEnabled(True)
        self._size_columns()
        self._apply_filter()

    def _size_columns(self) -> None:
        """Gives each column room for its title and usual values, and the rest to the claim."""
        letter = self.fontMetrics().averageCharWidth()
        header = self._table.horizontalHeader()
        for place, column in enumerate(self._model.columns):
            if column.sort is Sort.WORDS:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                other = _ABOUT if column.key == claims.ABOUT else _CLAIMANT
                room = letter * (_WIDTHS.get(column.sort, other) + 2)
                titled = header.sectionSizeHint(place) + letter
                header.resizeSection(place, max(room, titled))

    @Slot()
    def _apply_filter(self) -> None:
        article = self._desk.article_id if self._only_here.isChecked() else None
        self._model.show_filtered(self._filter.text(), article)

    @Slot()
    def _take_filter(self) -> None:
        self._typing.stop()
        self._apply_filter()
        self._table.setFocus()

    @Slot()
    def _reload(self) -> None:
        self._model.reload()
        self._show_chosen()

    @Slot()
    def _follow_article(self) -> None:
        if self._only_here.isChecked():
            self._apply_filter()

    def _chosen(self) -> list[SpanId]:
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.ids[row] for row in rows]

    @Slot()
    def _remember_place(self) -> None:
        here = self._table.currentIndex()
        claim = self._model.ids[here.row()] if here.isValid() else None
        self._place = _Place(self._chosen(), claim, here.column())

    @Slot()
    def _take_place(self) -> None:
        """Chooses the claims again that were, and the cell, wherever they have come to be."""
        places = {claim: place for place, claim in enumerate(self._model.ids)}
        selection, before = self._table.selectionModel(), self._place
        flag = selection.SelectionFlag
        for claim in before.chosen:
            if claim in places:
                selection.select(self._model.index(places[claim], 0), flag.Select | flag.Rows)
        if before.claim and before.claim in places:
            there = self._model.index(places[before.claim], before.column)
            selection.setCurrentIndex(there, flag.NoUpdate)
            self._table.scrollTo(there)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self._likely.setEnabled(len(chosen) == 1)
        self._group.setEnabled(bool(chosen))
        if not self._group.hasFocus():
            self._group.setText(self._common_group())
        self._count.setText(self.tr("%n claim(s)", "", len(self._model.ids)))

    def _common_group(self) -> str:
        """The group that the chosen claims have, if they have one in common."""
        rows = self._table.selectionModel().selectedRows()[:200]
        groups = {row.values.get(claims.GROUP, "") for row in map(self._row, rows) if row}
        return groups.pop() if len(groups) == 1 else ""

    def _row(self, index: QModelIndex) -> ClaimRow | None:
        return self._model.row_at(index.row())

    # What is done.

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row:
            self.claim_chosen.emit(row)

    @Slot(str, str, str)
    def _set_value(self, claim: str, name: str, value: str) -> None:
        try:
            set_attribute(self._desk.session, SpanId(claim), name, value)
        except ZimulisError as error:
            self.said.emit(str(error))
        self._reload()

    @Slot(str, str)
    def _set_claimant(self, claim: str, offer: str) -> None:
        from zimulis.workspace.claimants import set_claimant  # noqa: PLC0415 (for a quick start)

        try:
            set_claimant(self._desk.session, SpanId(claim), offer)
        except ZimulisError as error:
            self.said.emit(str(error))
        self._reload()

    @Slot()
    def _show_likely(self) -> None:
        """Shows what may say the same as the chosen claim, to be chosen from and grouped."""
        chosen = self._chosen()
        found = claims.likely_same(self._desk.session, chosen[0]) if chosen else []
        if len(found) < 2:
            self.said.emit(self.tr("No other claim shares half of its words."))
            return
        self._settling.stop()
        self._model.offer(found)
        self._table.selectAll()
        self._table.setFocus()
        self.said.emit(
            self.tr(
                "Choose those that say the same and give them a group; Enter in the filter"
                " shows all again."
            )
        )

    @Slot()
    def _give_group(self) -> None:
        chosen = self._chosen()
        name = self._group.text().strip()
        try:
            claims.group(self._desk.session, chosen, name)
        except ZimulisError as error:
            self.said.emit(str(error))
            return
        self._table.setFocus()
        self.said.emit(
            self.tr("%n claim(s) are in the same group now.", "", len(chosen))
            if name
            else self.tr("%n claim(s) are in no group now.", "", len(chosen))
        )
