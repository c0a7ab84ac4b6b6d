"""What the pointer does while its button is held. Offsets: code points, half-open."""

from typing import Protocol

from zimulis.domain.boundaries import sentence_at, word_at
from zimulis.domain.parts import Part
from zimulis.ui.surface.hand import Edge
from zimulis.ui.surface.sheet import Sheet


class Drag(Protocol):
    """Something under way."""

    @property
    def takes_words(self) -> bool:
        """Whether the word under the pointer counts, and not the nearest place."""
        ...

    def move_to(self, offset: int) -> None:
        """The pointer is at another place now."""
        ...


class WordDrag:
    """A selection: what was pressed stays in it while the other end moves.

    Clicking twice takes the word, once more the sentence, and once more the paragraph.
    """

    def __init__(self, sheet: Sheet, offset: int, *, clicks: int = 1, by_word: bool = True) -> None:
        self._sheet = sheet
        self._clicks = clicks
        self._by_word = by_word
        self._origin = self._unit(offset)

    @property
    def takes_words(self) -> bool:
        return self._by_word

    def select_origin(self) -> None:
        """Selects what was pressed, as several clicks do."""
        self._sheet.hand.select(self._origin)

    def move_to(self, offset: int) -> None:
        """Selects from what was pressed to what is under the pointer now."""
        here, origin = self._unit(offset), self._origin
        backwards = here.start < origin.start
        hand = self._sheet.hand
        hand.move_caret(max(origin.end, here.end) if backwards else origin.start)
        hand.move_caret(here.start if backwards else max(origin.end, here.end), select=True)

    def _unit(self, offset: int) -> Part:
        text = self._sheet.text
        unit: Part | None = None
        if self._clicks >= 4:
            block = self._sheet.blocks.at(offset)
            unit = Part(block.start, block.end)
        elif self._clicks == 3:
            unit = sentence_at(text, offset)
        elif self._by_word:
            unit = word_at(text, offset)
        return unit or Part(offset, offset)


class EdgeDrag:
    """An edge of the span in focus on its way, by word or by character."""

    def __init__(self, sheet: Sheet, edge: Edge, *, by_word: bool) -> None:
        self._marker = sheet.marker
        self._by_word = by_word
        sheet.hand.grasp_edge(edge)

    @property
    def takes_words(self) -> bool:
        return False

    def move_to(self, offset: int) -> None:
        """The edge follows the pointer."""
        self._marker.drag_edge(offset, by_word=self._by_word)
