"""The built wheel holds every file that the program needs, and an installed one finds them."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
# Where each folder of the repository stands in the wheel.
FOLDERS = {
    "desktop/zimulis": "zimulis",
    "resources": "zimulis/resources",
    "corpus": "zimulis/corpus",
}
LIST_RESOURCES = """
from zimulis import assets

assert assets.__file__.startswith({target!r}), assets.__file__
print(*sorted(entry.name for entry in assets.resource().iterdir()), sep="\\n")
with assets.corpus_paths() as paths:
    print(*(path.name for path in paths), sep="\\n")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built from a copy so that no build/ is left behind in the checkout."""
    target = tmp_path_factory.mktemp("wheel")
    source = target / "source"
    source.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE", *FOLDERS):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name)
        else:
            shutil.copy(ROOT / name, source / name)
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet"]
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, "-w", str(target), str(source)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return next(target.glob("*.whl"))


def test_the_wheel_holds_the_files_of_the_repository_and_nothing_compiled(wheel: Path) -> None:
    expected = {
        f"{packed}/{path.relative_to(ROOT / folder).as_posix()}"
        for folder, packed in FOLDERS.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    held = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == expected


def test_an_installed_wheel_finds_its_resources_and_corpus(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path)
    listed = subprocess.run(
        [sys.executable, "-c", LIST_RESOURCES.format(target=str(tmp_path))],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert listed.returncode == 0, listed.stderr
    names = set(listed.stdout.split())
    assert {path.name for path in (ROOT / "corpus").glob("*.xml")} < names
    assert "__init__.py" in names
