"""A real window whose suggesting process dies, by itself and by somebody's hand."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.e2e.screen import Program, press, see
from tests.plugins.installing import break_plugin
from tests.projects import make_project, marks_in

pytestmark = pytest.mark.e2e

FIRST = "Viens\n\nPutins ieradās Minskā, un Krievija klusēja.\n"
SECOND = "Otrs\n\nĶīna klusēja, bet Irāna paziņoja, ka Kims brauks.\n"
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


def accepts(project: Path, article: int) -> list[tuple[str, ...]]:
    """Presses Space, which goes to the next suggestion or accepts it; what is marked by then."""
    press("space")
    return marks_in(project, article)[:1]


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
        see(lambda: accepts(project, 0), [("country", "Krievija")])
        os.kill(child_of(program), signal.SIGKILL)
        see(lambda: len(program.complaints), 2)
        press("n")
        see(lambda: accepts(project, 1), [("country", "Ķīna")])
        told = [line.partition("suggesting: ")[2] for line in program.complaints]
        assert told == [
            "The suggester dying crashed or took longer than 10 s; it is left out until the project"
            " is opened again.",
            "The process that suggests has ended; the next mark starts another.",
        ]
        program.quit()
    finally:
        program.kill()
