"""Marking where words have no spaces, and characters made of several code points."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.projects import make_project
from tests.ui.driving import Driver, Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = (
    "外交部发言人毛宁说，中国没有提供苏-35战斗机。\n\nZiņo 👩‍👩‍👧 un 🇱🇻 LETA par e\u0301to vīru.\n"
)


@pytest.fixture
def chinese(open_window: Open, tmp_path: Path) -> Driver:
    driver = open_window(make_project(tmp_path / "article.zimulis", TEXT))
    driver.surface.setFocus()
    return driver


def test_a_label_key_takes_an_ideograph_and_each_further_key_one_more(chinese: Driver) -> None:
    chinese.go_to("中国")
    chinese.press("2")
    assert chinese.marked == [("country", "中")]
    chinese.press("shift+right")
    assert chinese.marked == [("country", "中国")]


def test_a_designator_among_ideographs_is_taken_whole(chinese: Driver) -> None:
    chinese.go_to("35")
    chinese.press("3")
    assert chinese.marked == [("weapon", "苏-35")]


def test_a_drag_selects_from_ideograph_to_ideograph(chinese: Driver) -> None:
    viewport = chinese.surface.viewport()
    first, last = chinese.point("毛宁"), chinese.point("毛宁", at_end=True)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(viewport, last)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)
    assert chinese.selected == "毛宁"


@pytest.mark.parametrize("seen", ["👩‍👩‍👧", "🇱🇻"])
def test_what_is_seen_as_one_character_is_selected_by_one_key_and_one_click(
    chinese: Driver, seen: str
) -> None:
    chinese.go_to(seen)
    chinese.press("shift+right")
    assert chinese.selected == seen
    chinese.press("esc")
    QTest.mouseDClick(
        chinese.surface.viewport(), Qt.MouseButton.LeftButton, pos=chinese.point(seen)
    )
    assert chinese.selected == seen


def test_no_caret_stands_between_a_letter_and_its_accent(chinese: Driver) -> None:
    chinese.go_to("e\u0301to")
    chinese.press("right")
    assert chinese.sheet.text[chinese.caret :].startswith("to vīru")
