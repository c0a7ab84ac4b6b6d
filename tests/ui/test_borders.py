"""Borders as they are painted, in every theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from zimulis.ui.borders import show_borders
from zimulis.ui.theme import (
    BLACK_ON_WHITE,
    DARK,
    LIGHT,
    WHITE_ON_BLACK,
    Theme,
    contrast,
    palette,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SIDE = 18  # px around a box, and no letter


@pytest.fixture(params=[LIGHT, DARK, BLACK_ON_WHITE, WHITE_ON_BLACK])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    before, theme = qapp.palette(), request.param
    qapp.setPalette(palette(theme))
    show_borders(theme)
    yield theme
    qapp.setPalette(before)
    show_borders(LIGHT)


def test_boxes_without_a_tick_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    single: list[QWidget] = [QCheckBox(), QRadioButton()]
    rows = QListWidget()
    item = QListWidgetItem("")
    item.setCheckState(Qt.CheckState.Unchecked)
    rows.addItem(item)
    for widget in (*single, rows):
        column.addWidget(widget)
    window.show()
    boxes = [(one.mapTo(window, QPoint()), theme.panel) for one in single]
    in_list = rows.viewport().mapTo(window, rows.visualItemRect(item).topLeft())
    for at, ground in (*boxes, (in_list, theme.page)):
        shot = window.grab(QRect(at, window.rect().bottomRight())).toImage()
        pixels = [(x, y) for x in range(SIDE) for y in range(SIDE)]
        seen = {QColor(shot.pixel(x, y)).name().upper() for x, y in pixels}
        assert max(contrast(colour, ground) for colour in seen) >= 3
