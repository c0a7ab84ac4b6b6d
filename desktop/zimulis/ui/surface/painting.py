"""Draws a block: grounds under the words, the words, lines, corners, chips and rings."""

from collections.abc import Sequence

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas, Marks
from zimulis.ui.surface.chips import paint_chips
from zimulis.ui.surface.corners import paint_corners, paint_pencil_corners
from zimulis.ui.surface.grounds import bare, grounds, paint_ground
from zimulis.ui.surface.lines import paint_line, paint_pencil_lines
from zimulis.ui.surface.rings import (
    FOCUS_STROKE,
    TARGET_STROKE,
    paint_handle,
    paint_outline,
    paint_ring,
)


def paint_block(canvas: Canvas, marks: Marks) -> None:
    """Draws the block with what is marked on it."""
    under = list(grounds(canvas, marks.ink))
    for ground in under:
        paint_ground(canvas, ground)
    _paint_words(canvas, bare(canvas, (ground.part for ground in under)))
    for span in marks.ink.spans:
        if span.id in marks.ink.lanes:
            paint_line(canvas, span, marks.ink.lanes[span.id])
        if span.id in marks.ink.columns:
            paint_corners(canvas, span, marks.ink.columns[span.id])
    paint_pencil_lines(canvas, marks.pencil)
    for span in marks.pencil.spans:
        if span.id in marks.pencil.columns:
            paint_pencil_corners(canvas, span, marks.pencil.columns[span.id])
    paint_chips(canvas, marks)
    _paint_hand(canvas, (*marks.ink.spans, *marks.pencil.spans))


def _paint_words(canvas: Canvas, muted: list[Part]) -> None:
    theme = canvas.scene.theme
    quiet = dict.fromkeys(muted, theme.muted)
    canvas.layout.draw(canvas.painter, canvas.origin, theme.text, quiet)


def _paint_hand(canvas: Canvas, spans: Sequence[Span]) -> None:
    hand, current = canvas.scene.hand, canvas.scene.hits.current
    if current:
        paint_outline(canvas, current)
    for span in spans:
        if span.id == hand.focus:
            paint_ring(canvas, span, FOCUS_STROKE)
            paint_handle(canvas, span)
        elif span.id == hand.pencil:
            paint_ring(canvas, span, FOCUS_STROKE)
        elif span.id == hand.target:
            paint_ring(canvas, span, TARGET_STROKE)
