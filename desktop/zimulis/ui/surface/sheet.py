"""One article on the reading surface: blocks, spans, page, hand and scroll position together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

from zimulis.domain.annotations import Entity, Span
from zimulis.domain.article import Article, ZoneKind
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, Parts, length, subtract
from zimulis.domain.scheme import Scheme
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.settings import Density
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.brackets import Brackets, Caption
from zimulis.ui.surface.canvas import Drawn, Marks
from zimulis.ui.surface.caret import Caret
from zimulis.ui.surface.chips import chip_of
from zimulis.ui.surface.commands import Commands
from zimulis.ui.surface.hand import Hand
from zimulis.ui.surface.hits import Hits
from zimulis.ui.surface.hop import Hop
from zimulis.ui.surface.linking import Links, Scope
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.marker import Marker
from zimulis.ui.surface.page import Page
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.scroll import Anchor
from zimulis.ui.surface.span_index import SpanIndex

TOP_MARGIN = 1.5  # em
_MUTED = (ZoneKind.DATE, ZoneKind.CREDIT)


class Project(Protocol):
    """What a sheet gives its commands to, and asks what spans alone do not say."""

    @property
    def marks(self) -> Commands:
        """What changes the spans."""
        ...

    @property
    def links(self) -> Links:
        """The relations of the article."""
        ...

    def caption(self, claim: Span) -> Caption:
        """What stands beside a claim's bracket."""
        ...

    def entity(self, span: Span) -> Entity | None:
        """What a span is linked to."""
        ...


