"""Finding one's way in the window: find, go to, paragraphs without a mark, back and forward."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMenu

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.ui.actions import Act
from zimulis.ui.panels.find_bar import FindBar
from zimulis.ui.surface.view import Surface

NEWS = """date 2023-09 Foto: LETA

Vizīte Minskā

Krievijas prezidents Vladimirs Putins ieradās Minskā. Viņš atgriezīsies.

Kremļa preses sekretārs Dmitrijs Peskovs par Krieviju klusēja.

Putinu sagaidīja Lukašenko. „Krievija ir tuvu,” viņš sacīja Putinam.
"""
LONG = "Gara diena\n\n" + "\n\n".join(
    f"Rindkopa {i} stāsta par Krievijas prezidentu Putinu." for i in range(400)
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    return open_window(make_project(tmp_path / "work.zimulis", NEWS, LONG))


def _bar(driver: Driver) -> FindBar:
    (bar,) = driver.window.findChildren(FindBar)
    return bar


def _count(driver: Driver) -> str:
    return next(
        label.text()
        for label in _bar(driver).findChildren(QLabel)
        if label.accessibleName() == "Hits"
    )


def _find(driver: Driver, words: str, count: str) -> None:
    driver.press("ctrl+f")
    driver.write(words)
    driver.wait_until(lambda: _count(driver) == count)


def _at(driver: Driver) -> str:
    """The words after the caret."""
    return driver.sheet.text[driver.caret :].split("\n")[0]


def _said(driver: Driver) -> list[str]:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    return said


def _drawn(driver: Driver) -> list[str]:
    """The hits on the page; the current one in brackets."""
    hits, text = driver.sheet.hits, driver.sheet.text
    return [f"[{text[slice(*h)]}]" if h == hits.current else text[slice(*h)] for h in hits]


def test_while_one_types_all_hits_are_shown_and_the_caret_stays(driver: Driver) -> None:
    driver.go_to("Kremļa")
    _find(driver, "Krievija", "2 of 3")
    assert _drawn(driver) == ["Krievijas", "[Krieviju]", "Krievija"]
    assert _at(driver).startswith("Kremļa")
    driver.press("enter")
    assert _drawn(driver) == ["Krievijas", "Krieviju", "[Krievija]"]
    said = _said(driver)
    driver.press("enter")
    assert _drawn(driver)[0] == "[Krievijas]"
    assert said[-1] == "Went on from the start."
    driver.press("shift+enter")
    assert said[-1] == "Went on from the end."
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert _at(driver).startswith("Krievija ir tuvu")
    assert _drawn(driver) == []
    assert not _bar(driver).isVisible()


def test_what_finds_nothing_leaves_the_caret_where_it_was(driver: Driver) -> None:
    driver.go_to("Kremļa")
    _find(driver, "Šoigu", "no hits")
    driver.press("enter", "esc")
    assert _at(driver).startswith("Kremļa")


def test_a_hit_is_taken_as_the_selection_and_a_digit_labels_it(driver: Driver) -> None:
    _find(driver, "preses sekretārs", "1 of 1")
    driver.press("ctrl+enter")
    assert driver.selected == "preses sekretārs"
    driver.press("5")
    assert driver.marked == [("source", "preses sekretārs")]


def test_digits_typed_into_the_bar_label_nothing(driver: Driver) -> None:
    _find(driver, "2023", "1 of 1")
    assert driver.marked == []


def test_f3_goes_on_in_the_text_without_the_bar(driver: Driver) -> None:
    driver.press("ctrl+home")
    _find(driver, "Putins", "1 of 3")
    driver.press("esc", "f3")
    assert _at(driver).startswith("Putinu sagaidīja")
    assert _drawn(driver) == ["Putins", "[Putinu]", "Putinam"]
    driver.press("f3", "f3")
    assert _at(driver).startswith("Putins ieradās")
    driver.press("shift+f3")
    assert _at(driver).startswith("Putinam")
    driver.press("esc")
    assert _drawn(driver) == []
    assert _at(driver).startswith("Putinam")


def test_f3_asks_where_nothing_was_looked_for_yet(driver: Driver) -> None:
    driver.press("f3")
    assert driver.focus_is_on(QLineEdit)


def test_the_selection_is_what_to_find(driver: Driver) -> None:
    driver.sheet.hand.select(driver.part("Lukašenko"))
    driver.press("ctrl+f")
    driver.wait_until(lambda: _count(driver) == "1 of 1")
    assert _drawn(driver) == ["[Lukašenko]"]


def test_what_counts_as_equal_can_be_chosen(driver: Driver) -> None:
    _find(driver, "putin", "1 of 3")
    every_form, case, bare = _bar(driver).findChildren(QCheckBox)
    case.click()
    driver.wait_until(lambda: _count(driver) == "no hits")
    case.click()
    every_form.click()
    driver.wait_until(lambda: _drawn(driver) == ["[Putin]", "Putin", "Putin"])
    driver.press("ctrl+f")
    driver.write("kremla")
    driver.wait_until(lambda: _count(driver) == "no hits")
    bare.click()
    driver.wait_until(lambda: _drawn(driver) == ["[Kremļa]"])


def test_all_hits_are_marked_in_one_step(driver: Driver) -> None:
    driver.go_to("Vladimirs")
    driver.press("1")
    _find(driver, "Putins", "2 of 3")
    said = _said(driver)
    (menu,) = _bar(driver).findChildren(QMenu)
    next(entry for entry in menu.actions() if "Person" in entry.text()).trigger()
    assert driver.marked == [
        ("person", "Vladimirs Putins"),
        ("person", "Putinu"),
        ("person", "Putinam"),
    ]
    assert [word for word in said[-1].split() if word.isdigit()] == ["2", "1"]
    driver.press("esc", "u")
    assert driver.marked == [("person", "Vladimirs Putins")]


def test_another_article_is_searched_for_the_same(driver: Driver) -> None:
    _find(driver, "Putins", "1 of 3")
    driver.workbench.desk.open_article(driver.workbench.corpus.articles.ids[1])
    driver.wait_until(lambda: _count(driver) == "1 of 400")


def test_the_bar_is_a_pane_while_it_is_open(driver: Driver) -> None:
    _find(driver, "Putins", "1 of 3")
    driver.workbench.take_keys()
    driver.press("f6")
    assert driver.focus_is_on(QLineEdit)
    driver.press("esc", "f6")
    assert not _bar(driver).isVisible()


def test_going_to_a_line_an_offset_or_a_share(driver: Driver) -> None:
    said = _said(driver)
    offset = driver.part("Putins ieradās").start
    for wish, place in (("3", "Vizīte"), (f"@{offset}", "Putins ieradās"), ("100%", "")):
        driver.press("ctrl+g")
        driver.write(wish)
        driver.press("enter")
        assert driver.focus_is_on(Surface)
        assert _at(driver).startswith(place)
    driver.press("ctrl+g")
    driver.write("tur")
    driver.press("enter")
    assert said[-1] == "That is no place: say 12, @3456 or 50%."
    driver.press("esc")
    assert driver.focus_is_on(Surface)


def test_paragraphs_without_a_mark(driver: Driver) -> None:
    driver.press("ctrl+home")
    driver.go_to("Kremļa")
    driver.press("5", "ctrl+home", "]")
    assert _at(driver) == "Vizīte Minskā"
    driver.press("]", "]")
    assert _at(driver).startswith("Putinu sagaidīja")
    said = _said(driver)
    driver.press("]")
    assert said[-1] == "Every paragraph from here on has a mark."
    driver.press("[")
    assert _at(driver).startswith("Krievijas prezidents")
    driver.press("[", "[")
    assert said[-1] == "Every paragraph before this has a mark."


def test_back_and_forward_through_places_and_articles(driver: Driver) -> None:
    driver.go_to("Kremļa")
    _find(driver, "Putinam", "2 of 3")
    driver.press("enter", "esc", "n")
    assert driver.title == "Gara diena"
    driver.press("ctrl+end", "ctrl+[")
    assert (driver.title, driver.caret) == ("Gara diena", 0)
    driver.press("ctrl+[")
    assert driver.title == "Vizīte Minskā"
    assert _at(driver).startswith("Putinam")
    driver.press("ctrl+[")
    assert _at(driver).startswith("Kremļa")
    said = _said(driver)
    driver.press("ctrl+[", "ctrl+[")
    assert said[-1] == "This is the first place."
    driver.press("ctrl+]", "ctrl+]", "ctrl+]", "ctrl+]")
    assert driver.title == "Gara diena"
    assert driver.caret == len(driver.sheet.text)


def test_the_side_buttons_of_a_mouse_go_back_and_forward(driver: Driver) -> None:
    driver.press("n")
    for button, title in (
        (Qt.MouseButton.BackButton, "Vizīte Minskā"),
        (Qt.MouseButton.ForwardButton, "Gara diena"),
    ):
        viewport = driver.surface.viewport()
        where = QPointF(20, 20)
        press = QMouseEvent(
            QMouseEvent.Type.MouseButtonPress,
            where,
            viewport.mapToGlobal(where),
            button,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, press)
        assert driver.title == title


def test_a_place_in_an_article_that_is_gone_is_passed_over(driver: Driver) -> None:
    driver.press("n")
    driver.press("p", "n")
    driver.window.perform(Act.BIN)
    driver.press("ctrl+[")
    assert driver.title == "Vizīte Minskā"
