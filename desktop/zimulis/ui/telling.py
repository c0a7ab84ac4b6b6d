"""What the status line says of the span under the pointer, and of the suggestion in focus."""

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.domain.ids import SpanId
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.desk import Desk
from zimulis.ui.rest import Rest
from zimulis.ui.surface.view import Surface


class Telling(QObject):
    """Puts spans and suggestions into a few words.

    Signals:
        said: A sentence for the status line; empty when there is nothing to tell any more.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, surface: Surface, rest: Rest) -> None:
        super().__init__(surface)
        self._desk = desk
        self._surface = surface
        self._rest = rest
        self._pencil: SpanId | None = None
        surface.span_hovered.connect(self._tell)
        surface.hand_moved.connect(self._follow_hand)
        surface.marks_changed.connect(self._follow_hand)

    @Slot()
    def _follow_hand(self) -> None:
        sheet = self._surface.sheet
        pencil = sheet.hand.pencil if sheet else None
        if pencil != self._pencil:
            self._pencil = pencil
            self._tell(pencil or "")

    @Slot(str)
    def _tell(self, span: str) -> None:
        self.said.emit(" · ".join(filter(None, self._words(SpanId(span)))))

    def _words(self, span_id: SpanId) -> tuple[str, ...]:
        scheme, sheet = self._desk.session.scheme, self._surface.sheet
        suggestion = sheet.pencil.get(span_id) if sheet else None
        if suggestion:
            title = self.tr("{label}?").format(label=scheme.title_of(suggestion.label))
            keys = self._keys_for(suggestion) if span_id == self._pencil else ()
            return title, suggestion.entity, suggestion.reason, *keys
        span = self._desk.spans.get(span_id)
        if span:
            return scheme.title_of(span.label), self._desk.entity_name(span), span.note
        return ()

    def _keys_for(self, suggestion: Suggestion) -> tuple[str, ...]:
        """What is accepted along with the suggestion in focus."""
        claimant = self._surface.proposal.name
        by = self.tr("claimant: {name}").format(name=claimant) if claimant else ""
        return by, self._rest.told_of(suggestion)
