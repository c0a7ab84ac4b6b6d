"""The corpus: a filter over the list of articles, how many it leaves, and in which order."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from zimulis.domain.article_filter import EVERYTHING, Fact, Field
from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Order, SortKey, Worklist
from zimulis.ui.actions import Act
from zimulis.ui.desk import Desk
from zimulis.ui.panels.article_list import ArticleList
from zimulis.ui.panels.counting_bar import CountingBar
from zimulis.ui.panels.filter_bar import FilterBar
from zimulis.ui.panels.list_head import ListHead
from zimulis.ui.shown_articles import ShownArticles
from zimulis.ui.theme import Theme

_LEAST, _NARROW, _COLUMNS = 11, 16, 55  # line heights


class CorpusPanel(QWidget):
    """The worklist: what a filter leaves of the articles, in an order.

    The list stays as it is while one works through it; the filter is asked again when it is typed,
    when Enter is pressed in it, and when articles come or go.

    Attributes:
        worklist: What is shown.
        articles: What that is found to hold.
        filter: Where it is said what is to be shown.
        head: Where it is said in which order.
        list: The list itself.
        counting: How far it is known what there is to review.

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
        self.articles = ShownArticles(desk, self)
        self.filter = FilterBar(desk.session)
        self.head = ListHead()
        self.list = ArticleList(self.articles.model, theme)
        self._progress = QLabel()
        self.counting = CountingBar()
        self._followed: ArticleId | None = None
        self._build()
        self._connect()
        self._show_labels()

    def _build(self) -> None:
        self.setMinimumWidth(round(_LEAST * self.fontMetrics().lineSpacing()))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 6, 8)
        layout.addWidget(self.filter)
        layout.addWidget(self.head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.counting)
        layout.addWidget(self._progress)

    def _connect(self) -> None:
        self.filter.changed.connect(self._take_filter)
        self.filter.taken.connect(self._take_first)
        self.filter.act_requested.connect(self.act_requested)
        self.head.order_chosen.connect(self._choose_order)
        self.list.customContextMenuRequested.connect(self._ask_for_menu)
        self.list.row_chosen.connect(self._choose)
        self.list.order_requested.connect(self._choose_order)
        self.articles.listed.connect(self._show_listed)
        self.articles.counted.connect(self._show_counts)
        self.articles.failed.connect(self.filter.show_unclear)
        self._desk.corpus_changed.connect(self.refresh)
        self._desk.article_opened.connect(self._follow_open)

    # What is shown.

    @property
    def chosen(self) -> list[ArticleId]:
        """The articles whose rows are chosen, from the top; the open one if none is."""
        self.articles.rest()
        article = self._desk.article_id
        chosen = self.articles.ids_at(self.list.chosen_places())
        return chosen or ([article] if article else [])

    @property
    def is_bin(self) -> bool:
        """Whether the bin is shown."""
        return Fact.BINNED in self.worklist.wanted.values(Field.IS)

    @property
    def has_chosen_binned(self) -> bool:
        """Whether the bin is shown, and rows of it are chosen."""
        return self.is_bin and bool(self.list.chosen_places())

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self.list, *self.counting.panes(), *self.filter.panes()]

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
        self._show_labels()
        self.articles.ask(self.worklist)

    def _show_labels(self) -> None:
        self.list.delegate.labels = self._desk.session.scheme.labels

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
        label = self._desk.session.scheme.label(worklist.order.label)
        self.head.show_order(worklist.order, label.title if label else "")
        self.list.show_order(worklist.order)
        self.articles.ask(worklist)
        self.worklist_changed.emit()

    @Slot(bool)
    def _show_listed(self, is_whole: bool) -> None:
        has_several = len(self.list.chosen_places()) > 1
        if not has_several and not (self.list.hasFocus() and self.list.currentIndex().isValid()):
            self._show_open()
        self.listed.emit(is_whole)

    @Slot()
    def _show_counts(self) -> None:
        headway, shown = self.articles.headway, self.articles.model.rowCount()
        total = None if self.worklist.wanted == EVERYTHING else headway.articles
        self.filter.show_hint(self.tr("Filter %n article(s)", "", headway.articles))
        self.head.show_count(shown, total, is_waiting=self.filter.is_waiting)
        done = self.tr("{done} of {total} done").format(done=headway.done, total=headway.articles)
        asked = headway.questions
        questions = self.tr("%n question(s)", "", asked) if asked else ""
        self._progress.setText(" · ".join(filter(None, (done, questions))))

    @Slot()
    def _follow_open(self) -> None:
        """Goes to the row of another article; what is read anew leaves the chosen rows alone."""
        if self._desk.article_id != self._followed:
            self._followed = self._desk.article_id
            self._show_open()

    def _show_open(self) -> None:
        place = self.articles.place_of_open
        if place is not None:
            self.list.setCurrentIndex(self.articles.model.index(place, 0))

    def show_gains(self, *, in_order: bool = False) -> None:
        """Shows what there is to review by now, and puts the list in order by it if it was."""
        if in_order and self.worklist.order.by is SortKey.GAIN:
            self.articles.ask(self.worklist)
        self.articles.model.reread()

    # What is chosen.

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self._open(self.articles.at(index.row()))

    @Slot()
    def _take_first(self) -> None:
        self.filter.read()
        self.refresh()
        self._open(self.articles.first)

    def _open(self, article: ArticleId | None) -> None:
        if article:
            self.article_chosen.emit(article)

    @Slot(QPoint)
    def _ask_for_menu(self, at: QPoint) -> None:
        self.menu_requested.emit(self.list.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.has_keys:
            self.filter.read()
            self.articles.rest()
            self.list.setFocus()
            return
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.act_requested.emit(Act.BIN)
            return
        super().keyPressEvent(event)

    def close_project(self) -> None:
        """Lets go of the project."""
        self.filter.close_project()
        self.articles.close_project()
