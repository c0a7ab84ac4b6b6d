"""Pictures of the editor of labels, and of a guideline beside the text."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTabWidget

from tests.tools.drawing import draw, focus_first, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.scheme.editor import SchemeEditor
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme

_PAGES = ("look", "attributes", "relations", "guideline")
_SMALL = ((640, 400), (400, 400))
_CLAIM = 3
_TOO_PALE = "#F0A0C0"


def draw_schemes(folder: Path) -> None:
    """Every page of the editor for a claim, a pale colour, and little room, in both themes."""
    window = make_window(sample=True)
    show(window)
    _draw_guideline(window, folder)
    for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
        window.appearance.choose_colours(theme)
        editor = _open_editor(window)
        (rows,) = editor.findChildren(QListWidget)
        rows.setCurrentRow(_CLAIM)
        (pages,) = editor.findChildren(QTabWidget)
        for number, page in enumerate(_PAGES):
            pages.setCurrentIndex(number)
            draw(editor, folder / f"scheme-{page}-{theme}.png")
        pages.setCurrentIndex(0)
        written = next(f for f in editor.findChildren(QLineEdit) if f.text().startswith("#"))
        written.setFocus()
        written.selectAll()
        QTest.keyClicks(written, _TOO_PALE)
        draw(editor, folder / f"scheme-too-pale-{theme}.png")
        for width, height in _SMALL:
            editor.resize(width, height)
            draw(editor, folder / f"scheme-{width}-{theme}.png")
        editor.done(0)
    leave(window)


def _draw_guideline(window: MainWindow, folder: Path) -> None:
    """The guideline of the claim in focus."""
    focus_first(window, "claim")
    assert window.workbench, "no project is open"
    window.workbench.inspector.settle()
    window.workbench.guideline.turn()
    for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
        window.appearance.choose_colours(theme)
        window.workbench.guideline.settle()
        draw(window, folder / f"guideline-{theme}.png")
    window.workbench.guideline.turn()


def _open_editor(window: MainWindow) -> SchemeEditor:
    window.perform(Act.EDIT_SCHEME)
    editor = window.findChildren(SchemeEditor)[-1]
    assert QTest.qWaitForWindowActive(editor), "the editor does not come up"
    QApplication.processEvents()
    return editor
