"""Draws what is in sight of a sheet."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from zimulis.domain.ids import SpanId
from zimulis.ui.surface.painting import BlockPainter, Scene
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import Theme

_CARET_WIDTH = 2.0  # px


def draw_sheet(
    painter: QPainter,
    sheet: Sheet,
    theme: Theme,
    *,
    left: float,
    height: float,
    hovered: SpanId | None,
) -> None:
    """Draws a sheet into a window.

    Args:
        painter: Draws in the window's coordinates.
        sheet: What to draw.
        theme: In which colours.
        left: Where the text column begins, in pixels.
        height: The window's, in pixels.
        hovered: The span under the pointer.
    """
    page, brackets = sheet.page, sheet.brackets
    top = sheet.anchor.top
    columns: dict[SpanId, int] = {}
    for block, _, _ in list(page.visible(top, top + height)):
        columns |= brackets.columns(block)  # may lay out more, so that heights are exact below
    scene = Scene(theme, page.look, sheet.scheme, sheet.marker.hand, hovered, sheet.muted, columns)
    top = sheet.anchor.top
    visible = list(page.visible(top, top + height))
    for block, layout, y in visible:
        block_painter = BlockPainter(painter, scene, layout, QPointF(left, y - top))
        block_painter.paint(sheet.spans.in_block(block), sheet.spans.lanes(block))
    brackets.paint(painter, scene, [block for block, _, _ in visible], QPointF(left, -top))


def caret_rect(sheet: Sheet, left: float) -> QRectF:
    """Where the caret stands in the window whose text column begins at `left`."""
    spot = sheet.page.spot(sheet.marker.hand.caret)
    look = sheet.page.layout(spot.block).look
    top = spot.y - sheet.anchor.top + look.baseline - look.cap_height - 0.22 * look.em
    height = look.cap_height + look.descent + 0.28 * look.em
    return QRectF(left + spot.x - _CARET_WIDTH / 2, top, _CARET_WIDTH, height)
