"""Relations as lines over the page, when the person wants to see them."""

from collections.abc import Iterator
from enum import Enum, auto
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from zimulis.domain.annotations import Relation, Span, TargetKind
from zimulis.domain.ids import SpanId
from zimulis.domain.relations import claimant_relation
from zimulis.ui.settings import Density
from zimulis.ui.surface.look import CORNER_RISE
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import Theme

_STROKE = 1.25  # px
_HALO = 3.5  # px; a rim in the colour of the page, so that a line stands off the words
_HALO_SHARE = 0.6
_HEAD = 0.26  # em; the length of an arrow's head
_GAP = 0.42  # em above the capitals, where a line runs between two lines of text
_ELBOW = 0.3  # em; how round it turns
_ASIDE = 0.5  # em before a claim; where a line leaves for what is further down


class Shown(Enum):
    """Which relations are to be seen."""

    NONE = auto()
    OF_FOCUSED = auto()
    ALL = auto()


_NEXT = {Shown.NONE: Shown.OF_FOCUSED, Shown.OF_FOCUSED: Shown.ALL, Shown.ALL: Shown.NONE}


class _Spot(NamedTuple):
    """Where a span stands in the window, in pixels.

    Attributes:
        top: Where a line from above ends.
        bottom: Where a line from below ends.
        gap: Where lines run, above its line of text.
    """

    x: float
    top: float
    bottom: float
    gap: float


