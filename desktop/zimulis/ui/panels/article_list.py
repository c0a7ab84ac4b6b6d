"""The list of articles: one column where it is narrow, and those one wants where it is wide."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QItemSelectionRange, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QTableView, QWidget

from zimulis.domain.worklist import Order, SortKey
from zimulis.ui.models.articles import ArticleModel, Column
from zimulis.ui.panels.article_rows import ArticleDelegate
from zimulis.ui.panels.rows import RowList
from zimulis.ui.theme import Theme

_WIDE = 36  # line heights from which on there are columns
_WIDTHS = {
    SortKey.DATE: 5.5,
    SortKey.SOURCE: 8.0,
    SortKey.LANGUAGE: 5.2,
    SortKey.STATUS: 5.8,
    SortKey.GAIN: 4.6,
    SortKey.MARKS: 4.0,
}
"""How wide columns are until somebody changes that, in line heights; the title takes the rest."""

_LEAST_TITLE = 12  # line heights


class ArticleList(RowList):
    """Rows of articles, several of which can be chosen.

    Signals:
        order_requested: The person clicked the head of a column: an `Order`.
        columns_changed: The person chose or moved columns; `columns` tells.
        arranged: Other columns may be in sight; `shows` tells.
    """

    order_requested = Signal(object)
    columns_changed = Signal()
    arranged = Signal()

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self._articles = model
        self.delegate = ArticleDelegate(theme, self)
        self._order = Order()
        self._chosen: list[str] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setModel(self._articles)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Articles"))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setMinimumSectionSize(self.fontMetrics().lineSpacing())
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._arrange()

    def _connect(self) -> None:
        self.clicked.disconnect(self.row_chosen)
        self.clicked.connect(self._choose_clicked)
        head = self.horizontalHeader()
        head.sectionClicked.connect(self._sort_by)
        head.sectionMoved.connect(self.columns_changed)
        head.customContextMenuRequested.connect(self._offer_columns)
        self._articles.modelReset.connect(self._arrange)

    @Slot(QModelIndex)
    def _choose_clicked(self, index: QModelIndex) -> None:
        """A plain click opens; one with Ctrl or Shift only chooses rows."""
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.row_chosen.emit(index)

    def chosen_places(self) -> list[int]:
        """The rows that are chosen, from the top."""
        # Qt's stubs do not know that it is a list.
        selected = cast(Iterable[QItemSelectionRange], self.selectionModel().selection())
        return sorted({p for part in selected for p in range(part.top(), part.bottom() + 1)})

    # Columns.

    @property
    def columns(self) -> list[str]:
        """The names of the columns that are shown where there is room, in their order."""
        head, there = self.horizontalHeader(), self._articles.columns
        moved = [there[head.logicalIndex(place)] for place in range(len(there))]
        return [column.name for column in moved if self._is_wanted(column)]

    def _is_wanted(self, column: Column) -> bool:
        """Whether a column was chosen, or, if nobody has chosen, is shown from the start."""
        if self._chosen is None:
            return column.by is not SortKey.SOURCE
        return column.name in self._chosen

    def show_columns(self, names: list[str]) -> None:
        """Shows the columns of these names, in this order, where there is room."""
        self._chosen = names
        head = self.horizontalHeader()
        present = [column.name for column in self._articles.columns]
        for place, name in enumerate(name for name in names if name in present):
            head.moveSection(head.visualIndex(present.index(name)), place)
        self._arrange()

    @Slot(QPoint)
    def _offer_columns(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def columns_menu(self) -> QMenu:
        """What can be shown beside the title."""
        menu = QMenu(self.tr("Columns"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.columns
        for place, column in enumerate(self._articles.columns[1:], 1):
            action = menu.addAction(
                str(self._articles.headerData(place, Qt.Orientation.Horizontal))
            )
            action.setCheckable(True)
            action.setChecked(column.name in shown)
            action.setData(column.name)
        menu.triggered.connect(self._turn_column)
        return menu

    @Slot(QAction)
    def _turn_column(self, action: QAction) -> None:
        name, shown = action.data(), self.columns
        self._chosen = [*shown, name] if action.isChecked() else [n for n in shown if n != name]
        self._arrange()
        self.columns_changed.emit()

    # Order.

    def show_order(self, order: Order) -> None:
        """Says by the heads of the columns what the articles are sorted by."""
        self._order = self.delegate.order = order
        places = [p for p, column in enumerate(self._articles.columns) if _sorts(column, order)]
        # The style draws what it calls ascending as an arrow that points down.
        arrow = Qt.SortOrder.AscendingOrder if order.descending else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(places[0] if places else -1, arrow)

    @Slot(int)
    def _sort_by(self, place: int) -> None:
        column = self._articles.columns[place]
        if not _sorts(column, self._order):
            label = column.label.name if column.label else ""
            self.order_requested.emit(Order(column.by, label, descending=column.is_count))
        elif self._order.descending == column.is_count:
            self.order_requested.emit(self._order.reversed())
        else:
            self.order_requested.emit(Order())

    # Room.

    @property
    def is_wide(self) -> bool:
        """Whether there is room for columns."""
        return self.width() >= _WIDE * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_wide != self.delegate.in_columns:
            self._arrange()
        self._fit_title()

    @Slot()
    def _fit_title(self) -> None:
        """Gives the title the room that the others leave, but not less than it needs."""
        head = self.horizontalHeader()
        others = sum(head.sectionSize(place) for place in range(1, head.count()))
        least = _LEAST_TITLE * self.fontMetrics().lineSpacing() if self.delegate.in_columns else 0
        head.resizeSection(0, max(least, self.viewport().width() - others))

    @Slot()
    def _arrange(self) -> None:
        """Shows a column for each fact if there is room, and all in one otherwise."""
        wide = self.delegate.in_columns = self.is_wide
        head, em = self.horizontalHeader(), self.fontMetrics().lineSpacing()
        for place, column in enumerate(self._articles.columns):
            self.setColumnHidden(place, place > 0 and not (wide and self._is_wanted(column)))
            if place and head.sectionSize(place) == head.defaultSectionSize():
                head.resizeSection(place, round(_WIDTHS[column.by] * em))
        head.setVisible(wide)
        scroll = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            scroll.ScrollBarAsNeeded if wide else scroll.ScrollBarAlwaysOff
        )
        self._fit_title()
        self.verticalHeader().setDefaultSectionSize(self.delegate.row_height(self.font()))
        self.show_order(self._order)
        self.arranged.emit()

    def shows(self, key: SortKey) -> bool:
        """Whether a fact of every article is in sight: in a column, or since it is the order."""
        by_column = any(
            column.by is key and not self.isColumnHidden(place)
            for place, column in enumerate(self._articles.columns)
        )
        return by_column or self._order.by is key


def _sorts(column: Column, order: Order) -> bool:
    label = column.label.name if column.label else ""
    return (column.by, label) == (order.by, order.label)
