"""Draws a block: grounds under the words, the words, lanes, corners and rings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part, length, without
from zimulis.domain.scheme import Label, LineStyle, Scheme
from zimulis.ui.surface.hits import Hits
from zimulis.ui.surface.layout import BlockLayout
from zimulis.ui.surface.look import (
    CORNER,
    CORNER_RISE,
    CORNER_STROKE,
    FIRST_LANE,
    LANE_STEP,
    LANE_STROKE,
    NESTED_RISE,
    TINT_MARGIN,
    Look,
)
from zimulis.ui.surface.marker import Edge, Hand
from zimulis.ui.theme import Theme

_DASHES = {
    LineStyle.DASH: (0.34, 0.14),
    LineStyle.DASH_DOT: (0.34, 0.12, 0.11, 0.12),
}  # em: stroke, gap, …
_DOUBLE_STROKE = 1.25  # px
_DOUBLE_STEP = 3.0  # px
_RING_STROKE = 1.5  # px
_RING_RADIUS = 3.0  # px
_TINT_RADIUS = 2.0  # px
_HANDLE = 3.0  # px
_LINK_STROKE = 1.4  # px
_HIT_STROKE = 2.0  # px


@dataclass(frozen=True)
class Scene:
    """What is drawn besides the text itself.

    Attributes:
        muted: Ranges drawn in the muted colour where nothing lies under them: date and credit.
        columns: The bracket column of each claim in sight; its corners rise with it.
        hits: What a search found in the article.
    """

    theme: Theme
    look: Look
    scheme: Scheme
    hand: Hand
    hovered: SpanId | None
    muted: tuple[Part, ...]
    columns: dict[SpanId, int]
    hits: Hits

    def label(self, span: Span) -> Label:
        """The label of a span."""
        label = self.scheme.label(span.label)
        assert label is not None, f"a span of the unknown label {span.label}"
        return label


@dataclass(frozen=True)
class _Ground:
    part: Part
    colour: str
    top: float  # px above the baseline
    bottom: float  # px below it
    margin: float = 0.0
    radius: float = 0.0


class BlockPainter:
    """Draws one block at a place of the viewport."""

    def __init__(
        self, painter: QPainter, scene: Scene, layout: BlockLayout, origin: QPointF
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._layout = layout
        self._origin = origin
        self._em = scene.look.em

    def paint(self, spans: list[Span], lanes: dict[SpanId, int]) -> None:
        """Draws the block with the spans that touch it."""
        grounds = list(self._grounds(spans))
        for ground in grounds:
            self._paint_ground(ground)
        bare = self._bare(ground.part for ground in grounds)
        theme = self._scene.theme
        self._layout.draw(self._painter, self._origin, theme.text, dict.fromkeys(bare, theme.muted))
        for span in spans:
            if span.id in lanes:
                self._paint_lane(span, lanes[span.id])
            else:
                self._paint_corners(span)
        if self._scene.hits.current:
            self._paint_outline(self._scene.hits.current)
        for span in spans:
            if span.id == self._scene.hand.focus:
                self._paint_ring(span, _RING_STROKE)
                self._paint_handle(span)
            elif span.id == self._scene.hand.target:
                self._paint_ring(span, 0.75)

    # Grounds.

    def _grounds(self, spans: list[Span]) -> Iterator[_Ground]:
        """What lies under the words, the lowest first; opaque, so that none shows through."""
        scene, look = self._scene, self._layout.look
        lit = (scene.hand.focus, scene.hovered)
        for span in sorted(spans, key=lambda span: -length(span.parts)):
            label = scene.label(span)
            if label.is_claim and span.id in lit:
                colour = scene.theme.tint(label, scene.theme.claim_share)
                yield from self._bands(span.parts, colour)
        for span in sorted(spans, key=lambda span: -length(span.parts)):
            label = scene.label(span)
            if label.is_claim:
                continue
            focused = span.id == scene.hand.focus
            share = scene.theme.focus_share if focused else scene.theme.tint_share
            colour = scene.theme.tint(label, share)
            for part in span.parts:
                yield _Ground(
                    part,
                    colour,
                    look.x_height,
                    0.8 * look.descent,
                    TINT_MARGIN * self._em,
                    _TINT_RADIUS,
                )
        yield from self._bands(scene.hits.touching(self._layout.extent), scene.theme.find)
        if scene.hand.selection:
            yield from self._bands((scene.hand.selection,), scene.theme.selection)

    def _bands(self, parts: Iterable[Part], colour: str) -> Iterator[_Ground]:
        look = self._layout.look
        for part in parts:
            yield _Ground(
                part, colour, look.cap_height + 0.22 * look.em, look.descent + 0.06 * look.em
            )

    def _paint_ground(self, ground: _Ground) -> None:
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground.colour))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, ground.radius > 0)
        for rect in self._rects(ground.part, ground.top, ground.bottom, ground.margin):
            painter.drawRoundedRect(rect, ground.radius, ground.radius)

    def _bare(self, covered: Iterable[Part]) -> list[Part]:
        """The muted ranges without what has a ground: there the text is in full colour."""
        block = self._layout.extent
        bare = [
            Part(max(part.start, block.start), min(part.end, block.end))
            for part in self._scene.muted
            if part.start < block.end and block.start < part.end
        ]
        for hole in covered:
            bare = [piece for part in bare for piece in without(part, hole)]
        return bare

    def _rects(
        self, part: Part, above: float, below: float, margin: float = 0.0
    ) -> Iterator[QRectF]:
        column = self._origin.x()
        for index, left, right in self._layout.stretches(part):
            baseline = self._baseline(index)
            top_left = QPointF(column + left - margin, baseline - above)
            yield QRectF(top_left, QPointF(column + right + margin, baseline + below))

    def _baseline(self, line: int) -> float:
        return self._origin.y() + self._layout.lines[line].top + self._layout.look.baseline

    def _paint_outline(self, part: Part) -> None:
        """The hit that the person is at."""
        painter, look = self._painter, self._layout.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(self._scene.theme.text), _HIT_STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self._rects(part, look.cap_height + 0.22 * look.em, look.descent, 1.0):
            painter.drawRoundedRect(rect, _TINT_RADIUS, _TINT_RADIUS)

    # Lanes.

    def _paint_lane(self, span: Span, lane: int) -> None:
        scene, painter = self._scene, self._painter
        label = scene.label(span)
        colour = QColor(scene.theme.ink(label))
        stroke = LANE_STROKE * self._em + (1.0 if span.id == scene.hovered else 0.0)
        below = FIRST_LANE * self._layout.look.em + lane * LANE_STEP * self._em
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for part in span.parts:
            for index, left, right in self._layout.stretches(part):
                y = self._baseline(index) + below
                line = QLineF(left + self._origin.x(), y, right + self._origin.x(), y)
                draw_stroke(painter, line, label.line, colour, stroke, self._em)
        for before, after in zip(span.parts, span.parts[1:], strict=False):
            painter.setPen(_dotted(colour))
            for index, left, right in self._layout.stretches(Part(before.end, after.start)):
                y = self._baseline(index) + below
                painter.drawLine(QLineF(left + self._origin.x(), y, right + self._origin.x(), y))

    # Corners of claims.

    def _paint_corners(self, span: Span) -> None:
        scene, painter = self._scene, self._painter
        look = self._layout.look
        colour = QColor(scene.theme.ink(scene.label(span)))
        nested = min(scene.columns.get(span.id, 0), 2)
        rise = look.cap_height + CORNER_RISE * self._em + nested * NESTED_RISE * self._em
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ends: list[tuple[int, float, float]] = []
        for part in span.parts:
            painter.setPen(QPen(colour, CORNER_STROKE))
            ends.append(self._corner(part.start, rise, is_opening=True))
            ends.append(self._corner(part.end, rise, is_opening=False))
        for before, after in zip(ends[1::2], ends[2::2], strict=False):
            if before[0] == after[0] and before[0] >= 0:
                painter.setPen(_dotted(colour))
                painter.drawLine(QLineF(before[1], before[2], after[1], after[2]))

    def _corner(self, offset: int, rise: float, *, is_opening: bool) -> tuple[int, float, float]:
        """Draws ⌜ before or ⌝ after a code point; gives its line and place, or line -1."""
        lines = self._layout.lines
        shown = offset if is_opening else offset - 1
        if not lines[0].part.start <= shown < lines[-1].part.end:
            return -1, 0.0, 0.0
        line = self._layout.line_at(shown)
        size = CORNER * self._em
        stretches = list(self._layout.stretches(Part(shown, shown + 1)))
        left, right = stretches[0][1:] if stretches else (0.0, 0.0)
        x = self._origin.x() + (left - 1 if is_opening else right + 1)
        y = self._baseline(line) - rise
        arm = size if is_opening else -size
        self._painter.drawPolyline([QPointF(x + arm, y), QPointF(x, y), QPointF(x, y + size)])
        return line, x, y

    # Focus.

    def _paint_ring(self, span: Span, stroke: float) -> None:
        painter, look = self._painter, self._layout.look
        colour = QColor(self._scene.theme.ink(self._scene.label(span)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour, stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part in span.parts:
            for rect in self._rects(part, look.cap_height + 0.12 * look.em, look.descent, 2.0):
                painter.drawRoundedRect(rect, _RING_RADIUS, _RING_RADIUS)

    def _paint_handle(self, span: Span) -> None:
        """The active edge: a bar at the end, or start, that keys move."""
        at_end = self._scene.hand.edge is Edge.END
        shown = span.end - 1 if at_end else span.start
        look = self._layout.look
        rects = list(
            self._rects(Part(shown, shown + 1), look.cap_height + 0.12 * look.em, look.descent, 2.0)
        )
        lines = self._layout.lines
        if not rects or not lines[0].part.start <= shown < lines[-1].part.end:
            return
        x = rects[0].right() - _HANDLE / 2 if at_end else rects[0].left() - _HANDLE / 2
        colour = QColor(self._scene.theme.ink(self._scene.label(span)))
        self._painter.fillRect(QRectF(x, rects[0].top(), _HANDLE, rects[0].height()), colour)


def draw_stroke(
    painter: QPainter, line: QLineF, style: LineStyle, colour: QColor, stroke: float, em: float
) -> None:
    """Draws one line of a label's style, as under the words and in the legend."""
    if style is LineStyle.DOUBLE:
        painter.setPen(QPen(colour, _DOUBLE_STROKE * stroke / (LANE_STROKE * em)))
        painter.drawLine(line.translated(0, -_DOUBLE_STEP / 2))
        painter.drawLine(line.translated(0, _DOUBLE_STEP / 2))
        return
    pen = QPen(colour, stroke)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style in _DASHES:
        pen.setDashPattern([dash * em / stroke for dash in _DASHES[style]])
    painter.setPen(pen)
    painter.drawLine(line)


def _dotted(colour: QColor) -> QPen:
    pen = QPen(colour, _LINK_STROKE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.4])
    return pen
