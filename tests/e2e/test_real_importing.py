"""Articles come in with real keys, are marked at once, and all of it is taken back."""

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from tests.bench.corpus import Corpus
from tests.e2e.conftest import Start
from tests.e2e.screen import press, see, xdotool
from tests.projects import articles_in, make_project, marks_in
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Open
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import article_ids
from zimulis.workspace.projects import verify
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

MANY = 3_000
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


def test_marks_are_made_and_undone_while_thousands_come_in(
    open_window: Open,  # noqa: F811
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    driver = open_window(project)
    driver.answers.files = [_write_many(tmp_path / "many.jsonl")]
    press("ctrl+i")
    driver.import_dialog()
    press("alt+i")
    (bar,) = driver.window.findChildren(JobBar)
    driver.wait_until(lambda: bar.done > 0 and driver.focus_is_on(Surface))
    press("ctrl+Home", "1", "ctrl+Right", "ctrl+Right", "2")
    driver.wait_until(lambda: driver.marked == [("person", "Putins"), ("country", "Minskā")])
    press("u")
    driver.wait_until(lambda: driver.marked == [("person", "Putins")])
    driver.wait_until(lambda: "a second" in _told(bar) and "left" in _told(bar))
    assert bar.is_under_way

    press("shift+F6")
    driver.wait_until(lambda: not driver.focus_is_on(Surface))
    press("space")  # on what cancels
    driver.wait_until(lambda: not bar.is_under_way and driver.focus_is_on(Surface))
    listed = driver.workbench.corpus.articles
    with Session.open(project) as session:
        there = len(article_ids(session))
    assert 1 < there <= MANY
    driver.wait_until(lambda: len(listed.ids) == there)
    press("u")
    driver.wait_until(lambda: len(listed.ids) == 1)
    press("ctrl+shift+z")
    driver.wait_until(lambda: len(listed.ids) == there)
    assert marks_in(project) == [("person", "Putins")]
    driver.close()
    assert verify(project) == []


def _write_many(file: Path) -> Path:
    corpus = Corpus()
    samples = map(corpus.sample, range(MANY))
    lines = (json.dumps({"title": one.title, "text": one.text}) + "\n" for one in samples)
    file.write_text("".join(lines), encoding="utf-8")
    return file


def _told(bar: JobBar) -> str:
    """What the bar says of how far it is."""
    return " ".join(label.text() for label in bar.findChildren(QLabel))


def _titles(project: Path) -> list[str]:
    return [one.article.title for one in articles_in(project)]


def _mark(project: Path) -> list[tuple[str, ...]]:
    """Marks the first word, which a second time or before the article is open does nothing."""
    press("ctrl+Home", "2")
    return marks_in(project)
