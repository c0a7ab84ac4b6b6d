"""The table of claims in the pane below the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox

from tests.projects import make_project
from tests.ui.claims import cells, column, field, groups_in, mark_claim, page, table
from tests.ui.driving import Driver, Open
from zimulis.ui.claims.page import ClaimTable
from zimulis.ui.dialogs.correcting.dialog import CorrectingDialog
from zimulis.workspace import articles
from zimulis.workspace.session import Session

FIRST = "Peskovs teica, ka raķetes netiks piegādātas Irānai."
SECOND = "Lavrovs sacīja: “Nekādas raķetes Irānai nepiegādāsim.” Ministrs klusē."
NETIKS = "raķetes netiks piegādātas Irānai"
NEKADAS = "“Nekādas raķetes Irānai nepiegādāsim.”"
KLUSE = "Ministrs klusē"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = make_project(tmp_path / "work.zimulis", FIRST, SECOND)
    with Session.open(path, "anna") as session:
        first, second = articles.article_ids(session)
        mark_claim(session, first, FIRST, NETIKS, "Peskovs")
        mark_claim(session, second, SECOND, NEKADAS, "Lavrovs")
        mark_claim(session, second, SECOND, KLUSE)
    return path


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    driver = open_window(project)
    driver.press("f4")
    return driver


def test_all_claims_are_shown_with_who_claims_them(driver: Driver) -> None:
    assert cells(driver, "Claim") == [NETIKS, NEKADAS, KLUSE]
    assert cells(driver, "Claimant") == ["Peskovs", "Lavrovs", ""]
    assert cells(driver, "Directness") == ["indirect", "direct", "indirect"]
    assert driver.focus_is_on(ClaimTable)


def test_enter_goes_to_the_claim(driver: Driver) -> None:
    driver.press("down", "enter")
    assert driver.focused == ("claim", NEKADAS)
    assert driver.title.startswith("Lavrovs")


def test_typing_filters_and_a_box_keeps_to_the_article(driver: Driver) -> None:
    field(driver, "Filter of claims").setFocus()
    driver.write("RAĶETES peskovs")
    driver.wait_until(lambda: cells(driver, "Claim") == [NETIKS])
    field(driver, "Filter of claims").clear()
    driver.wait_until(lambda: len(cells(driver, "Claim")) == 3)
    (box,) = page(driver).findChildren(QCheckBox)
    box.click()
    assert cells(driver, "Claim") == [NETIKS]


def test_a_heading_sorts(driver: Driver) -> None:
    table(driver).sortByColumn(column(driver, "Claim"), Qt.SortOrder.AscendingOrder)
    assert cells(driver, "Claim") == [KLUSE, NEKADAS, NETIKS]
    table(driver).sortByColumn(column(driver, "Claimant"), Qt.SortOrder.AscendingOrder)
    assert cells(driver, "Claimant") == ["Lavrovs", "Peskovs", ""]


def test_the_table_follows_marks(driver: Driver) -> None:
    desk = driver.workbench.desk
    (claim,) = [span.id for span in desk.spans.values() if span.label == "claim"]
    desk.details.set_attribute(claim, "commitment", "denied")
    driver.wait_until(lambda: cells(driver, "Commitment")[0] == "denied")


def test_a_value_is_set_in_the_table(driver: Driver, project: Path) -> None:
    model = table(driver).model()
    index = model.index(2, column(driver, "Commitment"))
    assert model.setData(index, "hedged")
    driver.wait_until(lambda: cells(driver, "Commitment") == ["asserted", "asserted", "hedged"])
    assert not model.index(2, column(driver, "Claim")).flags() & Qt.ItemFlag.ItemIsEditable


def test_a_claimant_is_chosen_in_the_table(driver: Driver) -> None:
    view, at = table(driver), column(driver, "Claimant")
    view.setCurrentIndex(view.model().index(2, at))
    driver.press("f2")
    (box,) = view.findChildren(QComboBox)
    offered = [box.itemText(place) for place in range(box.count())]
    assert offered == ["", "Lavrovs", "unnamed", "author", "document"]
    driver.wait_until(box.view().isVisible)
    while box.view().currentIndex().data() != "Lavrovs":
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    driver.wait_until(lambda: cells(driver, "Claimant") == ["Peskovs", "Lavrovs", "Lavrovs"])
    assert view.currentIndex().row() == 2
    assert view.hasFocus()
    driver.press("esc", "u", "u")  # the first one goes to the article
    driver.wait_until(lambda: cells(driver, "Claimant") == ["Peskovs", "Lavrovs", ""])


def test_leaving_a_claimant_as_it_is_changes_nothing(driver: Driver) -> None:
    view, at = table(driver), column(driver, "Claimant")
    view.setCurrentIndex(view.model().index(0, at))
    driver.press("f2")
    (box,) = view.findChildren(QComboBox)
    assert box.currentText() == "Peskovs"
    view.setFocus()
    driver.wait_until(lambda: view.state() != ClaimTable.State.EditingState)
    assert cells(driver, "Claimant") == ["Peskovs", "Lavrovs", ""]


def test_keys_sort_by_the_column_at_hand_and_keep_the_claim(driver: Driver) -> None:
    view, at = table(driver), column(driver, "Claim")
    view.setCurrentIndex(view.model().index(0, at))
    driver.press("alt+down")
    assert cells(driver, "Claim") == [KLUSE, NEKADAS, NETIKS]
    assert (view.currentIndex().data(), view.currentIndex().column()) == (NETIKS, at)
    driver.press("alt+up")
    assert cells(driver, "Claim") == [NETIKS, NEKADAS, KLUSE]
    driver.press("enter")
    assert driver.focused == ("claim", NETIKS)


def test_likely_ones_are_offered_and_grouped_in_one_step(driver: Driver, project: Path) -> None:
    """The first claim is chosen as soon as the table has the keys, and undo needs no other."""
    driver.click_button("Likely the same")
    assert cells(driver, "Claim") == [NETIKS, NEKADAS]
    field(driver, "Group of the chosen claims").setFocus()
    driver.write("raķetes Irānai")
    driver.press("enter")
    assert groups_in(project) == ["raķetes Irānai", "raķetes Irānai", ""]
    driver.wait_until(lambda: cells(driver, "Group") == ["raķetes Irānai"] * 2)
    assert driver.focus_is_on(ClaimTable)
    driver.press("ctrl+z")
    assert groups_in(project) == ["", "", ""]
    driver.press("u", "ctrl+shift+z")  # the letter does nothing in a table
    assert groups_in(project) == ["raķetes Irānai", "raķetes Irānai", ""]
    field(driver, "Filter of claims").setFocus()
    driver.press("enter")
    assert cells(driver, "Claim") == [NETIKS, NEKADAS, KLUSE]
    assert driver.focus_is_on(ClaimTable)


def test_what_is_shown_is_saved(driver: Driver, tmp_path: Path) -> None:
    driver.answers.path = tmp_path / "claims.csv"
    driver.click_button("Save as CSV")
    lines = driver.answers.path.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["claimant", "Peskovs", "Lavrovs", ""]


def test_a_file_that_cannot_be_written_is_told(driver: Driver, tmp_path: Path) -> None:
    driver.answers.path = tmp_path / "missing" / "claims.csv"
    driver.click_button("Save as CSV")
    assert "cannot be written" in driver.answers.told[-1]


def test_every_title_has_room_in_its_column(driver: Driver) -> None:
    header = table(driver).horizontalHeader()
    titles = range(table(driver).model().columnCount(QModelIndex()))
    letter = header.fontMetrics().averageCharWidth()
    narrow = [at for at in titles if header.sectionSize(at) < header.sectionSizeHint(at) + letter]
    assert narrow == []


def test_f2_edits_the_value_at_hand_and_corrects_no_text(driver: Driver) -> None:
    view = table(driver)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, column(driver, "Group")))
    driver.press("f2")
    assert view.state() == ClaimTable.State.EditingState
    assert driver.window.findChild(CorrectingDialog) is None
