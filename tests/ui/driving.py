"""A hand on a real window that nobody sees: keys and clicks, and what is on the page afterwards."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.domain.texts import part_of
from tests.ui.fakes import Answers
from zimulis.domain.article import Status
from zimulis.domain.parts import Part
from zimulis.ui.dialogs.importing.dialog import ImportDialog
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import Settings
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.view import Surface
from zimulis.ui.workbench import Workbench
from zimulis.workspace.articles import article_rows

_NAMED = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "home": Qt.Key.Key_Home,
    "end": Qt.Key.Key_End,
    "tab": Qt.Key.Key_Tab,
    "esc": Qt.Key.Key_Escape,
    "enter": Qt.Key.Key_Return,
    "delete": Qt.Key.Key_Delete,
    "insert": Qt.Key.Key_Insert,
    "f2": Qt.Key.Key_F2,
    "f3": Qt.Key.Key_F3,
    "f1": Qt.Key.Key_F1,
    "f4": Qt.Key.Key_F4,
    "f6": Qt.Key.Key_F6,
    "f8": Qt.Key.Key_F8,
    "plus": Qt.Key.Key_Plus,
    "space": Qt.Key.Key_Space,
}
_MODIFIERS = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}


class Driver:
    """Uses a window as a person does.

    Attributes:
        answers: What is answered when the window asks.
    """

    def __init__(
        self,
        qtbot: QtBot,
        home: Path,
        answers: Answers | None = None,
        *,
        suggests: bool = False,
    ) -> None:
        self.answers = answers or Answers()
        self.settings_file = home / "zimulis.ini"
        settings = Settings(self.settings_file)
        settings.suggests = suggests
        self.window = MainWindow(settings, lambda: home / "sample.zimulis", self.answers)
        self.window.show_start()
        self._qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.activate()

    def activate(self) -> None:
        """Gives the keys to this window."""
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()

    @property
    def workbench(self) -> Workbench:
        assert self.window.workbench, "no project is open"
        return self.window.workbench

    @property
    def surface(self) -> Surface:
        return self.workbench.surface

    @property
    def sheet(self) -> Sheet:
        assert self.surface.sheet, "no article is open"
        return self.surface.sheet

    @property
    def title(self) -> str:
        """The title of the open article."""
        article = self.workbench.desk.article
        return article.article.title if article else ""

    @property
    def marked(self) -> list[tuple[str, ...]]:
        """The spans on the page in reading order: label, then the words of each part."""
        return [(span.label, *span.quotes(self.sheet.text)) for span in self.sheet.spans]

    @property
    def focused(self) -> tuple[str, ...] | None:
        span = self.sheet.hand.focused
        return (span.label, *span.quotes(self.sheet.text)) if span else None

    @property
    def selected(self) -> str | None:
        """The selected words."""
        part = self.sheet.hand.selection
        return self.sheet.text[slice(*part)] if part else None

    @property
    def typed(self) -> str:
        """What stands in the line that has the focus."""
        field = _focused()
        assert isinstance(field, QLineEdit), "nothing is being typed"
        return field.text()

    @property
    def project(self) -> Path:
        """The file of the open project."""
        return self.workbench.desk.session.path

    @property
    def caret(self) -> int:
        return self.sheet.hand.caret

    @property
    def status(self) -> Status:
        """How far the annotator is with the open article."""
        desk = self.workbench.desk
        assert desk.article_id, "no article is open"
        (row,) = article_rows(desk.session, [desk.article_id])
        return row.status

    def press(self, *keys: str) -> None:
        """Presses keys such as `1`, `ctrl+shift+right`, on whatever has the focus."""
        for key in keys:
            *held, name = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for modifier in held:
                modifiers |= _MODIFIERS[modifier]
            QTest.keyClick(_focused(), _NAMED.get(name) or Qt.Key(ord(name.upper())), modifiers)

    def write(self, text: str) -> None:
        """Types text into whatever has the focus; in any script, which QTest cannot."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(_focused(), event)

    def go_to(self, words: str) -> None:
        """Puts the caret before words that stand once in the text."""
        self.surface.go_to(self.part(words).start)

    def mark(self, words: str, key: str) -> None:
        """Marks words that stand once in the text, and leaves them in focus."""
        self.sheet.hand.select(self.part(words))
        self.press(key)

    def part(self, words: str) -> Part:
        """Where words stand that stand once in the text."""
        return part_of(self.sheet.text, words)

    def point(self, words: str, *, at_end: bool = False) -> QPoint:
        """A point in the viewport on the first or last letter of words."""
        part = self.part(words)
        spot = self.sheet.page.spot(part.end if at_end else part.start)
        origin = self.surface.sight.page_point(QPoint(0, 0).toPointF())
        aside = -3 if at_end else 3
        return QPoint(round(spot.x - origin[0]) + aside, round(spot.y - origin[1]) + 20)

    def click_button(self, words: str) -> None:
        """Clicks the visible button whose text begins so."""
        (button,) = [
            button
            for button in self.window.findChildren(QPushButton)
            if button.isVisible() and button.text().startswith(words)
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def import_text(self, path: Path, text: str, *, articles: int = 1) -> None:
        """Imports a file of that text through the menu's job, and waits for its articles."""
        path.write_text(text, encoding="utf-8")
        self.import_files([path], articles=articles)

    def import_files(self, paths: Sequence[Path], *, articles: int) -> None:
        """Imports files, and waits until so many articles are in the list."""
        self.offer_files(paths)
        self.press("enter")
        self.activate()
        self.wait_until(lambda: len(self.workbench.corpus.articles.ids) == articles)

    def offer_files(self, paths: Sequence[Path]) -> ImportDialog:
        """Has the dialog of an import opened on files."""
        self.answers.files = list(paths)
        self.press("ctrl+i")
        return self.import_dialog()

    def import_dialog(self) -> ImportDialog:
        """The dialog of an import that has just been opened, when it has the keys."""
        self.wait_until(lambda: isinstance(_focused().window(), ImportDialog))
        dialog = _focused().window()
        assert isinstance(dialog, ImportDialog)
        return dialog

    def focus_is_on(self, kind: type[QWidget]) -> bool:
        """Whether a widget of that kind has the focus."""
        return isinstance(QApplication.focusWidget(), kind)

    def filter_field(self) -> QLineEdit:
        """The filter over the list of articles."""
        field = self.workbench.corpus.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        return field

    def wait_until(self, fact: Callable[[], bool]) -> None:
        """Waits until something is so."""
        self._qtbot.waitUntil(fact, timeout=20_000)

    def close(self) -> None:
        """Closes the window."""
        self.window.close()


Open = Callable[..., Driver]
"""What the fixture `open_window` gives."""


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget, "nothing has the focus"
    return widget
