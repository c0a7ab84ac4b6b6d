"""The mouse in a real window; the window is in this process, which knows where its words are."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from tests.e2e.screen import click, press, to, xdotool
from tests.projects import make_project, marks_in
from tests.ui.driving import Driver

pytestmark = pytest.mark.e2e

TEXT = "Vakar Putins ieradās Minskā ar Su-35."


@pytest.fixture
def driver(qtbot: QtBot, own_home: Path, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, own_home)
    driver.window.open_project(make_project(tmp_path / "work.zimulis", TEXT), "anna")
    yield driver
    driver.close()


def _is_focused(driver: Driver, span: tuple[str, ...]) -> bool:
    return driver.focused == span


def _to(driver: Driver, words: str, *, at_end: bool = False) -> list[str]:
    """What xdotool takes to move the pointer onto words."""
    place: QPoint = driver.surface.viewport().mapToGlobal(driver.point(words, at_end=at_end))
    return to(place)


def test_a_double_click_selects_a_word_for_a_digit(driver: Driver) -> None:
    xdotool(*_to(driver, "Su-35"), "click", "--repeat", "2", "1")
    driver.wait_until(lambda: driver.selected == "Su-35")
    press("3")
    driver.wait_until(lambda: driver.marked == [("weapon", "Su-35")])
    assert marks_in(driver.project) == [("weapon", "Su-35")]


def test_a_drag_selects_whole_words_for_a_digit(driver: Driver) -> None:
    xdotool(*_to(driver, "utins"), "mousedown", "1")
    xdotool(*_to(driver, "ierad", at_end=True), "mouseup", "1")
    driver.wait_until(lambda: driver.selected == "Putins ieradās")
    press("1")
    driver.wait_until(lambda: driver.marked == [("person", "Putins ieradās")])


def test_with_control_a_drag_selects_characters(driver: Driver) -> None:
    xdotool("keydown", "ctrl", *_to(driver, "utins"), "mousedown", "1")
    xdotool(*_to(driver, "utin", at_end=True), "mouseup", "1", "keyup", "ctrl")
    driver.wait_until(lambda: driver.selected == "utin")


def test_a_click_focuses_what_lies_there(driver: Driver) -> None:
    driver.go_to("Minskā")
    driver.press("2", "left")
    assert driver.focused is None
    xdotool(*_to(driver, "Minskā"), "click", "1")
    driver.wait_until(lambda: driver.focused == ("country", "Minskā"))


def test_a_label_is_chosen_from_the_bar_at_the_selection(driver: Driver) -> None:
    xdotool(*_to(driver, "Minskā"), "click", "--repeat", "2", "1")
    bar = driver.surface.label_bar
    driver.wait_until(bar.isVisible)
    (country,) = (entry for entry in bar.findChildren(QAbstractButton) if entry.text() == "Country")
    click(country)
    driver.wait_until(lambda: driver.marked == [("country", "Minskā")])
    press("1")
    driver.wait_until(lambda: driver.marked == [("person", "Minskā")])
    assert not bar.isVisible()


def test_an_edge_is_dragged_and_comes_back_with_one_undo(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1")
    xdotool(*_to(driver, "Putins", at_end=True), "mousedown", "1")
    xdotool(*_to(driver, "ierad", at_end=True))
    xdotool(*_to(driver, "Minsk", at_end=True), "mouseup", "1")
    driver.wait_until(lambda: driver.focused == ("person", "Putins ieradās Minskā"))
    press("u")
    driver.wait_until(lambda: driver.marked == [("person", "Putins")])


def test_clicks_go_through_a_stack(driver: Driver) -> None:
    driver.go_to("Minskā")
    driver.press("2", "left", "4", "esc")
    claim = ("claim", "Vakar Putins ieradās Minskā ar Su-35")
    stack = {"Minskā": ("country", "Minskā"), "nskā": claim, "kā": ("country", "Minskā")}
    for words, focused in stack.items():  # too far apart for a double click
        xdotool(*_to(driver, words), "click", "1")
        driver.wait_until(partial(_is_focused, driver, focused))


def test_the_right_button_opens_a_menu_whose_keys_work(driver: Driver) -> None:
    xdotool(*_to(driver, "Minskā"), "click", "3")
    driver.wait_until(lambda: driver.surface.viewport().findChild(QMenu) is not None)
    xdotool("key", "Down", "Down", "Return")
    driver.wait_until(lambda: driver.marked == [("country", "Minskā")])
