"""Corners of claims in the text, and the links over their gaps."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas
from zimulis.ui.surface.look import CORNER, CORNER_RISE, CORNER_STROKE, NESTED_RISE
from zimulis.ui.surface.strokes import gap_pen


def paint_corners(canvas: Canvas, span: Span) -> None:
    """Draws the corners of one claim."""
    painter, colour = canvas.painter, canvas.ink(span)
    nested = min(canvas.scene.columns.get(span.id, 0), 2)
    rise = canvas.layout.look.cap_height + (CORNER_RISE + nested * NESTED_RISE) * canvas.em
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    ends: list[tuple[int, float, float]] = []
    for part in span.parts:
        painter.setPen(QPen(colour, CORNER_STROKE))
        ends.append(_corner(canvas, part.start, rise, is_opening=True))
        ends.append(_corner(canvas, part.end, rise, is_opening=False))
    for before, after in zip(ends[1::2], ends[2::2], strict=False):
        if before[0] == after[0] and before[0] >= 0:
            painter.setPen(gap_pen(colour))
            painter.drawLine(QLineF(before[1], before[2], after[1], after[2]))


def _corner(
    canvas: Canvas, offset: int, rise: float, *, is_opening: bool
) -> tuple[int, float, float]:
    """Draws ⌜ before or ⌝ after a code point; gives its line and place, or line -1."""
    shown = offset if is_opening else offset - 1
    block = canvas.layout.extent
    if not block.start <= shown < block.end:
        return -1, 0.0, 0.0
    line = canvas.layout.line_at(shown)
    size = CORNER * canvas.em
    edge = canvas.origin.x()
    left, right = next(
        ((left, right) for _, left, right in canvas.stretches(Part(shown, shown + 1))),
        (edge, edge),
    )
    x = left - 1 if is_opening else right + 1
    y = canvas.baseline(line) - rise
    arm = size if is_opening else -size
    canvas.painter.drawPolyline([QPointF(x + arm, y), QPointF(x, y), QPointF(x, y + size)])
    return line, x, y
