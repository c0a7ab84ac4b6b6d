"""Small pictures of a label's line and colours."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from zimulis.domain.scheme import Label
from zimulis.ui.surface.look import CORNER, CORNER_STROKE, LANE_STROKE
from zimulis.ui.surface.strokes import draw_stroke
from zimulis.ui.theme import DARK, LIGHT, Theme


def line_icon(label: Label, theme: Theme, size: QSize, ratio: float) -> QIcon:
    """The line of a label, or the corners of a claim, on the page.

    Args:
        label: Whose line.
        theme: In whose colours.
        size: In pixels.
        ratio: How many pixels of the device are one of these.
    """
    picture = _page(theme, size, ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, em = QColor(theme.ink(label)), float(size.height())
    margin = 0.2 * em
    left, right, y = margin, size.width() - margin, 0.6 * em
    if label.is_claim:
        painter.setPen(QPen(colour, CORNER_STROKE))
        arm = CORNER * em
        for x, inwards in ((left, arm), (right, -arm)):
            corner = [QPointF(x + inwards, margin), QPointF(x, margin), QPointF(x, margin + arm)]
            painter.drawPolyline(corner)
    else:
        draw_stroke(painter, QLineF(left, y, right, y), label.line, colour, LANE_STROKE * em, em)
    painter.end()
    return QIcon(picture)


def colours_icon(light: str, dark: str, size: QSize, ratio: float) -> QIcon:
    """Two line colours, each on its page."""
    picture = _page(LIGHT, size, ratio)
    painter = QPainter(picture)
    half, height = size.width() / 2, size.height()
    painter.fillRect(QRectF(half, 0, half, height), QColor(DARK.page))
    inset = 0.2 * height
    for place, colour in enumerate((light, dark)):
        box = QRectF(place * half, 0, half, height).adjusted(inset, inset, -inset, -inset)
        painter.fillRect(box, QColor(colour))
    painter.end()
    return QIcon(picture)


def _page(theme: Theme, size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.page))
    return picture
