"""Small words under the lines: what a span stands for, or its label's name."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from zimulis.domain.annotations import Entity, Span
from zimulis.domain.scheme import Label
from zimulis.ui.settings import Density
from zimulis.ui.surface.canvas import Canvas, Marks
from zimulis.ui.surface.chip_row import Place, arrange
from zimulis.ui.surface.lines import lane_depth
from zimulis.ui.surface.look import LANE_STROKE

UNLINKED = "○"  # the chip of a span that could name an entity; drawn as a dot, not written
_CODE = "iso"  # the attribute of an entity that is its code
_BELOW = 0.12  # em between a lane and the chip under it
_GAP = 0.35  # em between two chips
_DOT = 0.30  # em
_DOT_STROKE = 1.25  # px


def chip_of(label: Label, entity: Entity | None, quote: str, density: Density) -> str | None:
    """What stands under a span: a word, `UNLINKED`, or None for nothing.

    Args:
        label: The span's label.
        entity: What it is linked to.
        quote: Its words.
        density: How much is said.
    """
    if label.is_claim or not density.has_words:
        return None
    if density is Density.NAMES:
        return label.title
    if entity is None:
        return UNLINKED if label.links_entity else None
    from zimulis.domain.naming import says_in_full  # noqa: PLC0415 (for a quick start)

    code = entity.attributes.get(_CODE)
    return code or (None if says_in_full(quote, entity.name) else entity.name)


class _Chip(NamedTuple):
    """Words to be put under a span."""

    span: Span
    text: str
    place: Place


def paint_chips(canvas: Canvas, marks: Marks) -> None:
    """Draws the chips of a block."""
    if not marks.chips:
        return
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    canvas.painter.setFont(canvas.scene.look.small)
    lines = _lines(canvas, marks)
    for line, row in _rows(canvas, marks).items():
        places = arrange([chip.place for chip in row], canvas.width, _GAP * canvas.em)
        if canvas.layout.is_right_to_left:
            places = [place.mirrored(canvas.width) for place in places]
        for chip, place in zip(row, places, strict=True):
            above = canvas.baseline(line) + _depth(canvas, lines[line], place)
            _paint_chip(canvas, chip, place, above)


def _lines(canvas: Canvas, marks: Marks) -> dict[int, list[tuple[float, float, int]]]:
    """What is drawn in lanes on each line: left and right x in the column, and the lane."""
    lines: defaultdict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for span in (*marks.ink.spans, *marks.pencil.spans):
        lane = marks.ink.lanes.get(span.id, marks.pencil.lanes.get(span.id))
        if lane is not None:
            for line, left, right in canvas.layout.stretches(span.extent):
                lines[line].append((left, right, lane))
    return lines


def _rows(canvas: Canvas, marks: Marks) -> dict[int, list[_Chip]]:
    """The chips of each line; of spans that end together, the longest is the leftmost.

    In a paragraph that runs to the left they are mirrored: it ends its spans there.
    """
    rows: defaultdict[int, list[_Chip]] = defaultdict(list)
    metrics = QFontMetricsF(canvas.scene.look.small)
    for span in marks.ink.spans:
        text = marks.chips.get(span.id)
        stretches = canvas.layout.stretches(span.parts[-1]) if text else ()
        if text and stretches:
            line = stretches[-1][0]
            here = [(left, right) for index, left, right in stretches if index == line]
            left, right = min(left for left, _ in here), max(right for _, right in here)
            dot = text == UNLINKED
            width = _DOT * canvas.em if dot else metrics.horizontalAdvance(text)
            if canvas.layout.is_right_to_left:
                left, right = canvas.width - right, canvas.width - left
            rows[line].append(_Chip(span, text, Place(left, right - width, width)))
    for row in rows.values():
        row.sort(key=lambda chip: (chip.place.right, chip.place.start))
    return rows


def _depth(canvas: Canvas, lines: Sequence[tuple[float, float, int]], place: Place) -> float:
    """How far below the baseline the lowest lane over a chip ends, in pixels."""
    over = (lane for left, right, lane in lines if left < place.right and place.left < right)
    return lane_depth(canvas, max(over, default=0)) + LANE_STROKE * canvas.em


def _paint_chip(canvas: Canvas, chip: _Chip, place: Place, above: float) -> None:
    """Draws one chip below a height."""
    painter, small = canvas.painter, canvas.scene.look.small
    metrics = QFontMetricsF(small)
    x, top = canvas.origin.x() + place.left, above + _BELOW * canvas.em
    if chip.text == UNLINKED:
        painter.setPen(QPen(canvas.ink(chip.span), _DOT_STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        size = _DOT * canvas.em
        rise = (metrics.capHeight() - size) / 2
        painter.drawEllipse(QRectF(x, top + rise, size, size))
        return
    painter.setPen(canvas.ink(chip.span))
    text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, place.width + 0.5)
    painter.drawText(QPointF(x, top + metrics.capHeight()), text)
