"""Claims in the margin: brackets, links over gaps, and who claims it how."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.lanes import assign_columns, assign_free
from zimulis.domain.parts import Part
from zimulis.ui.settings import Density
from zimulis.ui.surface.canvas import Scene
from zimulis.ui.surface.look import BRACKET_OFFSET, BRACKET_STEP, BRACKET_TICK, BRACKET_WIDTH
from zimulis.ui.surface.page import Page
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex
from zimulis.ui.surface.strokes import gap_pen, pencil_gap_pen, pencil_pen

_ROWS_A_BLOCK = 10_000  # numbers rows over blocks; more than a block has lines
_MOST_BLOCKS = 40  # a larger cluster of claims counts in blocks, not lines, to be laid out at once
_CAPTION_WIDTH = 8.5  # em; a longer name is cut with an ellipsis
_CAPTION_LEAST = 1.5  # em; with less room, a caption would be dots alone
_CAPTION_EDGE = 4.0  # px between a caption and the window's edge
_CAPTION_GAP = 0.4  # em between the outermost bracket and its caption
_CAPTION_REST = 0.2  # em between two captions


class Caption(NamedTuple):
    """What stands beside a bracket."""

    claimant: str
    directness: str


class Brackets:
    """Where the brackets of claims stand; columns are kept until a claim changes."""

    def __init__(
        self,
        page: Page,
        spans: SpanIndex,
        pencil: Pencil,
        caption: Callable[[Span], Caption],
    ) -> None:
        self._page = page
        self._spans = spans
        self._pencil = pencil
        self._caption = caption
        self._columns: dict[int, dict[SpanId, int]] = {}

    def clear(self) -> None:
        """Forgets the columns after a claim or the page's width has changed."""
        self._columns.clear()

    def columns(self, block: int) -> dict[SpanId, int]:
        """The column of each claim that touches a block; 0 is nearest to the text."""
        if block not in self._columns:
            blocks, claims = self._cluster(block)
            by_line = len(blocks) <= _MOST_BLOCKS
            ink = [claim for claim in claims if self._pencil.get(claim.id) is None]
            pencil = [claim for claim in claims if self._pencil.get(claim.id)]
            rows = [self._rows(claim, by_line=by_line) for claim in ink]
            numbers = assign_columns(rows)
            taken = list(zip(rows, numbers, strict=True))
            numbers += assign_free([self._rows(c, by_line=by_line) for c in pencil], taken)
            ids = [claim.id for claim in (*ink, *pencil)]
            columns = dict(zip(ids, numbers, strict=True))
            for touched in blocks:
                self._columns[touched] = columns
        return self._columns[block]

    def _claims(self, block: int) -> list[Span]:
        """The claims that touch a block, suggested ones after those that are there."""
        suggested = self._pencil.spans.claims_in_block(block)
        return [*self._spans.claims_in_block(block), *suggested]

    def _cluster(self, block: int) -> tuple[set[int], list[Span]]:
        """The blocks tied to this one by claims that reach over several, and all their claims."""
        blocks: set[int] = set()
        claims: dict[SpanId, Span] = {}
        waiting = {block}
        while waiting:
            at = waiting.pop()
            blocks.add(at)
            for claim in self._claims(at):
                if claim.id not in claims:
                    claims[claim.id] = claim
                    waiting |= set(self._page.blocks.covering(claim.extent)) - blocks
        return blocks, sorted(
            claims.values(), key=lambda claim: (claim.start, -claim.end, claim.id)
        )

    def _rows(self, claim: Span, *, by_line: bool) -> Part:
        first, last = (
            self._page.blocks.index_at(claim.start),
            self._page.blocks.index_at(claim.end - 1),
        )
        if not by_line:
            return Part(first * _ROWS_A_BLOCK, (last + 1) * _ROWS_A_BLOCK)
        top = first * _ROWS_A_BLOCK + self._page.layout(first).line_at(claim.start)
        bottom = last * _ROWS_A_BLOCK + self._page.layout(last).line_at(claim.end - 1)
        return Part(top, bottom + 1)

    def hit(self, x: float, y: float) -> Span | None:
        """The claim whose bracket is drawn at a point of the page."""
        em = self._page.look.em
        if self._page.look.density is Density.OFF:
            return None
        block = self._page.heights.block_at(y)
        for claim in self._spans.claims_in_block(block):
            top, bottom = self._reach(claim)
            if (
                top <= y <= bottom
                and abs(x - self._x(self.columns(block)[claim.id])) <= BRACKET_STEP * em / 2
            ):
                return claim
        return None

    def _x(self, column: int) -> float:
        """Where a column stands: left of the text, or right of it if the article runs to the left.

        All brackets of an article stand on its side, whichever way a paragraph runs.
        """
        distance = (BRACKET_OFFSET + column * BRACKET_STEP) * self._page.look.em
        return self._page.width + distance if self._is_at_right else -distance

    @property
    def _is_at_right(self) -> bool:
        return self._page.blocks.is_right_to_left

    def _reach(self, claim: Span) -> tuple[float, float]:
        return self._line_top(claim.start), self._line_bottom(claim.end - 1)

    def _line_top(self, offset: int) -> float:
        page = self._page
        spot = page.spot(offset)
        look = page.layout(spot.block).look
        return spot.y + look.baseline - look.cap_height - 0.12 * look.em

    def _line_bottom(self, offset: int) -> float:
        page = self._page
        spot = page.spot(offset)
        look = page.layout(spot.block).look
        return spot.y + look.baseline + look.descent

    def paint(
        self, painter: QPainter, scene: Scene, visible: Sequence[int], origin: QPointF
    ) -> None:
        """Draws the brackets of all claims that touch the visible blocks.

        `origin` is where the page's column begins, in the painter's coordinates.
        """
        claims = {c.id: c for block in visible for c in self._claims(block)}
        lowest_caption = float("-inf")
        outermost: dict[int, int] = {}
        for block in visible:
            columns = self.columns(block)
            here = [columns[claim.id] for claim in self._claims(block)]
            outermost[block] = max(here, default=0)
        for claim in sorted(claims.values(), key=lambda claim: (claim.start, -claim.end)):
            block = self._page.blocks.index_at(claim.start)
            column = self.columns(block)[claim.id]
            top, bottom = self._reach(claim)
            pens = self._pens(scene, claim)
            self._paint_bracket(painter, pens, claim, self._x(column), top, bottom, origin)
            if block in outermost and self._pencil.get(claim.id) is None:
                gap = _CAPTION_GAP * self._page.look.em
                x = self._x(outermost[block]) + (gap if self._is_at_right else -gap)
                at = QPointF(origin.x() + x, max(origin.y() + top, lowest_caption))
                lowest_caption = self._paint_caption(painter, scene, claim, at)

    def _paint_bracket(
        self,
        painter: QPainter,
        pens: tuple[QPen, QPen],
        claim: Span,
        x: float,
        top: float,
        bottom: float,
        origin: QPointF,
    ) -> None:
        solid, dotted = pens
        inwards = -1.0 if self._is_at_right else 1.0
        tick = inwards * BRACKET_TICK * self._page.look.em
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        at = QPointF(round(origin.x() + x), origin.y())
        painter.setPen(solid)
        for y in (top, bottom):
            painter.drawLine(
                QLineF(at.x() - inwards * BRACKET_WIDTH / 2, at.y() + y, at.x() + tick, at.y() + y)
            )
        y = top
        for gap_top, gap_bottom in (*self._gaps(claim), (bottom, bottom)):
            painter.setPen(solid)
            painter.drawLine(QLineF(at.x(), at.y() + y, at.x(), at.y() + gap_top))
            painter.setPen(dotted)
            painter.drawLine(QLineF(at.x(), at.y() + gap_top, at.x(), at.y() + gap_bottom))
            y = gap_bottom

    def _pens(self, scene: Scene, claim: Span) -> tuple[QPen, QPen]:
        """What draws a bracket along its parts, and over its gaps."""
        colour, weight = QColor(scene.theme.ink(scene.label(claim))), scene.theme.weight
        if self._pencil.get(claim.id):
            return pencil_pen(colour, weight), pencil_gap_pen(colour, weight)
        lit = claim.id in (scene.hand.focus, scene.hovered)
        solid = QPen(colour, BRACKET_WIDTH * weight + (1.0 if lit else 0.0))
        solid.setCapStyle(Qt.PenCapStyle.FlatCap)
        return solid, gap_pen(colour, weight)

    def _gaps(self, claim: Span) -> list[tuple[float, float]]:
        """The y ranges between parts that end and begin on different lines."""
        gaps = [
            (self._line_bottom(before.end - 1), self._line_top(after.start))
            for before, after in zip(claim.parts, claim.parts[1:], strict=False)
        ]
        middle = 0.3 * self._page.look.em
        return [(top - middle, bottom + middle) for top, bottom in gaps if top < bottom]

    def _paint_caption(self, painter: QPainter, scene: Scene, claim: Span, at: QPointF) -> float:
        """Draws claimant over directness, outwards from `at`; returns the y below it."""
        caption = self._caption(claim)
        metrics = QFontMetricsF(scene.look.small)
        beside = painter.window().width() - at.x() if self._is_at_right else at.x()
        room = min(beside - _CAPTION_EDGE, _CAPTION_WIDTH * scene.look.em)
        inner = Qt.AlignmentFlag.AlignLeft if self._is_at_right else Qt.AlignmentFlag.AlignRight
        if room < _CAPTION_LEAST * scene.look.em:
            return at.y()
        alignment = inner | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(scene.look.small)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each name goes its way
        y = at.y()
        label = scene.label(claim)
        names = scene.look.density is Density.NAMES
        lines = (
            (label.title if names else "", scene.theme.ink(label)),
            (caption.claimant, scene.theme.ink(label)),
            (caption.directness, scene.theme.muted),
        )
        for text, colour in lines:
            if text:
                left = at.x() if self._is_at_right else at.x() - room
                box = QRectF(left, y, room, metrics.height())
                painter.setPen(QColor(colour))
                elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
                painter.drawText(box, alignment, elided)
                y += metrics.height()
        return y + _CAPTION_REST * scene.look.em
