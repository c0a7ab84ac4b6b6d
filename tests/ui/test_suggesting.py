"""Review in the text: what is suggested, accepted and rejected with the keys."""

from pathlib import Path

import pytest

from tests.projects import make_project, marks_in
from tests.ui.driving import Driver, Open
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.actions import BY_ACT, Act
from zimulis.workspace import correcting, marking
from zimulis.workspace.pencil import accept, rejections

ARTICLE = (
    "laiks un ceļš\n\nviesis ieradās Krievijā. Tur bija Irānas ministrs, un no Latvijas neviens.\n"
    "\nIrāna par to klusēja, un Krievija arī.\n"
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    project = make_project(
        tmp_path / "p.zimulis",
        ARTICLE,
        "otrs\n\nĶīna otrdien klusēja, un laiks bija slikts, tomēr vilcieni gāja laikā.\n",
    )
    opened = open_window(project, suggests=True)
    opened.wait_until(lambda: pencilled(opened) == COUNTRIES)
    return opened


COUNTRIES = ["Krievijā", "Irānas", "Latvijas", "Irāna", "Krievija"]


def pencilled(driver: Driver) -> list[str]:
    return [one.words(driver.sheet.text) for one in driver.sheet.pencil]


def held(driver: Driver) -> str:
    """The words of the suggestion in focus."""
    suggested = driver.sheet.hand.suggested
    return suggested.words(driver.sheet.text) if suggested else ""


def to_first(driver: Driver) -> None:
    driver.go_to("Krievijā")
    driver.press(",", ".")
    driver.wait_until(lambda: held(driver) == "Krievijā")


def said_by(driver: Driver) -> list[str]:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    return said


def test_a_suggestion_in_focus_says_what_it_is_and_why(driver: Driver) -> None:
    said = said_by(driver)
    to_first(driver)
    assert said[-1] == "Country? · Krievija · a form of Krievija · r accepts 1 more as well"
    assert driver.marked == []


def test_space_accepts_and_goes_to_the_next(driver: Driver) -> None:
    to_first(driver)
    driver.press("space", "space")
    assert driver.marked == [("country", "Krievijā"), ("country", "Irānas")]
    assert held(driver) == "Latvijas"
    driver.press("u", "u")
    assert driver.marked == []
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)


def test_an_accepted_one_is_linked_and_says_where_it_came_from(driver: Driver) -> None:
    to_first(driver)
    driver.press("space")
    (span,) = driver.sheet.spans
    entity = driver.workbench.desk.entity(span)
    assert entity
    assert (entity.name, entity.attributes["iso"]) == ("Krievija", "RU")
    assert span.origin == "suggester"


def test_one_key_accepts_a_suggestion_with_what_surely_repeats_it(driver: Driver) -> None:
    to_first(driver)
    driver.press("r")
    assert driver.marked == [("country", "Krievijā"), ("country", "Krievija")]
    assert held(driver) == "Irānas"
    driver.press("u")
    assert driver.marked == []


def test_keys_held_down_answer_only_once() -> None:
    answers = (Act.ACCEPT, Act.REJECT, Act.REJECT_FORM, Act.REJECT_EVERYWHERE)
    assert not any(BY_ACT[act].repeats for act in answers)


def test_x_rejects_here_and_goes_to_the_next(driver: Driver) -> None:
    to_first(driver)
    driver.press("x")
    assert held(driver) == "Irānas"
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES[1:])
    driver.press("u")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)


@pytest.mark.parametrize(
    ("key", "here", "elsewhere"),
    [
        ("x", ["Irānas", "Krievijā"], ["Krievijā"]),
        ("ctrl+delete", ["Irānas"], ["Krievijā"]),
        ("ctrl+shift+delete", ["Irānas"], []),
    ],
)
def test_how_far_a_no_goes_and_that_it_can_be_undone(
    open_window: Open, tmp_path: Path, key: str, here: list[str], elsewhere: list[str]
) -> None:
    texts = (
        "viens\n\nviesis ieradās Krievijā. Tur bija Irānas ministrs, un Krievijā klusēja.\n",
        "otrs\n\notrdien Krievijā klusēja, un laiks bija slikts.\n",
    )
    driver = open_window(make_project(tmp_path / "p.zimulis", *texts), suggests=True)
    everything = ["Krievijā", "Irānas", "Krievijā"]
    driver.wait_until(lambda: pencilled(driver) == everything)
    driver.go_to("viesis")
    driver.press(".", key)
    assert held(driver) == "Irānas"
    assert pencilled(driver) == here
    driver.press("n")
    driver.wait_until(lambda: not driver.workbench.suggesting.is_waiting)
    assert pencilled(driver) == elsewhere
    driver.press("p", "u")
    driver.wait_until(lambda: pencilled(driver) == everything)
    driver.press("n")
    driver.wait_until(lambda: pencilled(driver) == ["Krievijā"])


