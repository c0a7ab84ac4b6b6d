"""Lines of a concordance: what was found in the middle, what stands before and after it beside."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from zimulis.domain.scripts import is_right_to_left
from zimulis.ui.desk import Desk
from zimulis.ui.keys import strokes
from zimulis.ui.models.lines import LineRole, LineRow
from zimulis.ui.panels.rows import RowDelegate, RowList
from zimulis.ui.theme import Theme
from zimulis.workspace.searching import flat

_TITLE_SHARE = 0.22  # of the width
_BEFORE_SHARE = 0.42  # of what is left of it
_LONGEST_MATCH = 0.6  # of the room behind the middle
_GAP = 10  # px
_MARK = 2  # px
_RADIUS = 3.0  # px


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a row has what."""

    text: QRect
    title: QRect
    middle: int

    @classmethod
    def of(cls, row: QRect) -> "_Columns":
        title = round(row.width() * _TITLE_SHARE)
        text = row.adjusted(_GAP, 0, -title - 2 * _GAP, 0)
        middle = text.left() + round(text.width() * _BEFORE_SHARE)
        return cls(text, QRect(text.right() + _GAP, row.top(), title, row.height()), middle)


class LineDelegate(RowDelegate):
    """Draws the match on the colour of hits, always at the same place, and marks as thin lines.

    Where a text runs from right to left, what stands before the match stands to its right.
    """

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._desk = desk

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(LineRole.ROW)
        if not isinstance(row, LineRow):
            return
        painter.setFont(font)
        if row.is_apart:
            painter.fillRect(QRect(rect.topLeft(), QSize(rect.width(), 1)), QColor(self.theme.rule))
        columns = _Columns.of(rect)
        painter.setPen(QColor(self.theme.panel_muted))
        title = painter.fontMetrics().elidedText(
            row.line.title, Qt.TextElideMode.ElideRight, columns.title.width()
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(columns.title, side | Qt.AlignmentFlag.AlignAbsolute, title)
        painter.setClipRect(columns.text)
        _Drawing(painter, columns, row, self.theme).draw(self._inks(row))

    def _inks(self, row: LineRow) -> list[tuple[QColor, int]]:
        """The colour of each mark, and in which lane it stands: claims below what lies in them."""
        found = [self._desk.session.scheme.label(mark.label) for mark in row.marks]
        return [
            (QColor(self.theme.ink(label)), int(label.is_claim)) if label else (QColor(), 0)
            for label in found
        ]


class _Drawing:
    """One line on its way to the screen."""

    def __init__(self, painter: QPainter, columns: _Columns, row: LineRow, theme: Theme) -> None:
        self._painter = painter
        self._columns = columns
        self._row = row
        self._theme = theme
        line = row.line
        self._left, self._right = flat(line.left), flat(line.right)
        self._metrics: QFontMetrics = painter.fontMetrics()
        words = line.match + line.right + line.left
        self._is_mirrored = bool(is_right_to_left(words, 0, len(words)))
        to_left = columns.middle - columns.text.left()
        to_right = columns.text.right() - columns.middle
        rooms = (to_right, to_left) if self._is_mirrored else (to_left, to_right)
        self._before, self._behind = rooms
        room = round(self._behind * _LONGEST_MATCH)
        self._match = self._metrics.elidedText(flat(line.match), Qt.TextElideMode.ElideMiddle, room)
        self._width = self._metrics.horizontalAdvance(self._match)
        self._is_elided = self._match != flat(line.match)

    def draw(self, inks: list[tuple[QColor, int]]) -> None:
        """Draws grounds, marks and words."""
        painter = self._painter
        box = self._box(0, self._width).adjusted(-2, 2, 2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.find))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        size = self._row.line.end - self._row.line.start
        for mark, (colour, lane) in zip(self._row.marks, inks, strict=True):
            is_cut = self._is_elided and (0 < mark.start < size or 0 < mark.end < size)
            if not is_cut:  # of what a shortened match has lost, nobody knows the place
                self._draw_mark(self._x(mark.start), self._x(mark.end), colour, lane)
        painter.setPen(QColor(self._theme.text))
        self._draw_words(0, self._width, self._match, at_end=False)
        painter.setPen(QColor(self._theme.panel_text))
        self._draw_words(self._width, self._behind, self._elided(self._right), at_end=False)
        self._draw_words(-self._before, 0, self._elided(self._left, at_end=False), at_end=True)

    def _elided(self, words: str, *, at_end: bool = True) -> str:
        room = self._behind - self._width if at_end else self._before
        mode = Qt.TextElideMode.ElideRight if at_end else Qt.TextElideMode.ElideLeft
        return self._metrics.elidedText(words, mode, max(0, room))

    def _x(self, place: int) -> int:
        """How far behind the middle a place of the line is, in pixels; before it, negative."""
        line = self._row.line
        size = line.end - line.start
        if place < 0:
            return -self._metrics.horizontalAdvance(self._left[place:])
        if place <= size:
            whole = self._metrics.horizontalAdvance(line.match) or 1
            part = self._metrics.horizontalAdvance(line.match[:place])
            return round(part * self._width / whole)
        return self._width + self._metrics.horizontalAdvance(self._right[: place - size])

    def _box(self, start: int, end: int) -> QRect:
        """The box from one distance behind the middle to another."""
        text, middle = self._columns.text, self._columns.middle
        left = middle - end if self._is_mirrored else middle + start
        return QRect(left, text.top(), end - start, text.height())

    def _draw_words(self, start: int, end: int, words: str, *, at_end: bool) -> None:
        to_right = at_end != self._is_mirrored
        side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        flags |= Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        self._painter.drawText(self._box(start, end), flags, words)

    def _draw_mark(self, start: int, end: int, colour: QColor, lane: int) -> None:
        box = self._box(start, end)
        base = box.center().y() + (self._metrics.ascent() - self._metrics.descent()) // 2
        top = base + self._metrics.descent() // 2 + 1 + lane * (_MARK + 1)
        self._painter.fillRect(QRect(box.left(), top, box.width(), _MARK), colour)


class LineList(RowList):
    """Lines, of which several can be chosen.

    Signals:
        looked_at: The person clicked a line: she wants to see its place, and goes on here.
        mark_requested: The chosen lines are to be marked with a label (its name).
    """

    looked_at = Signal(QModelIndex)
    mark_requested = Signal(str)

    def __init__(self, desk: Desk, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(row_height, parent)
        self._desk = desk
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.clicked.disconnect(self.row_chosen)
        self.clicked.connect(self.looked_at)
        self.doubleClicked.connect(self.row_chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())  # what the keys are on is what they mark

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scheme = self._desk.session.scheme
        label = next(filter(None, map(scheme.label_for_key, strokes(event))), None)
        if label is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.mark_requested.emit(label.name)
