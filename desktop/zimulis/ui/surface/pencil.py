"""Suggestions on a sheet. Offsets: code points, half-open."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zimulis.domain.annotations import Origin, Span, reading_order
from zimulis.domain.ids import AnnotatorId, SpanId
from zimulis.domain.lanes import assign_free
from zimulis.domain.parts import length
from zimulis.domain.suggestions import Suggestion, is_answered
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.span_index import SpanIndex

_NOBODY = AnnotatorId("")


class _Lanes(NamedTuple):
    """The lanes in a block, and what they are of, which is another object once it is otherwise."""

    proposed: Sequence[Span]
    taken: Mapping[SpanId, int]
    lanes: Mapping[SpanId, int]


class Pencil:
    """Suggestions by place, each as the span that it would become.

    Ink chooses its lanes and columns first, so that pencil never moves it.

    Attributes:
        spans: The spans that are proposed; their ids say no more than label and place.
    """

    def __init__(self, blocks: Blocks, is_claim: Callable[[str], bool], ink: SpanIndex) -> None:
        self._ink = ink
        self._by_id: dict[SpanId, Suggestion] = {}
        self._lanes: dict[int, _Lanes] = {}
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
        held = self.get(kept)
        proposed = list(suggestions)
        if held:
            proposed = [one for one in proposed if not is_answered(one, held.label, held.parts)]
            proposed.append(held)
        proposed.sort(key=lambda one: one.extent)
        before, spans = self._by_id, [pencilled(one) for one in proposed]
        self._by_id = {span.id: one for span, one in zip(spans, proposed, strict=True)}
        new = {span.id: span for span in spans if span.id not in before}
        changed = self.spans.extend(new.values())
        for gone in before.keys() - self._by_id.keys():
            changed |= self.spans.remove(gone)
        return changed

    def lanes(self, block: int) -> Mapping[SpanId, int]:
        """The lane of each suggested span in a block, among those that ink has left free."""
        proposed, taken = self.spans.in_block(block), self._ink.lanes(block)
        kept = self._lanes.get(block)
        if kept is None or kept.proposed is not proposed or kept.taken is not taken:
            kept = _Lanes(proposed, taken, self._assign(block, proposed, taken))
            self._lanes[block] = kept
        return kept.lanes

    def _assign(
        self, block: int, proposed: Sequence[Span], taken: Mapping[SpanId, int]
    ) -> dict[SpanId, int]:
        spans = [span for span in proposed if not self.spans.is_claim(span)]
        if not spans:
            return {}
        there = self._ink.in_block(block)
        ink = [(span.extent, taken[span.id]) for span in there if span.id in taken]
        spans.sort(key=lambda span: (length([span.extent]), reading_order(span)))
        numbers = assign_free([span.extent for span in spans], ink)
        return {span.id: number for span, number in zip(spans, numbers, strict=True)}


def pencilled(suggestion: Suggestion) -> Span:
    """The span that a suggestion would become."""
    where = ",".join(f"{start}-{end}" for start, end in suggestion.parts)
    name = SpanId(f"pencil {suggestion.label} {where}")
    return Span(name, suggestion.label, suggestion.parts, _NOBODY, Origin.SUGGESTER)
