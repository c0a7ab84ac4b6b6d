"""Marking the rest, and what was rejected."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QListWidget

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.repeating import SAFE
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.rejections import RejectionsDialog
from zimulis.ui.models.lines import LineListModel, LineRole, LineRow
from zimulis.ui.panels.lines import LineList

ARTICLE = (
    "Vizīte Minskā\n\nVladimirs Putins ieradās Krievijā. Putina lidmašīna gaidīja. Ar Putinu bija "
    "tikai sargi, un Krievijas Banka klusēja.\n\nPie Putina neviens nebija.\n"
)
OTHER = "Otrs\n\nArī šeit bija Putins, un vēlāk Putinu redzēja uz ielas.\n"

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    opened = open_window(make_project(tmp_path / "p.zimulis", ARTICLE, OTHER), suggests=True)
    opened.wait_until(lambda: any(opened.sheet.pencil))
    return opened


def pencilled(driver: Driver, label: str = "person") -> list[str]:
    text = driver.sheet.text
    return [one.words(text) for one in driver.sheet.pencil if one.label == label]


def test_a_mark_is_followed_by_what_is_left_of_it(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.mark("Vladimirs Putins", "1")
    driver.wait_until(lambda: "3 more here: r marks them" in said)
    driver.wait_until(lambda: "3 more here: r marks them · 2 more in 1 other article(s)" in said)
    driver.press("r")
    assert said[-1].startswith("Marked 3 more")
    assert [words for label, words in driver.marked if label == "person"] == [
        "Vladimirs Putins",
        "Putina",
        "Putinu",
        "Putina",
    ]
    driver.press("u")
    assert driver.marked == [("person", "Vladimirs Putins")]


def test_no_key_is_offered_for_what_is_not_sure(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.mark("Vladimirs Putins", "1")
    driver.wait_until(lambda: any(words == "Putina" for words in pencilled(driver)))
    unsure = [replace(one, score=SAFE - 0.1) for one in driver.sheet.pencil]
    driver.workbench.surface.put_suggestions(unsure)
    driver.workbench.suggesting.came.emit()
    assert said[-1] == "3 more here, none of them sure"


def test_r_without_a_mark_says_so(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("r")
    assert said[-1] == "Mark something first; this marks what repeats it."


def test_the_words_of_a_mark_are_searched_for_by_form(driver: Driver) -> None:
    driver.mark("Vladimirs Putins", "1")
    driver.workbench.take_keys()
    driver.press("ctrl+shift+f")
    page = driver.workbench.lower_pane.page(Act.SEARCH)
    model = page.findChildren(LineList)[0].model()
    assert isinstance(model, LineListModel)
    driver.wait_until(lambda: model.rowCount() == 6)
    forms = [line.match for line in model.lines]
    assert forms == ["Putina", "Putina", "Putins", "Putinu", "Putinu", "Putins"]
    assert model.lines[-1].left.endswith("Vladimirs ")
    rows = [model.data(model.index(row), LineRole.ROW) for row in range(model.rowCount())]
    assert [isinstance(row, LineRow) and row.is_apart for row in rows] == [False] * 5 + [True]


def test_what_was_rejected_can_be_suggested_again(driver: Driver) -> None:
    driver.wait_until(lambda: "Krievijā" in pencilled(driver, "country"))
    driver.go_to("Krievijā")
    driver.press(",", ".", "ctrl+shift+delete")
    driver.wait_until(lambda: "Krievijā" not in pencilled(driver, "country"))
    driver.window.perform(Act.REJECTIONS)
    driver.wait_until(lambda: isinstance(QApplication.activeModalWidget(), RejectionsDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog
    (rows,) = dialog.findChildren(QListWidget)
    assert rows.item(0).text() == "Krievijā: Country, everywhere"
    driver.click_button("Suggest again")
    assert rows.count() == 0
    dialog.close()
    driver.wait_until(lambda: "Krievijā" in pencilled(driver, "country"))
    driver.window.perform(Act.UNDO)
    driver.wait_until(lambda: "Krievijā" not in pencilled(driver, "country"))
