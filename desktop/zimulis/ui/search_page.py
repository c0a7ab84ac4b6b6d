"""The page below the text that searches all articles."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from zimulis.ui.desk import Desk
from zimulis.ui.lower_pane import LowerPage
from zimulis.ui.models.lines import LineListModel, Order
from zimulis.ui.panels.lines import LineDelegate, LineList
from zimulis.ui.panels.search_bar import SearchBar
from zimulis.ui.theme import Theme
from zimulis.workspace.search_process import MOST, Batch, SearchProcess
from zimulis.workspace.searching import Wish, marks_in

if TYPE_CHECKING:
    from zimulis.workspace.searching import Line, LineMark

_TYPING_PAUSE = 120  # ms
_MARKING_PAUSE = 150  # ms; the lines follow a mark, and never hold up the next one
_ROW_PADDING = 9  # px


class SearchPage(LowerPage):
    """A query, and the lines that it finds, which come in while one reads the first.

    Signals:
        place_requested: The person wants to see the place of a `Line`; with True, she goes there.
        mark_requested: These lines (a list) are to be marked with a label (its name).
        said: A sentence for the status line.
    """

    place_requested = Signal(object, bool)
    mark_requested = Signal(list, str)
    said = Signal(str)
    _batch_came = Signal(object)  # from the thread that listens to the process

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._process = SearchProcess(desk.session.path, self._batch_came.emit)
        self._number = 0
        self._is_stale = False
        self._are_lines_awaited = False
        self._bar = SearchBar()
        self._model = LineListModel(self._marks_in)
        self._list = LineList(desk, self.fontMetrics().lineSpacing() + _ROW_PADDING)
        self._delegate = LineDelegate(desk, theme, self._list)
        self._hint = QLabel()
        self._room = QStackedWidget()
        self._last = Batch(0)
        self._typing = QTimer(self)
        self._settling = QTimer(self)
        self._build()
        self._connect()
        self._bar.show_labels(desk.session.scheme.labels)
        self._begin()

    def _build(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("Places found"))
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(2 * letter, letter, letter, letter)
        self._room.addWidget(self._hint)
        self._room.addWidget(self._list)
        for timer, pause in ((self._typing, _TYPING_PAUSE), (self._settling, _MARKING_PAUSE)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._room, 1)

    def _connect(self) -> None:
        self._batch_came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._bar.wish_changed.connect(self._wait)
        self._bar.order_changed.connect(self._sort)
        self._bar.lines_requested.connect(self._go_to_lines)
        self._typing.timeout.connect(self._begin)
        self._settling.timeout.connect(self._model.forget_marks)
        self._list.row_chosen.connect(self._go)
        self._list.looked_at.connect(self._look)
        self._list.mark_requested.connect(self._mark)
        desk = self._desk
        desk.articles_changed.connect(self._settling.start)
        desk.corpus_changed.connect(self._note_stale)
        desk.scheme_changed.connect(self._show_labels)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [*self._bar.panes(), self._list]

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self._list.viewport().update()

    def close_project(self) -> None:
        self._process.close()

    def show_query(self, query: str, order: Order | None = None) -> None:
        """Searches for words, as if they had been typed; sorts the lines if that is said."""
        if order:
            self._bar.choose_order(order)
        self._bar.show_query(query)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._process.begin()  # so that it is there when something has been typed
        if not self._last.is_done:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        self._process.stop()
        super().hideEvent(event)

    # The search.

    @Slot()
    def _wait(self) -> None:
        """Lets the person type on; what was looked for before is not wanted any more."""
        self._number = 0
        self._are_lines_awaited = False
        self._process.stop()
        self._typing.start()

    @Slot()
    def _begin(self) -> None:
        self._typing.stop()
        self._model.clear()
        self._is_stale = False
        self._last = Batch(0)
        self._number = 0
        if self._bar.query:
            annotator = self._desk.session.annotator
            wish = Wish(
                self._bar.query,
                self._bar.inside,
                diacritics=self._bar.diacritics,
                annotator=annotator.id if annotator else None,
            )
            self._number = self._process.ask(wish)
        self._show()

    @Slot(object)
    def _take(self, batch: Batch) -> None:
        if batch.number == self._number:
            self._last = batch
            self._model.extend(batch.lines)
            self._show()
            if self._are_lines_awaited and batch.lines and self._bar.has_keys:
                self._go_to_lines()

    @Slot()
    def _sort(self) -> None:
        self._model.set_order(self._bar.order)

    @Slot()
    def _note_stale(self) -> None:
        if self._number:
            self._is_stale = True
            self._show()

    @Slot()
    def _show_labels(self) -> None:
        self._bar.show_labels(self._desk.session.scheme.labels)
        self._settling.start()

    def _marks_in(self, lines: "Sequence[Line]") -> "list[Sequence[LineMark]]":
        return marks_in(self._desk.session, lines)

    # What is shown.

    def _show(self) -> None:
        has_lines = self._model.rowCount() > 0
        self._room.setCurrentWidget(self._list if has_lines else self._hint)
        self._bar.show_count(self._count() if has_lines else "")
        if not has_lines:
            self._hint.setText(self._words())

    def _count(self) -> str:
        last = self._last
        number = QLocale().toString
        places = self.tr("%n place(s)", "", last.total).replace(str(last.total), number(last.total))
        where = self.tr("in %n article(s)", "", last.articles)
        said = [f"{places} {where}"]
        if not last.is_done:
            said.append("…")
        if last.total > MOST:
            said.append(self.tr("the first {number} are shown").format(number=number(MOST)))
        if self._is_stale:
            said.append(self.tr("articles have changed since"))
        return ", ".join(said).replace(", …", "…")

    def _words(self) -> str:
        """What stands where lines would: why there are none, or what can be typed."""
        if not self._number:
            return self.tr(
                "Krievija Putins – articles that have both, in any form\n"
                "“Krievija” – this form only; more words follow each other\n"
                "krie* – whatever begins so        -Peskovs – not with this word\n"
                "Putins OR Lavrovs – one or the other\n"
                "label:weapon in:claim – marks, by what they are and lie in\n"
                "entity:“Kims Čenuns” directness:direct – by what they name and say"
            )
        if self._last.reason:
            return self._last.reason
        return self.tr("Nothing was found.") if self._last.is_done else self.tr("Searching…")

    # What is done with lines.

    @Slot()
    def _go_to_lines(self) -> None:
        if self._typing.isActive():
            self._begin()
        self._are_lines_awaited = self._number > 0 and not self._last.is_done
        if self._model.rowCount():
            self._are_lines_awaited = False
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            self.said.emit(
                self.tr("Enter goes to the place; the key of a label marks the chosen lines.")
            )

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self.place_requested.emit(self._model.line_at(index.row()), True)

    @Slot(QModelIndex)
    def _look(self, index: QModelIndex) -> None:
        if len(self._list.selectionModel().selectedRows()) == 1:
            self.place_requested.emit(self._model.line_at(index.row()), False)

    @Slot(str)
    def _mark(self, label: str) -> None:
        rows = sorted(index.row() for index in self._list.selectionModel().selectedRows())
        if rows:
            self.mark_requested.emit([self._model.line_at(row) for row in rows], label)
