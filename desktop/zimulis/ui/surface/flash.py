"""Points at a span for a moment."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.ids import SpanId

_DURATION = 700  # ms


class Flash(QObject):
    """The span that is pointed at.

    Signals:
        changed: Another span is pointed at, or none.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.span: SpanId | None = None
        self._end = QTimer(self, interval=_DURATION, singleShot=True)
        self._end.timeout.connect(self._go_out)

    @Slot(str)
    def show(self, span_id: str) -> None:
        """Points at a span; at no other any more."""
        self.span = SpanId(span_id)
        self._end.start()
        self.changed.emit()

    @Slot()
    def _go_out(self) -> None:
        self.span = None
        self.changed.emit()
