"""What stands around words: the ring and handle of the focused span, the outline of a hit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas
from zimulis.ui.surface.marker import Edge

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
    painter.setPen(QPen(canvas.ink(span), stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in span.parts:
        for rect in _ring_rects(canvas, part):
            painter.drawRoundedRect(rect, _RING_RADIUS, _RING_RADIUS)


def paint_handle(canvas: Canvas, span: Span) -> None:
    """Draws the active edge: a bar at the end, or start, that keys move."""
    at_end = canvas.scene.hand.edge is Edge.END
    shown = span.end - 1 if at_end else span.start
    rects = list(_ring_rects(canvas, Part(shown, shown + 1)))
    block = canvas.layout.extent
    if not rects or not block.start <= shown < block.end:
        return
    rect = rects[0]
    x = (rect.right() if at_end else rect.left()) - _HANDLE / 2
    canvas.painter.fillRect(QRectF(x, rect.top(), _HANDLE, rect.height()), canvas.ink(span))


def paint_outline(canvas: Canvas, hit: Part) -> None:
    """Draws the frame of the hit that the person is at."""
    painter, look = canvas.painter, canvas.layout.look
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(canvas.scene.theme.text), _HIT_STROKE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in canvas.rects(hit, look.cap_height + 0.22 * look.em, look.descent, 1.0):
        painter.drawRoundedRect(rect, _HIT_RADIUS, _HIT_RADIUS)


def _ring_rects(canvas: Canvas, part: Part) -> list[QRectF]:
    look = canvas.layout.look
    return list(canvas.rects(part, look.cap_height + 0.12 * look.em, look.descent, _RING_MARGIN))
