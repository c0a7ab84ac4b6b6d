"""Where the edges of a span go when they are moved. Offsets: code points, half-open."""

from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import next_grapheme, previous_grapheme, words
from zimulis.domain.parts import Part, Parts, normalise
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.hand import Edge


class Edges:
    """Finds the stops of edges in a text."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self._text = text
        self._blocks = blocks

    def next_stop(self, at: int, edge: Edge, *, forward: bool, by_word: bool) -> int:
        """Where an edge goes next: by word, an end stops at ends and a start at starts."""
        if not by_word:
            grapheme = next_grapheme if forward else previous_grapheme
            return grapheme(self._text, at)
        here = self._blocks.index_at(at)
        if forward:
            blocks = range(here, len(self._blocks))
            return next((e for i in blocks for e in self._stops(i, edge) if e > at), at)
        blocks = range(here, -1, -1)
        return next((e for i in blocks for e in reversed(self._stops(i, edge)) if e < at), at)

    def nearest_stop(self, at: int, edge: Edge) -> int:
        """The end or start of a word that is nearest to a place."""
        stops = self._stops(self._blocks.index_at(at), edge)
        return min(stops, key=lambda stop: abs(stop - at))

    def _stops(self, block: int, edge: Edge) -> list[int]:
        """Where an edge stops by word in a block, ascending; an end stops at the block's too."""
        start, end, *_ = self._blocks[block]
        found = list(words(self._text, start, end))
        if edge is Edge.END:
            return [*(word.end for word in found), end]
        return [start, *(word.start for word in found)]

    def moved(self, span: Span, edge: Edge, offset: int) -> Parts | None:
        """The parts of a span with its outer edge elsewhere; None if that would pass the other."""
        at_end = edge is Edge.END
        part = span.parts[-1] if at_end else span.parts[0]
        moved = Part(part.start, offset) if at_end else Part(offset, part.end)
        if moved.start >= moved.end:
            return None
        others = span.parts[:-1] if at_end else span.parts[1:]
        return normalise(self._text, (*others, moved))
