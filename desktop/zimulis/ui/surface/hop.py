"""`.` and `,`: from one candidate to the next that nothing has been marked on."""

from itertools import chain

from zimulis.domain.annotations import Span, before_spans_at, reading_order
from zimulis.domain.parts import Part, Parts, covers
from zimulis.domain.quotations import is_quotation_mark
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex


class Hop:
    """Passes over what is dealt with: Tab goes there.

    A name is dealt with once a span other than a claim lies within it, and a mark that opens
    somebody's words once a claim begins there. Date and credit are passed over as well.
    """

    def __init__(
        self, text: str, blocks: Blocks, spans: SpanIndex, pencil: Pencil, quiet: Parts
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._spans = spans
        self._pencil = pencil
        self._quiet = quiet

    def go(self, hand: Hand, *, forward: bool) -> None:
        """Takes the hand to the next candidate or suggestion, or to the one before."""
        held = self._pencil.spans.get(hand.pencil)
        here = held.start if held else hand.caret
        order = reading_order(held) if held else before_spans_at(here)
        suggested = self._suggested(order, forward=forward)
        offset = self.candidate_from(here, forward=forward, short_of=suggested)
        if suggested and offset is None:
            hand.focus_on_pencil(suggested)
        elif offset is not None:
            hand.move_caret(offset)

    def _suggested(self, order: tuple[int, int, str, str], *, forward: bool) -> Span | None:
        suggested = self._pencil.spans
        return suggested.after(order) if forward else suggested.before(order)

    def candidate_from(
        self, here: int, *, forward: bool, short_of: Span | None = None
    ) -> int | None:
        """Where the next candidate starts, or the one before; None if there is none left.

        Args:
            here: From where one goes on.
            forward: Whether the next one is wanted.
            short_of: What it must be nearer than; no further one is looked for.
        """
        from zimulis.domain.hopping import candidates_after, candidates_before  # noqa: PLC0415 (for a quick start)

        look = candidates_after if forward else candidates_before
        limit = None if short_of is None else abs(short_of.start - here)
        for found in look(self._text, here):
            if limit is not None and abs(found.start - here) >= limit:
                return None
            if not self._is_passed_over(found):
                return found.start
        return None

    def _is_passed_over(self, candidate: Part) -> bool:
        if covers(self._quiet, candidate.start):
            return True
        is_marked = any(
            not self._spans.is_claim(span) and span.end <= candidate.end
            for span in self._spans.starting_in(candidate)
        )
        if not is_quotation_mark(self._text[candidate.start]):
            return is_marked
        blocks = self._blocks.covering(candidate)
        claims = chain.from_iterable(map(self._spans.claims_in_block, blocks))
        begins = any(part.start == candidate.start for span in claims for part in span.parts)
        return begins and (is_marked or candidate.end - candidate.start == 1)
