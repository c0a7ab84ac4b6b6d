"""The spans of the article, in reading order."""

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.ui.desk import Desk
from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.models.spans import SpanListModel
from zimulis.ui.panels.labelled_rows import LabelledRowDelegate
from zimulis.ui.panels.rows import RowList
from zimulis.ui.theme import Theme

_ROW_PADDING = 7  # px
_MARKING_PAUSE = 40  # ms; the list follows the text, and never holds up a mark
_MOST_BY_ROW = 50  # changes; more than these are shown at once by a new list
_MOST_SHOWN = 160  # characters of a quote


class SpanPanel(QWidget):
    """The list under the inspector; choosing a span focuses it in the text.

    Signals:
        span_chosen: The person wants this span (its id) in focus.
    """

    span_chosen = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = SpanListModel(self._describe)
        self._heading = QLabel()
        self._list = RowList(self.fontMetrics().lineSpacing() + _ROW_PADDING)
        self._delegate = LabelledRowDelegate(desk, theme, self._list)
        self._changed: set[SpanId] = set()
        self._focused: SpanId | None = None
        self._settling = QTimer(self)
        self._build()
        self._connect()
        self._reset()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 8)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("Spans of the article"))
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 1)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_MARKING_PAUSE)

    def _connect(self) -> None:
        self._settling.timeout.connect(self._settle)
        self._list.row_chosen.connect(self._choose)
        self._desk.article_opened.connect(self._reset)
        self._desk.spans_read.connect(self._add)
        self._desk.spans_changed.connect(self._note_changed)

    @property
    def count(self) -> int:
        """How many spans it lists."""
        return self._model.rowCount()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._list]

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self._list.viewport().update()

    def show_focused(self, span: SpanId | None) -> None:
        """Shows, after a moment, which span is in focus in the text."""
        self._focused = span
        self._settling.start()

    def _describe(self, span: Span) -> LabelledRow:
        words = self._desk.quote(span)[:_MOST_SHOWN]
        return LabelledRow(span.label, words, self._desk.entity_name(span))

    @Slot()
    def _reset(self) -> None:
        self._model.set_spans(self._desk.spans.values())
        self._changed.clear()
        self._settle()

    @Slot(list)
    def _add(self, spans: list[Span]) -> None:
        self._model.extend(spans)
        self._settling.start()

    @Slot(list, list)
    def _note_changed(self, put: list[Span], removed: list[SpanId]) -> None:
        self._changed |= {span.id for span in put} | set(removed)
        self._settling.start()

    @Slot()
    def _settle(self) -> None:
        """Shows what has changed in the text meanwhile."""
        if len(self._changed) > _MOST_BY_ROW:
            self._model.set_spans(self._desk.spans.values())
            self._changed.clear()
        while self._changed:
            span_id = self._changed.pop()
            span = self._desk.spans.get(span_id)
            if span is None:
                self._model.remove(span_id)
            else:
                self._model.put(span)
        self._heading.setText(self.tr("%n span(s) in this article", "", self._model.rowCount()))
        place = self._model.place_of(self._focused) if self._focused else None
        if place is None:
            self._list.clearSelection()
        else:
            self._list.setCurrentIndex(self._model.index(place))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.span_chosen.emit(self._model.span_at(index.row()).id)
