"""Done, and what comes with it: the check, statuses, questions, and one's own keys."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QTableView

from tests.projects import articles_in, make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.article import Status
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.actions import Act
from zimulis.ui.panels.findings import FindingsPanel
from zimulis.ui.panels.question_bar import QuestionBar
from zimulis.ui.start_page import StartPage
from zimulis.ui.surface.view import Surface
from zimulis.workspace import history
from zimulis.workspace.articles import article_rows

NEWS = """date 2023-09

Vizīte Minskā

Vakar Vladimirs Putins ieradās Minskā. Putinu sagaidīja Lukašenko.

“Mēs nākam,” viņš sacīja. Vakar Vladimiram Putinam bija vizīte.
"""
OTHER = "date 2023-10\n\nSarunas Rīgā\n\nLavrovs palika mājās.\n"

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", NEWS, OTHER)


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    return open_window(project)


def _panel(driver: Driver) -> FindingsPanel:
    (panel,) = driver.window.findChildren(FindingsPanel)
    return panel


def _list(driver: Driver) -> QTableView:
    (table,) = _panel(driver).findChildren(QTableView)
    return table


def _findings(driver: Driver) -> list[str]:
    """The rows of the list while it is there."""
    model = _list(driver).model()
    if not _panel(driver).isVisible():
        return []
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _said(driver: Driver) -> list[str]:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    return said


def _question(driver: Driver) -> QLineEdit:
    (bar,) = driver.window.findChildren(QuestionBar)
    (field,) = bar.findChildren(QLineEdit)
    return field


FORM = "Vladimiram Putinam: is marked elsewhere as Person, not here"


# The check.


def test_done_shows_what_may_have_been_forgotten_and_forbids_nothing(driver: Driver) -> None:
    driver.go_to("Vladimirs")
    driver.press("1", "g")
    assert driver.status is Status.DONE
    driver.wait_until(lambda: _findings(driver) == [FORM])
    assert driver.focus_is_on(Surface)


def test_a_finding_is_mended_with_one_key_and_then_gone(driver: Driver) -> None:
    driver.go_to("Vladimirs")
    driver.press("1", "g")
    driver.wait_until(lambda: _findings(driver) == [FORM])
    driver.press("f8")
    assert driver.selected == "Vladimiram Putinam"
    said = _said(driver)
    driver.press("1")
    driver.wait_until(lambda: _findings(driver) == [])
    assert said[-1] == "Nothing is left to look at."
    assert driver.marked == [("person", "Vladimirs Putins"), ("person", "Vladimiram Putinam")]


def test_a_finding_about_a_span_puts_it_in_focus(driver: Driver) -> None:
    driver.go_to("Minskā. Putinu")
    driver.press("2")
    driver.go_to("“Mēs nākam")
    driver.press("4", "g")
    found = [
        "Minskā: is marked elsewhere as Country, not here",
        "Minskā: names no country with a code",
        "“Mēs nākam,”: has no claimant",
    ]
    driver.wait_until(lambda: _findings(driver) == found)
    driver.press("f8", "f8")
    assert driver.focused == ("country", "Minskā")
    driver.press("f8")
    assert driver.focused == ("claim", "“Mēs nākam,”")
    driver.press("f8")
    assert driver.selected == "Minskā"
    driver.press("shift+f8")
    assert driver.focused == ("claim", "“Mēs nākam,”")


def test_enter_in_the_list_goes_to_the_place(driver: Driver) -> None:
    driver.go_to("Vladimirs")
    driver.press("1", "g")
    driver.wait_until(lambda: _findings(driver) == [FORM])
    _list(driver).setFocus()
    _list(driver).setCurrentIndex(_list(driver).model().index(0, 0))
    driver.press("enter")
    assert driver.selected == "Vladimiram Putinam"
    assert driver.focus_is_on(Surface)
    driver.press("esc", "ctrl+[")
    assert driver.caret == driver.part("Vladimirs Putins").end


def test_f8_checks_an_article_that_is_not_done_yet(driver: Driver) -> None:
    driver.go_to("Vladimirs")
    driver.press("1", "ctrl+home", "f8")
    driver.wait_until(lambda: driver.selected == "Vladimiram Putinam")
    assert driver.status is Status.READING
    driver.press("shift+f8")
    assert driver.selected == "Vladimiram Putinam"


def test_f8_says_that_nothing_is_to_be_looked_at(driver: Driver) -> None:
    said = _said(driver)
    driver.press("f8")
    driver.wait_until(lambda: said[-1:] == ["Nothing is left to look at."])
    assert not _panel(driver).isVisible()


def test_the_list_goes_with_its_article(driver: Driver) -> None:
    driver.go_to("Vladimirs")
    driver.press("1", "g")
    driver.wait_until(lambda: _findings(driver) == [FORM])
    driver.press("n")
    assert not _panel(driver).isVisible()
    driver.press("p", "g")
    assert driver.status is Status.READING
    assert not _panel(driver).isVisible()


# Statuses.


def test_every_status_is_reached_and_left_again(driver: Driver) -> None:
    said = _said(driver)
    for act, status, sentence in (
        (Act.DONE, Status.DONE, "Done."),
        (Act.CHECKED, Status.CHECKED, "Checked."),
        (Act.SET_ASIDE, Status.SET_ASIDE, "Set aside."),
    ):
        driver.window.perform(act)
        assert driver.status is status
        assert said[-1] == sentence
        driver.window.perform(act)
        assert driver.status is Status.READING
        assert said[-1] == "Being read again."


def test_the_list_of_articles_says_what_changed_since(driver: Driver) -> None:
    driver.press("g")
    driver.go_to("Vladimirs")
    driver.press("1")
    article = driver.workbench.desk.article_id
    assert article
    (row,) = article_rows(driver.workbench.desk.session, [article])
    assert (row.status, row.changed_since) == (Status.DONE, True)


# Questions.


def test_a_question_is_written_kept_and_answered(driver: Driver, project: Path) -> None:
    driver.write("?")
    driver.write("Kurš Putins?")
    driver.press("enter")
    assert driver.focus_is_on(Surface)
    assert _question(driver).isVisible()
    assert articles_in(project)[0].statuses[0].question == "Kurš Putins?"
    driver.press("n")
    assert not _question(driver).isVisible()
    driver.press("p")
    assert _question(driver).text() == "Kurš Putins?"
    driver.press("u")
    driver.wait_until(lambda: not _question(driver).isVisible())
    driver.press("ctrl+shift+z")
    driver.wait_until(lambda: _question(driver).text() == "Kurš Putins?")
    driver.write("?")
    driver.press("delete", "enter")
    driver.wait_until(lambda: not _question(driver).isVisible())
    assert articles_in(project)[0].statuses[0].question == ""


def test_escape_leaves_a_question_as_it_was(driver: Driver) -> None:
    driver.write("?")
    driver.write("Kas?")
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert not _question(driver).isVisible()
    step = history.next_undo(driver.workbench.desk.session)
    assert step
    assert step.what == "import of 2 articles"


def test_a_question_half_written_belongs_to_its_article(driver: Driver, project: Path) -> None:
    driver.press("n", "p")
    driver.write("?")
    driver.write("Kas?")
    driver.press("ctrl+[")
    assert driver.title == "Sarunas Rīgā"
    driver.workbench.take_keys()
    assert [articles.statuses[0].question for articles in articles_in(project)[:1]] == ["Kas?"]
    assert not _question(driver).isVisible()


def test_a_suggestion_that_is_left_over_comes_into_focus(driver: Driver) -> None:
    part = driver.part("Lukašenko")
    driver.sheet.put_suggestions([Suggestion("names", "person", (part,))])
    driver.press("g")
    driver.wait_until(lambda: _findings(driver) == ["Lukašenko: is a suggestion still"])
    driver.press("f8", "1")
    assert driver.marked == [("person", "Lukašenko")]


def test_the_footer_counts_what_is_done_and_asked(driver: Driver) -> None:
    driver.press("g")
    driver.write("?")
    driver.write("Kas?")
    driver.press("enter")

    def footer() -> list[str]:
        labels = driver.workbench.corpus.findChildren(QLabel)
        return [label.text() for label in labels if "1 of 2 done" in label.text()]

    driver.wait_until(lambda: any("1 question" in text for text in footer()))


# Her own keys.


def test_keys_are_counted_for_each_article_and_kept_overnight(
    open_window: Open, driver: Driver, project: Path
) -> None:
    said = _said(driver)
    driver.go_to("Vladimirs")
    driver.press("1", "right", "right", "ctrl+shift+left")
    assert driver.workbench.effort.count == 4
    driver.press("n", "right", "p")
    assert driver.workbench.effort.count == 5  # n was pressed here, the others there
    driver.press("g")
    assert said[-1].startswith("Done. 6 key")
    assert said[-1].endswith("6.0 a mark.")
    driver.close()

    morning = open_window(project)
    assert morning.workbench.effort.count == 6
    morning.press("g", "g")
    assert morning.workbench.effort.count == 8


def test_what_was_accepted_is_counted_among_the_marks(driver: Driver) -> None:
    said = _said(driver)
    driver.go_to("Vladimirs")
    driver.press("1")
    pencilled = driver.part("Lukašenko")
    driver.sheet.put_suggestions([Suggestion("names", "person", (pencilled,))])
    driver.surface.go_to(pencilled.start - 1)
    driver.press(".", "space", "g")
    assert len(driver.marked) == 2
    assert said[-1].endswith("2.0 a mark.")


def test_without_marks_done_says_nothing_of_keys(driver: Driver) -> None:
    said = _said(driver)
    driver.press("right", "g")
    assert said[-1] == "Done."


# The next morning.


def _recent(driver: Driver) -> list[str]:
    (page,) = driver.window.findChildren(StartPage)
    (recent,) = page.findChildren(QListWidget)
    return [recent.item(row).text() for row in range(recent.count())]


def test_the_start_page_says_where_one_was(
    open_window: Open, driver: Driver, tmp_path: Path
) -> None:
    driver.window.open_project(make_project(tmp_path / "other.zimulis", OTHER), "anna")
    driver.window.open_project(tmp_path / "work.zimulis", "anna")
    driver.press("g", "n")
    driver.write("?")
    driver.write("Kas?")
    driver.press("enter", "ctrl+w")
    work, other = f"work  —  {tmp_path}", f"other  —  {tmp_path}"
    assert _recent(driver)[0] == work
    driver.window.close()

    morning = open_window()
    morning.wait_until(
        lambda: (
            [text.split("\n")[0] for text in _recent(morning)] == [work, other]
            and all("\n" in text for text in _recent(morning))
        )
    )
    first, second = (text.split("\n")[1] for text in _recent(morning))
    assert first.split(" · ")[:2] == ["article 2 of 2", "1 done"]
    assert first.split(" · ")[2].startswith("1 question")
    assert second == "article 1 of 1"


def test_a_recent_project_that_is_none_any_more_says_nothing(
    open_window: Open, driver: Driver, project: Path, tmp_path: Path
) -> None:
    driver.window.open_project(make_project(tmp_path / "other.zimulis", OTHER), "anna")
    driver.press("ctrl+w")
    driver.window.close()
    project.write_text("tas vairs nav projekts" * 100)
    morning = open_window()
    morning.wait_until(lambda: "\n" in _recent(morning)[0])
    assert _recent(morning)[1] == f"work  —  {tmp_path}"
