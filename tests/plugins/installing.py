"""Plugins in a folder of packages beside those that are installed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent


def install(example: str, folder: Path) -> Path:
    """Installs an example into a folder of packages; returns that folder."""
    source, target = folder / "source", folder / "site"
    shutil.copytree(EXAMPLES / example, source)  # building leaves files beside the source
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


def break_plugin(site: Path, group: str, name: str, source: str) -> None:
    """Puts a package there that says it has something for a group of entry points."""
    (site / f"{name}.py").write_text(source, encoding="utf-8")
    described = site / f"{name}-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(f"[{group}]\n{name} = {name}:PLUGIN\n")
