"""The lines of spans under the words, each in its lane."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter

from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.ui.surface.canvas import Canvas, Drawn
from zimulis.ui.surface.look import LANE_STEP, LANE_STROKE
from zimulis.ui.surface.strokes import draw_stroke, hair_pen, pencil_gap_pen, pencil_pen


def lane_depth(canvas: Canvas, lane: int) -> float:
    """How far below the baseline the middle of a lane lies, in pixels."""
    return canvas.layout.look.first_lane + lane * LANE_STEP * canvas.em


def paint_line(canvas: Canvas, span: Span, lane: int) -> None:
    """Draws the line of one span."""
    painter, label = canvas.painter, canvas.scene.label(span)
    colour = canvas.ink(span)
    weight = canvas.scene.theme.weight
    hovered = span.id == canvas.scene.hovered
    stroke = LANE_STROKE * canvas.em * weight + (1.0 if hovered else 0.0)
    below = lane_depth(canvas, lane)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for line in _across(canvas, span.parts, below):
        draw_stroke(painter, line, label.line, colour, stroke, canvas.em)
    if len(span.parts) > 1:
        painter.setPen(hair_pen(colour, weight))
        painter.drawLines(list(_across(canvas, _gaps(span), below)))


def paint_pencil_lines(canvas: Canvas, pencil: Drawn) -> None:
    """Draws the lines of suggested spans, those of a label at once: a block may have a hundred."""
    by_label: defaultdict[str, list[Span]] = defaultdict(list)
    for span in pencil.spans:
        if span.id in pencil.lanes:
            by_label[span.label].append(span)
    painter, weight = canvas.painter, canvas.scene.theme.weight
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for spans in by_label.values():
        colour = canvas.ink(spans[0])
        lines: list[QLineF] = []
        gaps: list[QLineF] = []
        for span in spans:
            below = lane_depth(canvas, pencil.lanes[span.id])
            lines += _across(canvas, span.parts, below)
            gaps += _across(canvas, _gaps(span), below)
        painter.setPen(pencil_pen(colour, weight))
        painter.drawLines(lines)
        if gaps:
            painter.setPen(pencil_gap_pen(colour, weight))
            painter.drawLines(gaps)


def _gaps(span: Span) -> Iterator[Part]:
    for before, after in pairwise(span.parts):
        yield Part(before.end, after.start)


def _across(canvas: Canvas, parts: Iterable[Part], below: float) -> Iterator[QLineF]:
    """Lines under ranges, so many pixels below the baseline."""
    for part in parts:
        for index, left, right in canvas.stretches(part):
            y = canvas.baseline(index) + below
            yield QLineF(left, y, right, y)
