"""Formats of other packages: installed, they appear; broken, they are left out."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.projects import make_project

EXAMPLE = Path(__file__).parents[1] / "plugins" / "verses"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of packages beside those that are installed, with the example in it."""
    source, target = tmp_path / "source", tmp_path / "site"
    shutil.copytree(EXAMPLE, source)  # building leaves files beside the source
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    alone = ["--no-deps", "--no-build-isolation", "--no-index", "--target", str(target)]
    subprocess.run([*pip, *alone, str(source)], check=True)
    return target


def verb(site: Path, *arguments: str | Path) -> tuple[int, dict[str, Any]]:
    """What a verb says in a process that finds the packages there."""
    child = subprocess.run(
        [sys.executable, "-m", "zimulis", *map(str, arguments), "--json"],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    return child.returncode, json.loads(child.stdout)


def break_plugin(site: Path, name: str, source: str) -> None:
    """Puts a package there that says it has a format."""
    (site / f"{name}.py").write_text(source, encoding="utf-8")
    described = site / f"{name}-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(f"[zimulis.formats]\n{name} = {name}:FORMAT\n")


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
    break_plugin(site, "crooked", "import nothing_of_that_name\n")
    break_plugin(site, "leaving", "raise SystemExit('no\\nlicence')\n")
    break_plugin(site, "mute", "FORMAT = 'none'\n")
    break_plugin(site, "double", "from zimulis.formats.xml import FORMAT as FORMAT\n")
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
