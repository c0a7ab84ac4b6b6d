"""Labels out of the real window, by keys alone."""

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import Program, press, see, xdotool
from tests.projects import make_project
from zimulis.domain.article import Status
from zimulis.domain.parts import Part
from zimulis.workspace.articles import article_ids, set_status
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

TEXTS = tuple(f"😀 Putins {number}. reizi ieradās Minskā." for number in range(10))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Ten articles that are done, with a claim and a person in it."""
    path = make_project(tmp_path / "work.zimulis", *TEXTS)
    with Session.open(path, "anna") as session:
        for article in article_ids(session):
            add_span(session, article, "claim", (Part(2, 32),))
            add_span(session, article, "person", (Part(2, 8),))
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
