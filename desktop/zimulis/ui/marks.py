"""The marks of the open article: the commands that the surface gives."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from zimulis.domain.ids import ArticleId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target, Words
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.attempting import Attempting
from zimulis.workspace import AlreadyMarked, ZimulisError, marking
from zimulis.workspace.session import Session


class Marks(Attempting):
    """Gives the commands; views refresh themselves from what the project announces.

    Signals:
        pointed_out: A span (its id) says already what was to be marked.
    """

    pointed_out = Signal(str)

    def __init__(
        self,
        session: Session,
        article: Callable[[], ArticleId | None],
        parent: QObject | None = None,
    ) -> None:
        """Begins to mark.

        Args:
            session: The project that is open.
            article: Which of its articles is.
            parent: Who owns this.
        """
        super().__init__(parent)
        self._session = session
        self._article = article

    def add_span(self, label: str, parts: Sequence[Part]) -> SpanId | None:
        """Adds a span; the id of the new one, or of the one that says the same already."""
        article = self._article()
        if article is None:
            return None
        try:
            span, _ = marking.add_span(self._session, article, label, parts)
        except ZimulisError as error:
            return self._refused(error)
        return span

    def accept(
        self, suggestion: Suggestion, label: str, claimant: Target | Words | None
    ) -> SpanId | None:
        """Makes a suggestion a span with a label, and has somebody make it; as `add_span`."""
        from zimulis.workspace import pencil  # noqa: PLC0415 (for a quick start)

        article = self._article()
        if article is None:
            return None
        try:
            span, _ = pencil.accept(self._session, article, suggestion, label, claimant)
        except ZimulisError as error:
            return self._refused(error)
        return span

    def add_spans(self, label: str, parts: Sequence[Part]) -> None:
        """Marks many places at once, and says how many."""
        article = self._article()
        if article is None:
            return
        done = self.attempt(lambda: marking.add_spans(self._session, article, label, parts))
        if done:
            sentence = self.tr("Marked %n place(s)", "", len(done[0]))
            known = len(parts) - len(done[0])
            there = self.tr("; %n had a mark already", "", known) if known else ""
            self.said.emit(f"{sentence}{there}.")

    def relabel_span(self, span: SpanId, label: str) -> SpanId | None:
        """Gives a span another label; the id of the span that says the same already, or None."""
        try:
            marking.relabel_span(self._session, span, label)
        except ZimulisError as error:
            return self._refused(error)
        return None

    def set_parts(self, span: SpanId, parts: Sequence[Part], *, run: str) -> None:
        """Moves the parts of a span; moves of one run are undone together."""
        self.attempt(lambda: marking.set_parts(self._session, span, parts, run=run))

    def add_part(self, span: SpanId, part: Part) -> None:
        """Adds a part to a span."""
        self.attempt(lambda: marking.add_part(self._session, span, part))

    def punch_gap(self, span: SpanId, gap: Part) -> None:
        """Takes a range out of a span."""
        self.attempt(lambda: marking.punch_gap(self._session, span, gap))

    def delete_span(self, span: SpanId) -> None:
        """Deletes a span."""
        self.attempt(lambda: marking.delete_span(self._session, span))

    def _refused(self, error: ZimulisError) -> SpanId | None:
        """Says why something was refused; the id of the span that says the same, or None."""
        self.said.emit(str(error))
        if not isinstance(error, AlreadyMarked):
            return None
        self.pointed_out.emit(error.span)
        return error.span
