"""The hand of the analyst: caret, selection, focus and target, and what each key does to them.

Knows no Qt and no project: spans come from a `SpanIndex`, changes go out through `Commands`.
Offsets are code points, half-open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.boundaries import (
    next_grapheme,
    previous_grapheme,
    sentence_at,
    word_or_next,
    words,
)
from zimulis.domain.candidates import candidate_at
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, normalise, overlap
from zimulis.domain.scheme import Label
from zimulis.domain.trimming import trim_claim, trim_name
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.span_index import SpanIndex


class Commands(Protocol):
    """What the marker asks of the project. Each tells the person itself when it is refused."""

    def add_span(self, label: str, parts: Sequence[Part]) -> SpanId | None:
        """Adds a span; the id of the new one, or of the one that says the same already."""
        ...

    def relabel_span(self, span: SpanId, label: str) -> None:
        """Gives a span another label."""
        ...

    def set_parts(self, span: SpanId, parts: Sequence[Part], *, run: str) -> None:
        """Moves the parts of a span; moves of one run are undone together."""
        ...

    def add_part(self, span: SpanId, part: Part) -> None:
        """Adds a part to a span."""
        ...

    def punch_gap(self, span: SpanId, gap: Part) -> None:
        """Takes a range out of a span."""
        ...

    def delete_span(self, span: SpanId) -> None:
        """Deletes a span."""
        ...


class Trim(Protocol):
    """What a label sheds from a selection."""

    def __call__(self, text: str, part: Part) -> Part:
        """The part without what is shed."""
        ...


class Edge(Enum):
    """Which end of a focused span its keys move."""

    START = auto()
    END = auto()


@dataclass(slots=True)
class Hand:
    """Where the analyst is.

    Attributes:
        anchor: Where the selection began; equal to `caret` when nothing is selected.
        focus: The span that keys act on.
        target: The span that was in focus before the caret moved on; `+` and Delete on a selection
            act on it.
        pencil: The suggestion in focus.
        grows: Whether the focused claim was just made by a text object, so that its key grows it.
    """

    caret: int = 0
    anchor: int = 0
    focus: SpanId | None = None
    target: SpanId | None = None
    pencil: SpanId | None = None
    edge: Edge = Edge.END
    grows: bool = False

    @property
    def selection(self) -> Part | None:
        """What is selected, or None."""
        if self.caret == self.anchor:
            return None
        return Part(min(self.caret, self.anchor), max(self.caret, self.anchor))


class Marker:
    """Applies keys to a text: the table of states of the design, row by row."""

    def __init__(self, text: str, blocks: Blocks, spans: SpanIndex, commands: Commands) -> None:
        self.hand = Hand()
        self._text = text
        self._blocks = blocks
        self._spans = spans
        self._commands = commands
        self._run = 0
        self.hand.caret = self.hand.anchor = blocks.snap(0, forward=True)

    @property
    def focused(self) -> Span | None:
        """The span in focus."""
        return self._spans.get(self.hand.focus)

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
            self._mark(label, trim_claim if label.is_claim else trim_name, hand.selection)
        elif focused and focused.label != label.name:
            self._commands.relabel_span(focused.id, label.name)
        elif focused:
            self._grow(focused)
        elif existing := self._same_label_at_caret(label):
            self.focus(existing)
        elif label.is_claim:
            self._mark_sentence(label)
        else:
            self._mark_candidate(label)

    def _mark(self, label: Label, trim: Trim, part: Part) -> bool:
        trimmed = trim(self._text, part)
        if trimmed.start >= trimmed.end:
            return False
        span_id = self._commands.add_span(label.name, [trimmed])
        span = self._spans.get(span_id)
        if span is None:
            return False
        self.focus(span)
        return True

    def _same_label_at_caret(self, label: Label) -> Span | None:
        word = word_or_next(self._text, self.hand.caret)
        if word is None:
            return None
        return next((s for s in self._spans.covering(word.start) if s.label == label.name), None)

    def _mark_candidate(self, label: Label) -> None:
        word = word_or_next(self._text, self.hand.caret)
        candidate = candidate_at(self._text, word.start) if word else None
        if candidate:
            self._mark(label, trim_name, candidate)

    def _mark_sentence(self, label: Label) -> None:
        sentence = sentence_at(self._text, self.hand.caret)
        if sentence and self._mark(label, trim_claim, sentence):
            self.hand.grows = True

    def _grow(self, claim: Span) -> None:
        """A claim just made by a text object grows from its sentence to its paragraph."""
        if not self.hand.grows:
            return
        block = self._blocks[self._blocks.index_at(claim.start)]
        paragraph = trim_claim(self._text, Part(block.start, block.end))
        if (paragraph,) != claim.parts:
            self._commands.set_parts(claim.id, [paragraph], run="")
            self.hand.caret = self.hand.anchor = paragraph.end
        self.hand.grows = False

    # Parts and edges.

    def add_part(self) -> None:
        """`+`: the selection becomes a part of the focused span or the target."""
        span, selection = self._acted_on(), self.hand.selection
        if span and selection:
            self._commands.add_part(span.id, selection)
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
        span, hand = self.focused, self.hand
        if span is None:
            return
        at_end = hand.edge is Edge.END
        part = span.parts[-1] if at_end else span.parts[0]
        offset = self._edge_stop(forward=forward, by_word=by_word)
        moved = Part(part.start, offset) if at_end else Part(offset, part.end)
        if moved.start >= moved.end:
            return
        others = span.parts[:-1] if at_end else span.parts[1:]
        parts = normalise(self._text, (*others, moved))
        if parts != span.parts:
            self._commands.set_parts(span.id, parts, run=f"{span.id}:{self._run}")
            if self.focused == span:
                return  # it was refused
        hand.caret = hand.anchor = offset
        hand.grows = False

    def _edge_stop(self, *, forward: bool, by_word: bool) -> int:
        """Where the active edge goes next: by word, an end stops at ends and a start at starts."""
        text, at = self._text, self.hand.caret
        if not by_word:
            return next_grapheme(text, at) if forward else previous_grapheme(text, at)
        here = self._blocks.index_at(at)
        if forward:
            edges = (e for i in range(here, len(self._blocks)) for e in self._word_edges(i))
            return next((edge for edge in edges if edge > at), at)
        edges = (e for i in range(here, -1, -1) for e in reversed(self._word_edges(i)))
        return next((edge for edge in edges if edge < at), at)

    def _word_edges(self, block: int) -> list[int]:
        """Where the active edge stops in a block, ascending; an end stops at the block's too."""
        start, end, *_ = self._blocks[block]
        found = list(words(self._text, start, end))
        if self.hand.edge is Edge.END:
            return [*(word.end for word in found), end]
        return [start, *(word.start for word in found)]

    def _acted_on(self) -> Span | None:
        return self._spans.get(self.hand.focus or self.hand.target)

    def _refocus(self, span_id: SpanId) -> None:
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
