"""Labels out of the real window and into another project, by keys alone."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from tests.e2e.conftest import Start
from tests.e2e.screen import Program, press, see, xdotool
from tests.projects import articles_in, make_project
from tests.tools.gold import said
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from zimulis.domain.article import Status
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target
from zimulis.ui.dialogs.exporting.dialog import ExportDialog
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import article_ids, set_status
from zimulis.workspace.marking import add_span
from zimulis.workspace.relations import set_relations
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

TEXTS = tuple(f"😀 Putins {number}. reizi ieradās Minskā." for number in range(10))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Ten articles that are done, each with a claim and in it the person who makes it."""
    path = make_project(tmp_path / "work.zimulis", *TEXTS)
    with Session.open(path, "anna") as session:
        for article in article_ids(session):
            claim, _ = add_span(session, article, "claim", (Part(2, 32),))
            person, _ = add_span(session, article, "person", (Part(2, 8),))
            set_relations(session, claim, "claimant", [Target.span(person)])
            set_status(session, article, Status.DONE)
    return path


def export(program: Program, title: str, target: Path, *keys: str) -> None:
    """Goes to a format by the beginning of its name, presses keys, and writes."""

    def dialog_is_there() -> bool:
        press("ctrl+e")  # which does nothing as long as the export before is not done
        return bool(program.window("Export"))

    see(dialog_is_there, True)
    program.come_to_front("Export")
    xdotool("type", title)
    for key in keys:
        press(key)

    def target_is_asked_for() -> bool:
        press("alt+x")  # it shows what gets lost, and asks only then
        return bool(program.window("Export to"))

    see(target_is_asked_for, True)
    program.come_to_front("Export to")
    press("ctrl+a")
    xdotool("type", str(target))
    press("Return")
    see(target.exists, True)
    program.come_to_front("work – Zīmulis")


def test_three_formats_with_losses_and_sets(start: Start, project: Path) -> None:
    program = start("work – Zīmulis", str(project), "--annotator", "anna")
    folder = project.parent

    export(program, "conll", folder / "out.conll", "alt+l", "alt+s")
    assert (folder / "out.conll").read_text("utf-8").count("B-claim") == len(TEXTS)
    lost = folder / "out.conll.losses.csv"
    see(lost.exists, True)
    assert lost.read_text("utf-8-sig").count("it gives way where it overlaps") == len(TEXTS)

    export(program, "brat", folder / "brat")
    assert len(list((folder / "brat").glob("*.ann"))) == len(TEXTS)

    export(program, "tei", folder / "sets", "alt+a", "alt+v")
    sets = json.loads((folder / "sets" / "manifest.json").read_text("utf-8"))["sets"]
    assert [len(one["articles"]) for one in sets.values()] == [8, 1, 1]
    program.quit()


@pytest.mark.parametrize(("title", "name"), [("brat", "brat"), ("zim", "all.xml")])
def test_what_is_exported_comes_back_equal(
    open_window: Open,  # noqa: F811
    project: Path,
    title: str,
    name: str,
) -> None:
    """Looked at before, with what gets lost; taken into an empty project by its dialog."""
    target, back = project.with_name(name), project.with_name("back.zimulis")
    driver = open_window(project, Answers(name="anna", path=target, files=[target]))
    press("ctrl+e")
    dialog = _export_dialog(driver)
    xdotool("type", title)
    press("alt+p")
    (preview,) = dialog.findChildren(QPlainTextEdit)
    driver.wait_until(lambda: "Putins" in preview.toPlainText())
    press("alt+l", "alt+f")
    driver.wait_until(lambda: any("20 mark" in told for told in _told(dialog)))
    press("alt+x")
    driver.wait_until(lambda: target.exists() and driver.focus_is_on(Surface))

    driver.answers.path = back
    press("ctrl+n")
    driver.wait_until(back.exists)
    driver.answers.path = target
    press("ctrl+shift+i" if target.is_dir() else "ctrl+i")
    driver.import_dialog()
    press("alt+i")
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) == len(TEXTS))
    assert list(map(said, articles_in(back))) == list(map(said, articles_in(project)))


def _export_dialog(driver: Driver) -> ExportDialog:
    """The dialog, once it has the keys and knows the formats."""
    driver.wait_until(lambda: isinstance(QApplication.activeWindow(), ExportDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ExportDialog)
    driver.wait_until(lambda: any(told.startswith("10 article") for told in _told(dialog)))
    return dialog


def _told(dialog: ExportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]
