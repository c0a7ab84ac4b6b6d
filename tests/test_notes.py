"""What the notes for developers name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = ROOT / "desktop" / "zimulis"
ROOMS = "|".join(sorted(path.name for path in CODE.iterdir() if path.is_dir()))
NOTES = ("CONTEXT.md", "CONTRIBUTING.md")


def quoted(note: str, pattern: str) -> list[str]:
    """What stands between backticks and has this form, whole."""
    text = (ROOT / note).read_text(encoding="utf-8")
    return [one for one in re.findall(r"`([^`\n]+)`", text) if re.fullmatch(pattern, one)]


def is_there(dotted: str) -> bool:
    """Whether it is a module, or a name in one."""
    *outer, last = dotted.split(".")
    module = CODE.joinpath(*outer)
    if (module / last).is_dir() or (module / f"{last}.py").exists():
        return True
    file = module / "__init__.py" if module.is_dir() else module.with_suffix(".py")
    return file.exists() and re.search(rf"\b{last}\b", file.read_text("utf-8")) is not None


@pytest.mark.parametrize("note", NOTES)
def test_modules_and_names_in_them(note: str) -> None:
    named = quoted(note, rf"(?:zimulis\.)?(?:{ROOMS})(?:\.\w+)+")
    assert named
    assert [one for one in named if not is_there(one.removeprefix("zimulis."))] == []


@pytest.mark.parametrize("note", NOTES)
def test_paths(note: str) -> None:
    named = quoted(note, rf"(?:(?:tests|desktop|resources|corpus|\.ci|{ROOMS})/[\w./-]*)")
    missing = [one for one in named if not (ROOT / one).exists() and not (CODE / one).exists()]
    assert missing == []


@pytest.mark.parametrize("note", NOTES)
def test_targets_of_make(note: str) -> None:
    made = set(re.findall(r"(?m)^(\w+):", (ROOT / "Makefile").read_text("utf-8")))
    assert {one.removeprefix("make ") for one in quoted(note, r"make \w+")} <= made
