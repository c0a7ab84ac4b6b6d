"""The spans of the shown layer, found by place. Offsets: code points, half-open."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from zimulis.domain.annotations import Span, before_spans_at, reading_order
from zimulis.domain.ids import SpanId
from zimulis.domain.lanes import assign_lanes
from zimulis.domain.parts import Part, covers, length
from zimulis.ui.surface.blocks import Blocks

_Key = tuple[int, int, str, str]
_FEW = 20


def merge_ascending(order: list[_Key], added: list[_Key]) -> None:
    """Puts keys into an ascending list; at once where they all come after what is there.

    A few find their places one by one, for sorting a long list anew would delay a mark.
    """
    if len(added) <= _FEW:
        for key in added:
            insort(order, key)
        return
    added.sort()
    must_sort = bool(order and added) and added[0] < order[-1]
    order += added
    if must_sort:
        order.sort()


class SpanIndex:
    """Spans by id, in reading order and by block, with their lanes.

    Putting or removing a span touches only the blocks that it lies in, so that marking takes the
    same time in a text of any length.
    """

    def __init__(self, blocks: Blocks, is_claim: Callable[[str], bool]) -> None:
        self._blocks = blocks
        self._is_claim_label = is_claim
        self._by_id: dict[SpanId, Span] = {}
        self._order: list[_Key] = []
        self._by_block: defaultdict[int, set[SpanId]] = defaultdict(set)
        self._in_order: dict[int, list[Span]] = {}
        self._lanes: dict[int, dict[SpanId, int]] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Span]:
        """All spans in reading order."""
        return (self._by_id[SpanId(key[-1])] for key in self._order)

    @property
    def order(self) -> Sequence[_Key]:
        """Start, minus the end, label and id of every span, in reading order."""
        return self._order

    def is_claim(self, span: Span) -> bool:
        """Whether a span is drawn as a bracket."""
        return self._is_claim_label(span.label)

    def get(self, span_id: SpanId | None) -> Span | None:
        """The span of that id, or None."""
        return self._by_id.get(span_id) if span_id is not None else None

    def extend(self, spans: Iterable[Span]) -> set[int]:
        """Puts many spans at once; returns the blocks that changed."""
        changed: set[int] = set()
        added: list[_Key] = []
        for span in spans:
            if span.id in self._by_id:
                changed |= self.put(span)
                continue
            self._by_id[span.id] = span
            added.append(reading_order(span))
            for block in self._blocks.covering(span.extent):
                self._by_block[block].add(span.id)
                changed.add(block)
        self._forget(changed)
        merge_ascending(self._order, added)
        return changed

    def _forget(self, blocks: Iterable[int]) -> None:
        for block in blocks:
            self._in_order.pop(block, None)
            self._lanes.pop(block, None)

    def number_of(self, span: Span) -> int:
        """The place of a span in reading order, from 1."""
        return bisect_left(self._order, reading_order(span)) + 1

    def put(self, span: Span) -> set[int]:
        """Adds a span or replaces the one of its id; returns the blocks that changed."""
        changed = self.remove(span.id)
        self._by_id[span.id] = span
        insort(self._order, reading_order(span))
        for block in self._blocks.covering(span.extent):
            self._by_block[block].add(span.id)
            changed.add(block)
        self._forget(changed)
        return changed

    def remove(self, span_id: SpanId) -> set[int]:
        """Takes a span out if it is there; returns the blocks that changed."""
        span = self._by_id.pop(span_id, None)
        if span is None:
            return set()
        del self._order[bisect_left(self._order, reading_order(span))]
        changed = set(self._blocks.covering(span.extent))
        for block in changed:
            self._by_block[block].discard(span_id)
        self._forget(changed)
        return changed

    def is_marked(self, block: int) -> bool:
        """Whether any span touches a block."""
        return bool(self._by_block.get(block))

    def in_block(self, block: int) -> Sequence[Span]:
        """The spans that touch a block, in reading order."""
        spans = self._in_order.get(block)
        if spans is None:
            there = self._by_block.get(block, ())
            spans = sorted((self._by_id[i] for i in there), key=reading_order)
            self._in_order[block] = spans
        return spans

    def claims_in_block(self, block: int) -> list[Span]:
        """The claims that touch a block, in reading order."""
        return [span for span in self.in_block(block) if self.is_claim(span)]

    def lanes(self, block: int) -> dict[SpanId, int]:
        """The lane of each span in a block that is drawn under the words; claims are not."""
        lanes = self._lanes.get(block)
        if lanes is None:
            spans = [span for span in self.in_block(block) if not self.is_claim(span)]
            numbers = assign_lanes([span.extent for span in spans])
            lanes = self._lanes[block] = {
                span.id: n for span, n in zip(spans, numbers, strict=True)
            }
        return lanes

    def covering(self, offset: int) -> list[Span]:
        """The spans with a part over the code point at `offset`, the shortest first."""
        found: list[Span] = []
        for span in self.in_block(self._blocks.index_at(offset)):
            if span.start > offset:
                break
            if offset < span.end and covers(span.parts, offset):
                found.append(span)
        return sorted(found, key=lambda span: length(span.parts))

    def starting_in(self, part: Part) -> Iterator[Span]:
        """The spans that start in a range, in reading order."""
        first, behind = (bisect_left(self._order, before_spans_at(end)) for end in part)
        return (self._by_id[SpanId(key[-1])] for key in self._order[first:behind])

    def after(self, place: _Key) -> Span | None:
        """The first span after a place in reading order."""
        return self._at(bisect_right(self._order, place))

    def before(self, place: _Key) -> Span | None:
        """The last span before a place in reading order."""
        return self._at(bisect_left(self._order, place) - 1)

    def _at(self, index: int) -> Span | None:
        if not 0 <= index < len(self._order):
            return None
        return self._by_id[SpanId(self._order[index][-1])]
