"""The whole text as one tall page, of which only what is near the window is laid out.

Heights of other blocks are estimated. x and y are pixels from the top left of the column.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.scripts import latin_letters
from zimulis.ui.settings import Density
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.heights import Heights
from zimulis.ui.surface.layout import BlockLayout, Line
from zimulis.ui.surface.look import PARAGRAPH_GAP, Look
from zimulis.ui.surface.pencil import Pencil
from zimulis.ui.surface.span_index import SpanIndex

_LAYOUTS_KEPT = 400
_USUAL_WIDTH = 0.85  # of a letter and its share of the room that wrapping leaves, in average widths


class Spot(NamedTuple):
    """A place of the caret: block, line in it, and x, y of the line's top on the page."""

    block: int
    line: int
    x: float
    y: float


class Page:
    """Places on the page and offsets in the text, each from the other."""

    def __init__(
        self,
        text: str,
        blocks: Blocks,
        spans: SpanIndex,
        look: Look,
        width: float,
        pencil: Pencil | None = None,
    ) -> None:
        self._text = text
        self.blocks = blocks
        self._spans = spans
        self._pencil = pencil
        self.look = look
        self.width = width
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self.heights = Heights(list(self._estimates()))

    def resize(self, look: Look, width: float) -> None:
        """Starts anew for another font size or column width."""
        self.look, self.width = look, width
        self._layouts.clear()
        self.heights = Heights(list(self._estimates()))

    def _estimates(self) -> Iterator[float]:
        """The height of each block as it probably is: from its letters and their usual width."""
        letters = [
            QFontMetricsF(self.look.font_look(is_title=is_title).font).averageCharWidth()
            * _USUAL_WIDTH
            for is_title in (False, True)
        ]
        for block in self.blocks:
            width = latin_letters(self._text, block.start, block.end) * letters[block.is_title]
            gap = PARAGRAPH_GAP * self.look.em if block.opens_paragraph else 0.0
            pitch = self.look.font_look(is_title=block.is_title).pitch
            yield gap + max(1, ceil(width / self.width)) * pitch

    def layout(self, block: int) -> BlockLayout:
        """The layout of a block, made if it is not at hand; its height is then exact."""
        layout = self._layouts.get(block)
        if layout is None:
            layout = BlockLayout(self._text, self.blocks[block], self.look, self.width)
            self._layouts[block] = layout
            self._place(block, layout)
            if len(self._layouts) > _LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        self._layouts.move_to_end(block)
        return layout

    def marks_changed(self, block: int) -> None:
        """Makes room for the lanes that a block now has."""
        layout = self._layouts.get(block)
        if layout is not None:
            self._place(block, layout)

    def _place(self, block: int, layout: BlockLayout) -> None:
        room: dict[Part, int] = {}
        if self.look.density is not Density.OFF:
            self._add_lanes(room, self._spans.in_block(block), self._spans.lanes(block))
            if self._pencil:
                suggested = self._pencil.spans.in_block(block)
                self._add_lanes(room, suggested, self._pencil.lanes(block))
        self.heights[block] = layout.place(room)

    def _add_lanes(
        self, room: dict[Part, int], spans: Sequence[Span], lanes: Mapping[SpanId, int]
    ) -> None:
        """Notes the lowest lane of each extent; the nearest has room in every line."""
        for span in spans:
            lane = lanes.get(span.id, 0)
            if lane:
                room[span.extent] = max(room.get(span.extent, 0), lane)

    def visible(self, top: float, bottom: float) -> Iterator[tuple[int, BlockLayout, float]]:
        """The blocks between two heights, laid out, each with the y of its top."""
        block = self.heights.block_at(top)
        y = self.heights.top(block)
        while block < len(self.blocks) and y < bottom:
            layout = self.layout(block)
            yield block, layout, y
            y += layout.height
            block += 1

    def spot(self, offset: int) -> Spot:
        """Where the caret stands for an offset."""
        block = self.blocks.index_at(offset)
        layout = self.layout(block)
        line = layout.line_at(offset)
        top = self.heights.top(block) + layout.lines[line].top
        return Spot(block, line, layout.x_at(line, offset), top)

    def baseline(self, offset: int) -> float:
        """The y of the baseline that the code point at `offset` stands on."""
        spot = self.spot(offset)
        return spot.y + self.layout(spot.block).look.baseline

    def line(self, spot: Spot) -> Line:
        """The line that a spot is on."""
        return self.layout(spot.block).lines[spot.line]

    def offset_at(self, x: float, y: float) -> int:
        """The offset whose caret is nearest to a point."""
        layout, line = self._line_at(y)
        return layout.offset_at(line, x)

    def character_at(self, x: float, y: float) -> int | None:
        """The code point drawn at a point, or None beside the text."""
        layout, line = self._line_at(y)
        return layout.character_at(line, x)

    def part_between(self, top: float, bottom: float) -> Part:
        """What the lines between two heights show."""
        first, above = self._line_at(top)
        last, below = self._line_at(bottom)
        return Part(first.lines[above].part.start, last.lines[below].part.end)

    def _line_at(self, y: float) -> tuple[BlockLayout, int]:
        block = self.heights.block_at(y)
        layout = self.layout(block)
        return layout, layout.line_at_y(y - self.heights.top(block))

    def neighbour_line(self, spot: Spot, step: int) -> Spot | None:
        """The line above (-1) or below (+1), at the same x; None at the page's end."""
        line, block = spot.line + step, spot.block
        if not 0 <= line < len(self.layout(block).lines):
            block += step
            if not 0 <= block < len(self.blocks):
                return None
            line = 0 if step > 0 else len(self.layout(block).lines) - 1
        top = self.heights.top(block) + self.layout(block).lines[line].top
        return Spot(block, line, spot.x, top)
