"""The article's spans as a list in reading order."""

from bisect import bisect_left
from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.ids import SpanId
from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.models.shown_rows import ROW
from zimulis.ui.surface.span_index import merge_ascending

_ROOT = QModelIndex()


class SpanListModel(QAbstractListModel):
    """Spans in reading order; the words of each are made when it comes into sight."""

    def __init__(self, describe: Callable[[Span], LabelledRow]) -> None:
        super().__init__()
        self._describe = describe
        self._spans: dict[SpanId, Span] = {}
        self._order: list[tuple[int, int, str, str]] = []

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Shows other spans."""
        self.beginResetModel()
        self._spans = {span.id: span for span in spans}
        self._order = sorted(map(reading_order, self._spans.values()))
        self.endResetModel()

    def extend(self, spans: Iterable[Span]) -> None:
        """Shows many more spans at once; those that are shown already stay as they are."""
        self.beginResetModel()
        new = {span.id: span for span in spans if span.id not in self._spans}
        self._spans |= new
        merge_ascending(self._order, [reading_order(span) for span in new.values()])
        self.endResetModel()

    def put(self, span: Span) -> None:
        """Shows a span that is new or has changed."""
        self.remove(span.id)
        place = bisect_left(self._order, reading_order(span))
        self.beginInsertRows(QModelIndex(), place, place)
        self._spans[span.id] = span
        self._order.insert(place, reading_order(span))
        self.endInsertRows()

    def remove(self, span_id: SpanId) -> None:
        """Shows a span no more."""
        place = self.place_of(span_id)
        if place is not None:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._order[place]
            del self._spans[span_id]
            self.endRemoveRows()

    def place_of(self, span_id: SpanId) -> int | None:
        """The row number of a span, or None if it is not shown."""
        span = self._spans.get(span_id)
        return bisect_left(self._order, reading_order(span)) if span else None

    def span_at(self, place: int) -> Span:
        """The span in a row."""
        return self._spans[SpanId(self._order[place][-1])]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._order)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        if role == ROW:
            return self._describe(self.span_at(index.row()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._describe(self.span_at(index.row())).words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._describe(self.span_at(index.row()))
            return ", ".join(filter(None, (row.label, row.words, row.beside)))
        return None
