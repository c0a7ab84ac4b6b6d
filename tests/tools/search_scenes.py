"""Pictures of searching all articles: what can be typed, lines with their marks, and none."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.tools.drawing import draw_both, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.main_window import MainWindow

_QUERIES = {
    "nothing": "zirgs",
    "senseless": "Putins OR",
    "weapons-in-claims": "label:weapon in:claim",
    "claims": "label:claim directness:direct",
    "scripts": "البحرين OR 俄罗斯",
}


def draw_search(folder: Path) -> None:
    """Draws them on the sample corpus."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.SEARCH)
    draw_both(window, folder / "search")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), "no field has the focus"
    _search(window, field, "Krievija")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        _press(key)
    _press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    draw_both(window, folder / "search-lines")
    _press(Qt.Key.Key_Return)
    draw_both(window, folder / "search-gone-to")
    for name, query in _QUERIES.items():
        _search(window, field, query)
        draw_both(window, folder / f"search-{name}")
    leave(window)


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused, "nothing has the focus"
    QTest.keyClick(focused, key, held)


def _search(window: MainWindow, field: QLineEdit, query: str) -> None:
    """Types a query and waits until all is found."""
    assert window.workbench, "no project is open"
    field.setFocus()
    field.setText(query)
    said = window.workbench.lower_pane.findChildren(QLabel)
    QTest.qWait(300)
    while any(label.isVisible() and "…" in label.text() for label in said):
        QTest.qWait(50)
