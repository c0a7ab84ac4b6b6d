"""Draws a block: grounds under the words, the words, lines, corners and rings."""

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas
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


def paint_block(canvas: Canvas, spans: list[Span], lanes: dict[SpanId, int]) -> None:
    """Draws the block with the spans that touch it.

    Args:
        canvas: The block.
        spans: What touches it, in reading order.
        lanes: The lane of each span that is drawn under the words; the others are claims.
    """
    under = list(grounds(canvas, spans))
    for ground in under:
        paint_ground(canvas, ground)
    _paint_words(canvas, bare(canvas, (ground.part for ground in under)))
    for span in spans:
        if span.id in lanes:
            paint_line(canvas, span, lanes[span.id])
        else:
            paint_corners(canvas, span)
    _paint_hand(canvas, spans)


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
