"""Everything by its name, in a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from zimulis.domain.article import Status
from zimulis.ui.actions import Act
from zimulis.ui.palette.entries import Entry
from zimulis.ui.palette.view import Palette
from zimulis.ui.settings import ColourScheme, Density, Settings
from zimulis.ui.surface.view import Surface

FIRST = "Vizīte Minskā\n\nPutins ieradās Baltkrievijā. Viņš atgriezīsies.\n"
SECOND = "Sarunas Rīgā\n\nLavrovs palika mājās.\n"

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    project = make_project(tmp_path / "work.zimulis", FIRST, SECOND)
    return open_window(project, Answers(name="anna"))


def _palette(driver: Driver) -> Palette:
    palette = driver.window.findChild(Palette)
    assert isinstance(palette, Palette)
    return palette


def _offers(driver: Driver) -> list[Entry]:
    return list(_palette(driver).entries)


def test_an_action_is_found_by_a_few_letters_and_done(driver: Driver) -> None:
    driver.press("ctrl+k")
    driver.write("done")
    assert _offers(driver)[0].name == Act.DONE
    driver.press("enter")
    assert driver.status is Status.DONE
    assert driver.focus_is_on(Surface)
    assert not _palette(driver).isVisible()


def test_a_label_is_put_where_the_caret_was(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("ctrl+k")
    driver.write("mark person")
    driver.press("enter")
    assert driver.marked == [("person", "Putins")]
    assert driver.focused == ("person", "Putins")


def test_esc_leaves_the_hand_as_it_was(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("ctrl+shift+right")
    selected = driver.selected
    driver.press("ctrl+k")
    driver.write("1")
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert selected
    assert driver.selected == selected
    assert driver.marked == []


def test_it_comes_up_over_a_note_too_and_gives_the_keys_back_to_it(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1", "m")
    driver.write("pus")
    driver.press("ctrl+k")
    assert driver.focus_is_on(QLineEdit)
    driver.press("esc")
    assert driver.focus_is_on(QPlainTextEdit)
    driver.write("e")
    driver.press("ctrl+enter")
    (span,) = driver.sheet.spans
    assert span.note == "puse"


def test_its_own_key_closes_it(driver: Driver) -> None:
    driver.press("ctrl+k", "ctrl+k")
    assert not _palette(driver).isVisible()
    assert driver.focus_is_on(Surface)


def test_a_click_elsewhere_closes_it(driver: Driver) -> None:
    driver.press("ctrl+k")
    QTest.mouseClick(driver.filter_field(), Qt.MouseButton.LeftButton)
    assert not _palette(driver).isVisible()
    assert driver.filter_field().hasFocus()


def test_arrows_and_pages_go_through_what_was_found(driver: Driver) -> None:
    driver.press("ctrl+k")
    names = [entry.name for entry in _offers(driver)]
    assert len(set(names)) == len(names)
    palette = _palette(driver)

    def at(key: Qt.Key) -> int:
        QTest.keyClick(palette.focusWidget(), key)
        return palette.row

    assert at(Qt.Key.Key_Down) == 1
    assert at(Qt.Key.Key_Up) == 0
    assert at(Qt.Key.Key_Up) == len(names) - 1
    assert at(Qt.Key.Key_Down) == 0
    assert at(Qt.Key.Key_PageDown) > 5
    assert at(Qt.Key.Key_PageUp) == 0


def test_what_cannot_be_done_says_what_is_missing_and_does_nothing(driver: Driver) -> None:
    driver.press("ctrl+k")
    driver.write("inspect the span")
    (entry, *_) = _offers(driver)
    assert (entry.name, entry.lacks) == (Act.INSPECT, "needs a span in focus")
    driver.press("enter")
    assert _palette(driver).isVisible()
    driver.press("esc")
    driver.go_to("Putins")
    driver.press("1", "ctrl+k")
    driver.write("inspect the span")
    assert _offers(driver)[0].lacks == ""


def test_an_article_is_gone_to_by_words_of_its_title(driver: Driver) -> None:
    driver.press("ctrl+k")
    driver.write("rīgā")
    driver.wait_until(lambda: [entry.title for entry in _offers(driver)[:1]] == ["Sarunas Rīgā"])
    driver.press("enter")
    assert driver.title == "Sarunas Rīgā"
    assert driver.focus_is_on(Surface)


def test_what_was_used_last_comes_first_the_next_morning(open_window: Open, driver: Driver) -> None:
    driver.press("ctrl+k")
    driver.write("dark")
    driver.press("enter")
    assert Settings(driver.settings_file).colour_scheme is ColourScheme.DARK
    project = driver.project
    driver.close()
    again = open_window(project)
    again.press("ctrl+k")
    assert _offers(again)[0].title == "Dark"


def test_on_the_start_page_it_opens_recent_projects(open_window: Open, driver: Driver) -> None:
    driver.press("ctrl+w", "ctrl+k")
    driver.write("work")
    assert _offers(driver)[0].title == "work"
    driver.press("enter")
    assert driver.title == "Vizīte Minskā"


def test_on_the_start_page_marking_is_out_of_reach(open_window: Open) -> None:
    driver = open_window()
    driver.press("ctrl+k")
    lacks = {entry.name: entry.lacks for entry in _offers(driver)}
    assert lacks[Act.DELETE] == lacks[Act.EXPORT] == "needs an open project"
    assert lacks[Act.NEW_PROJECT] == lacks[Act.KEYS] == ""


def test_every_action_is_there_with_its_key(driver: Driver) -> None:
    driver.press("ctrl+k")
    keys = {entry.name: entry.key for entry in _offers(driver)}
    assert {act for act in Act if act not in keys} == {Act.PALETTE}
    assert keys[Act.UNDO] == "Ctrl+Z"
    assert keys[Act.PURGE] == ""
    assert keys["label person"] == "1"


def test_the_density_of_marks_is_chosen_by_its_name(driver: Driver) -> None:
    driver.press("ctrl+k")
    driver.write("marks names")
    driver.press("enter")
    assert driver.window.appearance.density is Density.NAMES
    assert driver.surface.look.density is Density.NAMES


def test_an_entity_leads_from_mark_to_mark_and_is_given_to_another(driver: Driver) -> None:
    for words in ("Putins", "Viņš"):
        driver.go_to(words)
        driver.press("1")
    driver.go_to("Putins")
    driver.press("1", "e")
    driver.write("Vladimirs Putins")
    driver.press("enter", "n")

    def choose(title: str) -> None:
        driver.press("ctrl+k")
        driver.write("vladim")
        driver.wait_until(lambda: any(entry.title == title for entry in _offers(driver)))
        row = [entry.title for entry in _offers(driver)].index(title)
        for _ in range(row):
            driver.press("down")
        driver.press("enter")

    choose("Vladimirs Putins")
    assert (driver.title, driver.focused) == ("Vizīte Minskā", ("person", "Putins"))
    driver.press("tab")
    assert driver.focused == ("person", "Viņš")
    choose("This names Vladimirs Putins")
    assert [driver.workbench.desk.entity_name(s) for s in driver.sheet.spans] == [
        "Vladimirs Putins",
        "Vladimirs Putins",
    ]
    choose("Vladimirs Putins")
    assert driver.focused == ("person", "Putins")
    choose("Vladimirs Putins")
    assert driver.focused == ("person", "Viņš")