class Sheet:
    """Everything that the surface shows of one article.

    Attributes:
        muted: Ranges drawn quietly: date and credit.
        hits: What a search found here.
        pencil: What is suggested here.
        scope: What spans are linked on.
    """

    def __init__(
        self,
        article: Article,
        spans: Iterable[Span],
        scheme: Scheme,
        *,
        look: Look,
        width: float,
        project: Project,
    ) -> None:
        zones = article.revision.zones
        title = next((zone.part for zone in zones if zone.kind is ZoneKind.TITLE), None)
        claims = {label.name for label in scheme.labels if label.is_claim}
        self.text = article.text
        self.scheme = scheme
        self.muted: tuple[Part, ...] = tuple(zone.part for zone in zones if zone.kind in _MUTED)
        self.blocks = Blocks(self.text, title, self.muted)
        self.spans = SpanIndex(self.blocks, claims.__contains__)
        self.spans.extend(spans)
        self.pencil = Pencil(self.blocks, claims.__contains__, self.spans)
        self.page = Page(self.text, self.blocks, self.spans, look, width, self.pencil)
        self.brackets = Brackets(self.page, self.spans, self.pencil, project.caption)
        self.hand = Hand(self.blocks, self.spans, self.pencil)
        self.marker = Marker(self.text, self.blocks, self.spans, self.hand, project.marks)
        self.hop = Hop(self.text, self.blocks, self.spans, self.pencil, self.muted)
        self.caret = Caret(self.text, self.page)
        self.anchor = Anchor(self.page, TOP_MARGIN * look.em)
        self.hits = Hits()
        self.scope = Scope(self.text, self.blocks, self.spans, self.pencil, scheme, project.links)
        self._claims = claims
        self._project = project

    def resize(self, look: Look, width: float, kept: int | None = None) -> None:
        """Lays out anew for another size.

        Args:
            look: The sizes.
            width: The column's, in pixels.
            kept: The offset whose line stays where it is in the window; what is at the top if None.
        """
        if (look, width) == (self.page.look, self.page.width):
            return
        if kept is None and self.anchor.top > 0:
            kept = self.page.offset_at(0.0, self.anchor.top)
        below = self.page.baseline(kept) - self.anchor.top if kept is not None else 0.0
        self.page.resize(look, width)
        self.brackets.clear()
        self.anchor = Anchor(self.page, TOP_MARGIN * look.em)
        if kept is not None:
            self.anchor.put(self.page.baseline(kept), below)

    def resume(self, before: "Sheet") -> None:
        """Takes over what another sheet of the same text showed besides the spans."""
        self.hits = before.hits
        self.put_suggestions(before.pencil)
        self.hand.resume(before.hand)
        self.anchor.block, self.anchor.distance = before.anchor.block, before.anchor.distance

    def follow(self, before: "Sheet") -> None:
        """Stays where another sheet was of the same article, whose text was corrected meanwhile."""
        from zimulis.domain.alignment import Alignment  # noqa: PLC0415 (for a quick start)

        alignment = Alignment(before.text, self.text)
        self.hand.caret = self.hand.anchor = alignment.start(before.hand.caret)
        top = before.anchor.top
        if top > 0:
            line = before.page.offset_at(0.0, top)
            below = before.page.baseline(line) - top
            self.anchor.put(self.page.baseline(alignment.start(line)), below)

    def put_spans(self, spans: Sequence[Span], removed: Iterable[SpanId] = ()) -> None:
        """Shows spans that are new or have changed, and some no more."""
        gone = list(removed)
        before = [self.spans.get(span_id) for span_id in (*gone, *(span.id for span in spans))]
        blocks = set(chain.from_iterable(map(self.spans.remove, gone)))
        for span_id in gone:
            self.hand.forget(span_id)
        self._touched(blocks | self.spans.extend(spans), *spans, *before)

    def unmarked_paragraph(self, step: int) -> int | None:
        """Where the next (1) or previous (-1) paragraph without a span begins, if there is one.

        Date and credit are none.
        """
        paragraph = self.blocks.paragraph(self.blocks.index_at(self.hand.caret))
        while True:
            neighbour = paragraph[-1] + 1 if step > 0 else paragraph[0] - 1
            if not 0 <= neighbour < len(self.blocks):
                return None
            paragraph = self.blocks.paragraph(neighbour)
            if not any(map(self.spans.is_marked, paragraph)) and not self._is_muted(paragraph):
                return self.blocks[paragraph[0]].start

    def _is_muted(self, paragraph: range) -> bool:
        left: Parts = (Part(self.blocks[paragraph[0]].start, self.blocks[paragraph[-1]].end),)
        for muted in self.muted:
            left = subtract(self.text, left, muted)
        return not left

    def put_suggestions(self, suggestions: Iterable[Suggestion]) -> bool:
        """Shows these suggestions and no others; the one in focus stays.

        Returns:
            Whether others were shown before.
        """
        changed = self.pencil.put(suggestions, kept=self.hand.pencil)
        for block in changed:
            self.page.marks_changed(block)
        if changed:
            self.brackets.clear()
        return bool(changed)

    def marks(self, block: int) -> Marks:
        """What is drawn on a block; at the density `off` only what is in hand."""
        spans, suggested = self.spans.in_block(block), self.pencil.spans.in_block(block)
        density = self.page.look.density
        if density is Density.OFF:
            hand = self.hand
            held = [span for span in spans if span.id in (hand.focus, hand.target)]
            return Marks(Drawn(held), Drawn([s for s in suggested if s.id == hand.pencil]), {})
        columns = self.brackets.columns(block)
        return Marks(
            Drawn(spans, self.spans.lanes(block), _of(spans, columns)),
            Drawn(suggested, self.pencil.lanes(block), _of(suggested, columns)),
            dict(self._chips(block, spans)) if density.has_words else {},
        )

    def covering(self, offset: int) -> list[Span]:
        """What is drawn over the code point at `offset`, the shortest first, ink before pencil."""
        found = [*self.spans.covering(offset), *self.pencil.spans.covering(offset)]
        return sorted(found, key=lambda span: length(span.parts))

    def _chips(self, block: int, spans: Sequence[Span]) -> Iterator[tuple[SpanId, str]]:
        """What stands under the spans that end in a block."""
        density, (start, end, *_) = self.page.look.density, self.blocks[block]
        for span in spans:
            label = self.scheme.label(span.label)
            if label and start < span.end <= end:
                quote = " ".join(span.quotes(self.text))
                chip = chip_of(label, self._project.entity(span), quote, density)
                if chip:
                    yield span.id, chip

    def _touched(self, blocks: set[int], *spans: Span | None) -> None:
        for block in blocks:
            self.page.marks_changed(block)
        if any(span is not None and span.label in self._claims for span in spans):
            self.brackets.clear()


def _of(spans: Iterable[Span], columns: Mapping[SpanId, int]) -> dict[SpanId, int]:
    """The columns of those spans that have one."""
    return {span.id: columns[span.id] for span in spans if span.id in columns}
