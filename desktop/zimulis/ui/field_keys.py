"""Keys of the window that a list or a field would otherwise take for its own."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.keys import strokes
from zimulis.ui.surface.view import Surface

_FIELDS_DO = (Act.PASTE, Act.UNDO, Act.REDO)
_GOES_FIRST = re.compile(r"Ctrl\+.|(Shift\+)?F\d")


class FieldKeys(QObject):
    """Sees the keys of whatever has the focus in a window, but for the text, before it does.

    In a field Ctrl+K would delete to the end of the line. What acts in the text only, such as
    Ctrl+C, is left to the field, and what fields do themselves, such as Ctrl+Z.
    """

    def __init__(self, window: QWidget, keys: KeyMap, perform: Callable[[Act], object]) -> None:
        super().__init__(window)
        self._window = window
        self._keys = keys
        self._perform = perform
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window without an application"
        application.focusChanged.connect(self._watch)

    @Slot(QWidget, QWidget)
    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before:
            before.removeEventFilter(self)
        if now and now.window() is self._window and not isinstance(now, Surface):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        for stroke in strokes(event):
            action = self._keys.action_for(stroke)
            if action:
                if action.in_text or not _GOES_FIRST.match(stroke) or action.act in _FIELDS_DO:
                    break  # what a field does not want comes to the window all the same
                if stroke == "F2" and _can_edit(watched):
                    break
                self._perform(action.act)
                return True
        return super().eventFilter(watched, event)


def _can_edit(watched: QObject) -> bool:
    """Whether F2 edits a cell here, as it does in every table."""
    if not isinstance(watched, QAbstractItemView):
        return False
    return bool(watched.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable)
