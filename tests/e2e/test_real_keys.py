"""The main job with real keys in a real window, killed in the middle and taken up again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see, xdotool
from tests.projects import articles_in, make_project, marks_in
from zimulis.app.paths import sample_project, settings_file
from zimulis.assets import corpus_paths
from zimulis.domain.article import Status
from zimulis.ui.settings import Settings

pytestmark = pytest.mark.e2e

TEXT = "Putins ieradās Minskā."
DEAD_KEY, KEYPAD_3 = "48", "89"  # X11 key codes; the first is dead on Latvian keyboards
PUTINS = ("person", "Putins")
MINSKA = ("country", "Minskā")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT)


@pytest.mark.parametrize("layout", ["us", "ru"])
def test_what_was_on_the_screen_outlives_a_kill(
    start: Start, keyboard: Callable[[str], None], project: Path, layout: str
) -> None:
    keyboard(layout)
    marks = partial(marks_in, project)
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "1")
    see(marks, [PUTINS])
    press("ctrl+End", "ctrl+Left", "ctrl+shift+Right", "2")
    see(marks, [PUTINS, MINSKA])
    press("ctrl+z")
    see(marks, [PUTINS])
    press("ctrl+shift+z")
    see(marks, [PUTINS, MINSKA])
    press("ctrl+Home", "ctrl+Right")
    see(lambda: _caret_kept(project), len("Putins "))
    program.kill()
    assert marks() == [PUTINS, MINSKA]

    start("work – Zīmulis", str(project), "--annotator", "anna")
    press("3")
    see(marks, [PUTINS, ("weapon", "ieradās"), MINSKA])
    press("u")
    see(marks, [PUTINS, MINSKA])
    press("ctrl+z")
    see(marks, [PUTINS])
    press("ctrl+z")
    see(marks, [])


@pytest.mark.parametrize("layout", ["lv", "lv(apostrophe)", "fr", "ara(digits)"])
def test_whatever_the_digits_write_they_label(
    start: Start, keyboard: Callable[[str], None], project: Path, layout: str
) -> None:
    keyboard(layout)
    start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "1")
    see(partial(marks_in, project), [PUTINS])
    xdotool("key", DEAD_KEY)
    press("2")
    see(partial(marks_in, project), [("country", "Putins")])
    xdotool("key", "Num_Lock", KEYPAD_3, "Num_Lock")
    see(partial(marks_in, project), [("weapon", "Putins")])


def _caret_kept(project: Path) -> int | None:
    place = Settings(settings_file()).of_project(project).place
    return place.caret if place else None


def test_typing_into_the_filter_labels_nothing(start: Start, project: Path) -> None:
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "shift+F6")
    xdotool("type", "2023")
    press("Escape", "1")
    see(partial(marks_in, project), [PUTINS])
    program.quit()
    assert marks_in(project) == [PUTINS]


def test_a_project_that_is_not_there_yet_is_made(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "jauns.zimulis"
    program = start("jauns – Zīmulis", str(path), "--annotator", "anna")
    program.quit()
    assert articles_in(path) == []


def test_the_sample_opens_as_gold_and_its_articles_are_gone_through(start: Start) -> None:
    start("sample – Zīmulis", "--sample")
    path = sample_project()
    with corpus_paths() as files:
        count = len(files)
    assert len(articles_in(path)) == count

    def statuses() -> list[Status]:
        return [status.status for labelled in articles_in(path) for status in labelled.statuses]

    assert set(statuses()) == {Status.DONE}
    for _ in range(count):
        press("g", "n")
    see(statuses, [Status.READING] * count)
    press("p", "g")
    see(statuses, [*[Status.READING] * (count - 2), Status.DONE, Status.READING])


def test_what_is_found_is_marked_and_what_was_forgotten_is_shown(
    start: Start, tmp_path: Path
) -> None:
    text = "Putins ieradās Minskā. Lukašenko sagaidīja Putinu."
    project = make_project(tmp_path / "work.zimulis", text)
    marks = partial(marks_in, project)
    start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "ctrl+f")
    xdotool("type", "putins")
    press("Escape", "1")
    see(marks, [PUTINS])
    press("g", "F8", "1")
    see(marks, [PUTINS, ("person", "Putinu")])


@pytest.mark.parametrize("layout", ["us", "ru"])
def test_hopping_claims_quotes_and_once_more(
    start: Start, keyboard: Callable[[str], None], tmp_path: Path, layout: str
) -> None:
    keyboard(layout)
    project = make_project(tmp_path / "hop.zimulis", "Tā. “Nē,” sacīja Kims. Rīt gaida Putinu.")
    marks = partial(marks_in, project)
    start("hop – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", ".", ".", "1", ".", "y")
    see(marks, [("person", "Kims"), ("person", "Putinu")])
    press("ctrl+Home", ".", "4", "q")
    see(marks, [("claim", "Nē"), ("person", "Kims"), ("person", "Putinu")])
    press("u")
    see(marks, [("claim", "“Nē,”"), ("person", "Kims"), ("person", "Putinu")])
