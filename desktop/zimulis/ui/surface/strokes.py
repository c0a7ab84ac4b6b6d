"""Lines in the styles of labels, under the words and in the legend."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from zimulis.domain.scheme import LineStyle
from zimulis.ui.surface.look import CORNER, CORNER_STROKE, LANE_STROKE

_DASHES = {
    LineStyle.DASH: (0.34, 0.14),
    LineStyle.DASH_DOT: (0.34, 0.12, 0.11, 0.12),
}  # em: stroke, gap, …
_DOUBLE_STROKE = 1.25  # px
_DOUBLE_STEP = 3.0  # px
_LINK_STROKE = 1.4  # px
_HAIRLINE = 1.0  # px
_PENCIL_STROKE = 1.25  # px


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


def draw_sign(painter: QPainter, line: QLineF, style: LineStyle, colour: QColor, em: float) -> None:
    """Draws what tells a label in a list: its line, or of a bracket two corners."""
    if style is not LineStyle.BRACKET:
        draw_stroke(painter, line, style, colour, LANE_STROKE * em, em)
        return
    painter.setPen(QPen(colour, CORNER_STROKE))
    arm, y = CORNER * em, line.y1()
    for x, inwards in ((line.x1(), arm), (line.x2(), -arm)):
        painter.drawPolyline([QPointF(x, y - arm), QPointF(x, y), QPointF(x + inwards, y)])


def gap_pen(colour: QColor, weight: float) -> QPen:
    """Draws the link over a gap of a claim."""
    return _dotted(colour, _LINK_STROKE * weight, 1.4)


def hair_pen(colour: QColor, weight: float) -> QPen:
    """Draws the link under a gap of a name: under words, dots are pencil's."""
    return QPen(colour, _HAIRLINE * weight)


def pencil_pen(colour: QColor, weight: float) -> QPen:
    """Draws everything of a suggestion."""
    return _dotted(colour, _PENCIL_STROKE * weight, 1.6)


def pencil_gap_pen(colour: QColor, weight: float) -> QPen:
    """Draws the link over or under a gap of a suggestion."""
    return _dotted(colour, _PENCIL_STROKE * weight, 4.0)


def _dotted(colour: QColor, stroke: float, gap: float) -> QPen:
    pen = QPen(colour, stroke)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, gap])
    return pen
