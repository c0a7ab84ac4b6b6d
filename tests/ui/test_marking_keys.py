"""The keys that make marks quickly, in the window: hopping, claims, quotes, again, copying."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.projects import make_project
from tests.ui.driving import Driver, Open

TEXT = (
    "date 2023-09 Foto: EPA/SCANPIX Putins ielidoja.\n\nVizīte Minskā\n\n"
    "“Mēs palīdzēsim,” sacīja Kims. “Mēs gaidām.” Krievijas mediji vēsta, ka Lavrovs ielidojis.\n"
)
NEXT = "date 2023-10\n\nSarunas Rīgā\n\nLavrovs palika mājās.\n"

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    return open_window(make_project(tmp_path / "work.zimulis", TEXT, NEXT))


def _copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_names_are_marked_by_hopping_and_digits(driver: Driver) -> None:
    driver.press(".", "1", ".", ".", ".", ".", "1", ".", "2", ".", "1")
    assert driver.marked == [
        ("person", "Putins"),
        ("person", "Kims"),
        ("country", "Krievijas"),
        ("person", "Lavrovs"),
    ]
    driver.press(",")
    assert driver.sheet.text[driver.caret] == "“"


def test_a_claim_is_one_key_and_each_growth_one_undo(driver: Driver) -> None:
    driver.go_to("Kims")
    driver.press("4")
    assert driver.focused == ("claim", "“Mēs palīdzēsim,”", "“Mēs gaidām.”")
    driver.press("4", "4")
    assert driver.focused
    assert driver.focused[1].endswith("Lavrovs ielidojis")
    driver.press("u", "u")
    assert driver.marked == [("claim", "“Mēs palīdzēsim,”", "“Mēs gaidām.”")]
    driver.press("u")
    assert driver.marked == []


def test_quotation_marks_are_toggled_and_undone(driver: Driver) -> None:
    driver.go_to("palīdzēsim")
    driver.press("4", "q")
    assert driver.focused == ("claim", "Mēs palīdzēsim", "Mēs gaidām")
    driver.press("u")
    assert driver.marked == [("claim", "“Mēs palīdzēsim,”", "“Mēs gaidām.”")]


def test_the_last_mark_is_made_again_in_the_next_article_too(driver: Driver) -> None:
    driver.go_to("Kims")
    driver.press("y")
    assert driver.marked == []
    driver.press("1")
    driver.go_to("Lavrovs")
    driver.press("y")
    assert driver.marked == [("person", "Kims"), ("person", "Lavrovs")]
    driver.press("n")
    driver.go_to("Lavrovs")
    driver.press("y")
    assert driver.marked == [("person", "Lavrovs")]


def test_the_last_deletion_is_done_again(driver: Driver) -> None:
    for words in ("Kims", "Lavrovs"):
        driver.go_to(words)
        driver.press("1")
    driver.press("delete", "shift+tab", "y")
    assert driver.marked == []


def test_a_held_key_marks_and_toggles_once(driver: Driver) -> None:
    driver.go_to("palīdzēsim")
    driver.press("4", "q")
    for key, text in ((Qt.Key.Key_Q, "q"), (Qt.Key.Key_Y, "y"), (Qt.Key.Key_Plus, "+")):
        none = Qt.KeyboardModifier.NoModifier
        held = QKeyEvent(QEvent.Type.KeyPress, key, none, text, autorep=True)
        QApplication.sendEvent(driver.surface, held)
    assert driver.marked == [("claim", "Mēs palīdzēsim", "Mēs gaidām")]


def test_the_same_mark_twice_is_refused_and_the_first_one_shown(driver: Driver) -> None:
    driver.go_to("Kims")
    driver.press("1")
    driver.go_to("Kims")
    driver.press("ctrl+shift+right", "2", "1")
    assert driver.focused == ("person", "Kims")
    assert driver.marked == [("country", "Kims"), ("person", "Kims")]
    driver.press("2")
    assert driver.focused == ("country", "Kims")


def test_copying_takes_the_selection_or_the_span_in_focus(driver: Driver) -> None:
    driver.go_to("Kims")
    driver.press("4", "ctrl+c")
    assert _copied().text() == "“Mēs palīdzēsim,” … “Mēs gaidām.”"
    driver.go_to("Krievijas")
    driver.press("ctrl+shift+right", "ctrl+c")
    assert _copied().text() == "Krievijas "


def test_with_its_marks_text_is_copied_in_brackets_and_in_colour(driver: Driver) -> None:
    driver.go_to("Kims")
    driver.press("1", "left", "4", "ctrl+shift+c")
    expected = "[“Mēs palīdzēsim,”|claim 1a] sacīja [Kims|person]. [“Mēs gaidām.”|claim 1b]"
    assert _copied().text() == expected
    assert _copied().html().count("border-bottom") == 3
    assert "palīdzēsim" in _copied().html()


def test_without_selection_and_focus_nothing_is_copied(driver: Driver) -> None:
    QGuiApplication.clipboard().setText("before")
    driver.go_to("Kims")
    driver.press("ctrl+c", "ctrl+shift+c")
    assert _copied().text() == "before"


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.NoModifier]
)
def test_parts_are_added_and_names_marked_from_the_keypad_too(
    driver: Driver, held: Qt.KeyboardModifier
) -> None:
    driver.go_to("Kims")
    QTest.keyClick(driver.surface, Qt.Key.Key_1, held)
    driver.go_to("Lavrovs")
    driver.press("ctrl+shift+right")
    QTest.keyClick(driver.surface, Qt.Key.Key_Plus, held)
    assert driver.marked == [("person", "Kims", "Lavrovs")]
