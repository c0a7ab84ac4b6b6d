"""Corners of claims in the text, and the links over their gaps."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from zimulis.domain.annotations import Span
from zimulis.ui.surface.canvas import Canvas, PartEnd
from zimulis.ui.surface.look import CORNER, CORNER_RISE, CORNER_STROKE, NESTED_RISE
from zimulis.ui.surface.strokes import gap_pen, pencil_gap_pen, pencil_pen


def paint_corners(canvas: Canvas, span: Span, column: int) -> None:
    """Draws the corners of one claim, the higher the further out its bracket stands."""
    colour, weight = canvas.ink(span), canvas.scene.theme.weight
    _paint(canvas, span, column, QPen(colour, CORNER_STROKE * weight), gap_pen(colour, weight))


def paint_pencil_corners(canvas: Canvas, span: Span, column: int) -> None:
    """Draws the corners of a suggested claim."""
    colour, weight = canvas.ink(span), canvas.scene.theme.weight
    _paint(canvas, span, column, pencil_pen(colour, weight), pencil_gap_pen(colour, weight))


def _paint(canvas: Canvas, span: Span, column: int, pen: QPen, link: QPen) -> None:
    painter = canvas.painter
    nested = min(column, 2)
    rise = canvas.layout.look.cap_height + (CORNER_RISE + nested * NESTED_RISE) * canvas.em
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    ends: list[tuple[int, QPointF] | None] = []
    for part in span.parts:
        painter.setPen(pen)
        ends.append(_corner(canvas, canvas.edge(part.start, opens=True), rise))
        ends.append(_corner(canvas, canvas.edge(part.end, opens=False), rise))
    for before, after in zip(ends[1::2], ends[2::2], strict=False):
        if before and after and before[0] == after[0]:
            painter.setPen(link)
            painter.drawLine(QLineF(before[1], after[1]))


def _corner(canvas: Canvas, end: PartEnd | None, rise: float) -> tuple[int, QPointF] | None:
    """Draws ⌜ or ⌝, whichever opens towards the text; gives its line and place."""
    if end is None:
        return None
    size = CORNER * canvas.em
    at = QPointF(end.x + end.outwards, canvas.baseline(end.line) - rise)
    arm, stem = QPointF(-end.outwards * size, 0), QPointF(0, size)
    canvas.painter.drawPolyline([at + arm, at, at + stem])
    return end.line, at
