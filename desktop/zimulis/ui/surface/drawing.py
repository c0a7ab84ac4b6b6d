"""Draws what is in sight of a sheet, and draws a block anew only when it looks different."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas, Scene
from zimulis.ui.surface.layout import BlockLayout
from zimulis.ui.surface.painting import paint_block
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import Theme

_CARET_WIDTH = 2.0  # px
_BLEED = 8.0  # px; how far rings and corners reach out of their block
_KEPT = 120  # pictures of blocks


class SheetPainter:
    """Paints sheets into one window and keeps pictures of their blocks.

    A picture is used again if everything that it shows is equal, so there is nothing to invalidate.
    """

    def __init__(self) -> None:
        self._pictures: dict[int, tuple[tuple[Any, ...], QPixmap]] = {}

    def paint(
        self,
        painter: QPainter,
        sheet: Sheet,
        theme: Theme,
        *,
        left: float,
        height: float,
        hovered: SpanId | None,
    ) -> None:
        """Paints what is in sight of a sheet.

        Args:
            painter: Draws in the window's coordinates.
            sheet: What to draw.
            theme: In which colours.
            left: Where the text column begins, in pixels.
            height: The window's, in pixels.
            hovered: The span under the pointer.
        """
        page, brackets = sheet.page, sheet.brackets
        columns: dict[SpanId, int] = {}
        top = sheet.anchor.top
        for block, _, _ in list(page.visible(top, top + height)):
            columns |= brackets.columns(block)  # may lay out more, so that heights are exact below
        scene = Scene(
            theme=theme,
            look=page.look,
            scheme=sheet.scheme,
            hand=sheet.marker.hand,
            hovered=hovered,
            muted=sheet.muted,
            columns=columns,
            hits=sheet.hits,
        )
        top = sheet.anchor.top
        visible = list(page.visible(top, top + height))
        for block, layout, y in visible:
            picture = self._picture(painter, sheet, scene, block, layout)
            painter.drawPixmap(QPointF(left - _BLEED, round(y - top - _BLEED)), picture)
        brackets.paint(painter, scene, [block for block, _, _ in visible], QPointF(left, -top))
        if len(self._pictures) > _KEPT:
            self._pictures.clear()

    def _picture(
        self, painter: QPainter, sheet: Sheet, scene: Scene, block: int, layout: BlockLayout
    ) -> QPixmap:
        spans, lanes = sheet.spans.in_block(block), sheet.spans.lanes(block)
        scale = painter.device().devicePixelRatio()
        looks = (
            layout,
            layout.height,
            scale,
            *_looks(scene, sheet.blocks[block][:2], spans, lanes),
        )
        kept = self._pictures.get(block)
        if kept and kept[0] == looks:
            return kept[1]
        size = QSizeF(sheet.page.width + 2 * _BLEED, layout.height + 2 * _BLEED) * scale
        picture = QPixmap(size.toSize())
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        block_painter = QPainter(picture)
        canvas = Canvas(block_painter, scene, layout, QPointF(_BLEED, _BLEED))
        paint_block(canvas, spans, lanes)
        block_painter.end()
        self._pictures[block] = looks, picture
        return picture


def _looks(
    scene: Scene, extent: tuple[int, int], spans: list[Span], lanes: dict[SpanId, int]
) -> tuple[Any, ...]:
    """Everything that a block's picture depends on beside its layout."""
    hand = scene.hand
    ids = {span.id for span in spans}
    start, end = extent
    current = scene.hits.current
    selection = hand.selection
    if selection:
        selection = Part(max(start, selection.start), min(end, selection.end))
        selection = selection if selection.start < selection.end else None
    return (
        scene.theme,
        scene.scheme,
        spans,
        lanes,
        {span_id: scene.columns[span_id] for span_id in ids if span_id in scene.columns},
        selection,
        (hand.focus, hand.edge) if hand.focus in ids else None,
        hand.target if hand.target in ids else None,
        scene.hovered if scene.hovered in ids else None,
        scene.hits.touching(Part(start, end)),
        current if current and start < current.end and current.start < end else None,
    )


def caret_rect(sheet: Sheet, left: float) -> QRectF:
    """Where the caret stands in the window whose text column begins at `left`."""
    spot = sheet.page.spot(sheet.marker.hand.caret)
    look = sheet.page.layout(spot.block).look
    top = spot.y - sheet.anchor.top + look.baseline - look.cap_height - 0.22 * look.em
    height = look.cap_height + look.descent + 0.28 * look.em
    return QRectF(left + spot.x - _CARET_WIDTH / 2, top, _CARET_WIDTH, height)
