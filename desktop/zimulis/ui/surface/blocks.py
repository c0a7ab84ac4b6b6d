"""A text cut into blocks that are laid out one by one. Offsets: code points, half-open."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zimulis.domain.boundaries import paragraphs, previous_grapheme
from zimulis.domain.parts import Part, without
from zimulis.domain.scripts import is_right_to_left

_PIECE = 4000  # code points; laying out a monstrous paragraph whole would stall the window


class Block(NamedTuple):
    """A paragraph, or a piece of a monstrous one.

    Attributes:
        opens_paragraph: False for the further pieces of a paragraph, which follow without a gap.
        is_right_to_left: Whether the paragraph runs from right to left.
    """

    start: int
    end: int
    is_title: bool = False
    opens_paragraph: bool = True
    is_right_to_left: bool = False


class Blocks:
    """All blocks of a text, in order; blank lines between them belong to none.

    Attributes:
        is_right_to_left: Whether most of the text stands in paragraphs that run so.
    """

    def __init__(self, text: str, title: Part | None = None, quiet: Sequence[Part] = ()) -> None:
        """Cuts a text.

        Args:
            text: The whole text.
            title: Where its title is.
            quiet: What does not count for the direction of its paragraph: date and credit.
        """
        found = paragraphs(text) or [Part(0, len(text))]
        directions = [_direction(text, paragraph, quiet) for paragraph in found]
        self.is_right_to_left = _runs_mostly_left(found, directions)
        self._blocks = [
            piece
            for paragraph, leftward in zip(found, directions, strict=True)
            for piece in _cut(
                text, paragraph, title, self.is_right_to_left if leftward is None else leftward
            )
        ]
        self._starts = [block.start for block in self._blocks]

    def __len__(self) -> int:
        return len(self._blocks)

    def __getitem__(self, index: int) -> Block:
        return self._blocks[index]

    def __iter__(self) -> Iterator[Block]:
        return iter(self._blocks)

    def index_at(self, offset: int) -> int:
        """The block that holds `offset`, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def at(self, offset: int) -> Block:
        """The block that holds `offset`, or the last one before it."""
        return self._blocks[self.index_at(offset)]

    def paragraph(self, index: int) -> range:
        """The blocks of the paragraph that a block belongs to; nearly always that one alone."""
        first, after = index, index + 1
        while not self._blocks[first].opens_paragraph:
            first -= 1
        while after < len(self._blocks) and not self._blocks[after].opens_paragraph:
            after += 1
        return range(first, after)

    def covering(self, part: Part) -> range:
        """The blocks that a range touches."""
        return range(self.index_at(part.start), self.index_at(max(part.start, part.end - 1)) + 1)

    def snap(self, offset: int, *, forward: bool) -> int:
        """The nearest place where the caret may stand: never among blank lines."""
        index = self.index_at(offset)
        block = self._blocks[index]
        if offset <= block.end:
            return max(offset, block.start)
        if forward and index + 1 < len(self._blocks):
            return self._blocks[index + 1].start
        return block.end


def _direction(text: str, paragraph: Part, quiet: Sequence[Part]) -> bool | None:
    pieces = [paragraph]
    for hole in quiet:
        if hole.start < paragraph.end and paragraph.start < hole.end:
            pieces = [rest for piece in pieces for rest in without(piece, hole)]
    directions = (is_right_to_left(text, *piece) for piece in pieces)
    return next((leftward for leftward in directions if leftward is not None), None)


def _runs_mostly_left(paragraphs: Sequence[Part], directions: Sequence[bool | None]) -> bool:
    balance = 0
    for (start, end), leftward in zip(paragraphs, directions, strict=True):
        if leftward is not None:
            balance += end - start if leftward else start - end
    return balance > 0


def _cut(text: str, paragraph: Part, title: Part | None, leftward: bool) -> Iterator[Block]:
    is_title = title is not None and paragraph.start <= title.start and title.end <= paragraph.end
    start = paragraph.start
    while paragraph.end - start > 2 * _PIECE:
        blank = max(text.rfind(space, start + _PIECE // 2, start + _PIECE) for space in " \t\u00a0")
        end = blank + 1 if blank > 0 else previous_grapheme(text, start + _PIECE + 1)
        yield Block(start, end, is_title, start == paragraph.start, leftward)
        start = end
    yield Block(start, paragraph.end, is_title, start == paragraph.start, leftward)
