"""The numbers on candidates while something is being linked, and rings around what is meant."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from zimulis.domain.parts import Part
from zimulis.ui.surface.linking import NUMBERED, Linking
from zimulis.ui.surface.page import Page
from zimulis.ui.theme import Theme

_SIZE = 0.72  # em; the font of a number
_HEIGHT = 0.86  # em
_INWARDS = 0.2  # em; how far a badge reaches over its word, whose accents it should leave
_RISE = 0.1  # em above the capitals; the line over words that nothing marks
_ROUND = 3.0  # px
_STROKE = 1.0  # px
_RING = 1.5  # px


class Badge(NamedTuple):
    """A number and where it stands on the page, in pixels."""

    number: int
    box: QRectF


class Badges:
    """Where the badges of a linking stand on a page, and how they are drawn."""

    def __init__(self, page: Page, linking: Linking) -> None:
        self._page = page
        self._linking = linking
        self._em = page.look.em
        self._font = QFont(page.look.small)
        self._font.setPixelSize(round(_SIZE * self._em))
        self._font.setBold(True)

    def __iter__(self) -> Iterator[Badge]:
        """The badges, the likeliest first; none lies on another."""
        height = _HEIGHT * self._em
        width = max(height, QFontMetricsF(self._font).horizontalAdvance("0") + 0.4 * self._em)
        placed: list[QRectF] = []
        for number, candidate in enumerate(self._linking.candidates[:NUMBERED], start=1):
            spot = self._page.spot(candidate.part.start)
            look = self._page.layout(spot.block).look
            outwards = 1 if self._page.blocks[spot.block].is_right_to_left else -1
            middle = spot.x + outwards * (width / 2 - _INWARDS * self._em)
            top = spot.y + look.baseline - look.cap_height - height
            box = QRectF(middle - width / 2, top, width, height)
            while any(box.intersects(other) for other in placed):
                box.translate(-outwards * (width + 1), 0)
            placed.append(box)
            yield Badge(number, box)

    def at(self, x: float, y: float) -> int | None:
        """The number that is drawn at a point of the page."""
        return next((badge.number for badge in self if badge.box.contains(x, y)), None)

    def paint(self, painter: QPainter, theme: Theme, origin: QPointF) -> None:
        """Draws rings and numbers; `origin` is where the page begins in the painter."""
        painter.save()
        painter.translate(origin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        linking = self._linking
        for candidate in linking.linked:
            self._paint_ring(painter, candidate.part, theme.text, Qt.PenStyle.SolidLine)
        for candidate in linking.candidates[:NUMBERED]:
            if candidate.span is None:
                self._paint_reach(painter, candidate.part, theme)
        if linking.pointed and linking.has_pointed:
            self._paint_ring(painter, linking.pointed.part, theme.caret, Qt.PenStyle.DashLine)
        painter.setFont(self._font)
        for badge in self:
            self._paint_number(painter, badge, theme)
        painter.restore()

    def _paint_number(self, painter: QPainter, badge: Badge, theme: Theme) -> None:
        """Draws a number; the likeliest in full contrast."""
        ground, ink = (theme.text, theme.page) if badge.number == 1 else (theme.accent, theme.text)
        painter.setPen(QPen(QColor(theme.text), _STROKE))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(badge.box, _ROUND, _ROUND)
        painter.setPen(QColor(ink))
        painter.drawText(badge.box, Qt.AlignmentFlag.AlignCenter, str(badge.number))

    def _paint_ring(self, painter: QPainter, part: Part, colour: str, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(QColor(colour), _RING, style))
        paint_ring(painter, self._page, part)

    def _paint_reach(self, painter: QPainter, part: Part, theme: Theme) -> None:
        """Draws how far a number means words that no span shows, in a line over them."""
        painter.setPen(QPen(QColor(theme.text), _STROKE))
        for box in _boxes(self._page, part):
            painter.drawLine(QLineF(box.topLeft(), box.topRight()))


def paint_ring(painter: QPainter, page: Page, part: Part) -> None:
    """Draws a ring around words, with the painter's pen; the page begins at its origin."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in _boxes(page, part):
        painter.drawRoundedRect(box, _ROUND, _ROUND)


def _boxes(page: Page, part: Part) -> Iterator[QRectF]:
    """Where words are drawn, line by line."""
    for block in page.blocks.covering(part):
        layout, top = page.layout(block), page.heights.top(block)
        rise, fall = layout.look.cap_height + _RISE * page.look.em, layout.look.descent
        for line, left, right in layout.stretches(part):
            baseline = top + layout.lines[line].top + layout.look.baseline
            yield QRectF(left - 2, baseline - rise, right - left + 4, rise + fall)
