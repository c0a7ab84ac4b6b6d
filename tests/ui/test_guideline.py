"""The guideline beside the text, and the examples that go into it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QTextBrowser

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.ui.actions import Act, Need
from zimulis.ui.panels.guideline import GuidelinePanel
from zimulis.ui.surface.view import Surface
from zimulis.workspace.scheming import draft_scheme, edit_scheme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "Ziņa\n\nOtrdien prezidents Putins ieradās Minskā, ziņo aģentūra."


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    driver = open_window(make_project(tmp_path / "work.zimulis", TEXT))
    driver.go_to("Putins")
    driver.press("1")
    return driver


def panel(driver: Driver) -> GuidelinePanel:
    return driver.workbench.guideline


def text(driver: Driver) -> str:
    """What can be read beside the text, without marks of Markdown."""
    (browser,) = panel(driver).findChildren(QTextBrowser)
    return browser.toPlainText() if browser.isVisible() else ""


def begins(driver: Driver, words: str) -> None:
    driver.wait_until(lambda: text(driver).startswith(words))


def choose_language(driver: Driver, language: str) -> None:
    (languages,) = panel(driver).findChildren(QComboBox)
    languages.setFocus()
    while languages.currentText() != language:
        before = languages.currentIndex()
        driver.press("down")
        assert languages.currentIndex() != before, f"no {language}"
    driver.press("esc")


def test_the_guideline_is_folded_away_until_it_is_wanted(driver: Driver) -> None:
    assert text(driver) == ""
    driver.press("h")
    assert text(driver).startswith("Mark every named human being")
    assert driver.focus_is_on(Surface)
    assert driver.focused == ("person", "Putins")
    driver.press("h")
    assert text(driver) == ""


def test_the_guideline_follows_the_focus_and_stays_with_the_last_label(driver: Driver) -> None:
    driver.press("h")
    driver.go_to("Minskā")
    driver.press("2")
    begins(driver, "Mark a state's name or code")
    driver.press("right", "right")
    begins(driver, "Mark a state's name or code")
    driver.press("shift+tab", "shift+tab")
    begins(driver, "Mark every named human being")


def test_pointing_at_a_label_shows_its_guideline_for_as_long(driver: Driver) -> None:
    driver.press("h")
    panel(driver).point_at("weapon")
    begins(driver, "Mark the thing, not the strike.")
    panel(driver).point_at("")
    begins(driver, "Mark every named human being")


def test_the_language_is_chosen_once_for_all_labels(driver: Driver) -> None:
    driver.press("h")
    choose_language(driver, "latviešu")
    begins(driver, "Atzīmējiet katru vārdā nosauktu cilvēku")
    assert driver.focus_is_on(Surface)
    driver.go_to("Minskā")
    driver.press("2")
    begins(driver, "Atzīmējiet valsts nosaukumu")


def test_the_span_in_focus_becomes_an_example(driver: Driver) -> None:
    driver.press("h")
    (button,) = panel(driver).findChildren(QPushButton)
    button.setFocus()
    driver.press("space")
    begins(driver, "Mark every named human being")
    assert text(driver).endswith(
        "Examples\nOtrdien prezidents Putins ieradās Minskā, ziņo aģentūra."
    )
    assert driver.focused == ("person", "Putins")
    driver.press("esc", "ctrl+z")
    driver.wait_until(lambda: "Examples" not in text(driver))
    assert driver.marked == [("person", "Putins")]


def test_an_example_goes_to_the_language_that_is_shown(driver: Driver) -> None:
    driver.press("h")
    choose_language(driver, "latviešu")
    driver.window.perform(Act.ADD_EXAMPLE)
    driver.window.perform(Act.ADD_EXAMPLE)
    person = driver.workbench.desk.session.scheme.label("person")
    assert person
    assert dict(person.guidelines)["lv"].count("\n- Otrdien prezidents **Putins**") == 2
    assert "Examples" not in dict(person.guidelines)["en"]


def test_without_a_span_there_is_no_example(driver: Driver) -> None:
    driver.press("h", "esc", "esc")
    driver.wait_until(lambda: not panel(driver).findChildren(QPushButton)[0].isEnabled())
    assert driver.window.lacking(Act.ADD_EXAMPLE) is Need.SPAN


def test_html_in_a_guideline_is_text(driver: Driver) -> None:
    session = driver.workbench.desk.session
    draft = draft_scheme(session)
    person = draft.named("person")
    assert person
    label = replace(person.label, guidelines=(("en", "<b>Bold</b> *plain*"),))
    edit_scheme(session, draft.put(replace(person, label=label)))
    driver.press("h")
    begins(driver, "<b>Bold</b> plain")
