"""The mouse in a real window; the window is in this process, which knows where its words are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.e2e.screen import press, xdotool
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


def _to(driver: Driver, words: str, *, at_end: bool = False) -> list[str]:
    """What xdotool takes to move the pointer onto words."""
    place: QPoint = driver.surface.viewport().mapToGlobal(driver.point(words, at_end=at_end))
    return ["mousemove", "--sync", str(place.x()), str(place.y())]


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
