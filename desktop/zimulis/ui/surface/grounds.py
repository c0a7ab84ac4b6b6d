"""What lies under the words: tints, hits, the selection."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part, length, without
from zimulis.ui.surface.canvas import Canvas, Drawn
from zimulis.ui.surface.look import TINT_MARGIN

_TINT_RADIUS = 2.0  # px


class Ground(NamedTuple):
    """A range with a colour under it.

    Attributes:
        top: How far it reaches above the baseline, in pixels.
        bottom: How far it reaches below it.
        margin: How much wider than the text it is on either side.
    """

    part: Part
    colour: str
    top: float
    bottom: float
    margin: float = 0.0
    radius: float = 0.0


def grounds(canvas: Canvas, ink: Drawn) -> Iterator[Ground]:
    """What lies under the words, the lowest first; opaque, so that none shows through."""
    scene = canvas.scene
    lit = (scene.hand.focus, scene.hovered)
    spans = sorted(ink.spans, key=lambda span: -length(span.parts))
    for span in spans:
        label = scene.label(span)
        if label.is_claim and span.id in lit:
            colour = scene.theme.tint(label, scene.theme.claim_share)
            yield from _bands(canvas, span.parts, colour)
    for span in spans:
        names = not scene.label(span).is_claim
        if names and (span.id in ink.lanes or span.id == scene.hand.focus):
            yield from _tints(canvas, span)
    yield from _bands(canvas, scene.hits.touching(canvas.layout.extent), scene.theme.find)
    if scene.hand.selection:
        yield from _bands(canvas, (scene.hand.selection,), scene.theme.selection)


def _tints(canvas: Canvas, span: Span) -> Iterator[Ground]:
    theme, look = canvas.scene.theme, canvas.layout.look
    focused = span.id == canvas.scene.hand.focus
    share = theme.focus_share if focused else theme.tint_share
    colour = theme.tint(canvas.scene.label(span), share)
    margin = TINT_MARGIN * canvas.em
    for part in span.parts:
        top = canvas.layout.letter_height(part)
        yield Ground(part, colour, top, 0.8 * look.descent, margin, _TINT_RADIUS)


def _bands(canvas: Canvas, parts: Iterable[Part], colour: str) -> Iterator[Ground]:
    look = canvas.layout.look
    for part in parts:
        yield Ground(part, colour, look.cap_height + 0.22 * look.em, look.descent + 0.06 * look.em)


def paint_ground(canvas: Canvas, ground: Ground) -> None:
    """Lays one ground."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground.colour))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, ground.radius > 0)
    for rect in canvas.rects(ground.part, ground.top, ground.bottom, ground.margin):
        painter.drawRoundedRect(rect, ground.radius, ground.radius)


def bare(canvas: Canvas, covered: Iterable[Part]) -> list[Part]:
    """The muted ranges without what has a ground: there the text is in full colour."""
    block = canvas.layout.extent
    left = [
        Part(max(part.start, block.start), min(part.end, block.end))
        for part in canvas.scene.muted
        if part.start < block.end and block.start < part.end
    ]
    for hole in covered:
        left = [piece for part in left for piece in without(part, hole)]
    return left
