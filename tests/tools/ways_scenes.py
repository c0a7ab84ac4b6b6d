"""Pictures of finding one's way: the find bar with its hits."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.tools.drawing import draw, focus_first, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)


def draw_ways(folder: Path) -> None:
    """Draws them on the sample corpus."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.NEXT_ARTICLE)
    focus_first(window, "person")
    window.perform(Act.FIND)
    _write("Krievija")
    _draw_both(window, folder / "find")
    window.close()


def _write(text: str) -> None:
    """Types into what has the focus, and lets the window do what comes of it."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), "no field has the focus"
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.qWait(200)


def _draw_both(window: MainWindow, name: Path) -> None:
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, name.with_name(f"{name.name}-{theme}.png"))
