"""A typing error put right with real keys, the mark on its word, and all of it taken back."""

from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see
from tests.projects import articles_in, make_project, marks_in

pytestmark = pytest.mark.e2e

TEXT = "Putns ieradās Minskā."


def test_a_word_is_corrected_under_its_mark(start: Start, tmp_path: Path) -> None:
    project = make_project(tmp_path / "work.zimulis", TEXT)
    text, marks = partial(_text, project), partial(marks_in, project)
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "1", "ctrl+Right", "ctrl+Right", "2")
    see(marks, [("person", "Putns"), ("country", "Minskā")])
    press("ctrl+Home", "F2")
    program.come_to_front("Correct the text")
    press("Right", "Right", "Right", "i", "ctrl+Return")
    see(text, "Putins ieradās Minskā.")
    see(marks, [("person", "Putins"), ("country", "Minskā")])
    program.come_to_front("work – Zīmulis")
    press("F8", "space")
    press("u", "u")
    see(text, TEXT)
    see(marks, [("person", "Putns"), ("country", "Minskā")])


def _text(project: Path) -> str:
    return articles_in(project)[0].article.text
