"""The list of two thousand articles, by keys alone in a real window."""

from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from tests.builders import build_article, build_incoming, build_project, take_in
from tests.e2e.screen import press, xdotool
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from zimulis.domain.article import Status
from zimulis.domain.exchange import Header
from zimulis.domain.worklist import SortKey
from zimulis.ui.dialogs.tags import TagsDialog
from zimulis.ui.panels.article_list import ArticleList
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import ArticleRow, article_rows
from zimulis.workspace.filters import saved_filters

pytestmark = pytest.mark.e2e

MANY = 2_000
MAY = 167  # of them
SORTED = {
    SortKey.TITLE: attrgetter("title"),
    SortKey.DATE: attrgetter("published"),
    SortKey.SOURCE: attrgetter("source"),
    SortKey.LANGUAGE: attrgetter("language"),
}


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:  # noqa: F811
    some = (
        build_article(
            f"Putins ieradās {number}. reizi.",
            title=f"Raksts {7 * number % MANY:04}",
            published=f"2023-{1 + number % 12:02}",
            source=f"avots {number % 5}",
            language=("lv", "ru", "en")[number % 3],
        )
        for number in range(MANY)
    )
    with build_project(tmp_path) as session:
        take_in(session, Header(), *map(build_incoming, some))
    return open_window(session.path, Answers(line="May"))


def test_two_thousand_articles_are_sorted_filtered_and_changed_together(driver: Driver) -> None:
    press("ctrl+b")
    driver.wait_until(lambda: driver.workbench.corpus.list.is_wide)
    for key, of_row in SORTED.items():
        press("ctrl+shift+o", *["Down"] * (1 + list(SortKey).index(key)), "Return")
        driver.wait_until(lambda of=of_row: _is_sorted([of(row) for row in _rows(driver)]))
        driver.wait_until(lambda: driver.focus_is_on(Surface))

    press("ctrl+j")
    xdotool("type", "date:2023-05 lang:ru ")
    _wait_for_number(driver, MAY)
    press("ctrl+k", *"save", "space", *"the", "space", *"filter", "Return")
    driver.wait_until(lambda: "May" in saved_filters(driver.workbench.desk.session))
    press("ctrl+j", "ctrl+a", "BackSpace")
    _wait_for_number(driver, MANY)
    press("ctrl+k", *"may", "Return")
    _wait_for_number(driver, MAY)

    press("ctrl+j", "End", "Down", "ctrl+a")
    driver.wait_until(lambda: len(driver.workbench.corpus.chosen) == MAY)
    press("Menu")
    _choose_in_menu(driver, "Status", "Right")
    _choose_in_menu(driver, "done", "Return")
    driver.wait_until(lambda: {row.status for row in _rows(driver)} == {Status.DONE})
    press("ctrl+t")
    driver.wait_until(lambda: isinstance(QApplication.activeWindow(), TagsDialog))
    press(*"war", "Return", "Return")
    driver.wait_until(lambda: driver.focus_is_on(ArticleList))
    press("Delete")
    driver.wait_until(lambda: len(_rows(driver)) == 0)
    press("ctrl+z")
    _wait_for_number(driver, MAY)
    press("ctrl+j", "ctrl+a")
    xdotool("type", "status:done tag:war ")
    _wait_for_number(driver, MAY)
    press("Down", "ctrl+z", "ctrl+z", "ctrl+j", "Return")
    _wait_for_number(driver, 0)
    assert driver.focus_is_on(QLineEdit)


def _choose_in_menu(driver: Driver, title: str, key: str) -> None:
    """Goes down in the menu in front to an entry, and presses a key on it."""

    def is_there() -> bool:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu) or title not in [one.text() for one in menu.actions()]:
            return False
        active = menu.activeAction()
        if active and active.text() == title:
            return True
        press("Down")
        return False

    driver.wait_until(is_there)
    press(key)


def _rows(driver: Driver) -> list[ArticleRow]:
    corpus = driver.workbench.corpus
    return article_rows(driver.workbench.desk.session, corpus.articles.ids)


def _is_sorted(values: list[str]) -> bool:
    return len(values) == MANY and values == sorted(values)


def _wait_for_number(driver: Driver, number: int) -> None:
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) == number)
