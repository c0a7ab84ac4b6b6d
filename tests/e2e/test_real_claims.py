"""The table of claims with real keys, and with a real mouse; the window is in this process."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox

from tests.e2e.screen import click, press, xdotool
from tests.projects import make_project
from tests.ui.claims import cells, column, field, groups_in, mark_claim, page, table
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open
from zimulis.ui.claims.page import ClaimTable
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import article_ids
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

NETIKS, NEKADAS = "raķetes netiks piegādātas Irānai", "“Nekādas raķetes Irānai netiks piegādātas.”"
KLUSE, PIEGADA = "Ministrs klusē", "Ziemeļkoreja piegādā šāviņus"
CLAIMS = {
    f"date 2023-03-14\n\nSarunas Maskavā\n\nPeskovs teica, ka {NETIKS}.": [(NETIKS, "Peskovs")],
    f"date 2023-01-02\n\nVizīte Minskā\n\nLavrovs sacīja: {NEKADAS} {KLUSE}.": [
        (NEKADAS, "Lavrovs"),
        (KLUSE, ""),
    ],
    f"date 2023-02-09\n\nĀzijas šķēpi\n\nČenuns noliedza, ka {PIEGADA}.": [(PIEGADA, "Čenuns")],
}
RISING = {
    "Claimant": ["Čenuns", "Lavrovs", "Lavrovs", "Peskovs"],
    "Claim": [KLUSE, NEKADAS, NETIKS, PIEGADA],
    "Directness": ["direct", "indirect", "indirect", "indirect"],
    "Commitment": ["asserted", "asserted", "asserted", "hedged"],
    "About": ["", "", "", ""],
    "Group": ["missiles", "missiles", "", ""],
    "Date": ["2023-01-02", "2023-01-02", "2023-02-09", "2023-03-14"],
    "Article": ["Āzijas šķēpi", "Sarunas Maskavā", "Vizīte Minskā", "Vizīte Minskā"],
}
"""Each column in order, after everything else in the test that presses keys."""


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:  # noqa: F811
    path = make_project(tmp_path / "work.zimulis", *CLAIMS)
    with Session.open(path, "anna") as session:
        for article, (text, claims) in zip(article_ids(session), CLAIMS.items(), strict=True):
            for claim, claimant in claims:
                mark_claim(session, article, text, claim, claimant)
    driver = open_window(path)
    press("F4")
    driver.wait_until(lambda: driver.focus_is_on(ClaimTable))
    return driver


def test_claims_are_edited_grouped_sorted_and_saved_by_keys(driver: Driver) -> None:
    press("Down", "Down", "F2")
    _choose_below(driver, 1, "Lavrovs")
    press("Right", "Right", "Right", "F2")
    _choose_below(driver, 2, "hedged")
    assert cells(driver, "Claimant") == ["Peskovs", "Lavrovs", "Lavrovs", "Čenuns"]
    assert cells(driver, "Commitment") == ["asserted", "asserted", "hedged", "asserted"]

    press("F6", *"netiks", "Return")
    _wait_for(driver, "Claim", [NETIKS, NEKADAS])
    press("ctrl+a", "F6", "F6", *"missiles", "Return")
    _wait_for(driver, "Group", ["missiles"] * 2)
    press("F6", "F6", "ctrl+a", "BackSpace", "Return")
    _wait_for(driver, "Group", [""] * 2)
    press("ctrl+z")
    _wait_for(driver, "Group", ["missiles"] * 2)
    assert groups_in(driver.project) == ["missiles", "missiles", "", ""]

    press("F6", "ctrl+a", "BackSpace", "Return", "Home")
    _wait_for(driver, "Claim", [NETIKS, NEKADAS, KLUSE, PIEGADA])
    for title, rising in RISING.items():
        press("alt+Down")
        _wait_for(driver, title, rising)
        press("alt+Up")
        empty = [value for value in rising if not value]
        _wait_for(driver, title, [*(value for value in rising[::-1] if value), *empty])
        press("Right")

    driver.answers.path = saved = driver.project.with_name("claims.csv")
    press("shift+Tab", "space")
    driver.wait_until(saved.exists)
    with saved.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for title in RISING:
        name = {"Group": "cluster", "Article": "title"}.get(title, title.casefold())
        assert [row[name] for row in rows] == cells(driver, title)
    press("Tab", "ctrl+Home", "Return")
    driver.wait_until(lambda: driver.focus_is_on(Surface))
    assert driver.title == rows[0]["title"]


def _choose_below(driver: Driver, steps: int, value: str) -> None:
    """Chooses with the arrows what is offered in a cell, and is back in the table."""
    box = _offered(driver)
    press(*["Down"] * steps)
    driver.wait_until(lambda: box.view().currentIndex().data() == value)
    press("Return")
    driver.wait_until(lambda: _is_settled(driver, value))


def _offered(driver: Driver) -> QComboBox:
    """What is offered in the cell that is edited, once it is open."""
    driver.wait_until(lambda: any(b.view().isVisible() for b in _boxes(driver)))
    (box,) = (one for one in _boxes(driver) if one.view().isVisible())
    return box


def _boxes(driver: Driver) -> list[QComboBox]:
    return table(driver).findChildren(QComboBox)


def _is_settled(driver: Driver, value: str) -> bool:
    view = table(driver)
    return view.hasFocus() and view.currentIndex().data() == value


def _wait_for(driver: Driver, title: str, values: list[str]) -> None:
    driver.wait_until(lambda: cells(driver, title) == values and table(driver).hasFocus())


def test_claims_are_sorted_edited_and_grouped_by_mouse(driver: Driver) -> None:
    head = table(driver).horizontalHeader()
    left = head.sectionViewportPosition(column(driver, "Claim"))
    rising = [KLUSE, NEKADAS, NETIKS, PIEGADA]
    for x, order in ((left + 20, rising), (left + 50, rising[::-1])):  # at one place, two clicks
        click(head.viewport(), QPoint(x, head.height() // 2))  # would be a double click
        driver.wait_until(lambda order=order: cells(driver, "Claim") == order)

    click(table(driver).viewport(), _middle(driver, 0, "Commitment"), times=2)
    view = _offered(driver).view()
    click(view.viewport(), view.visualRect(view.model().index(2, 0)).center())
    driver.wait_until(lambda: _is_settled(driver, "denied"))

    click(table(driver).viewport(), _middle(driver, 1, "Claim"))
    xdotool("keydown", "ctrl")
    click(table(driver).viewport(), _middle(driver, 2, "Claim"))
    xdotool("keyup", "ctrl")
    group = field(driver, "Group of the chosen claims")
    click(group)
    driver.wait_until(group.hasFocus)
    press(*"missiles", "Return")
    _wait_for(driver, "Group", ["", "missiles", "missiles", ""])

    click(table(driver).viewport(), _middle(driver, 1, "Claim"), times=2)
    driver.wait_until(lambda: driver.focused == ("claim", NETIKS))
    assert page(driver).isVisible()
    assert groups_in(driver.project) == ["missiles", "missiles", "", ""]


def _middle(driver: Driver, row: int, title: str) -> QPoint:
    view = table(driver)
    return view.visualRect(view.model().index(row, column(driver, title))).center()
