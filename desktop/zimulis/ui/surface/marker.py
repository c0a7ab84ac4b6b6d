"""The hand of the analyst: caret, selection, focus and target, and what each key does to them.

Knows no Qt and no project: spans come from a `SpanIndex`, changes go out through `Commands`.
Offsets are code points, half-open.
"""

from collections.abc import Sequence

from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.boundaries import word_or_next
from zimulis.domain.candidates import candidate_at
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, overlap
from zimulis.domain.quotations import toggle_marks
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Suggestion
from zimulis.domain.trimming import trim_claim, trim_name
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.commands import Commands
from zimulis.ui.surface.edges import Edges
from zimulis.ui.surface.hand import Edge, Hand
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex


class Marker:
    """Applies keys to a text: the table of states of the design, row by row."""

    def __init__(
        self,
        text: str,
        blocks: Blocks,
        spans: SpanIndex,
        commands: Commands,
        pencil: Pencil,
    ) -> None:
        self.hand = Hand()
        self._text = text
        self._blocks = blocks
        self._spans = spans
        self._commands = commands
        self._pencil = pencil
        self._edges = Edges(text, blocks)
        self._run = 0
        self.hand.caret = self.hand.anchor = blocks.snap(0, forward=True)

    @property
    def focused(self) -> Span | None:
        """The span in focus."""
        return self._spans.get(self.hand.focus)

    @property
    def suggested(self) -> Suggestion | None:
        """The suggestion in focus."""
        return self._pencil.get(self.hand.pencil)

    def move_caret(self, offset: int, *, select: bool = False) -> None:
        """Puts the caret somewhere; a focused span becomes the target."""
        hand = self.hand
        hand.caret = self._blocks.snap(offset, forward=offset >= hand.caret)
        hand.pencil = None
        if not select:
            hand.anchor = hand.caret
        if hand.focus is not None:
            hand.focus, hand.target = None, hand.focus

    def select(self, part: Part) -> None:
        """Selects a range, with the caret at its end."""
        self.move_caret(part.start)
        self.move_caret(part.end, select=True)

    def focus(self, span: Span) -> None:
        """Brings a span into focus, with the caret at its end, its active edge."""
        hand = self.hand
        hand.focus, hand.target, hand.edge, hand.grows = span.id, None, Edge.END, False
        hand.caret = hand.anchor = span.end
        hand.pencil = None
        self._run += 1

    def focus_pencil(self, suggested: Span) -> None:
        """Brings a suggestion into focus, with the caret at its end."""
        self.move_caret(suggested.end)
        self.hand.pencil = suggested.id

    def drop(self) -> bool:
        """Esc in the text: drops selection, then focus, then target; False if there was none."""
        hand = self.hand
        if hand.selection:
            hand.anchor = hand.caret
        elif hand.focus is not None or hand.pencil is not None:
            hand.focus = hand.pencil = None
        elif hand.target is not None:
            hand.target = None
        else:
            return False
        return True

    def forget(self, span_id: SpanId) -> None:
        """Lets go of a span that is no more."""
        hand = self.hand
        hand.focus = None if hand.focus == span_id else hand.focus
        hand.target = None if hand.target == span_id else hand.target

    def next_span(self) -> Span | None:
        """The span after the focused one, or after the caret, in reading order."""
        focused = self.focused
        if focused:
            return self._spans.after(reading_order(focused))
        return self._spans.after((self.hand.caret, -len(self._text) - 1, "", ""))

    def previous_span(self) -> Span | None:
        """The span before the focused one, or before the caret, in reading order."""
        focused = self.focused
        place = (
            reading_order(focused) if focused else (self.hand.caret, -len(self._text) - 1, "", "")
        )
        return self._spans.before(place)

    # A label key, by the table of states.

    def apply(self, label: Label) -> None:
        """What a label's digit does here."""
        hand, focused = self.hand, self.focused
        if hand.selection:
            self._mark(label, [self._trim(label.is_claim, hand.selection)])
        elif self.suggested:
            self.accept(label.name)
        elif focused and focused.label != label.name:
            hand.grows = False
            there = self._spans.get(self._commands.relabel_span(focused.id, label.name))
            if there:
                self.focus(there)
        elif focused:
            self._grow(focused)
        elif existing := self._same_label_at_caret(label):
            self.focus(existing)
        elif label.is_claim:
            self._mark_claim(label)
        else:
            self._mark_candidate(label)

    def accept(self, label: str = "") -> None:
        """The suggestion in focus becomes a span, of another label if one is given."""
        suggested = self.suggested
        if suggested:
            made = self._commands.accept(suggested, label or suggested.label)
            self._refocus(made)

    def repeat(self, label: Label) -> None:
        """Applies a label once more; grows no claim and relabels only what was reached anew."""
        focused = self.focused
        if self.hand.selection or focused is None or focused.label != label.name:
            self.apply(label)

    def _trim(self, is_claim: bool, part: Part) -> Part:
        return (trim_claim if is_claim else trim_name)(self._text, part)

    def _mark(self, label: Label, parts: Sequence[Part]) -> bool:
        """Marks what is left of some parts; the span, or the one that says the same, is focused."""
        kept = [part for part in parts if part.start < part.end]
        span = self._spans.get(self._commands.add_span(label.name, kept)) if kept else None
        if span is None:
            return False
        self.focus(span)
        return True

    def _same_label_at_caret(self, label: Label) -> Span | None:
        word = word_or_next(self._text, self.hand.caret)
        if word is None:
            return None
        return next((s for s in self._spans.covering(word.start) if s.label == label.name), None)

    def _mark_claim(self, label: Label) -> None:
        from zimulis.domain.text_objects import claim_at  # noqa: PLC0415 (for a quick start)

        self.hand.grows = self._mark(label, claim_at(self._text, self.hand.caret))

    def _mark_candidate(self, label: Label) -> None:
        word = word_or_next(self._text, self.hand.caret)
        candidate = candidate_at(self._text, word.start) if word else None
        if candidate:
            self._mark(label, [trim_name(self._text, candidate)])

    def _grow(self, claim: Span) -> None:
        """A claim just made by a text object grows to its sentence, then to its paragraph."""
        if not self.hand.grows:
            return
        from zimulis.domain.text_objects import grown_claim  # noqa: PLC0415 (for a quick start)

        grown = grown_claim(self._text, claim.parts)
        if grown:
            self._commands.set_parts(claim.id, grown, run="")
            self._refocus(claim.id)
            self.hand.grows = True

    def toggle_quotes(self) -> None:
        """`q`: takes the quotation marks around the focused span in, or leaves them out."""
        span = self.focused
        toggled = toggle_marks(self._text, span.parts) if span else None
        if span and toggled and toggled != span.parts:
            self._commands.set_parts(span.id, toggled, run="")
            self._refocus(span.id)

    # Parts and edges.

    def add_part(self) -> None:
        """`+`: the selection becomes a part of the focused span or the target."""
        span, selection = self._acted_on(), self.hand.selection
        part = self._trim(self._spans.is_claim(span), selection) if span and selection else None
        if span and part and part.start < part.end:
            self._commands.add_part(span.id, part)
            self._refocus(span.id)

    def delete(self) -> None:
        """Delete: the focused span, or a gap in the one that the selection lies in."""
        span, selection = self._acted_on(), self.hand.selection
        if selection and span and overlap(span.parts, (selection,)):
            self._commands.punch_gap(span.id, selection)
            self._refocus(span.id)
        elif self.hand.focus is not None and not selection:
            self._commands.delete_span(self.hand.focus)

    def swap_edge(self) -> None:
        """`o`: the other end of the focused span becomes the active one."""
        span, hand = self.focused, self.hand
        if span:
            hand.edge = Edge.START if hand.edge is Edge.END else Edge.END
            hand.caret = hand.anchor = span.end if hand.edge is Edge.END else span.start
            self._run += 1

    def move_edge(self, *, forward: bool, by_word: bool) -> None:
        """Moves the active edge of the focused span; the caret goes with it."""
        hand = self.hand
        stop = self._edges.next_stop(hand.caret, hand.edge, forward=forward, by_word=by_word)
        self._put_edge(stop)

    def grasp_edge(self, edge: Edge) -> None:
        """The pointer takes an edge of the focused span; until it lets go is one run of moves."""
        self.hand.edge = edge
        self._run += 1

    def drag_edge(self, offset: int, *, by_word: bool) -> None:
        """Moves the edge that the pointer holds to the word, or character, that is nearest."""
        self._put_edge(self._edges.nearest_stop(offset, self.hand.edge) if by_word else offset)

    def _put_edge(self, offset: int) -> None:
        span, hand = self.focused, self.hand
        parts = self._edges.moved(span, hand.edge, offset) if span else None
        if span is None or parts is None:
            return
        if parts != span.parts:
            self._commands.set_parts(span.id, parts, run=f"{span.id}:{self._run}")
            if self.focused == span:
                return  # it was refused
        hand.caret = hand.anchor = offset
        hand.grows = False

    def _acted_on(self) -> Span | None:
        return self._spans.get(self.hand.focus or self.hand.target)

    def _refocus(self, span_id: SpanId | None) -> None:
        span = self._spans.get(span_id)
        if span:
            self.focus(span)

    def click(self, caret: int, drawn: int | None) -> None:
        """A click: focuses the shortest name there; again at the same place, the next of the stack.

        A first click inside a claim only puts the caret there, or a digit would relabel the claim.

        Args:
            caret: The place between two characters that is nearest to the pointer.
            drawn: The code point under the pointer, or None beside the text.
        """
        stack = self._spans.covering(drawn) if drawn is not None else []
        at = next((i for i, span in enumerate(stack) if span.id == self.hand.focus), None)
        if at is not None:
            self.focus(stack[(at + 1) % len(stack)])
        elif stack and not self._spans.is_claim(stack[0]):
            self.focus(stack[0])
        else:
            self.move_caret(caret)
