"""The manual and what else stands in the Help menu."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QListWidget, QMenu, QTextBrowser

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from tests.ui.fakes import SCHEME, Answers
from zimulis import __version__
from zimulis.ui.actions import ACTIONS, Act, title_of
from zimulis.ui.dialogs.keys import KeysDialog
from zimulis.ui.dialogs.manual import ManualDialog
from zimulis.ui.key_map import KeyMap
from zimulis.ui.key_rows import key_rows
from zimulis.ui.manual import Page, filled_in, pages

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    return open_window(project, Answers(name="anna"))


def _text(keys: KeyMap) -> str:
    rows = list(key_rows(keys, SCHEME))
    return "\n".join(filled_in(page, keys, rows) for page in pages())


def test_every_blank_is_filled_in_and_every_link_leads_somewhere() -> None:
    text = _text(KeyMap())
    assert not re.search(r"\{[a-z]", text)
    names = {page.name for page in pages()}
    assert set(re.findall(r"\]\(([^)]*)\)", text)) <= names
    assert all(page.title for page in pages())


def test_every_key_stands_in_the_manual(driver: Driver) -> None:
    driver.window.perform(Act.MANUAL)
    dialog = driver.window.findChild(ManualDialog)
    assert isinstance(dialog, ManualDialog)
    contents, browser = dialog.findChild(QListWidget), dialog.findChild(QTextBrowser)
    assert isinstance(contents, QListWidget)
    assert isinstance(browser, QTextBrowser)
    assert not contents.horizontalScrollBar().isVisible()
    shown = ""
    for number in range(contents.count()):
        contents.setCurrentRow(number)
        shown += browser.toPlainText()
    for action in ACTIONS:
        if action.keys:
            assert title_of(action.act) in shown
            assert all(key in shown for key in action.keys)
    browser.anchorClicked.emit(QUrl("2-marking.md"))
    assert browser.toPlainText().startswith("Marking")
    dialog.close()


def test_the_manual_has_the_keys_that_were_chosen() -> None:
    keys, page = KeyMap(), Page("p", "P", "Press {keys undo}.")
    keys.choose(Act.UNDO, "F8", "*")
    assert filled_in(page, keys, []) == r"Press **F8** · **\***."
    keys.choose(Act.UNDO)
    assert filled_in(page, keys, []) == "Press –."


def test_about_says_which_version_this_is_and_its_licence(driver: Driver) -> None:
    driver.window.perform(Act.ABOUT)
    (told,) = driver.answers.told
    assert __version__ in told
    assert "MIT" in told


def test_menus_show_a_key_that_was_changed_and_the_key_acts(driver: Driver) -> None:
    driver.press("f1")
    dialog = driver.window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    driver.wait_until(dialog.isActiveWindow)
    dialog.choose_act(Act.SWAP_EDGE)
    dialog.record()
    driver.press("b")
    dialog.close()
    driver.activate()
    entries = {
        entry.data(): entry.text()
        for menu in driver.window.menuBar().findChildren(QMenu)
        for entry in menu.actions()
    }
    assert entries[Act.SWAP_EDGE].endswith("\tb")
    driver.press("1", "b")
    assert driver.caret == 0
    driver.press("b")
    assert driver.caret == len("Putins")


def test_menus_grey_out_what_cannot_be_done(driver: Driver) -> None:
    def usable() -> set[str]:
        menus = driver.window.menuBar().findChildren(QMenu)
        for menu in menus:
            menu.aboutToShow.emit()
        return {entry.data() for menu in menus for entry in menu.actions() if entry.isEnabled()}

    assert Act.DELETE not in usable()
    driver.press("1")
    assert Act.DELETE in usable()
    driver.press("ctrl+w")
    assert {Act.UNDO, Act.EXPORT}.isdisjoint(usable())
    assert {Act.NEW_PROJECT, Act.KEYS, Act.MANUAL} <= usable()
