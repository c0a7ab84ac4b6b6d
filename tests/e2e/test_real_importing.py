"""An article comes in with real keys, is marked at once, and all of it is taken back."""

from functools import partial
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import press, see, xdotool
from tests.projects import articles_in, make_project, marks_in

pytestmark = pytest.mark.e2e

TEXT = "Rīga, 14. marts\r\n\r\nVizīte Minskā\r\n\r\nPutins ieradās Minskā, ķeizars šķērsoja robežu."


def test_a_file_is_chosen_looked_at_taken_in_and_marked(start: Start, tmp_path: Path) -> None:
    project, file = make_project(tmp_path / "work.zimulis"), tmp_path / "vizite.txt"
    file.write_bytes(TEXT.encode("cp1257"))
    titles = partial(_titles, project)
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+i")
    program.come_to_front("Import files")
    xdotool("type", str(file))
    press("Return")
    program.come_to_front("Import")
    press("alt+i")
    see(titles, ["Vizīte Minskā"])
    program.come_to_front("work – Zīmulis")
    see(partial(_mark, project), [("country", "Rīga")])
    press("u", "u")
    see(titles, [])


def test_a_text_is_pasted_and_left(start: Start, tmp_path: Path) -> None:
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    press("ctrl+Home", "1", "ctrl+a", "ctrl+c", "ctrl+v")
    program.come_to_front("Import")
    press("Escape")
    program.come_to_front("work – Zīmulis")
    press("u")
    see(partial(marks_in, project), [])
    assert len(articles_in(project)) == 1


def _titles(project: Path) -> list[str]:
    return [one.article.title for one in articles_in(project)]


def _mark(project: Path) -> list[tuple[str, ...]]:
    """Marks the first word, which a second time or before the article is open does nothing."""
    press("ctrl+Home", "2")
    return marks_in(project)
