"""Draws a block: grounds under the words, the words, lines, corners, chips and rings."""

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas, Marks
from zimulis.ui.surface.chips import paint_chips
from zimulis.ui.surface.corners import paint_corners
from zimulis.ui.surface.grounds import bare, grounds, paint_ground
from zimulis.ui.surface.lines import paint_line
from zimulis.ui.surface.rings import (
    FOCUS_STROKE,
    TARGET_STROKE,
    paint_handle,
    paint_outline,
    paint_ring,
)


def paint_block(canvas: Canvas, marks: Marks) -> None:
    """Draws the block with what is marked on it."""
    under = list(grounds(canvas, marks))
    for ground in under:
        paint_ground(canvas, ground)
    _paint_words(canvas, bare(canvas, (ground.part for ground in under)))
    for span in marks.spans:
        if span.id in marks.lanes:
            paint_line(canvas, span, marks.lanes[span.id])
        if span.id in marks.columns:
            paint_corners(canvas, span, marks.columns[span.id])
    paint_chips(canvas, marks)
    _paint_hand(canvas, marks.spans)


def _paint_words(canvas: Canvas, muted: list[Part]) -> None:
    theme = canvas.scene.theme
    quiet = dict.fromkeys(muted, theme.muted)
    canvas.layout.draw(canvas.painter, canvas.origin, theme.text, quiet)


def _paint_hand(canvas: Canvas, spans: list[Span]) -> None:
    hand, current = canvas.scene.hand, canvas.scene.hits.current
    if current:
        paint_outline(canvas, current)
    for span in spans:
        if span.id == hand.focus:
            paint_ring(canvas, span, FOCUS_STROKE)
            paint_handle(canvas, span)
        elif span.id == hand.target:
            paint_ring(canvas, span, TARGET_STROKE)
