"""The program on a real screen, with real keys and a real mouse."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from time import monotonic, sleep
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from zimulis.app.paths import log_file, settings_file
from zimulis.ui.settings import Settings

_Seen = TypeVar("_Seen")

_PATIENCE = 20.0  # seconds
_LOOK = 0.03  # seconds between two looks at a fact
_ROWS = {10: "1234567890", 24: "qwertyuiop", 38: "asdfghjkl", 52: "zxcvbnm,."}
_PLACES = {
    character: str(first + i) for first, row in _ROWS.items() for i, character in enumerate(row)
}  # X11 key codes, so that the same keys are pressed whatever they write


def see(look: Callable[[], _Seen], wanted: _Seen) -> None:
    """Looks again and again until something is as wanted; says how it is if that never comes."""
    end = monotonic() + _PATIENCE
    while (seen := look()) != wanted and monotonic() < end:
        sleep(_LOOK)
    assert seen == wanted


def xdotool(*words: str, may_fail: bool = False) -> str:
    """Runs xdotool; returns what it prints."""
    done = subprocess.run(
        ["xdotool", *words],
        check=not may_fail,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
    )
    return done.stdout.strip()


def press(*keys: str) -> None:
    """Presses keys such as `ctrl+shift+Right` or `1`: all of a US keyboard by their places."""
    pressed = [re.sub(r"(\w+|[.,])$", lambda key: _PLACES.get(key[0], key[0]), key) for key in keys]
    xdotool("key", "--clearmodifiers", *pressed)


def to(place: QPoint) -> list[str]:
    """What xdotool takes to move the pointer to a place on the screen.

    Not with --sync, which waits for seconds if it is there already.
    """
    return ["mousemove", str(place.x()), str(place.y())]


def click(widget: QWidget, place: QPoint | None = None, *, times: int = 1) -> None:
    """Clicks in a widget of a window of this process: in its middle, or at a place in it."""
    there = widget.mapToGlobal(place or widget.rect().center())
    xdotool(*to(there), "click", "--repeat", str(times), "1")


class Program:
    """The program in a process of its own, with its window in front."""

    def __init__(self, *arguments: str, suggests: bool = False) -> None:
        settings = Settings(settings_file())
        settings.suggests = suggests
        settings.save()
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "zimulis", *arguments],
            env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.DEVNULL,
        )

    def come_to_front(self, title: str) -> None:
        """Waits until a window of that title has the keys."""
        end = monotonic() + _PATIENCE
        while not (window := self.window(title)):
            assert monotonic() < end, f"no window {title} came up"
            sleep(_LOOK)
        xdotool("windowactivate", "--sync", window)

    def window(self, title: str) -> str:
        """The number of its window of that title; empty if there is none."""
        pid, name = str(self.process.pid), f"^{re.escape(title)}$"
        # Not with --sync: another window that goes meanwhile ends the search with an error.
        search = ("search", "--onlyvisible", "--all", "--pid", pid, "--name", name)
        return xdotool(*search, may_fail=True)

    def kill(self) -> None:
        """Kills it without a warning."""
        self.process.kill()
        self.process.wait(_PATIENCE)

    def quit(self) -> None:
        """Leaves it by its key."""
        press("ctrl+q")
        assert self.process.wait(_PATIENCE) == 0

    @property
    def complaints(self) -> list[str]:
        """What it logged that nobody should have to read."""
        log = log_file()
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [line for line in lines if re.search("WARNING|ERROR|CRITICAL", line)]
