"""Draws what is in sight of a sheet, and draws a block anew only when it looks different."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.ui.settings import Density
from zimulis.ui.surface.canvas import Canvas, Marks, Scene
from zimulis.ui.surface.layout import BlockLayout
from zimulis.ui.surface.painting import paint_block
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import Theme

_CARET_WIDTH = 2.0  # px
_BLEED = 8.0  # px; how far rings and corners reach out of their block
_KEPT = 48 * 2**20  # bytes of pictures; beyond it only those in sight stay


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
        top = sheet.anchor.top
        for block, _, _ in list(page.visible(top, top + height)):
            brackets.columns(block)  # may lay out more, so that heights are exact below
        is_off = page.look.density is Density.OFF
        scene = Scene(
            theme=theme,
            look=page.look,
            scheme=sheet.scheme,
            hand=sheet.hand,
            hovered=None if is_off else hovered,
            muted=sheet.muted,
            hits=sheet.hits,
        )
        top = sheet.anchor.top
        visible = list(page.visible(top, top + height))
        for block, layout, y in visible:
            picture = self._picture(painter, sheet, scene, block, layout)
            painter.drawPixmap(QPointF(left - _BLEED, round(y - top - _BLEED)), picture)
        if not is_off:
            brackets.paint(painter, scene, [block for block, _, _ in visible], QPointF(left, -top))
        self._let_go_beside({block for block, _, _ in visible})

    def _let_go_beside(self, in_sight: set[int]) -> None:
        """Keeps no more pictures than there is room for; blocks may be of any height."""
        if sum(_bytes_of(picture) for _, picture in self._pictures.values()) > _KEPT:
            self._pictures = {b: kept for b, kept in self._pictures.items() if b in in_sight}

    def _picture(
        self, painter: QPainter, sheet: Sheet, scene: Scene, block: int, layout: BlockLayout
    ) -> QPixmap:
        marks = sheet.marks(block)
        scale = painter.device().devicePixelRatio()
        looks = (
            layout,
            layout.height,
            scale,
            *_looks(scene, layout.extent, marks),
        )
        kept = self._pictures.get(block)
        if kept and kept[0] == looks:
            return kept[1]
        size = QSizeF(sheet.page.width + 2 * _BLEED, layout.height + 2 * _BLEED) * scale
        picture = QPixmap(size.toSize())
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        block_painter = QPainter(picture)
        canvas = Canvas(block_painter, scene, layout, sheet.page.width, QPointF(_BLEED, _BLEED))
        paint_block(canvas, marks)
        block_painter.end()
        self._pictures[block] = looks, picture
        return picture


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8


def _looks(scene: Scene, block: Part, marks: Marks) -> tuple[Any, ...]:
    """Everything that a block's picture depends on beside its layout."""
    hand = scene.hand
    ids = {span.id for span in (*marks.ink.spans, *marks.pencil.spans)}
    current = scene.hits.current
    return (
        scene.theme,
        scene.scheme,
        marks,
        _clipped(hand.selection, block),
        (hand.focus, hand.edge) if hand.focus in ids else None,
        hand.target if hand.target in ids else None,
        hand.pencil if hand.pencil in ids else None,
        scene.hovered if scene.hovered in ids else None,
        scene.hits.touching(block),
        _clipped(current, block),
    )


def _clipped(part: Part | None, block: Part) -> Part | None:
    """What of a range lies in a block."""
    if part is None or part.start >= block.end or part.end <= block.start:
        return None
    return Part(max(part.start, block.start), min(part.end, block.end))


def caret_rect(sheet: Sheet, left: float) -> QRectF:
    """Where the caret stands in the window whose text column begins at `left`."""
    spot = sheet.page.spot(sheet.hand.caret)
    look = sheet.page.layout(spot.block).look
    top = spot.y - sheet.anchor.top + look.baseline - look.cap_height - 0.22 * look.em
    height = look.cap_height + look.descent + 0.28 * look.em
    return QRectF(left + spot.x - _CARET_WIDTH / 2, top, _CARET_WIDTH, height)
