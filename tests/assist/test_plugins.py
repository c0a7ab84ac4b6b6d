"""Suggesters of other packages: installed, they suggest; broken, they are left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plugins.installing import break_plugin, install, verb
from tests.projects import make_project

GROUP = "zimulis.suggesters"
TEXT = "The frigate Admiral Makarov left Sevastopol on Tuesday, said the ministry of Ukraine.\n"
_BROKEN = """
from zimulis.workspace.suggesting import suggesters
for one in suggesters().broken:
    print(one.name, one.reason, sep=": ")
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of packages beside those that are installed, with the example in it."""
    return install("ships", tmp_path)


def test_the_example_suggests_beside_ours(site: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "work.zimulis", TEXT)
    code, data = verb(site, "suggest", project, "--suggester", "ships")
    assert code == 0
    assert [one["text"] for one in data["suggestions"]] == ["frigate Admiral Makarov"]
    _, data = verb(site, "suggest", project)
    assert {one["suggester"] for one in data["suggestions"]} >= {"ships", "countries"}


def test_a_broken_plugin_takes_nothing_else_away(site: Path, tmp_path: Path) -> None:
    break_plugin(site, GROUP, "crooked", "import nothing_of_that_name\n")
    break_plugin(site, GROUP, "mute", "PLUGIN = 'none'\n")
    break_plugin(site, GROUP, "sort", "from zimulis_ships import Ships as PLUGIN\n")
    break_plugin(site, GROUP, "twice", "from zimulis_ships import SHIPS as PLUGIN\n")
    project = make_project(tmp_path / "work.zimulis", TEXT)
    code, data = verb(site, "suggest", project)
    assert code == 0
    assert "Ukraine" in {one["text"] for one in data["suggestions"]}
    told = subprocess.run(
        [sys.executable, "-c", _BROKEN],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert told == [
        "crooked: it cannot be loaded: ModuleNotFoundError: No module named 'nothing_of_that_name'",
        "mute: it is not a zimulis.assist.Suggester",
        "sort: it is not a zimulis.assist.Suggester",
        "twice: there is a suggester ships already",
    ]
