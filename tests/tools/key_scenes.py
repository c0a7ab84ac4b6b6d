"""The palette, the list of keys with a conflict, and the manual, in both themes."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from tests.tools.drawing import draw, focus_first, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.keys import KeysDialog
from zimulis.ui.dialogs.manual import ManualDialog
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme

_Dialog = TypeVar("_Dialog", KeysDialog, ManualDialog)


def draw_keys(folder: Path) -> None:
    """Draws them on the sample corpus."""
    window = make_window(sample=True)
    show(window)
    focus_first(window, "person")
    for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
        window.appearance.choose_colours(theme)
        _draw_palette(window, folder, theme)
        _draw_conflict(window, folder, theme)
        _draw_manual(window, folder, theme)
    leave(window)


def _draw_palette(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    window.perform(Act.PALETTE)
    draw(window, folder / f"palette-{theme}.png")
    QTest.keyClicks(_focused(), "sp")
    draw(window, folder / f"palette-typed-{theme}.png")
    window.perform(Act.PALETTE)


def _draw_conflict(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    window.perform(Act.KEYS)
    dialog = _active(window, KeysDialog)
    QTest.keyClicks(_focused(), "span")
    dialog.choose_act(Act.NEXT_SPAN)
    dialog.record()
    QTest.keyClick(_focused(), Qt.Key.Key_Delete)
    draw(dialog, folder / f"keys-conflict-{theme}.png")
    dialog.reject()
    _wait_for(window)


def _draw_manual(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    window.perform(Act.MANUAL)
    dialog = _active(window, ManualDialog)
    contents = dialog.findChild(QListWidget)
    assert isinstance(contents, QListWidget), "the manual has no list of pages"
    contents.setCurrentRow(1)
    draw(dialog, folder / f"manual-{theme}.png")
    dialog.close()
    _wait_for(window)


def _active(window: MainWindow, kind: type[_Dialog]) -> _Dialog:
    dialog = window.findChildren(kind)[-1]
    _wait_for(dialog)
    return dialog


def _wait_for(window: QWidget) -> None:
    """Waits until Qt, too, has heard from the screen which window has the keys."""
    assert QTest.qWaitForWindowActive(window), "the window does not come up"
    while not window.isActiveWindow():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget, "nothing has the focus"
    return widget
