"""The keys of the text: what is pressed on the surface, or chosen instead of a key."""

from PySide6.QtGui import QKeyEvent

from zimulis.domain.scheme import Label
from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.keys import strokes
from zimulis.ui.surface.acting import perform
from zimulis.ui.surface.again import Again
from zimulis.ui.surface.board import Board


class TextKeys:
    """Turns keys into marks and moves of the hand."""

    def __init__(self, surface: Board, keys: KeyMap) -> None:
        self._surface = surface
        self._keys = keys
        self._again = Again()

    def take(self, event: QKeyEvent) -> bool:
        """Does what a key press asks for; False if it is not for the text."""
        sheet = self._surface.sheet
        if sheet is None:
            return False
        for stroke in strokes(event):
            action, label = self._keys.action_for(stroke), sheet.scheme.label_for_key(stroke)
            if action:
                return (event.isAutoRepeat() and not action.repeats) or self.perform(action.act)
            if label:
                if not event.isAutoRepeat():
                    self.apply_label(label)
                return True
        return False

    def apply_label(self, label: Label) -> None:
        """What the key of a label does."""
        sheet = self._surface.sheet
        if sheet:
            self._again.note_label(label)
            sheet.marker.apply(label)
            self._surface.hand_was_moved()

    def perform(self, act: Act) -> bool:
        """Does what a key or menu asks for; False if it is not the surface's to do."""
        sheet = self._surface.sheet
        if sheet is None:
            return False
        if act is Act.REPEAT:
            self._again.repeat(sheet)
        elif not perform(sheet, act, self._surface.sight.page_height):
            return False
        self._again.note(act)
        self._surface.hand_was_moved()
        return True
