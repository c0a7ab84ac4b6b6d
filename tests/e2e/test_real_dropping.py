"""What is dragged from another program with a real mouse and dropped on the window."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e import drag_source
from tests.e2e.screen import press, to, xdotool
from tests.projects import articles_in, make_project
from tests.ui.conftest import open_window  # noqa: F401 (a fixture)
from tests.ui.driving import Driver, Open

pytestmark = pytest.mark.e2e

HTML = "<h1>Vizīte Minskā</h1><p>Putins ieradās Minskā.</p><p>Viņš tur paliks līdz rītam.</p>"
_LOOKS = 20  # between two moves


class Seen(QObject):
    """What the window has seen of something that is dragged over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.last: QPoint | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's)
        if isinstance(event, QDragMoveEvent) and isinstance(watched, QWidget):
            self.last = watched.mapToGlobal(event.position().toPoint())
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("is_file", [True, False], ids=["a file", "a piece of a page"])
def test_what_is_dropped_becomes_an_article(
    open_window: Open,  # noqa: F811
    tmp_path: Path,
    is_file: bool,
) -> None:
    file, says = tmp_path / "vizite.txt", tmp_path / "says"
    file.write_text("Vizīte Minskā\n\nPutins ieradās Minskā.", encoding="utf-8")
    command = [sys.executable, drag_source.__file__, str(file) if is_file else HTML]
    with says.open("wb") as stream:
        source = subprocess.Popen(command, stdout=stream, stdin=subprocess.DEVNULL)
    try:
        driver = open_window(make_project(tmp_path / "work.zimulis"))
        _drop(driver, says)
        driver.import_dialog()
        press("alt+i")
        driver.wait_until(lambda: _titles(driver) == ["Vizīte Minskā"])
    finally:
        source.kill()
        source.wait()


def _drop(driver: Driver, says: Path) -> None:
    """Drags from the corner onto the text; lets go once the window has answered there."""
    _hover(driver, QPoint(10, 10), lambda _: bool(says.read_text()))
    text, seen = driver.surface.viewport(), Seen(driver.window)
    xdotool("mousedown", "1")
    _hover(driver, text.mapToGlobal(text.rect().center()), lambda place: seen.last == place)
    QApplication.sync()  # the answer is on its way before the button is let go
    xdotool("mouseup", "1")


def _hover(driver: Driver, place: QPoint, is_noticed: Callable[[QPoint], bool]) -> None:
    """Moves the pointer to a place, and about it until that is noticed where it is now.

    Somebody who drags is asked nothing while an answer is awaited, nor while the pointer rests.
    """
    looks = 0

    def is_noticed_now() -> bool:
        nonlocal looks, place
        if is_noticed(place):
            return True
        if looks % _LOOKS == 0:
            place = QPoint(place.x(), place.y() + 1)
            xdotool(*to(place))
        looks += 1
        return False

    driver.wait_until(is_noticed_now)


def _titles(driver: Driver) -> list[str]:
    return [one.article.title for one in articles_in(driver.project)]
