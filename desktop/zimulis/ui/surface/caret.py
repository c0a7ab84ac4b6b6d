"""Where each moving key takes the caret. Offsets: code points."""

from collections.abc import Callable

from zimulis.domain.boundaries import next_grapheme, next_stop, previous_grapheme, previous_stop
from zimulis.ui.actions import Act
from zimulis.ui.surface.page import Page, Spot


class Caret:
    """Moves by character, word, paragraph, line and page; keeps its x while going up and down."""

    def __init__(self, text: str, page: Page) -> None:
        self._text = text
        self._page = page
        self._wanted_x: float | None = None

    def moved(self, act: Act, offset: int, *, select: bool, page_height: float) -> int:
        """The offset that a moving key leads to from `offset`.

        Args:
            act: One of the `CARET_…` actions.
            offset: Where the caret is.
            select: Whether a selection is being extended: quotation marks are then stops of words.
            page_height: What Page Up and Page Down skip, in pixels.
        """
        vertical: dict[Act, float] = {
            Act.CARET_UP: -1.0,
            Act.CARET_DOWN: 1.0,
            Act.CARET_PAGE_UP: -page_height,
            Act.CARET_PAGE_DOWN: page_height,
        }
        if act in vertical:
            by_line = act in (Act.CARET_UP, Act.CARET_DOWN)
            return (
                self._line(offset, int(vertical[act]))
                if by_line
                else self._leap(offset, vertical[act])
            )
        self._wanted_x = None
        return self._horizontal(act, offset, select=select)

    def _horizontal(self, act: Act, offset: int, *, select: bool) -> int:
        text = self._text
        moves: dict[Act, Callable[[], int]] = {
            Act.CARET_LEFT: lambda: self._skip_blank(
                previous_grapheme(text, offset), forward=False
            ),
            Act.CARET_RIGHT: lambda: self._skip_blank(next_grapheme(text, offset), forward=True),
            Act.CARET_WORD_LEFT: lambda: previous_stop(text, offset, quotes=select),
            Act.CARET_WORD_RIGHT: lambda: next_stop(text, offset, quotes=select),
            Act.CARET_PARAGRAPH_UP: lambda: self._paragraph(offset, -1),
            Act.CARET_PARAGRAPH_DOWN: lambda: self._paragraph(offset, 1),
            Act.CARET_HOME: lambda: self._page.line(self._page.spot(offset)).part.start,
            Act.CARET_END: lambda: self._line_end(offset),
            Act.CARET_TOP: lambda: 0,
            Act.CARET_BOTTOM: lambda: len(text),
        }
        return moves[act]()

    def _skip_blank(self, offset: int, *, forward: bool) -> int:
        return self._page.blocks.snap(offset, forward=forward)

    def _paragraph(self, offset: int, step: int) -> int:
        blocks = self._page.blocks
        index = blocks.index_at(offset)
        if step < 0 and offset > blocks[index].start:
            return blocks[index].start
        following = index + step
        if not 0 <= following < len(blocks):
            return blocks[index].start if step < 0 else blocks[index].end
        return blocks[following].start

    def _line_end(self, offset: int) -> int:
        """The last place on the caret's line; before the white space that wraps."""
        spot = self._page.spot(offset)
        part = self._page.line(spot).part
        block = self._page.blocks[spot.block]
        return part.end if part.end == block.end else previous_grapheme(self._text, part.end)

    def _line(self, offset: int, step: int) -> int:
        spot = self._page.spot(offset)
        if self._wanted_x is None:
            self._wanted_x = spot.x
        following = self._page.neighbour_line(spot, step)
        return self._at(following) if following else self._horizontal_end(step)

    def _horizontal_end(self, step: int) -> int:
        blocks = self._page.blocks
        return blocks[0].start if step < 0 else blocks[len(blocks) - 1].end

    def _leap(self, offset: int, distance: float) -> int:
        spot = self._page.spot(offset)
        if self._wanted_x is None:
            self._wanted_x = spot.x
        return self._page.offset_at(self._wanted_x, max(0.0, spot.y + distance + 1))

    def _at(self, spot: Spot) -> int:
        assert self._wanted_x is not None
        return self._page.layout(spot.block).offset_at(spot.line, self._wanted_x)
