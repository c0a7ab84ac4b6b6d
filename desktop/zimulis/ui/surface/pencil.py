"""Suggestions on a sheet. Offsets: code points, half-open."""

from collections.abc import Callable, Iterable, Iterator

from zimulis.domain.annotations import Origin, Span, reading_order
from zimulis.domain.ids import AnnotatorId, SpanId
from zimulis.domain.lanes import assign_free
from zimulis.domain.parts import length
from zimulis.domain.suggestions import Suggestion, is_answered
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.span_index import SpanIndex

_NOBODY = AnnotatorId("")


class Pencil:
    """Suggestions by place, each as the span that it would become.

    Ink chooses its lanes and columns first, so that pencil never moves it.

    Attributes:
        spans: The spans that are proposed; their ids say no more than label and place.
    """

    def __init__(self, blocks: Blocks, is_claim: Callable[[str], bool], ink: SpanIndex) -> None:
        self._blocks = blocks
        self._is_claim = is_claim
        self._ink = ink
        self._by_id: dict[SpanId, Suggestion] = {}
        self.spans = SpanIndex(blocks, is_claim)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self._by_id.values())

    def get(self, span_id: SpanId | None) -> Suggestion | None:
        """The suggestion that a span stands for, or None."""
        return self._by_id.get(span_id) if span_id is not None else None

    def put(self, suggestions: Iterable[Suggestion], kept: SpanId | None = None) -> set[int]:
        """Shows these suggestions and no others; returns the blocks that changed.

        Args:
            suggestions: What is proposed now.
            kept: The one in focus: it stays, and what would take its place waits.
        """
        changed = self._touched()
        held = self.get(kept)
        proposed = list(suggestions)
        if held:
            proposed = [one for one in proposed if not is_answered(one, held.label, held.parts)]
            proposed.append(held)
        proposed.sort(key=lambda one: one.extent)
        self._by_id = {pencilled(one).id: one for one in proposed}
        self.spans = SpanIndex(self._blocks, self._is_claim)
        self.spans.extend(map(pencilled, self._by_id.values()))
        return changed | self._touched()

    def _touched(self) -> set[int]:
        return {
            block for one in self._by_id.values() for block in self._blocks.covering(one.extent)
        }

    def lanes(self, block: int) -> dict[SpanId, int]:
        """The lane of each suggested span in a block, among those that ink has left free."""
        spans = [span for span in self.spans.in_block(block) if not self.spans.is_claim(span)]
        if not spans:
            return {}
        lanes, there = self._ink.lanes(block), self._ink.in_block(block)
        ink = [(span.extent, lanes[span.id]) for span in there if span.id in lanes]
        spans.sort(key=lambda span: (length([span.extent]), reading_order(span)))
        numbers = assign_free([span.extent for span in spans], ink)
        return {span.id: number for span, number in zip(spans, numbers, strict=True)}


def pencilled(suggestion: Suggestion) -> Span:
    """The span that a suggestion would become."""
    where = ",".join(f"{start}-{end}" for start, end in suggestion.parts)
    name = SpanId(f"pencil {suggestion.label} {where}")
    return Span(name, suggestion.label, suggestion.parts, _NOBODY, Origin.SUGGESTER)
