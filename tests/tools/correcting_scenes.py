"""Pictures of correcting a text: the dialog, what is left to look at, and earlier texts."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton

from tests.domain.texts import part_of
from tests.projects import make_project
from tests.tools.drawing import draw, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

_NEWS = """date 2023-09-12 Foto: LETA

Vizīte Vladivostokā

Krievijas prezidents Vladmirs Putins piektdien ieradās Vladivostokā. Viņu sagaidīja Kims
Čenuns kopā ar svītu no Phenjanas.

„Su-35 un S-300 aizstāvēs Krieviju” sacīja Kremļa preses sekretārs Dmitrijs Peskovs.
"""
_MARKS = (
    ("country", "Krievijas"),
    ("person", "Vladmirs Putins"),
    ("person", "Kims\nČenuns"),
    ("weapon", "S-300"),
    ("claim", "„Su-35 un S-300 aizstāvēs Krieviju”"),
    ("source", "Kremļa preses sekretārs"),
    ("person", "Dmitrijs Peskovs"),
)
_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)


def draw_correcting(folder: Path, home: Path) -> None:
    """Draws them, step by step."""
    window = make_window(_make_news(home / "correcting.zimulis"), annotator="anna")
    show(window)
    assert window.workbench, "no project is open"
    surface = window.workbench.surface
    surface.go_to(part_of(_NEWS, "Vladmirs").start)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        window.perform(Act.CORRECT)
        _retype(_dialog(window), "Vladmirs", "Vladimirs")
        _retype(_dialog(window), "piektdien ieradās", "ieradās, piektdien,")
        _draw_dialog(window, folder / f"correcting-{theme}.png")
    _correct(window, "Vladmirs", "Vladimirs")
    _correct(window, " Dmitrijs Peskovs", "")
    QTest.qWait(400)
    window.perform(Act.NEXT_FINDING)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"corrected-{theme}.png")
        window.perform(Act.EARLIER_TEXTS)
        _draw_dialog(window, folder / f"earlier-texts-{theme}.png")
    leave(window)


def _correct(window: MainWindow, old: str, new: str) -> None:
    assert window.workbench, "no project is open"
    surface = window.workbench.surface
    assert surface.sheet, "no article is open"
    surface.go_to(part_of(surface.sheet.text, old).start)
    window.perform(Act.CORRECT)
    dialog = _dialog(window)
    _retype(dialog, old, new)
    QTest.qWait(200)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Correct").click()
    QApplication.processEvents()


def _retype(dialog: QDialog, old: str, new: str) -> None:
    (field,) = dialog.findChildren(QPlainTextEdit)
    field.moveCursor(field.textCursor().MoveOperation.Start)
    assert field.find(old), f"there is no {old}"
    field.insertPlainText(new)


def _dialog(window: MainWindow) -> QDialog:
    QApplication.processEvents()
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def _draw_dialog(window: MainWindow, path: Path) -> None:
    QTest.qWait(200)
    draw(_dialog(window), path)
    _dialog(window).reject()


def _make_news(path: Path) -> Path:
    make_project(path, _NEWS)
    with Session.open(path, "anna") as session:
        (article,) = article_ids(session)
        for label, words in _MARKS:
            add_span(session, article, label, [part_of(_NEWS, words)])
    return path
