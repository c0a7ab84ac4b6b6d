"""The lines of spans under the words, each in its lane."""

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas
from zimulis.ui.surface.look import LANE_STEP, LANE_STROKE
from zimulis.ui.surface.strokes import draw_stroke, gap_pen


def lane_depth(canvas: Canvas, lane: int) -> float:
    """How far below the baseline the middle of a lane lies, in pixels."""
    return canvas.layout.look.first_lane + lane * LANE_STEP * canvas.em


def paint_line(canvas: Canvas, span: Span, lane: int) -> None:
    """Draws the line of one span."""
    painter, label = canvas.painter, canvas.scene.label(span)
    colour = canvas.ink(span)
    stroke = LANE_STROKE * canvas.em + (1.0 if span.id == canvas.scene.hovered else 0.0)
    below = lane_depth(canvas, lane)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for part in span.parts:
        for index, left, right in canvas.stretches(part):
            y = canvas.baseline(index) + below
            draw_stroke(painter, QLineF(left, y, right, y), label.line, colour, stroke, canvas.em)
    painter.setPen(gap_pen(colour))
    for before, after in zip(span.parts, span.parts[1:], strict=False):
        for index, left, right in canvas.stretches(Part(before.end, after.start)):
            y = canvas.baseline(index) + below
            painter.drawLine(QLineF(left, y, right, y))
