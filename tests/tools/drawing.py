"""Draws windows of the program into files, in a home of its own that is gone afterwards."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.room_for_text import clipped
from zimulis.app.logs import start_logging
from zimulis.app.main import make_application
from zimulis.app.paths import log_file
from zimulis.domain.annotations import reading_order
from zimulis.ui.inspector.panel import Inspector
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme
from zimulis.ui.surface.overview import Overview

SIZE = (1440, 900)
THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)


@contextmanager
def own_home() -> Iterator[Path]:
    """Keeps the user's settings and projects out of the pictures, and the pictures' out of hers."""
    with TemporaryDirectory() as name:
        home = Path(name)
        os.environ["HOME"] = name
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        yield home


def make_still_application() -> QApplication:
    """The application, with a caret that does not blink."""
    application = make_application()
    application.setCursorFlashTime(0)
    start_logging(log_file())  # Qt without a screen has much to say
    return application


def show(window: MainWindow) -> None:
    """Shows a window in the size of all pictures, with the keys."""
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window), "the window does not come up"


def leave(window: MainWindow) -> None:
    """Closes a window and has it deleted; left to Python, it goes in pieces while others live."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def focus_first(window: MainWindow, label: str) -> None:
    """Brings the article's first span of a label into focus."""
    assert window.workbench, "no project is open"
    spans = sorted(window.workbench.desk.spans.values(), key=reading_order)
    window.workbench.surface.focus_span(next(s.id for s in spans if s.label == label))


def draw(window: QWidget, path: Path) -> None:
    """Writes what the window shows into a PNG, and says where; no text may be cut off in it."""
    for panel in window.findChildren(Inspector):
        panel.settle()  # it follows the focus after a moment
    QApplication.processEvents()
    QApplication.processEvents()  # what the first round changed is laid out
    while any(strip.is_behind for strip in window.findChildren(Overview)):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    cut = clipped(window)
    assert not cut, f"{path}: {cut}"
    path.parent.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(path), "PNG"), f"{path} cannot be written"
    print(path)


def draw_both(window: MainWindow, name: Path, drawn: QWidget | None = None) -> None:
    """Draws the program's window, or another one over it, in the light and in the dark theme."""
    for theme in THEMES:
        window.appearance.choose_colours(theme)
        draw(drawn or window, name.with_name(f"{name.name}-{theme}.png"))


def wait_until(fact: Callable[[], bool]) -> None:
    """Lets the window work until something is so."""
    while not fact():
        QTest.qWait(20)
