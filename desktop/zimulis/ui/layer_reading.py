"""Reads the spans of a long article after its text is on the screen."""

import gc
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zimulis.domain.annotations import Span
from zimulis.domain.ids import ArticleId
from zimulis.ui.garbage import Garbage
from zimulis.workspace import ZimulisError
from zimulis.workspace.layers import layer_in_pieces
from zimulis.workspace.session import Session

_PAUSE = 1  # ms between two pieces; keys and painting that wait go first


class LayerReading(QObject):
    """Reads one layer at a time, a few milliseconds a turn, so that the window answers all along.

    Signals:
        spans_read: A list of spans, in the order of their starts.
        ended: Those were all that came later.
        failed: They cannot be read: a sentence.
    """

    spans_read = Signal(list)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pieces: Iterator[Sequence[Span]] = iter(())
        self._came_later = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_PAUSE)
        self._turn.timeout.connect(self._read_on)

    def begin(self, article: ArticleId) -> Sequence[Span]:
        """Reads the first spans, which are all that most articles have; the others come later."""
        self.stop()
        self._pieces = layer_in_pieces(self._session, article)
        first = next(self._pieces, ())
        self._turn.start()
        return first

    def stop(self) -> None:
        """Reads no further."""
        self._turn.stop()
        self._pieces = iter(())
        if self._came_later:
            self._came_later = False
            # Hundreds of thousands of spans hold no cycles, and going through them would stop the
            # window for longer than reading them does.
            gc.freeze()
            Garbage.is_held = False

    @Slot()
    def _read_on(self) -> None:
        try:
            piece = next(self._pieces, None)
        except ZimulisError as error:
            self.stop()
            self.failed.emit(str(error))
            return
        if piece is not None:
            self._came_later = True
            Garbage.is_held = True
            self.spans_read.emit(piece)
            self._turn.start()
        elif self._came_later:
            self.stop()
            self.ended.emit()
