"""From a key press to the strokes that it can mean.

The character decides if it is bound; only otherwise the key's place on a US keyboard does, so that
`a` still works when the keyboard writes `ф`.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from zimulis.ui.actions import ACTIONS, Action

_NAMED = {
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Space: "Space",
    **{Qt.Key(Qt.Key.Key_F1 + i): f"F{i + 1}" for i in range(12)},
}
_ROWS = {10: "1234567890", 24: "qwertyuiop", 38: "asdfghjkl", 52: "zxcvbnm,."}
_US_PLACES = {
    first + i: character for first, row in _ROWS.items() for i, character in enumerate(row)
}
"""Characters of a US keyboard by X11 key code (evdev code plus 8)."""
_BY_STROKE: dict[str, Action] = {stroke: action for action in ACTIONS for stroke in action.keys}


def action_for(stroke: str) -> Action | None:
    """The action bound to a stroke."""
    return _BY_STROKE.get(stroke)


def strokes(event: QKeyEvent) -> Iterator[str]:
    """The strokes that a key press can mean, the likelier first."""
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return
    control = "Ctrl+" if modifiers & Qt.KeyboardModifier.ControlModifier else ""
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    named = _NAMED.get(Qt.Key(event.key()))
    if named:
        yield f"{control}{shift}{named}"
        return
    for character in _characters(event):
        if control:
            yield f"{control}{shift if character.isalpha() else ''}{character.upper()}"
        else:
            yield character


def _characters(event: QKeyEvent) -> Iterator[str]:
    written = event.text().lower()
    if written.isprintable() and written.strip():
        yield written
    elif 0x20 < event.key() < 0x110000:
        yield chr(event.key()).lower()
    if QGuiApplication.platformName() in ("xcb", "wayland"):
        place = _US_PLACES.get(event.nativeScanCode())
        if place and place != written:
            yield place
