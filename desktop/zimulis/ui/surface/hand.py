"""The hand of the analyst: caret, selection, focus and target, and how they move.

Knows no Qt and no project, and changes no mark. Offsets are code points, half-open.
"""

from enum import Enum, auto

from zimulis.domain.annotations import Span, before_spans_at, reading_order
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex


class Edge(Enum):
    """Which end of a focused span its keys move."""

    START = auto()
    END = auto()


class Hand:
    """Where the analyst is in a text.

    Attributes:
        anchor: Where the selection began; equal to `caret` when nothing is selected.
        focus: The span that keys act on.
        target: The span that was in focus before the caret moved on; `+` and Delete on a selection
            act on it.
        pencil: The suggestion in focus.
        grows: Whether the focused claim was just made by a text object, so that its key grows it.
        grasp: The number of times that an edge was taken hold of; until the next time, all its
            moves are undone together.
    """

    def __init__(self, blocks: Blocks, spans: SpanIndex, suggestions: Pencil) -> None:
        self._blocks = blocks
        self._spans = spans
        self._suggestions = suggestions
        self.caret = self.anchor = blocks.snap(0, forward=True)
        self.focus: SpanId | None = None
        self.target: SpanId | None = None
        self.pencil: SpanId | None = None
        self.edge = Edge.END
        self.grows = False
        self.grasp = 0

    # What it holds.

    @property
    def selection(self) -> Part | None:
        """What is selected, or None."""
        if self.caret == self.anchor:
            return None
        return Part(min(self.caret, self.anchor), max(self.caret, self.anchor))

    @property
    def focused(self) -> Span | None:
        """The span in focus."""
        return self._spans.get(self.focus)

    @property
    def held(self) -> Span | None:
        """The span in focus, or the target."""
        return self._spans.get(self.focus or self.target)

    @property
    def suggested(self) -> Suggestion | None:
        """The suggestion in focus."""
        return self._suggestions.get(self.pencil)

    @property
    def order(self) -> tuple[int, int, str, str]:
        """From where one goes on in reading order: the focused span, or the caret."""
        focused = self.focused
        return reading_order(focused) if focused else before_spans_at(self.caret)

    # Moving.

    def put_caret(self, offset: int, *, select: bool = False) -> None:
        """Puts the caret somewhere; what is in focus stays so."""
        self.caret = self._blocks.snap(offset, forward=offset >= self.caret)
        if not select:
            self.anchor = self.caret

    def move_caret(self, offset: int, *, select: bool = False) -> None:
        """Puts the caret somewhere; a focused span becomes the target."""
        self.put_caret(offset, select=select)
        self.pencil = None
        if self.focus is not None:
            self.focus, self.target = None, self.focus

    def select(self, part: Part) -> None:
        """Selects a range, with the caret at its end."""
        self.move_caret(part.start)
        self.move_caret(part.end, select=True)

    def focus_on(self, span: Span) -> None:
        """Brings a span into focus, with the caret at its end, its active edge."""
        self.focus, self.target, self.pencil = span.id, None, None
        self.grows = False
        self._take_edge(Edge.END, span)

    def focus_on_pencil(self, suggested: Span) -> None:
        """Brings a suggestion into focus, with the caret at its end."""
        self.move_caret(suggested.end)
        self.pencil = suggested.id

    def swap_edge(self) -> None:
        """`o`: the other end of the focused span becomes the active one."""
        focused = self.focused
        if focused:
            self._take_edge(Edge.START if self.edge is Edge.END else Edge.END, focused)

    def _take_edge(self, edge: Edge, span: Span) -> None:
        self.grasp_edge(edge)
        self.caret = self.anchor = span.end if edge is Edge.END else span.start

    def grasp_edge(self, edge: Edge) -> None:
        """Takes hold of an edge of the focused span; the caret stays where it is."""
        self.edge = edge
        self.grasp += 1

    def click(self, caret: int, drawn: int | None) -> None:
        """A click: focuses the shortest name there; again at the same place, the next of the stack.

        A first click inside a claim only puts the caret there, or a digit would relabel the claim.
        A suggestion comes into focus where no ink is, but for a claim around it.

        Args:
            caret: The place between two characters that is nearest to the pointer.
            drawn: The code point under the pointer, or None beside the text.
        """
        stack = self._spans.covering(drawn) if drawn is not None else []
        suggested = self._suggestions.spans.covering(drawn) if drawn is not None else []
        at = next((i for i, span in enumerate(stack) if span.id == self.focus), None)
        if suggested and all(map(self._spans.is_claim, stack)):
            self.focus_on_pencil(suggested[0])
        elif at is not None:
            self.focus_on(stack[(at + 1) % len(stack)])
        elif stack and not self._spans.is_claim(stack[0]):
            self.focus_on(stack[0])
        else:
            self.move_caret(caret)

    # Letting go.

    def drop(self) -> bool:
        """Esc in the text: drops selection, then focus, then target; False if there was none."""
        if self.selection:
            self.anchor = self.caret
        elif self.focus is not None or self.pencil is not None:
            self.focus = self.pencil = None
        elif self.target is not None:
            self.target = None
        else:
            return False
        return True

    def forget(self, span_id: SpanId) -> None:
        """Lets go of a span that is no more."""
        self.focus = None if self.focus == span_id else self.focus
        self.target = None if self.target == span_id else self.target

    def resume(self, before: "Hand") -> None:
        """Goes where another hand was on the same text; lets go of spans that are no more."""
        self.caret, self.anchor = before.caret, before.anchor
        self.focus = before.focus if self._spans.get(before.focus) else None
        self.target = before.target if self._spans.get(before.target) else None
        self.pencil = before.pencil
        self.edge, self.grows = before.edge, before.grows
