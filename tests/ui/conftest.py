"""Windows to drive."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from zimulis.ui.borders import show_borders
from zimulis.ui.theme import LIGHT


@pytest.fixture
def open_window(qtbot: QtBot, own_home: Path) -> Iterator[Open]:
    """Opens windows of one person, on their start page or on a project; closes them at the end."""
    windows: list[Driver] = []
    palette = QApplication.palette()

    def open_one(
        project: Path | None = None, answers: Answers | None = None, *, suggests: bool = False
    ) -> Driver:
        driver = Driver(qtbot, own_home, answers, suggests=suggests)
        windows.append(driver)
        if project:
            driver.window.open_or_make(project, "anna")
        return driver

    yield open_one
    for driver in windows:
        driver.close()
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    QApplication.setPalette(palette)
    show_borders(LIGHT)
