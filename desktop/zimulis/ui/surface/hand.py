"""Where the analyst is: caret, selection, focus and target. Offsets: code points, half-open."""

from dataclasses import dataclass
from enum import Enum, auto

from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part


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
