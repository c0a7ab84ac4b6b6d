"""The bar of labels at a selection, the menu, and a claim made by one key."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.domain.texts import part_of
from tests.projects import make_project
from tests.tools.drawing import draw, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme
from zimulis.ui.surface.view import Surface

_TEXT = """date 2023-09-12 Foto: LETA

Vizīte Vladivostokā

Krievijas prezidents Vladimirs Putins piektdien ieradās Vladivostokā.

“Mēs palīdzēsim,” sarunā ar žurnālistiem sacīja Kremļa preses sekretārs Dmitrijs Peskovs. “Vairāk \
neko nevaru teikt.”
"""


def draw_marking(home: Path, folder: Path) -> None:
    """Draws the scenes in both themes."""
    window = make_window(make_project(home / "marking.zimulis", _TEXT), annotator="anna")
    show(window)
    for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
        window.appearance.choose_colours(theme)
        _select(window, "Vladimirs Putins")
        draw(window, folder / f"label-bar-{theme}.png")
        _draw_menu(window, folder / f"context-menu-{theme}.png")
    _surface(window).go_to(part_of(_TEXT, "Peskovs").start)
    _apply(window, "claim")
    _select(window, "sarunā")
    draw(window, folder / "label-bar-with-parts.png")
    leave(window)


def _surface(window: MainWindow) -> Surface:
    assert window.workbench, "no project is open"
    return window.workbench.surface


def _apply(window: MainWindow, name: str) -> None:
    surface = _surface(window)
    label = surface.sheet.scheme.label(name) if surface.sheet else None
    assert label, f"there is no label {name}"
    surface.keys.apply_label(label)


def _select(window: MainWindow, words: str) -> None:
    """Selects words as the mouse does, and offers the labels there."""
    surface = _surface(window)
    assert surface.sheet, "no article is open"
    surface.sheet.hand.select(part_of(_TEXT, words))
    surface.hand_was_moved()
    surface.label_bar.offer(_place(surface))


def _place(surface: Surface) -> QPointF:
    assert surface.sheet, "no article is open"
    spot = surface.sheet.page.spot(surface.sheet.hand.caret)
    x, y = surface.sight.page_point(QPointF())
    return QPointF(spot.x - x, spot.y - y + 10)


def _draw_menu(window: MainWindow, path: Path) -> None:
    surface = _surface(window)
    centre = surface.mapToGlobal(QPoint(10, 10))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), centre)
    QApplication.sendEvent(surface, event)
    menu = surface.viewport().findChild(QMenu)
    assert isinstance(menu, QMenu), "no menu came up"
    draw(menu, path)
    menu.close()
    window.perform(Act.LEAVE)
