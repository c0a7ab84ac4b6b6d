"""A screen for every test here, with the keyboard as it was afterwards."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest

from tests.e2e.screen import Program

Start = Callable[..., Program]


@pytest.fixture(autouse=True)
def screen() -> None:
    """Nothing here can be tried without one; on one, what is missing is a failure."""
    if not os.environ.get("DISPLAY"):
        pytest.skip("needs a screen: .ci/with-screen pytest tests/e2e -m e2e")
    for tool in ("xdotool", "setxkbmap"):
        assert shutil.which(tool), f"{tool} is missing; `.ci/setup dev` installs it"


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts programs; at the end none is left, and none has complained."""
    programs: list[Program] = []

    def start_one(title: str, *arguments: str, suggests: bool = False) -> Program:
        program = Program(*arguments, suggests=suggests)
        programs.append(program)
        program.come_to_front(title)
        return program

    yield start_one
    for program in programs:
        program.kill()
        assert program.complaints == []


@pytest.fixture
def keyboard() -> Iterator[Callable[[str], None]]:
    """Sets the layout of the keyboard for the test."""

    def set_layout(layout: str) -> None:
        subprocess.run(["setxkbmap", layout], check=True)

    yield set_layout
    set_layout("us")
