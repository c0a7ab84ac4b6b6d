"""The corpus: a filter over the list of articles, how many it leaves, and in which order."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zimulis.domain.article_filter import EVERYTHING, Fact, Field
from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Order, Worklist
from zimulis.ui.actions import Act
from zimulis.ui.desk import Desk
from zimulis.ui.listing import Found, Lister
from zimulis.ui.models.articles import ArticleModel
from zimulis.ui.orders import OrderMenu, order_title
from zimulis.ui.panels.article_list import ArticleList
from zimulis.ui.panels.filter_bar import FilterBar
from zimulis.ui.theme import Theme
from zimulis.workspace.articles import Headway
from zimulis.workspace.listing import ids_at, place_of, rows_of

_LEAST, _NARROW, _COLUMNS = 11, 16, 53  # line heights
_MARKING_PAUSE = 150  # ms; counts follow a mark, and never hold up the next one


class CorpusPanel(QWidget):
    """The worklist: what a filter leaves of the articles, in an order.

    The list stays as it is while one works through it; the filter is asked again when it is typed,
    when Enter is pressed in it, and when articles come or go.

    Attributes:
        worklist: What is shown.
        filter: Where it is said what that is.
        list: The list itself.

    Signals:
        article_chosen: The person wants this article (its id) open.
        worklist_changed: Another filter or order is shown.
        menu_requested: What can be done with the chosen articles is to be offered at this point.
        act_requested: An `Act` was chosen here.
        listed: The first articles of it are in the list, or (True) all of them.
    """

    article_chosen = Signal(str)
    worklist_changed = Signal()
    menu_requested = Signal(QPoint)
    act_requested = Signal(str)
    listed = Signal(bool)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.worklist = Worklist()
        self._model = ArticleModel(partial(rows_of, desk.session))
        self._lister = Lister(desk.session, self)
        self.filter = FilterBar(desk.session)
        self._count = QLabel()
        self._order = QToolButton()
        self._orders = OrderMenu(self._order)
        self.list = ArticleList(self._model, theme)
        self._progress = QLabel()
        self._settling = QTimer(self)
        self._stale: set[ArticleId] = set()
        self._headway = Headway(0, 0, 0)
        self._followed: ArticleId | None = None
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.setMinimumWidth(round(_LEAST * self.fontMetrics().lineSpacing()))
        self._order.setAutoRaise(True)
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._order.setMenu(self._orders)
        self._order.setAccessibleName(self.tr("Order of the articles"))
        self._settling.setSingleShot(True)
        self._settling.setInterval(_MARKING_PAUSE)
        above = QHBoxLayout()
        above.addWidget(self._count, 1)
        above.addWidget(self._order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 6, 8)
        layout.addWidget(self.filter)
        layout.addLayout(above)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._progress)

    def _connect(self) -> None:
        self.filter.changed.connect(self._take_filter)
        self.filter.taken.connect(self._take_first)
        self.filter.act_requested.connect(self.act_requested)
        self._orders.order_chosen.connect(self._choose_order)
        self.list.customContextMenuRequested.connect(self._ask_for_menu)
        self._settling.timeout.connect(self._refresh_rows)
        self._lister.found.connect(self._show_found)
        self._lister.failed.connect(self.filter.show_unclear)
        self.list.row_chosen.connect(self._choose)
        self.list.order_requested.connect(self._choose_order)
        self._desk.corpus_changed.connect(self.refresh)
        self._desk.articles_changed.connect(self._note_changed)
        self._desk.article_opened.connect(self._follow_open)

    # What is shown.

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The articles shown, in order."""
        self._lister.wait()
        return self._ids_at(range(self._model.rowCount()))

    @property
    def first(self) -> ArticleId | None:
        """The first article shown."""
        self._lister.wait()
        return self._at(0)

    @property
    def chosen(self) -> list[ArticleId]:
        """The articles whose rows are chosen, from the top; the open one if none is."""
        self._lister.wait()
        article = self._desk.article_id
        chosen = self._ids_at(self.list.chosen_places())
        return chosen or ([article] if article else [])

    @property
    def has_chosen_binned(self) -> bool:
        """Whether the bin is shown, and rows of it are chosen."""
        is_bin = Fact.BINNED in self.worklist.wanted.values(Field.IS)
        return is_bin and bool(self.list.chosen_places())

    def beside(self, leaving: Iterable[ArticleId]) -> ArticleId | None:
        """The article to go on with when some leave the list: the next, or else the last before."""
        gone, ids = set(leaving), self.ids
        start = self._place_of_open() or 0
        around = (*ids[start:], *reversed(ids[:start]))
        return next((article for article in around if article not in gone), None)

    def rest(self) -> None:
        """Lets the project alone until it is asked for something."""
        self._lister.wait()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self.list, *self.filter.panes()]

    @property
    def narrow_width(self) -> int:
        """The pixels that it takes without columns."""
        return round(_NARROW * self.fontMetrics().lineSpacing())

    @property
    def wide_width(self) -> int:
        """The pixels that it takes with columns."""
        return round(_COLUMNS * self.fontMetrics().lineSpacing())

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self.list.delegate.theme = theme
        self.list.viewport().update()

    def show_worklist(self, text: str, order: Order) -> None:
        """Shows the articles that a filter, as it is typed, leaves, in an order."""
        self.filter.show_text(text)
        self._show_worklist(Worklist(self.worklist.wanted, order))

    @Slot()
    def refresh(self) -> None:
        """Asks for the list of articles anew."""
        labels = self._desk.session.scheme.labels
        self.list.delegate.labels = labels
        self._model.set_labels(labels)
        self._lister.ask(self.worklist)

    @Slot()
    def _take_filter(self) -> None:
        """Lists what the filter leaves, if that is something else."""
        if self.filter.wanted == self.worklist.wanted:
            self._show_counts()
        else:
            self._show_worklist(Worklist(self.filter.wanted, self.worklist.order))

    @Slot(object)
    def _choose_order(self, order: Order) -> None:
        self._show_worklist(Worklist(self.worklist.wanted, order))

    def _show_worklist(self, worklist: Worklist) -> None:
        self.worklist = worklist
        self._show_order()
        self._lister.ask(worklist)
        self.worklist_changed.emit()

    def _show_order(self) -> None:
        order = self.worklist.order
        label = self._desk.session.scheme.label(order.label)
        self._order.setText(order_title(order, label.title if label else ""))
        self._orders.show_order(order)
        self.list.show_order(order)

    @Slot(object)
    def _show_found(self, found: Found) -> None:
        if found.listing is not None:
            self._model.set_listing(found.listing)
        if found.headway:
            self._headway = found.headway
            self._show_counts()
        if found.listing is None:
            return
        has_several = len(self.list.chosen_places()) > 1
        if not has_several and not (self.list.hasFocus() and self.list.currentIndex().isValid()):
            self._show_open()
        self.listed.emit(found.headway is not None)

    def _show_counts(self) -> None:
        headway, number, shown = self._headway, QLocale().toString, self._model.rowCount()
        self.filter.show_hint(self.tr("Filter %n article(s)", "", headway.articles))
        if self.worklist.wanted == EVERYTHING:
            self._count.setText(self.tr("%n article(s)", "", shown))
        else:
            count = self.tr("{shown} of {total}")
            self._count.setText(count.format(shown=number(shown), total=number(headway.articles)))
        if self.filter.is_waiting:
            self._count.setText(self.tr("{count}, as before").format(count=self._count.text()))
        done = self.tr("{done} of {total} done").format(done=headway.done, total=headway.articles)
        asked = headway.questions
        questions = self.tr("%n question(s)", "", asked) if asked else ""
        self._progress.setText(" · ".join(filter(None, (done, questions))))

    def open_orders(self) -> None:
        """Offers the orders to choose from."""
        self._orders.popup(self._order.mapToGlobal(self._order.rect().bottomLeft()))

    @Slot(QPoint)
    def _ask_for_menu(self, at: QPoint) -> None:
        self.menu_requested.emit(self.list.viewport().mapToGlobal(at))

    # What changes.

    @Slot(frozenset)
    def _note_changed(self, changed: frozenset[ArticleId]) -> None:
        self._stale |= changed
        self._settling.start()

    @Slot()
    def _refresh_rows(self) -> None:
        self._model.refresh(self._stale)
        self._stale.clear()
        self._lister.count()

    @Slot()
    def _follow_open(self) -> None:
        """Goes to the row of another article; what is read anew leaves the chosen rows alone."""
        if self._desk.article_id != self._followed:
            self._followed = self._desk.article_id
            self._show_open()

    def _show_open(self) -> None:
        place = self._place_of_open()
        if place is not None:
            self.list.setCurrentIndex(self._model.index(place, 0))

    # Going through it.

    def neighbour(self, step: int) -> ArticleId | None:
        """The article after (1) or before (-1) the open one in the list."""
        self._lister.wait()
        place = self._place_of_open()
        return self._at(0 if place is None else place + step)

    def _place_of_open(self) -> int | None:
        article = self._desk.article_id
        return place_of(self._desk.session, self._model.listing, article) if article else None

    def _ids_at(self, places: Iterable[int]) -> list[ArticleId]:
        return ids_at(self._desk.session, self._model.listing, places)

    def _at(self, place: int) -> ArticleId | None:
        if not 0 <= place < self._model.rowCount():
            return None
        return next(iter(self._ids_at([place])), None)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        article = self._at(index.row())
        if article:
            self.article_chosen.emit(article)

    @Slot()
    def _take_first(self) -> None:
        self.filter.read()
        self.refresh()
        self._lister.wait()
        article = self._at(0)
        if article:
            self.article_chosen.emit(article)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.has_keys:
            self.filter.read()
            self._lister.wait()
            self.list.setFocus()
            return
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.act_requested.emit(Act.BIN)
            return
        super().keyPressEvent(event)

    def close_project(self) -> None:
        """Lets go of the project."""
        self.filter.close_project()
        self._lister.close()
