"""The pane below the text, with pages that only a test has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from zimulis.ui.actions import Act
from zimulis.ui.lower_pane import LowerPage, LowerPane
from zimulis.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIRST, SECOND = Act.FIND, Act.ENTITIES


class _Page(LowerPage):
    """A page with one field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.is_open = True
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def panes(self) -> list[QWidget]:
        return [self.field]

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme

    def close_project(self) -> None:
        self.is_open = False


class _Column(QWidget):
    """A text over the pane."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.pane = LowerPane(LIGHT)
        self.made: list[_Page] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.pane)
        self.pane.register(FIRST, "First", self._make)
        self.pane.register(SECOND, "Second", self._make)
        self.pane.left.connect(self.text.setFocus)
        qtbot.addWidget(self)
        self.show()
        with qtbot.waitActive(self):
            self.activateWindow()
        self.text.setFocus()

    def _make(self, theme: Theme) -> _Page:
        self.made.append(_Page(theme))
        return self.made[-1]


@pytest.fixture
def column(qtbot: QtBot) -> _Column:
    return _Column(qtbot)


def test_it_is_folded_away_and_nothing_is_made_until_it_is_wanted(column: _Column) -> None:
    assert not column.pane.isVisible()
    assert column.made == []


def test_an_action_opens_its_page_and_gives_it_the_keys(column: _Column) -> None:
    column.pane.handlers()[SECOND]()
    (page,) = column.made
    assert page.field.hasFocus()
    assert column.pane.tabBar().tabText(column.pane.currentIndex()) == "Second"


def test_the_action_folds_it_away_when_the_keys_are_there_and_else_comes_back(
    column: _Column,
) -> None:
    turn = column.pane.handlers()[FIRST]
    turn()
    column.made[0].field.setText("Krievija")
    column.text.setFocus()
    turn()
    assert column.made[0].field.hasFocus()
    turn()
    assert not column.pane.isVisible()
    assert column.text.hasFocus()
    turn()
    assert [page.field.text() for page in column.made] == ["Krievija"]


def test_a_tab_makes_its_page(column: _Column) -> None:
    column.pane.handlers()[FIRST]()
    column.pane.tabBar().setFocus()
    QTest.keyClick(column.pane.tabBar(), Qt.Key.Key_Right)
    assert len(column.made) == 2
    assert column.made[1].isVisible()
    assert column.pane.panes() == [column.made[1].field, column.pane.tabBar()]


def test_esc_folds_it_away_only_where_nothing_else_is_meant(column: _Column) -> None:
    column.pane.handlers()[FIRST]()
    column.text.setFocus()
    column.pane.leave(in_text=False)
    assert column.pane.isVisible()
    column.made[0].field.setFocus()
    column.pane.leave(in_text=False)
    assert not column.pane.isVisible()
    column.pane.handlers()[FIRST]()
    column.text.setFocus()
    column.pane.leave(in_text=True)
    assert not column.pane.isVisible()
    assert QApplication.focusWidget() is column.text


def test_colours_reach_pages_made_before_and_after(column: _Column) -> None:
    column.pane.handlers()[FIRST]()
    column.pane.set_theme(DARK)
    column.pane.handlers()[SECOND]()
    assert [page.theme for page in column.made] == [DARK, DARK]


def test_pages_let_go_of_the_project(column: _Column) -> None:
    column.pane.handlers()[FIRST]()
    column.pane.close_project()
    assert not column.made[0].is_open
