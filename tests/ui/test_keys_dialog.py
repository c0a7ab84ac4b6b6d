"""The list of keys, read and changed by keys."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import SCHEME
from zimulis.ui.actions import BY_ACT, Act
from zimulis.ui.dialogs.keys import KeysDialog
from zimulis.ui.key_map import KeyMap

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Page:
    """The dialog under somebody's hands."""

    def __init__(self, qtbot: QtBot, keys: KeyMap) -> None:
        self.keys = keys
        self._window = QWidget()
        qtbot.addWidget(self._window)
        self.dialog = KeysDialog(SCHEME, keys, self._window)
        with qtbot.waitActive(self.dialog):
            self.dialog.show()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(_focused(), key, modifiers)

    def change(self, act: Act) -> None:
        """Goes to an action's row and presses Enter."""
        self.dialog.choose_act(act)
        _child(self.dialog, QTreeView).setFocus()
        self.press(Qt.Key.Key_Return)

    def button(self, text: str) -> QPushButton:
        (button,) = [b for b in self.dialog.findChildren(QPushButton) if b.text() == text]
        return button

    def click(self, text: str) -> None:
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def says(self, words: str) -> bool:
        """Whether these words can be read."""
        labels = self.dialog.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot, KeyMap())


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget, "nothing has the focus"
    return widget


def _child(dialog: KeysDialog, kind: type[QWidget]) -> QWidget:
    found = dialog.findChild(kind)
    assert isinstance(found, kind)
    return found


def _titles(page: Page) -> set[str]:
    return {row.title for row in page.dialog.rows}


def test_one_can_type_what_one_looks_for_at_once(page: Page) -> None:
    assert isinstance(_focused(), QLineEdit)
    page.press(Qt.Key.Key_Tab)
    assert isinstance(_focused(), QTreeView)


def test_what_is_typed_narrows_the_list_by_title_and_by_key(page: Page) -> None:
    field = _child(page.dialog, QLineEdit)
    QTest.keyClicks(field, "article next")
    assert "Next article" in _titles(page)
    assert "Undo" not in _titles(page)
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, "ctrl+shift+z")
    assert _titles(page) == {"Redo"}


def test_a_free_key_is_taken_at_once(page: Page) -> None:
    page.change(Act.SWAP_EDGE)
    assert page.says("Press the key for “Swap the active edge”")
    page.press(Qt.Key.Key_F7)
    assert page.keys.keys_of(Act.SWAP_EDGE) == ("F7",)
    assert isinstance(_focused(), QTreeView)


def test_a_key_can_be_added(page: Page) -> None:
    page.dialog.choose_act(Act.SWAP_EDGE)
    page.click("Add a key…")
    page.press(Qt.Key.Key_Tab, CTRL)
    assert page.keys.keys_of(Act.SWAP_EDGE) == (*BY_ACT[Act.SWAP_EDGE].keys, "Ctrl+Tab")


def test_a_key_of_another_action_is_taken_after_a_second_word_only(page: Page) -> None:
    page.change(Act.SWAP_EDGE)
    page.press(Qt.Key.Key_M)
    assert page.says("m does “Write a note” now.")
    assert page.keys.keys_of(Act.NOTE) == ("m",)
    page.press(Qt.Key.Key_Return)
    assert page.keys.keys_of(Act.SWAP_EDGE) == ("m",)
    assert page.keys.keys_of(Act.NOTE) == ()


def test_or_it_is_left_where_it_is(page: Page) -> None:
    page.change(Act.SWAP_EDGE)
    page.press(Qt.Key.Key_M)
    page.click("Cancel")
    assert page.keys.keys_of(Act.NOTE) == ("m",)
    assert not page.keys.is_chosen(Act.SWAP_EDGE)
    page.change(Act.SWAP_EDGE)
    page.press(Qt.Key.Key_M)
    page.press(Qt.Key.Key_F9)
    assert page.keys.keys_of(Act.SWAP_EDGE) == ("F9",)


def test_the_key_of_a_label_is_not_taken(page: Page) -> None:
    page.change(Act.SWAP_EDGE)
    page.press(Qt.Key.Key_1)
    assert page.says("1 is the key of the label “Person”")
    assert not page.button("Take it from there").isVisible()
    page.press(Qt.Key.Key_Escape)
    assert not page.keys.is_chosen(Act.SWAP_EDGE)
    assert page.dialog.isVisible()


def test_keys_with_alt_are_refused_and_a_key_held_down_is_not_heard(page: Page) -> None:
    page.change(Act.SWAP_EDGE)
    press = QEvent.Type.KeyPress
    QApplication.sendEvent(
        _focused(), QKeyEvent(press, Qt.Key.Key_Return, NONE, "\r", autorep=True)
    )
    assert not page.keys.is_chosen(Act.SWAP_EDGE)
    page.press(Qt.Key.Key_Shift)
    page.press(Qt.Key.Key_X, ALT)
    assert page.says("keys with Alt belong to the menus")
    assert not page.keys.is_chosen(Act.SWAP_EDGE)


def test_keys_go_back_to_what_they_were_at_first_one_by_one_or_all(page: Page) -> None:
    page.keys.choose(Act.NOTE, "F7")
    page.keys.choose(Act.UNDO)
    assert page.button("All as at first").isEnabled()
    page.dialog.choose_act(Act.NOTE)
    page.click("As at first")
    assert page.keys.keys_of(Act.NOTE) == ("m",)
    assert not page.button("As at first").isEnabled()
    page.click("All as at first")
    assert page.keys.keys_of(Act.UNDO) == ("Ctrl+Z", "u")
    assert not page.button("All as at first").isEnabled()


def test_an_action_can_be_left_without_a_key(page: Page) -> None:
    page.dialog.choose_act(Act.UNDO)
    page.click("No key")
    assert page.keys.keys_of(Act.UNDO) == ()
    assert not page.button("No key").isEnabled()


def test_rows_of_labels_and_of_the_mouse_cannot_be_changed(page: Page) -> None:
    QTest.keyClicks(_child(page.dialog, QLineEdit), "person")
    assert _titles(page) == {"Person"}
    assert page.says("A label gets its key in the scheme.")
    assert not page.button("Change…").isEnabled()