class RelationLines(QObject):
    """Which relations are shown, and how they are drawn.

    Signals:
        changed: Others are to be shown.
        said: A sentence for the status line: which.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown.NONE

    def turn(self) -> None:
        """Shows those of the span in focus, then all, then none."""
        self.shown = _NEXT[self.shown]
        self.changed.emit()
        self.said.emit(
            {
                Shown.NONE: self.tr("Relations are hidden."),
                Shown.OF_FOCUSED: self.tr("The relations of the span in focus are shown."),
                Shown.ALL: self.tr("All relations are shown."),
            }[self.shown]
        )

    def paint(
        self, painter: QPainter, sheet: Sheet, theme: Theme, *, left: float, height: float
    ) -> None:
        """Draws the relations that touch what is in sight.

        Args:
            painter: Draws in the window's coordinates.
            sheet: The article.
            theme: In which colours.
            left: Where the text column begins, in pixels.
            height: The window's, in pixels.
        """
        if self.shown is Shown.NONE or sheet.page.look.density is Density.OFF:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = _Places(sheet, left, height)
        lines = [
            _RelationLine(sheet, theme, source, relation.type, route)
            for source, relation, target in self._wanted(sheet, places)
            if (route := places.route(source, target))
        ]
        for line in lines:
            line.paint(painter)
        for line in lines:
            if self.shown is Shown.OF_FOCUSED or not line.is_claimant:
                line.paint_name(painter)
        painter.restore()

    def _wanted(self, sheet: Sheet, places: "_Places") -> Iterator[tuple[Span, Relation, Span]]:
        links, spans, hand = sheet.scope.links, sheet.spans, sheet.hand
        if self.shown is Shown.ALL:
            ids = dict.fromkeys(
                span.id for block in places.blocks for span in spans.in_block(block)
            )
        else:
            ids = {hand.held.id: None} if hand.held else {}
        found = {r.id: r for span in ids for r in (*links.of(span), *links.to(span))}
        for relation in found.values():
            if relation.target_kind is TargetKind.SPAN:
                source, target = spans.get(relation.source), spans.get(SpanId(str(relation.target)))
                if source and target:
                    yield source, relation, target


class _Places:
    """Where spans stand in the window; those out of sight are not laid out to find that."""

    def __init__(self, sheet: Sheet, left: float, height: float) -> None:
        self._sheet = sheet
        self._em = sheet.page.look.em
        self._left = left
        self._height = height
        self._top = sheet.anchor.top
        visible = sheet.page.visible(self._top, self._top + height)
        self.blocks = [block for block, _, _ in visible]

    def route(self, source: Span, target: Span) -> list[QPointF]:
        """The corners of a line between two spans; empty if none of them is in sight.

        It runs between the lines of text, above the source, and reaches what is further up from
        below; to a span out of sight it goes straight to the window's edge.
        """
        start, end = self._spot(source), self._spot(target)
        if start and end:
            is_up = end.bottom < start.top
            way = [(start.x, start.top), (start.x, start.gap), (end.x, start.gap)]
            way.append((end.x, end.bottom if is_up else end.top))
        elif start and self._is_above(target):
            way = [(start.x, start.top), (start.x, 0.0)]
        elif start:
            aside = start.x - _ASIDE * self._em
            way = [(start.x, start.top), (start.x, start.gap), (aside, start.gap)]
            way.append((aside, self._height))
        elif end:
            is_above = self._is_above(source)
            way = [(end.x, 0.0), (end.x, end.top)]
            way = way if is_above else [(end.x, self._height), (end.x, end.bottom)]
        else:
            return []
        return [QPointF(floor(x) + 0.5, floor(y) + 0.5) for x, y in way]  # crisp lines

    def _is_above(self, span: Span) -> bool:
        return bool(self.blocks) and span.start < self._sheet.blocks[self.blocks[0]].start

    def _spot(self, span: Span) -> _Spot | None:
        """The corner of a claim, or the middle of the first words of others, if in sight."""
        block = self._sheet.blocks.index_at(span.start)
        if block not in self.blocks:
            return None
        page, em = self._sheet.page, self._em
        layout = page.layout(block)
        line, left, right = next(iter(layout.stretches(span.parts[0])), (0, 0.0, 0.0))
        is_claim = self._sheet.spans.is_claim(span)
        x = page.spot(span.start).x if is_claim else (left + right) / 2
        baseline = page.heights.top(block) + layout.lines[line].top + layout.look.baseline
        baseline -= self._top
        capitals = baseline - layout.look.cap_height
        top = capitals - (CORNER_RISE if is_claim else 0.08) * em
        return _Spot(self._left + x, top, baseline + 0.5 * em, capitals - _GAP * em)


class _RelationLine:
    """One relation from end to end.

    Attributes:
        is_claimant: Whether it tells who makes a claim; of those there are many on a page.
    """

    def __init__(
        self, sheet: Sheet, theme: Theme, source: Span, name: str, route: list[QPointF]
    ) -> None:
        self._theme = theme
        self._font = sheet.page.look.small
        self._em = sheet.page.look.em
        label = sheet.scope.label_of(source)
        claimant = claimant_relation(label)
        self.is_claimant = claimant is not None and claimant.type == name
        self._colour = QColor(theme.ink(label))
        self._name = name
        self._route = route
        self._path = _rounded(route, _ELBOW * self._em)

    def paint(self, painter: QPainter) -> None:
        """Draws the line and its head."""
        halo = QColor(self._theme.page)
        halo.setAlphaF(_HALO_SHARE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((halo, _HALO), (self._colour, _STROKE)):
            painter.setPen(QPen(colour, width))
            painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPath(self._head())

    def _head(self) -> QPainterPath:
        """An arrow's head at the end, which is reached from above or from below."""
        before, tip = self._route[-2:]
        back = _HEAD * self._em * (-1.0 if before.y() < tip.y() else 1.0)
        head = QPainterPath(tip)
        head.lineTo(tip + QPointF(-_HEAD * self._em / 2, back))
        head.lineTo(tip + QPointF(_HEAD * self._em / 2, back))
        head.closeSubpath()
        return head

    def paint_name(self, painter: QPainter) -> None:
        """Writes the type on the line, where it runs between the lines of text."""
        metrics = QFontMetricsF(self._font)
        box = QRectF(0, 0, metrics.horizontalAdvance(self._name) + 6.0, metrics.height())
        middle = len(self._route) // 2
        box.moveCenter((self._route[middle - 1] + self._route[middle]) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.page))
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setPen(self._colour)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._name)


def _rounded(route: list[QPointF], radius: float) -> QPainterPath:
    """A line through corners that are rounded off."""
    path = QPainterPath(route[0])
    for before, corner, behind in zip(route, route[1:], route[2:], strict=False):
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(corner, _towards(corner, behind, radius))
    path.lineTo(route[-1])
    return path


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    """A place on the way from one to another, half of it at most."""
    way = end - start
    whole = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return start + way * (min(distance, whole / 2) / whole) if whole else start
