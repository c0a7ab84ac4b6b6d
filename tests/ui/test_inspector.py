"""The inspector under the keys of a person."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton

from tests.projects import articles_in, make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import Span
from zimulis.ui.inspector.letters import letters_for
from zimulis.ui.surface.view import Surface

# No screen, no hints of sizes to a window manager.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "Putins ieradās Minskā. “Su-35 ir gatavi,” sacīja Peskovs Maskavā.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT)


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    return open_window(project)


def span(driver: Driver) -> Span:
    """The only span on the page."""
    (found,) = driver.sheet.spans
    return found


def checked(driver: Driver) -> list[str]:
    """The choices that are shown as taken."""
    buttons = driver.workbench.inspector.findChildren(QToolButton)
    return [b.accessibleName() for b in buttons if b.isVisible() and b.isChecked()]


def test_letters_are_the_first_free_ones_of_the_names() -> None:
    letters = letters_for(["directness", "commitment", "type", "cue", "veids", "вид"], "emf")
    assert letters == {
        "directness": "d",
        "commitment": "c",
        "type": "t",
        "cue": "u",
        "veids": "v",
        "вид": "в",
    }
    assert letters_for(["me", "em"], "em") == {"me": "a", "em": "b"}


def test_a_letter_and_a_digit_give_a_value_and_esc_returns(driver: Driver) -> None:
    driver.mark("“Su-35 ir gatavi,”", "4")
    caret = driver.caret
    assert span(driver).attributes == {"directness": "direct", "commitment": "asserted"}
    driver.press("enter", "o", "3")
    assert span(driver).attributes["commitment"] == "hedged"
    driver.press("2")
    assert span(driver).attributes["commitment"] == "denied", "the keys stay"
    driver.press("d", "3")
    assert span(driver).attributes == {"directness": "mixed", "commitment": "denied"}
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert driver.caret == caret
    assert driver.focused
    driver.press("u")
    assert span(driver).attributes == {"directness": "direct", "commitment": "denied"}


def test_enter_takes_the_first_field_and_arrows_go_on(driver: Driver) -> None:
    driver.mark("“Su-35 ir gatavi,”", "4")
    driver.press("enter", "2", "down", "3", "up", "right")
    assert span(driver).attributes == {"directness": "mixed", "commitment": "hedged"}
    driver.press("delete")
    assert "directness" not in span(driver).attributes


def test_what_is_taken_is_shown_and_follows_undo(driver: Driver) -> None:
    driver.mark("Minskā", "2")
    driver.press("enter")
    assert checked(driver) == ["name"]
    driver.press("2")
    driver.wait_until(lambda: checked(driver) == ["metonym"])
    driver.press("esc", "u", "shift+tab")
    driver.wait_until(lambda: checked(driver) == ["name"])


def test_further_fields_unfold_and_are_typed_into(driver: Driver) -> None:
    driver.mark("Su-35", "3")
    driver.press("enter", "f", "q")
    assert driver.focus_is_on(QLineEdit)
    driver.write("2,5")
    driver.press("enter", "k", "2")
    assert span(driver).attributes == {"kind": "class", "quantity": "2.5"}
    driver.press("q")
    driver.wait_until(lambda: driver.typed == "2.5")
    driver.press("ctrl+enter")
    assert driver.focus_is_on(Surface)


def test_what_is_not_taken_stays_where_it_was_typed(driver: Driver) -> None:
    driver.mark("Su-35", "3")
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("enter", "q")
    driver.write("daudz")
    driver.press("esc")
    assert "“daudz” is no number for quantity; write 25 or 2.5." in said
    assert "quantity" not in span(driver).attributes
    driver.press("enter", "q")
    assert driver.typed == "daudz"
    driver.write("7")
    driver.press("esc")
    assert span(driver).attributes["quantity"] == "7"


def test_a_note_being_typed_outlives_the_same_note_of_another_window(
    open_window: Open, project: Path
) -> None:
    driver, other = open_window(project), open_window(project)
    driver.activate()
    driver.mark("Putins", "1")
    driver.press("m")
    driver.write("pus")
    other.workbench.desk.look_elsewhere()
    other.workbench.desk.details.set_note(span(other).id, "no citurienes")
    driver.wait_until(lambda: span(driver).note == "no citurienes")
    driver.write("e")
    driver.press("ctrl+enter")
    assert span(driver).note == "puse"


def test_without_a_span_in_focus_the_note_is_the_articles(driver: Driver, project: Path) -> None:
    driver.press("m")
    assert driver.focus_is_on(QPlainTextEdit)
    driver.write("Pārbaudīt avotu.")
    driver.press("ctrl+enter")
    assert driver.focus_is_on(Surface)
    (stored,) = articles_in(project)
    assert stored.article.note == "Pārbaudīt avotu."
    driver.press("u")
    (stored,) = articles_in(project)
    assert stored.article.note == ""


def linked_claim(driver: Driver) -> None:
    """A claim whose claimant is Peskovs, in focus."""
    driver.mark("Peskovs", "1")
    driver.mark("“Su-35 ir gatavi,”", "4")
    driver.press("enter", "c")
    assert driver.focus_is_on(Surface), "the end is chosen in the text"
    driver.press("1")
    driver.wait_until(lambda: shown(driver, "Peskovs"))


def shown(driver: Driver, words: str) -> bool:
    """Whether a button of the inspector says so."""
    buttons = driver.workbench.inspector.findChildren(QToolButton)
    return any(button.text() == words for button in buttons if button.isVisible())


def test_a_relation_is_linked_followed_and_removed(driver: Driver) -> None:
    linked_claim(driver)
    driver.press("enter", "up", "enter")
    assert driver.focused == ("person", "Peskovs")
    back = "claimant: “Su-35 ir gatavi,”"
    driver.wait_until(lambda: shown(driver, back))
    driver.press("enter", "down", "enter")
    assert driver.focused == ("claim", "“Su-35 ir gatavi,”")
    driver.press("enter", "up", "delete")
    driver.wait_until(lambda: not shown(driver, "Peskovs"))
    assert driver.workbench.desk.links.by_span == {}
    driver.press("esc", "u")
    assert driver.workbench.desk.links.by_span


def test_the_guideline_is_a_key_away(driver: Driver) -> None:
    driver.mark("Minskā", "2")
    assert driver.workbench.guideline.isHidden()
    driver.press("enter", "h")
    assert driver.workbench.guideline.isVisible()
