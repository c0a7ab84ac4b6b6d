"""The strokes that a key press can mean."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.keys import strokes

pytestmark = pytest.mark.usefixtures("qapp")

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier

# X11 key codes of keys by what a US keyboard writes there.
PLACES = {"1": 10, "q": 24, "u": 30, "o": 32, "g": 42, "z": 52, "n": 57, ",": 59}


def _press(
    key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, place: str = ""
) -> list[str]:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, PLACES.get(place, 0), 0, 0, text)
    return list(strokes(event))


@pytest.fixture
def on_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a screen Qt knows no places of keys."""
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))


@pytest.mark.parametrize(
    ("key", "modifiers", "stroke"),
    [
        (Qt.Key.Key_Left, NONE, "Left"),
        (Qt.Key.Key_Right, CTRL | SHIFT, "Ctrl+Shift+Right"),
        (Qt.Key.Key_Home, CTRL, "Ctrl+Home"),
        (Qt.Key.Key_PageDown, SHIFT, "Shift+PgDown"),
        (Qt.Key.Key_Tab, NONE, "Tab"),
        (Qt.Key.Key_Backtab, SHIFT, "Shift+Tab"),
        (Qt.Key.Key_Enter, KEYPAD, "Enter"),
        (Qt.Key.Key_Escape, NONE, "Esc"),
        (Qt.Key.Key_F6, SHIFT, "Shift+F6"),
    ],
)
def test_keys_with_names(key: Qt.Key, modifiers: Qt.KeyboardModifier, stroke: str) -> None:
    assert _press(key, modifiers=modifiers) == [stroke]


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "stroke"),
    [
        (Qt.Key.Key_1, "1", NONE, "1"),
        (Qt.Key.Key_1, "1", KEYPAD, "1"),
        (Qt.Key.Key_U, "u", NONE, "u"),
        (Qt.Key.Key_U, "U", SHIFT, "u"),
        (Qt.Key.Key_Plus, "+", SHIFT, "+"),
        (Qt.Key.Key_Plus, "+", KEYPAD, "+"),
        (Qt.Key.Key_Z, "\x1a", CTRL, "Ctrl+Z"),
        (Qt.Key.Key_Z, "\x1a", CTRL | SHIFT, "Ctrl+Shift+Z"),
        (Qt.Key.Key_Plus, "+", CTRL | SHIFT, "Ctrl++"),
        (Qt.Key.Key_0, "0", CTRL, "Ctrl+0"),
    ],
)
def test_keys_with_characters(
    key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier, stroke: str
) -> None:
    assert _press(key, text, modifiers) == [stroke]


@pytest.mark.parametrize("modifier", [ALT, META, ALT | CTRL])
def test_alt_and_the_system_s_key_mean_nothing_here(modifier: Qt.KeyboardModifier) -> None:
    assert _press(Qt.Key.Key_1, "1", modifier) == []
    assert _press(Qt.Key.Key_Left, modifiers=modifier) == []


def test_a_modifier_alone_means_nothing() -> None:
    assert _press(Qt.Key.Key_Shift, modifiers=SHIFT) == []
    assert _press(Qt.Key.Key_Control, modifiers=CTRL) == []


@pytest.mark.usefixtures("on_x11")
def test_a_russian_letter_comes_with_the_place_of_its_key_after_it() -> None:
    assert _press(0x0433, "г", place="u") == ["г", "u"]
    assert _press(0x0413, "Г", SHIFT, place="u") == ["г", "u"]
    assert _press(0x044F, "я", place="z") == ["я", "z"]
    assert _press(0x0431, "б", place=",") == ["б", ","]


@pytest.mark.usefixtures("on_x11")
def test_control_with_a_russian_letter_has_the_place_too() -> None:
    assert _press(0x042F, "я", CTRL, place="z") == ["Ctrl+Я", "Ctrl+Z"]
    assert _press(0x042F, "", CTRL | SHIFT, place="z") == ["Ctrl+Shift+Я", "Ctrl+Shift+Z"]


@pytest.mark.usefixtures("on_x11")
def test_a_digit_written_with_another_character_is_found_by_its_place() -> None:
    assert _press(Qt.Key.Key_Ampersand, "&", place="1") == ["&", "1"]


@pytest.mark.usefixtures("on_x11")
def test_where_the_character_is_that_of_the_place_there_is_one_stroke() -> None:
    assert _press(Qt.Key.Key_U, "u", place="u") == ["u"]
    assert _press(Qt.Key.Key_1, "1", place="1") == ["1"]


def test_the_character_goes_before_the_place() -> None:
    undo, swap = KeyMap().action_for("u"), KeyMap().action_for("o")
    assert undo is not None
    assert swap is not None
    assert (undo.act, swap.act) == (Act.UNDO, Act.SWAP_EDGE)
    assert KeyMap().action_for("г") is None
