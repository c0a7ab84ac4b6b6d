"""Selecting with the mouse: drags take whole words, with Ctrl characters. Offsets: code points."""

from zimulis.domain.boundaries import word_at
from zimulis.domain.parts import Part
from zimulis.ui.surface.sheet import Sheet


class MouseSelection:
    """A drag that is under way: what was pressed stays selected while the other end moves."""

    def __init__(self, sheet: Sheet, offset: int, *, by_word: bool) -> None:
        self._sheet = sheet
        self._by_word = by_word
        self._origin = self._unit(offset)

    def select_origin(self) -> None:
        """Selects the word that was pressed, as a double-click does."""
        self._sheet.marker.select(self._origin)

    def drag_to(self, offset: int) -> None:
        """Selects from what was pressed to what is under the pointer now."""
        here, origin = self._unit(offset), self._origin
        backwards = here.start < origin.start
        marker = self._sheet.marker
        marker.move_caret(max(origin.end, here.end) if backwards else min(origin.start, here.start))
        marker.move_caret(here.start if backwards else max(origin.end, here.end), select=True)

    def _unit(self, offset: int) -> Part:
        word = word_at(self._sheet.text, offset) if self._by_word else None
        return word or Part(offset, offset)
