"""Entities by the whole corpus, as a person curates them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QPushButton, QTableView

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import Entity
from zimulis.ui.dialogs.entities.dialog import EntitiesDialog
from zimulis.ui.dialogs.entities.uses import UseList
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import entities
from zimulis.workspace.entity_merging import entity_rows

# No screen, no hints of sizes to a window manager.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

FIRST = "Pirmais raksts: Kims Čenuns klusē, Kims Čenirs ne.\n"
SECOND = "Otrais raksts: Kim Jong Un ieradās.\n"


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    driver = open_window(make_project(tmp_path / "work.zimulis", FIRST, SECOND))
    name(driver, "Kims Čenuns", "Kims Čenuns")
    name(driver, "Kims Čenirs", "Kims Čenuns")
    driver.press("n")
    name(driver, "Kim Jong Un", "Kim Jong Un")
    driver.press("ctrl+shift+e")
    return driver


def name(driver: Driver, words: str, entity: str) -> None:
    """Marks words as a person and says who that is."""
    driver.sheet.hand.select(driver.part(words))
    driver.press("1", "e")
    driver.write(entity)
    driver.press("enter")


def dialog(driver: Driver) -> EntitiesDialog:
    (found,) = driver.window.findChildren(EntitiesDialog)
    return found


def table(driver: Driver) -> QTableView:
    return next(
        t for t in dialog(driver).findChildren(QTableView) if t.accessibleName() == "Entities"
    )


def rows(driver: Driver) -> list[tuple[str, ...]]:
    model = table(driver).model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(4))
        for row in range(model.rowCount())
    ]


def choose(driver: Driver, *names: str) -> None:
    """Chooses rows by their names."""
    selection = table(driver).selectionModel()
    selection.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for row, (first, *_) in enumerate(rows(driver)):
        if first in names:
            selection.select(table(driver).model().index(row, 0), flags.Select | flags.Rows)


def lines(driver: Driver) -> list[str]:
    """The concordance on the page that is shown."""
    (shown,) = (uses for uses in dialog(driver).findChildren(UseList) if uses.isVisible())
    return [str(shown.model().index(row, 0).data()) for row in range(shown.model().rowCount())]


def press_button(driver: Driver, words: str) -> None:
    (button,) = (
        b for b in dialog(driver).findChildren(QPushButton) if b.text() == words and b.isVisible()
    )
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def known(driver: Driver) -> list[Entity]:
    return list(entities(driver.workbench.desk.session).values())


def test_it_opens_at_the_entity_of_the_mark_in_focus(driver: Driver) -> None:
    assert rows(driver) == [
        ("Kim Jong Un", "Person", "1", "1"),
        ("Kims Čenuns", "Person", "2", "1"),
    ]
    assert lines(driver) == ["Otrais raksts: Kim Jong Un ieradās.\n"]


def test_a_merge_is_seen_before_it_is_done_and_taken_back(driver: Driver) -> None:
    choose(driver, "Kim Jong Un", "Kims Čenuns")
    texts = [label.text() for label in dialog(driver).findChildren(QLabel) if label.isVisible()]
    assert "Marks that will name Kims Čenuns as well: 1 (articles: 1)." in texts
    assert lines(driver) == ["Otrais raksts: Kim Jong Un ieradās.\n"]
    press_button(driver, "Merge")
    driver.wait_until(lambda: rows(driver) == [("Kims Čenuns", "Person", "3", "2")])
    (kims,) = known(driver)
    assert kims.attributes == {"aliases": "Kim Jong Un"}
    assert driver.workbench.desk.entity_name(next(iter(driver.sheet.spans))) == "Kims Čenuns"
    QTest.keyClick(dialog(driver), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.wait_until(lambda: len(rows(driver)) == 2)


def test_marks_that_mean_somebody_else_get_an_entity_of_their_own(driver: Driver) -> None:
    choose(driver, "Kims Čenuns")
    groups = next(v for v in dialog(driver).findChildren(QListView) if v.isVisible())
    model = groups.model()
    (place,) = (r for r in range(2) if "Čenirs" in str(model.index(r, 0).data()))
    model.setData(
        model.index(place, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )
    (to,) = (box for box in dialog(driver).findChildren(QComboBox) if box.isEditable())
    to.setEditText("Kims Čenirs")
    press_button(driver, "Give them away")
    driver.wait_until(lambda: len(rows(driver)) == 3)
    counts = {r.entity.name: r.spans for r in entity_rows(driver.workbench.desk.session)}
    assert counts == {"Kim Jong Un": 1, "Kims Čenirs": 1, "Kims Čenuns": 1}


def test_a_name_is_edited_and_kept_when_the_dialog_closes(driver: Driver) -> None:
    field = next(f for f in dialog(driver).findChildren(QLineEdit) if f.accessibleName() == "Name")
    field.setFocus()
    field.setText("Kims")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert {entity.name for entity in known(driver)} == {"Kims", "Kims Čenuns"}


def test_a_filter_finds_without_diacritics_and_nothing_is_left_over(driver: Driver) -> None:
    field = next(f for f in dialog(driver).findChildren(QLineEdit) if f.placeholderText())
    field.setText("cenun")
    driver.wait_until(lambda: [first for first, *_ in rows(driver)] == ["Kims Čenuns"])


def test_a_mark_is_gone_to(driver: Driver) -> None:
    choose(driver, "Kims Čenuns")
    (shown,) = (uses for uses in dialog(driver).findChildren(UseList) if uses.isVisible())
    shown.selectRow(1)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    driver.activate()
    assert driver.focus_is_on(Surface)
    assert driver.focused == ("person", "Kims Čenirs")
    assert driver.title == "Pirmais raksts: Kims Čenuns klusē, Kims Čenirs ne."


def test_what_nothing_names_is_deleted(driver: Driver) -> None:
    dialog(driver).reject()
    driver.activate()
    driver.workbench.take_keys()
    driver.press("e", "up", "enter")
    assert driver.workbench.desk.entity_name(next(iter(driver.sheet.spans))) == ""
    driver.press("ctrl+shift+e")
    opened = driver.window.findChildren(EntitiesDialog)[-1]
    button = next(b for b in opened.findChildren(QPushButton) if b.text().startswith("Delete"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [entity.name for entity in known(driver)] == ["Kims Čenuns"]
