"""Searching all articles in the window, with the process that does it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit

from tests.projects import make_project, marks_in
from tests.ui.driving import Driver, Open
from zimulis.ui.actions import Act
from zimulis.ui.models.lines import LineRole, LineRow, Order
from zimulis.ui.panels.lines import LineList
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONE = "Vizīte\n\nKims brauc. Cits sagaida Kimu.\n"
TWO = "Atbilde\n\nAtkal Kims, un vēl kāda kāza.\n"


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    driver = open_window(make_project(tmp_path / "work.zimulis", ONE, TWO))
    driver.press("ctrl+shift+f")
    return driver


def page_of(driver: Driver) -> LineList:
    page = driver.workbench.lower_pane.page(Act.SEARCH)
    (lines,) = page.findChildren(LineList)
    return lines


def shown(driver: Driver) -> list[str]:
    model = page_of(driver).model()
    rows = (model.index(row, 0).data(LineRole.ROW) for row in range(model.rowCount()))
    return [row.line.match for row in rows if isinstance(row, LineRow)]


def said(driver: Driver) -> str:
    """What the page says: how much was found, or why nothing was."""
    page = driver.workbench.lower_pane.page(Act.SEARCH)
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
    return labels[-1] if labels else ""


def search(driver: Driver, query: str, matches: list[str]) -> None:
    (field,) = (
        field
        for field in driver.workbench.lower_pane.findChildren(QLineEdit)
        if field.accessibleName() == "Search all articles"
    )
    field.setFocus()
    field.setText(query)
    driver.wait_until(lambda: shown(driver) == matches and "…" not in said(driver))


def test_what_is_typed_is_found_and_counted(driver: Driver) -> None:
    assert "krie*" in said(driver)
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    assert said(driver).startswith("3 place")
    search(driver, "Kims Cits", ["Kims", "Cits", "Kimu"])
    search(driver, "nekas", [])
    assert said(driver) == "Nothing was found."
    search(driver, "a OR", [])
    driver.wait_until(lambda: said(driver).startswith("OR stands between"))
    search(driver, "", [])
    driver.wait_until(lambda: "krie*" in said(driver))


def test_enter_goes_to_the_place_with_its_words_in_hand_and_back_leads_back(driver: Driver) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    driver.press("enter", "down", "down", "enter")
    assert driver.focus_is_on(Surface)
    assert driver.title == "Atbilde"
    assert driver.selected == "Kims"
    driver.press("1")
    assert driver.marked == [("person", "Kims")]
    driver.window.perform(Act.BACK)
    assert driver.title == "Vizīte"


def test_enter_goes_to_the_lines_as_soon_as_there_are_some(driver: Driver) -> None:
    driver.write("Kims")
    driver.press("enter")
    driver.wait_until(lambda: driver.focus_is_on(LineList))
    driver.press("ctrl+shift+f")
    driver.write("nekas")
    driver.press("enter")
    driver.wait_until(lambda: said(driver) == "Nothing was found.")
    assert driver.focus_is_on(QLineEdit)


def test_a_click_shows_the_place_and_leaves_the_keys_with_the_lines(driver: Driver) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    lines = page_of(driver)
    spot = lines.visualRect(lines.model().index(2, 0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert driver.title == "Atbilde"
    assert driver.focus_is_on(LineList)


def test_a_label_key_marks_the_lines_that_are_chosen_in_one_step(driver: Driver) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    driver.press("enter", "down", "shift+down", "2")
    assert marks_in(driver.project, 0) == [("country", "Kimu")]
    assert marks_in(driver.project, 1) == [("country", "Kims")]
    driver.press("ctrl+a", "2")
    assert len(marks_in(driver.project, 0)) == 2
    driver.workbench.take_keys()
    driver.press("u")
    assert marks_in(driver.project, 0) == [("country", "Kimu")]
    driver.press("u")
    assert marks_in(driver.project, 0) == marks_in(driver.project, 1) == []


def test_a_key_held_down_marks_once(driver: Driver) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    driver.press("enter")
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "2", autorep=True
    )
    QApplication.sendEvent(page_of(driver), held)
    assert marks_in(driver.project, 0) == []


def test_marks_are_seen_in_the_lines_as_soon_as_they_are_made(driver: Driver) -> None:
    search(driver, "Cits", ["Cits"])

    def marks() -> list[str]:
        row = page_of(driver).model().index(0, 0).data(LineRole.ROW)
        return [mark.label for mark in row.marks]

    assert marks() == []
    driver.press("enter", "1")
    driver.wait_until(lambda: marks() == ["person"])


def test_lines_are_sorted_and_what_is_chosen_stays_so(driver: Driver) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    driver.press("enter", "down")
    order = next(
        box
        for box in driver.workbench.lower_pane.findChildren(QComboBox)
        if box.findData(Order.BEFORE) >= 0
    )
    order.setCurrentIndex(order.findData(Order.BEFORE))
    assert shown(driver) == ["Kims", "Kimu", "Kims"] or shown(driver)[0] != "Kimu"
    lines = page_of(driver)
    chosen = [index.data(LineRole.ROW).line.match for index in lines.selectedIndexes()]
    assert chosen == ["Kimu"]
    order.setCurrentIndex(order.findData(Order.AFTER))
    rights = [lines.model().index(row, 0).data(LineRole.ROW).line.right for row in range(3)]
    assert [right.strip()[:2] for right in rights] == sorted(right.strip()[:2] for right in rights)


def test_diacritics_and_the_label_around_are_chosen(driver: Driver) -> None:
    with Session.open(driver.project, "anna") as session:
        add_span(session, article_ids(session)[0], "claim", [(8, 19)])  # pyright: ignore
    search(driver, "kaza", [])
    (bare,) = driver.workbench.lower_pane.findChildren(QCheckBox)
    bare.click()
    driver.wait_until(lambda: shown(driver) == ["kāza"])
    bare.click()
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    inside = next(
        box
        for box in driver.workbench.lower_pane.findChildren(QComboBox)
        if box.findData("claim") >= 0
    )
    inside.setCurrentIndex(inside.findData("claim"))
    driver.wait_until(lambda: shown(driver) == ["Kims"])


def test_selected_words_are_what_is_searched_for(driver: Driver) -> None:
    driver.workbench.take_keys()
    driver.sheet.hand.select(driver.part("Cits"))
    driver.press("ctrl+shift+f")
    assert driver.typed == "Cits"
    driver.wait_until(lambda: shown(driver) == ["Cits"])


def test_esc_folds_it_away_and_the_lines_are_there_again(driver: Driver) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert not driver.workbench.lower_pane.isVisible()
    driver.press("ctrl+shift+f")
    assert shown(driver) == ["Kims", "Kimu", "Kims"]


def test_f6_comes_to_it_and_its_height_is_kept(driver: Driver, open_window: Open) -> None:
    driver.workbench.take_keys()
    driver.press("f6")
    assert driver.typed == ""
    sizes = driver.workbench.middle.sizes()
    driver.workbench.middle.setSizes([sizes[0] - 90, sizes[1] + 90])
    wanted = driver.workbench.middle.sizes()
    assert wanted != sizes
    project = driver.project
    driver.close()
    again = open_window(project)
    again.press("ctrl+shift+f")
    QApplication.processEvents()
    assert again.workbench.middle.sizes()[1] == wanted[1]


def test_new_articles_are_told_of(driver: Driver, tmp_path: Path) -> None:
    search(driver, "Kims", ["Kims", "Kimu", "Kims"])
    driver.import_text(tmp_path / "new.txt", "Un Kims.", articles=3)
    driver.wait_until(lambda: "changed since" in said(driver))
