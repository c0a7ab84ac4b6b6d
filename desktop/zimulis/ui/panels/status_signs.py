"""Small signs of how far an annotator is with an article."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from zimulis.domain.article import Status

_PEN = 0.14  # of the sign's size


def paint_status(
    painter: QPainter, box: QRectF, status: Status, colour: QColor, *, changed: bool = False
) -> None:
    """Draws the sign of a status into a square.

    A ring is new, half a disc is being read, a tick done, two ticks checked, two bars set aside.
    A dot beside it says that something was changed since.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.2, _PEN * box.width()))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if status in (Status.NEW, Status.READING):
        _ring(painter, box, colour, half=status is Status.READING)
    elif status is Status.SET_ASIDE:
        _lines(painter, box, [[(0.3, 0.15), (0.3, 0.85)], [(0.7, 0.15), (0.7, 0.85)]])
    elif status is Status.DONE:
        _lines(painter, box, [_TICK])
    else:
        _lines(painter, box, [[(x - 0.18, y) for x, y in _TICK], [(0.5, 0.8), (1.12, 0.2)]])
    if changed:
        pen.setWidthF(2 * pen.widthF())
        painter.setPen(pen)
        painter.drawPoint(QPointF(box.right(), box.bottom() - 1))
    painter.restore()


_TICK = [(0.1, 0.55), (0.38, 0.82), (0.9, 0.2)]


def _ring(painter: QPainter, box: QRectF, colour: QColor, *, half: bool) -> None:
    inner = box.adjusted(1, 1, -1, -1)
    painter.drawEllipse(inner)
    if half:
        path = QPainterPath(inner.center())
        path.arcTo(inner, 90, 180)
        painter.fillPath(path, colour)


def _lines(painter: QPainter, box: QRectF, lines: list[list[tuple[float, float]]]) -> None:
    for line in lines:
        painter.drawPolyline(
            [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in line]
        )


def paint_question(painter: QPainter, box: QRectF, colour: QColor, ground: QColor) -> None:
    """Draws a question mark in a disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box)
    font = painter.font()
    font.setPixelSize(max(6, round(box.height() * 0.8)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(ground)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()
