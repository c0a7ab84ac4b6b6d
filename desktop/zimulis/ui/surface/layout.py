"""One block laid out in lines. The only module of the surface that counts in UTF-16 units.

Offsets are code points of the whole text, half-open; y is measured from the top of the block.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from zimulis.domain.boundaries import grapheme_stops
from zimulis.domain.offsets import Utf16Map
from zimulis.domain.parts import Part
from zimulis.domain.scripts import has_deep_letters, has_ideographs, may_turn
from zimulis.ui.surface.blocks import Block
from zimulis.ui.surface.look import IDEOGRAPH_HEIGHT, LANE_STEP, PARAGRAPH_GAP, FontLook, Look
from zimulis.ui.surface.runs import MixedLine, Piece, Place, Run, join_pieces, make_run

_TAB_WHERE_DIRECTIONS_MIX = "\u2003"  # Qt does not tell where it puts a tab
_HANGING = 0.25  # em
_STRETCHES_KEPT = 1000  # of a block; more come only from dragging a selection about

Stretch = tuple[int, float, float]
"""A line, and the left and right x of what is drawn on it."""


def _option(*, is_right_to_left: bool) -> QTextOption:
    alignment = Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft
    direction = (
        Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option = QTextOption(alignment)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


_OPTIONS = [_option(is_right_to_left=leftward) for leftward in (False, True)]


@dataclass(slots=True)
class Line:
    """A line of a block.

    Attributes:
        part: What it shows.
        top: Its y in the block, in pixels.
        height: Its pitch and the room for further lanes, in pixels.
    """

    part: Part
    top: float
    height: float


class BlockLayout:
    """A block's glyphs, and the places of its lines.

    Marks move lines, never glyphs within a line: `place` can be called again at no cost of shaping.
    """

    def __init__(self, text: str, block: Block, look: Look, width: float) -> None:
        piece = text[block.start : block.end]
        self._text = text
        self.look: FontLook = look.font_look(
            is_title=block.is_title, is_deep=has_deep_letters(piece)
        )
        self._block = block
        self._lane_step = LANE_STEP * look.em
        self._gap = PARAGRAPH_GAP * look.em if block.opens_paragraph else 0.0
        self._units = Utf16Map(piece)
        self._is_mixed = block.is_right_to_left or may_turn(piece)
        if self._is_mixed:
            piece = piece.replace("\t", _TAB_WHERE_DIRECTIONS_MIX)
        self._layout = QTextLayout(piece, self.look.font)
        self._layout.setTextOption(_OPTIONS[block.is_right_to_left])
        self._layout.setCacheEnabled(True)
        self._glyph_lines = list(self._break_lines(width))
        self.lines = [
            Line(
                Part(
                    self._offset(line.textStart()),
                    self._offset(line.textStart() + line.textLength()),
                ),
                0.0,
                0.0,
            )
            for line in self._glyph_lines
        ]
        self._mixed_lines: dict[int, MixedLine | None] = {}
        self._kept_stretches: dict[Part, Sequence[Stretch]] = {}
        self._starts = [line.part.start for line in self.lines]
        self.height = 0.0
        self.place({})

    def _break_lines(self, width: float) -> Iterator[QTextLine]:
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            yield line
        self._layout.endLayout()

    @property
    def is_right_to_left(self) -> bool:
        """Whether its paragraph runs so."""
        return self._block.is_right_to_left

    @property
    def extent(self) -> Part:
        """What the lines show together."""
        return Part(self.lines[0].part.start, self.lines[-1].part.end)

    def place(self, lanes: Mapping[Part, int]) -> float:
        """Gives each line the room that its lanes need below the first one.

        Args:
            lanes: The lane of each extent that is drawn under the words.

        Returns:
            The height of the block in pixels, its gap above included.
        """
        y = self._gap
        for line, glyphs in zip(self.lines, self._glyph_lines, strict=True):
            further = max(
                (
                    lane
                    for extent, lane in lanes.items()
                    if extent.start < line.part.end and line.part.start < extent.end
                ),
                default=0,
            )
            line.top = y
            line.height = self.look.pitch + further * self._lane_step
            glyphs.setPosition(QPointF(0.0, y + self.look.baseline - glyphs.ascent()))
            y += line.height
        self.height = y
        return y

    def letter_height(self, part: Part) -> float:
        """How far the bulk of the letters of a range reaches above the baseline, in pixels."""
        if has_ideographs(self._text, *part):
            return IDEOGRAPH_HEIGHT * self.look.em
        return self.look.x_height

    def draw(
        self, painter: QPainter, origin: QPointF, colour: str, overrides: Mapping[Part, str]
    ) -> None:
        """Draws the glyphs, all in one colour but for ranges that have their own."""
        painter.setPen(QColor(colour))
        selections: list[QTextLayout.FormatRange] = []
        for part, other in overrides.items():
            override = QTextLayout.FormatRange()
            override.start = self._unit(part.start)
            override.length = self._unit(part.end) - override.start
            character_format = QTextCharFormat()
            character_format.setForeground(QColor(other))
            override.format = character_format
            selections.append(override)
        self._layout.draw(painter, origin, selections)

    def line_at(self, offset: int) -> int:
        """The line that shows the code point at `offset`; a line's end belongs to the next line."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_at_y(self, y: float) -> int:
        """The line at a height; the first or last for a y beyond them."""
        return next(
            (i for i, line in enumerate(self.lines) if y < line.top + line.height),
            len(self.lines) - 1,
        )

    def x_at(self, line: int, offset: int) -> float:
        """Where the caret stands before the code point at `offset`: pixels from the left edge."""
        mixed = self._mixed_line(line) if self._is_mixed else None
        return mixed.place(offset).x if mixed else self._cursor_x(line, offset)

    def _cursor_x(self, line: int, offset: int) -> float:
        """What Qt says; right on lines of one direction."""
        unit = self._unit(offset)
        return cast("tuple[float, int]", self._glyph_lines[line].cursorToX(unit))[0]

    def edge(self, offset: int, *, opens: bool) -> tuple[int, Place]:
        """The line and the place at which a range begins at `offset`, or ends there."""
        line = self.line_at(offset if opens else offset - 1)
        mixed = self._mixed_line(line) if self._is_mixed else None
        if mixed:
            return line, mixed.place(offset)
        x = self._cursor_x(line, offset) if opens else self._right_edge(line, offset)
        return line, Place(x, self._block.is_right_to_left)

    def offset_at(self, line: int, x: float) -> int:
        """The place between two graphemes that is nearest to x."""
        places = self._places(line)
        if line + 1 < len(self.lines):
            places = places[:-1]
        return min(places, key=lambda place: abs(self.x_at(line, place) - x))

    def character_at(self, line: int, x: float) -> int | None:
        """The code point that is drawn at x, or None beside the text."""
        for start, end in pairwise(self._places(line)):
            if any(left <= x < right for _, left, right in self._stretches(Part(start, end))):
                return start
        return None

    def _places(self, line: int) -> list[int]:
        """Where the caret can stand on a line, its end included.

        `xToCursor` would be quicker, but errs beside combining marks and from right to left.
        """
        return grapheme_stops(self._text, *self.lines[line].part)

    def stretches(self, part: Part) -> Sequence[Stretch]:
        """Where a range is drawn: lines with left and right x, several where directions mix.

        They stay what they are wherever `place` puts the lines, and marks are drawn again and
        again.
        """
        kept = self._kept_stretches.get(part)
        if kept is None:
            if len(self._kept_stretches) >= _STRETCHES_KEPT:
                self._kept_stretches.clear()
            kept = self._kept_stretches[part] = tuple(self._stretches(part))
        return kept

    def _stretches(self, part: Part) -> Iterator[Stretch]:
        first, last = self.line_at(part.start), self.line_at(max(part.start, part.end - 1))
        for index in range(first, last + 1):
            line = self.lines[index].part
            start, end = max(part.start, line.start), min(part.end, line.end)
            if start >= end:
                continue
            mixed = self._mixed_line(index) if self._is_mixed else None
            if mixed:
                drawn = mixed.stretches(Part(start, end))
                yield from ((index, left, right) for left, right in drawn)
            else:
                left, right = self._cursor_x(index, start), self._right_edge(index, end)
                if left < right:  # otherwise nothing of it is to be seen on this line
                    yield index, left, right

    def _right_edge(self, index: int, end: int) -> float:
        """The x after a range; white space that hangs over the line's end does not count."""
        glyphs = self._glyph_lines[index]
        return min(self._cursor_x(index, end), glyphs.naturalTextRect().right())

    def _mixed_line(self, index: int) -> MixedLine | None:
        """The runs of a line, made when first wanted; None if nothing is to be seen on it."""
        if index not in self._mixed_lines:
            runs = [self._run(index, row, end) for row, end in self._rows(index)]
            leftward, hanging = self._block.is_right_to_left, _HANGING * self.look.em
            self._mixed_lines[index] = (
                MixedLine(runs, is_right_to_left=leftward, hanging=hanging) if runs else None
            )
        return self._mixed_lines[index]

    def _rows(self, index: int) -> Iterator[tuple[list[Piece], int]]:
        """The pieces of each run of a line and the offset at which it ends.

        Where directions mix, `cursorToX` errs: at ends of runs, before white space that wraps, in
        ligatures. A box of glyph runs is a sum of advances, and right if it begins with the run.
        """
        part, glyphs = self.lines[index].part, self._glyph_lines[index]
        found: dict[tuple[float, float], Piece] = {}
        strings = QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
        for run in glyphs.glyphRuns(glyphs.textStart(), glyphs.textLength(), strings):
            box, start = run.boundingRect(), self._offset(min(run.stringIndexes()))
            sides = (box.left(), box.right())
            if sides[0] < sides[1] and (sides not in found or start < found[sides].start):
                found[sides] = Piece(start, *sides, run.isRightToLeft())
        rows = join_pieces(list(found.values()))
        blank = part.start + len(self._text[slice(*part)].rstrip())
        hangs = self._width(index, blank, part.end) == 0.0
        ends = [*(row[0].start for row in rows[1:]), blank if hangs else part.end]
        if rows:
            rows[0][0] = rows[0][0]._replace(start=part.start)
        yield from zip(rows, ends, strict=True)

    def _run(self, index: int, row: list[Piece], end: int) -> Run:
        start = row[0].start
        stops = grapheme_stops(self._text, start, end)
        first = self._width(index, start, stops[1])
        origin = self._cursor_x(index, stops[1])

        def reach(stop: int) -> float:
            # Inside a run of the paragraph's direction the distances of `cursorToX` are right, and
            # many times quicker.
            if row[0].is_right_to_left == self._block.is_right_to_left:
                return first + abs(self._cursor_x(index, stop) - origin)
            return self._width(index, start, stop)

        return make_run(row, stops, self._text, reach)

    def _width(self, index: int, start: int, end: int) -> float:
        """How wide Qt draws a range of a line; exact if its first end is that of a run."""
        unit = self._unit(start)
        runs = self._glyph_lines[index].glyphRuns(unit, self._unit(end) - unit)
        return sum({box.left(): box.width() for box in (r.boundingRect() for r in runs)}.values())

    def _unit(self, offset: int) -> int:
        return self._units.to_utf16(offset - self._block.start)

    def _offset(self, unit: int) -> int:
        return self._block.start + self._units.to_code_points(unit)


def units(text: str, *offsets: int) -> list[int]:
    """Offsets into a text as Qt's text widgets count them."""
    return list(map(Utf16Map(text).to_utf16, offsets))
