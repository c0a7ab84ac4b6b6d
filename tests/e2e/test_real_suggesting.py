"""Reviewing in a real window: every answer, and a process that dies."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.screen import Program, press, see
from tests.plugins.installing import break_plugin
from tests.projects import make_project, marks_in
from zimulis.domain.suggestions import Scope
from zimulis.workspace.pencil import rejections
from zimulis.workspace.session import Session

pytestmark = pytest.mark.e2e

FIRST = (
    "viens\n\nviesis ieradās Krievijā. Tur bija Irānas, Ķīnas, Latvijas un Polijas ministrs, un "
    "Krievija klusēja.\n"
)
SECOND = "otrs\n\nviesis bija Ķīnā, un Ķīna klusēja.\n"
BOTH = [("country", "Krievijā"), ("country", "Krievija")]
DYING = """
import os
class Dying:
    name = "dying"
    def suggest(self, article):
        os._exit(3)
PLUGIN = Dying()
"""


def child_of(program: Program) -> int:
    """The number of its process that suggests."""
    listed = subprocess.run(
        ["ps", "-ww", "--ppid", str(program.process.pid), "-o", "pid=,args="],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = re.search(r"(\d+) .*spawn_main", listed)
    assert found, listed
    return int(found[1])


def mark_first_with_rest(project: Path, wanted: list[tuple[str, ...]], article: int = 0) -> None:
    """Marks the first name, and what repeats it as soon as that is suggested."""
    press("period", "2")
    see(lambda: marks_in(project, article), wanted[:1])

    def press_and_look() -> list[tuple[str, ...]]:
        press("r")
        return marks_in(project, article)

    see(press_and_look, wanted)


def rejected_in(project: Path) -> list[Scope]:
    """How far each no of the annotator goes, the newest first."""
    with Session.open(project, "anna") as session:
        return [one.scope for one in rejections(session)]


def test_one_sentence_for_each_death_and_everything_else_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "work.zimulis", FIRST, SECOND)
    (tmp_path / "site").mkdir()
    break_plugin(tmp_path / "site", "zimulis.suggesters", "dying", DYING)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    program = Program(str(project), "--annotator", "anna", suggests=True)
    try:
        program.come_to_front("work – Zīmulis")
        mark_first_with_rest(project, BOTH)
        os.kill(child_of(program), signal.SIGKILL)
        see(lambda: len(program.complaints), 2)
        press("n")
        mark_first_with_rest(project, [("country", "Ķīnā"), ("country", "Ķīna")], 1)
        told = [line.partition("suggesting: ")[2] for line in program.complaints]
        assert told == [
            "The suggester dying crashed or took longer than 10 s; it is left out until the project"
            " is opened again.",
            "The process that suggests has ended; the next mark starts another.",
        ]
        program.quit()
    finally:
        program.kill()


def test_every_answer_by_its_key_and_undone(start: Start, tmp_path: Path) -> None:
    project = make_project(tmp_path / "work.zimulis", FIRST)
    start("work – Zīmulis", str(project), "--annotator", "anna", suggests=True)
    mark_first_with_rest(project, BOTH)
    press("space", "x", "ctrl+Delete", "ctrl+shift+Delete", "1")
    first, last = BOTH
    see(lambda: marks_in(project), [first, ("person", "Polijas"), last])
    # Polijas is a person, and no country there.
    nos = [Scope.HERE, Scope.EVERYWHERE, Scope.ARTICLE, Scope.HERE]
    see(lambda: rejected_in(project), nos)
    press("u", "u", "u", "u")
    see(lambda: (marks_in(project), rejected_in(project)), (BOTH, []))
    press("ctrl+End", "shift+Tab", "Delete")
    see(lambda: (marks_in(project), rejected_in(project)), ([first], [Scope.HERE]))
    press("u")
    see(lambda: (marks_in(project), rejected_in(project)), (BOTH, []))
