"""Formats of other packages: installed, they appear; broken, they are left out."""

from pathlib import Path

import pytest

from tests.plugins.installing import break_plugin, install, verb
from tests.projects import make_project

GROUP = "zimulis.formats"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of packages beside those that are installed, with the example in it."""
    return install("verses", tmp_path)


def test_the_example_is_installed_appears_and_writes(site: Path, tmp_path: Path) -> None:
    code, data = verb(site, "formats")
    assert (code, data["failed"]) == (0, [])
    (verses,) = [one for one in data["formats"] if one["name"] == "verses"]
    assert (verses["reads"], verses["writes"], verses["holds"]["overlap"]) == (False, True, True)
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    target = tmp_path / "out.verses"
    assert verb(site, "export", project, target, "--format", "verses")[1]["articles"] == 1
    assert target.read_text(encoding="utf-8") == "# Putins ieradās Minskā.\n\n"


def test_a_broken_plugin_takes_nothing_else_away(site: Path, tmp_path: Path) -> None:
    break_plugin(site, GROUP, "crooked", "import nothing_of_that_name\n")
    break_plugin(site, GROUP, "leaving", "raise SystemExit('no\\nlicence')\n")
    break_plugin(site, GROUP, "mute", "PLUGIN = 'none'\n")
    break_plugin(site, GROUP, "double", "from zimulis.formats.xml import FORMAT as PLUGIN\n")
    code, data = verb(site, "formats")
    assert code == 1
    assert {one["name"] for one in data["formats"]} >= {"xml", "verses"}
    reasons = {one["path"]: one["reason"] for one in data["failed"]}
    assert "nothing_of_that_name" in reasons["crooked"]
    assert reasons["leaving"] == "it cannot be loaded: SystemExit: no licence"
    assert reasons["mute"] == "it is not a zimulis.formats.Format"
    assert reasons["double"] == "there is a format xml already"
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    assert verb(site, "export", project, tmp_path / "out.xml", "--format", "xml")[0] == 0
