"""What stands around words: the ring and handle of the focused span, the outline of a hit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas
from zimulis.ui.surface.hand import Edge

FOCUS_STROKE = 1.5  # px
TARGET_STROKE = 0.75  # px
_RING_RADIUS = 3.0  # px
_RING_MARGIN = 2.0  # px
_HANDLE = 3.0  # px
_HIT_STROKE = 2.0  # px
_HIT_RADIUS = 2.0  # px


def paint_ring(canvas: Canvas, span: Span, stroke: float) -> None:
    """Draws the ring around a span in focus, or a thin one around the target."""
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(canvas.ink(span), stroke * canvas.scene.theme.weight))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in span.parts:
        for rect in canvas.rects(part, *_ring_reach(canvas), _RING_MARGIN):
            painter.drawRoundedRect(rect, _RING_RADIUS, _RING_RADIUS)


def paint_handle(canvas: Canvas, span: Span) -> None:
    """Draws the active edge: a bar at the end, or start, that keys move."""
    at_end = canvas.scene.hand.edge is Edge.END
    end = canvas.edge(span.end if at_end else span.start, opens=not at_end)
    if end is None:
        return
    above, below = _ring_reach(canvas)
    x = end.x + end.outwards * _RING_MARGIN - _HANDLE / 2
    y = canvas.baseline(end.line)
    canvas.painter.fillRect(QRectF(x, y - above, _HANDLE, above + below), canvas.ink(span))


def paint_outline(canvas: Canvas, hit: Part) -> None:
    """Draws the frame of the hit that the person is at."""
    painter, look = canvas.painter, canvas.layout.look
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    theme = canvas.scene.theme
    painter.setPen(QPen(QColor(theme.text), _HIT_STROKE * theme.weight))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in canvas.rects(hit, look.cap_height + 0.22 * look.em, look.descent, 1.0):
        painter.drawRoundedRect(rect, _HIT_RADIUS, _HIT_RADIUS)


def _ring_reach(canvas: Canvas) -> tuple[float, float]:
    """How far a ring reaches above the baseline and below it, in pixels."""
    look = canvas.layout.look
    return look.cap_height + 0.12 * look.em, look.descent
