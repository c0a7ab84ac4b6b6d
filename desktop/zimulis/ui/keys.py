"""From a key press to the strokes that it can mean.

The character decides if it is bound; only otherwise the key's place on a US keyboard does, so that
`a` still works when the keyboard writes `ф`. A digit of any script is that digit.
"""

import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

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
_DEAD = range(Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay + 1)
_ROWS = {2: "1234567890", 16: "qwertyuiop[]", 30: "asdfghjkl", 44: "zxcvbnm,."}
_US_PLACES = {
    first + i: character for first, row in _ROWS.items() for i, character in enumerate(row)
}
"""Characters of a US keyboard by the number of the key, which Linux and Windows share."""
_LOWEST = {"xcb": 8, "wayland": 8, "windows": 0}
"""What a platform adds to these numbers; macOS does not tell them, so there characters decide."""


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
    """What the key writes, then what it would write on a US keyboard; nothing for a dead key."""
    if event.key() in _DEAD:
        return
    written = event.text().lower()
    if not (written.isprintable() and written.strip()):
        written = chr(event.key()).lower() if 0x20 < event.key() < 0x110000 else ""
    if written:
        yield written
    if len(written) == 1 and written.isdecimal() and not written.isascii():
        yield str(unicodedata.decimal(written))
        return
    lowest = _LOWEST.get(QGuiApplication.platformName())
    place = _US_PLACES.get(event.nativeScanCode() - lowest) if lowest is not None else None
    if place and place != written:
        yield place