@pytest.mark.parametrize("key", ["ctrl+delete", "ctrl+shift+delete"])
def test_a_no_to_words_is_told(driver: Driver, key: str) -> None:
    said = said_by(driver)
    to_first(driver)
    driver.press(key)
    assert said[-1].startswith("“Krievijā” is not suggested")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES[1:])
    (rejection,) = rejections(driver.workbench.desk.session)
    assert (rejection.article is None) is (key == "ctrl+shift+delete")


def test_a_digit_accepts_as_another_label_and_keeps_it_in_focus(driver: Driver) -> None:
    to_first(driver)
    driver.press("1")
    assert driver.focused == ("person", "Krievijā")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES[1:])
    driver.press("u")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)
    assert driver.marked == []


def test_a_mark_by_hand_takes_its_pencil_away_at_once(driver: Driver) -> None:
    driver.mark("Latvijas", "2")
    assert "Latvijas" not in pencilled(driver)
    driver.mark("Irānas", "1")
    assert "Irānas" in pencilled(driver)


def test_deleting_an_accepted_one_is_a_no(driver: Driver) -> None:
    to_first(driver)
    driver.press("2")
    assert driver.focused == ("country", "Krievijā")
    driver.press("delete")
    assert driver.marked == []
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES[1:])
    driver.press("u")
    assert driver.marked == [("country", "Krievijā")]
    driver.press("u")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)


def test_a_rerun_leaves_what_is_in_focus_where_it_is(driver: Driver) -> None:
    to_first(driver)
    session, article = driver.workbench.desk.session, driver.workbench.desk.article_id
    assert article
    suggested = Suggestion("countries", "country", (driver.part("Latvijas"),))
    accept(session, article, suggested)
    driver.wait_until(lambda: "Latvijas" not in pencilled(driver))
    assert held(driver) == "Krievijā"


def test_another_article_has_its_own_pencil(driver: Driver) -> None:
    driver.press("n")
    assert pencilled(driver) == []
    driver.wait_until(lambda: pencilled(driver) == ["Ķīna"])
    driver.press("p")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)


def test_a_corrected_text_has_no_pencil_of_the_old_one(driver: Driver) -> None:
    desk = driver.workbench.desk
    assert desk.article_id
    original = correcting.begin(desk.session, desk.article_id)
    text = original.text.text.replace("viesis", "svarīgs viesis")
    correcting.correct(desk.session, original.text, text)
    assert pencilled(driver) == []
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)


def test_suggestions_can_be_turned_off_and_stay_off(driver: Driver) -> None:
    to_first(driver)
    driver.window.perform(Act.SUGGESTIONS)
    assert pencilled(driver) == []
    driver.mark("viesis", "1")
    driver.window.perform(Act.SUGGESTIONS)
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)
    driver.window.perform(Act.SUGGESTIONS)
    project = driver.project
    driver.window.close_project()
    driver.window.open_or_make(project, "anna")
    assert not driver.workbench.suggesting.is_on


def test_nothing_is_suggested_in_a_done_article(driver: Driver) -> None:
    driver.press("n")
    driver.wait_until(lambda: pencilled(driver) == ["Ķīna"])
    driver.press("g")
    driver.press("p")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)
    driver.press("n")
    driver.mark("klusēja", "1")
    driver.press("p")
    driver.wait_until(lambda: pencilled(driver) == COUNTRIES)


def test_x_without_a_suggestion_says_so(driver: Driver) -> None:
    said = said_by(driver)
    driver.go_to("ieradās")
    driver.press("x")
    assert said[-1] == "No suggestion is in focus."


def test_nothing_is_marked_that_nobody_accepted(driver: Driver) -> None:
    driver.press(".", ",", "x", ".", "esc")
    project = driver.project
    driver.close()
    assert marks_in(project) == []


def test_a_command_elsewhere_is_followed(driver: Driver) -> None:
    desk = driver.workbench.desk
    assert desk.article_id
    with desk.session.sibling() as other:
        marking.add_span(other, desk.article_id, "country", [driver.part("Latvijas")])
    desk.look_elsewhere()
    assert "Latvijas" not in pencilled(driver)
