"""What keys do to the marks of a text.

Knows no Qt and no project: spans come from a `SpanIndex`, changes go out through `Commands`.
Offsets are code points, half-open.
"""

from collections.abc import Sequence

from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import word_or_next
from zimulis.domain.candidates import candidate_at
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, overlap
from zimulis.domain.quotations import toggle_marks
from zimulis.domain.relations import Target, Words
from zimulis.domain.scheme import Label
from zimulis.domain.trimming import trim_claim, trim_name
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.commands import Commands
from zimulis.ui.surface.edges import Edges
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.span_index import SpanIndex


class Marker:
    """Marks what the hand is at: the table of states of the design, row by row."""

    def __init__(
        self, text: str, blocks: Blocks, spans: SpanIndex, hand: Hand, commands: Commands
    ) -> None:
        self._text = text
        self._spans = spans
        self._hand = hand
        self._commands = commands
        self._edges = Edges(text, blocks)

    # A label key, by the table of states.

    def apply(self, label: Label) -> None:
        """What a label's digit does here."""
        hand, focused = self._hand, self._hand.focused
        if hand.selection:
            self._mark(label, [self._trim(label.is_claim, hand.selection)])
        elif hand.suggested:
            self.accept(label.name)
        elif focused and focused.label != label.name:
            hand.grows = False
            there = self._spans.get(self._commands.relabel_span(focused.id, label.name))
            if there:
                hand.focus_on(there)
        elif focused:
            self._grow(focused)
        elif existing := self._same_label_at_caret(label):
            hand.focus_on(existing)
        elif label.is_claim:
            self._mark_claim(label)
        else:
            self._mark_candidate(label)

    def accept(self, label: str = "", claimant: Target | Words | None = None) -> None:
        """The suggestion in focus becomes a span.

        Args:
            label: Of this label; of the suggested one if none is given.
            claimant: Who makes it, if it is a claim.
        """
        suggested = self._hand.suggested
        if suggested:
            made = self._commands.accept(suggested, label or suggested.label, claimant)
            self._refocus(made)

    def repeat(self, label: Label) -> None:
        """Applies a label once more; grows no claim and relabels only what was reached anew."""
        focused = self._hand.focused
        if self._hand.selection or focused is None or focused.label != label.name:
            self.apply(label)

    def _trim(self, is_claim: bool, part: Part) -> Part:
        return (trim_claim if is_claim else trim_name)(self._text, part)

    def _mark(self, label: Label, parts: Sequence[Part]) -> bool:
        """Marks what is left of some parts; the span, or the one that says the same, is focused."""
        kept = [part for part in parts if part.start < part.end]
        span = self._spans.get(self._commands.add_span(label.name, kept)) if kept else None
        if span is None:
            return False
        self._hand.focus_on(span)
        return True

    def _same_label_at_caret(self, label: Label) -> Span | None:
        word = word_or_next(self._text, self._hand.caret)
        if word is None:
            return None
        return next((s for s in self._spans.covering(word.start) if s.label == label.name), None)

    def _mark_claim(self, label: Label) -> None:
        from zimulis.domain.text_objects import claim_at  # noqa: PLC0415 (for a quick start)

        self._hand.grows = self._mark(label, claim_at(self._text, self._hand.caret))

    def _mark_candidate(self, label: Label) -> None:
        word = word_or_next(self._text, self._hand.caret)
        candidate = candidate_at(self._text, word.start) if word else None
        if candidate:
            self._mark(label, [trim_name(self._text, candidate)])

    def _grow(self, claim: Span) -> None:
        """A claim just made by a text object grows to its sentence, then to its paragraph."""
        if not self._hand.grows:
            return
        from zimulis.domain.text_objects import grown_claim  # noqa: PLC0415 (for a quick start)

        grown = grown_claim(self._text, claim.parts)
        if grown:
            self._commands.set_parts(claim.id, grown, run="")
            self._refocus(claim.id)
            self._hand.grows = True

    def toggle_quotes(self) -> None:
        """`q`: takes the quotation marks around the focused span in, or leaves them out."""
        span = self._hand.focused
        toggled = toggle_marks(self._text, span.parts) if span else None
        if span and toggled and toggled != span.parts:
            self._commands.set_parts(span.id, toggled, run="")
            self._refocus(span.id)

    # Parts and edges.

    def add_part(self) -> None:
        """`+`: the selection becomes a part of the focused span or the target."""
        span, selection = self._hand.held, self._hand.selection
        part = self._trim(self._spans.is_claim(span), selection) if span and selection else None
        if span and part and part.start < part.end:
            self._commands.add_part(span.id, part)
            self._refocus(span.id)

    def delete(self) -> None:
        """Delete: the focused span, or a gap in the one that the selection lies in."""
        hand, span, selection = self._hand, self._hand.held, self._hand.selection
        if selection and span and overlap(span.parts, (selection,)):
            self._commands.punch_gap(span.id, selection)
            self._refocus(span.id)
        elif hand.focus is not None and not selection:
            self._commands.delete_span(hand.focus)

    def move_edge(self, *, forward: bool, by_word: bool) -> None:
        """Moves the active edge of the focused span; the caret goes with it."""
        hand = self._hand
        stop = self._edges.next_stop(hand.caret, hand.edge, forward=forward, by_word=by_word)
        self._put_edge(stop)

    def drag_edge(self, offset: int, *, by_word: bool) -> None:
        """Moves the edge that the pointer holds to the word, or character, that is nearest."""
        self._put_edge(self._edges.nearest_stop(offset, self._hand.edge) if by_word else offset)

    def _put_edge(self, offset: int) -> None:
        hand, span = self._hand, self._hand.focused
        parts = self._edges.moved(span, hand.edge, offset) if span else None
        if span is None or parts is None:
            return
        if parts != span.parts:
            self._commands.set_parts(span.id, parts, run=f"{span.id}:{hand.grasp}")
            if hand.focused == span:
                return  # it was refused
        hand.caret = hand.anchor = offset
        hand.grows = False

    def _refocus(self, span_id: SpanId | None) -> None:
        span = self._spans.get(span_id)
        if span:
            self._hand.focus_on(span)
