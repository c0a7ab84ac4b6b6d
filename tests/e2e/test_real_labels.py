"""A label made with real keys, and used at once."""

from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see, xdotool
from tests.projects import make_project, marks_in
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e


def test_a_new_label_marks_as_soon_as_its_dialog_is_closed(start: Start, tmp_path: Path) -> None:
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")

    def names() -> list[str]:
        with Session.open(project) as session:
            return [label.name for label in session.scheme.labels]

    shipped = names()
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+l")
    program.come_to_front("Labels of the project")
    press("Insert")
    xdotool("type", "city")
    press("ctrl+Return")
    see(names, [shipped[0], "city", *shipped[1:]])
    program.come_to_front("work – Zīmulis")
    press("ctrl+End", "ctrl+Left", "6")
    see(partial(marks_in, project), [("city", "Minskā")])
    press("ctrl+z", "ctrl+z")
    see(names, shipped)
