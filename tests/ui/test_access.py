"""Nothing is cut off and nothing is without a name, in any window, at any size of letters."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from tests.ui.room_for_text import clipped, nameless, out_of_turn
from zimulis.ui.actions import ACTIONS, Act
from zimulis.ui.panels.sentence import Sentence
from zimulis.ui.surface.view import Surface

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "date 2023-09\n\nVizīte Minskā\n\nPutins ieradās Baltkrievijā. Viņš atgriezīsies.\n"

SHOWING = [action.act for action in ACTIONS if action.title.endswith("…")]
"""What opens something before it does anything."""

_NESTED = 3  # panes that scroll, one in the other

NARROW = (640, 400)
SMALL = QSize(400, 400)
"""Windows on screens of few pixels, as those are that show everything twice as large."""


@pytest.fixture(params=[1.0, 2.0], ids=["at the usual size", "at twice the size"])
def letters(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """All windows of a test in letters of one size."""
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(larger)
    yield request.param
    qapp.setFont(usual)


def _open(open_window: Open, tmp_path: Path) -> Driver:
    """A window on a project, with a span in focus."""
    driver = open_window(make_project(tmp_path / "work.zimulis", TEXT), Answers(name="anna"))
    driver.go_to("Putins")
    driver.press("1")
    return driver


def _complaints(window: QWidget) -> list[str]:
    # A panel may have shown something just now, which has no place yet, nor has what it is in.
    for _ in range(_NESTED):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return clipped(window) + nameless(window)


def _shown_by(driver: Driver, act: Act, look: Callable[[QWidget], list[str]]) -> list[str]:
    """What is wrong with the dialogs that an action opens, whether it waits for them or not."""
    said: list[str] = []

    def look_and_close() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                for _ in _pages(dialog):
                    found = look(dialog) + out_of_turn(dialog)
                    said.extend(f"{type(dialog).__name__}: {words}" for words in found)
                dialog.reject()

    QTimer.singleShot(0, look_and_close)
    driver.window.perform(act)
    QApplication.processEvents()
    look_and_close()
    return said


def _pages(dialog: QDialog) -> Iterator[int]:
    """Brings each page under the tabs of a dialog to the front; one that has none is one page."""
    tabs = dialog.findChild(QTabWidget)
    for page in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(page)
        yield page


def test_what_is_cut_off_or_nameless_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label, field, button = QLabel("Vizīte", window), QLineEdit(window), QPushButton("Go", window)
    field.setPlaceholderText("Filter")
    window.show()
    assert [words.split()[0] for words in nameless(window)] == ["PySide6.QtWidgets.QLineEdit"]
    for widget in (label, field, button):
        widget.resize(300, 60)
    assert clipped(window) == []
    for widget in (label, field, button):
        widget.resize(8, 60)
    assert [words.split()[0] for words in clipped(window)] == ["QLabel", "QLineEdit", "QPushButton"]


def test_a_sentence_without_room_ends_in_dots(qtbot: QtBot) -> None:
    sentence = Sentence()
    qtbot.addWidget(sentence)
    sentence.setText("Su-35 <b>un</b> S-300")
    for width, end in ((400, "S-300"), (60, "…"), (400, "S-300")):
        sentence.resize(width, 40)
        assert sentence.shown.endswith(end)
        drawn = QLabel(sentence.shown)
        qtbot.addWidget(drawn)
        drawn.setTextFormat(Qt.TextFormat.PlainText)
        drawn.resize(sentence.size())
        assert sentence.grab().toImage() == drawn.grab().toImage()


@pytest.mark.parametrize("way", Qt.Orientation, ids=["sideways", "downwards"])
def test_what_cannot_be_scrolled_to_is_found(qtbot: QtBot, way: Qt.Orientation) -> None:
    pane = QScrollArea()
    qtbot.addWidget(pane)
    button = QPushButton("Vizīte Minskā")
    pane.setWidget(button)
    button.resize(300, 300)
    pane.show()
    hide = {
        Qt.Orientation.Horizontal: pane.setHorizontalScrollBarPolicy,
        Qt.Orientation.Vertical: pane.setVerticalScrollBarPolicy,
    }[way]
    pane.resize(100, 100)
    assert clipped(pane) == []
    hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert [words.split()[0] for words in clipped(pane)] == ["QScrollArea"]
    pane.resize(400, 400)
    assert clipped(pane) == []


@pytest.mark.usefixtures("letters")
def test_the_start_page(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    assert _complaints(driver.window) == []
    driver.press("ctrl+w")
    assert _complaints(driver.window) == []


@pytest.mark.usefixtures("letters")
def test_the_palette(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    driver.press("ctrl+k")
    assert _complaints(driver.window) == []


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("act", SHOWING)
def test_dialogs(open_window: Open, tmp_path: Path, act: Act) -> None:
    driver = _open(open_window, tmp_path)
    assert _shown_by(driver, act, _complaints) == []


@pytest.mark.parametrize("act", SHOWING)
def test_dialogs_on_a_small_screen(open_window: Open, tmp_path: Path, act: Act) -> None:
    def look(dialog: QWidget) -> list[str]:
        dialog.resize(SMALL)
        too_large = dialog.size() != dialog.size().boundedTo(SMALL)
        return [f"takes {dialog.size()}"] if too_large else _complaints(dialog)

    driver = _open(open_window, tmp_path)
    assert _shown_by(driver, act, look) == []


def test_in_a_narrow_window_the_text_keeps_its_room(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    driver.window.resize(*NARROW)
    driver.press("ctrl+f")
    assert _complaints(driver.window) == []
    assert (driver.window.width(), driver.window.height()) == NARROW
    assert driver.surface.sight.column.width > 8 * driver.surface.look.em


@pytest.mark.usefixtures("letters")
def test_naming_and_the_inspector(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    driver.press("e")
    assert _complaints(driver.window) == []
    driver.write("Vladimirs Putins")
    driver.press("enter", "enter", "f")
    assert _complaints(driver.window) == []
    assert _shown_by(driver, Act.ENTITIES, _complaints) == []
    driver.activate()
    driver.workbench.take_keys()
    driver.press("4", "enter", "f")
    assert _complaints(driver.window) == []


@pytest.mark.usefixtures("letters")
def test_the_search_page(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    QApplication.processEvents()  # the list of articles takes the room that its rows need
    width = driver.surface.width()
    driver.press("ctrl+shift+f")
    assert _complaints(driver.window) == []
    assert driver.surface.width() == width
    driver.write("Putins")
    page = driver.workbench.lower_pane.page(Act.SEARCH)
    driver.wait_until(page.panes()[1].isVisible)
    assert _complaints(driver.window) == []


# Panes.


def _panes(driver: Driver) -> list[QWidget]:
    """Where F6 goes from the text, until it is there again."""
    stops: list[QWidget] = []
    while not stops or stops[-1] is not driver.surface:
        driver.press("f6")
        focused = QApplication.focusWidget()
        assert focused, "nothing has the focus"
        assert focused not in stops, "F6 does not come back to the text"
        stops.append(focused)
    return stops


def test_f6_comes_to_every_panel_and_esc_leads_back_with_the_hand_as_it_was(
    open_window: Open, tmp_path: Path
) -> None:
    driver = _open(open_window, tmp_path)
    hand = (driver.caret, driver.focused)
    stops = _panes(driver)
    panels = [panel for panel in driver.workbench.panels if panel.panes()[0].isVisible()]
    assert all(any(s is p or p.isAncestorOf(s) for s in stops) for p in panels)
    for stop in stops[:-1]:
        stop.setFocus()
        driver.press("esc")
        assert driver.focus_is_on(Surface), f"Esc stays in {stop}"
        assert (driver.caret, driver.focused) == hand


def test_tab_leaves_every_pane_but_the_text(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    for stop in _panes(driver)[:-1]:
        stop.setFocus()
        driver.press("tab")
        assert QApplication.focusWidget() is not stop


def test_wherever_the_keys_are_one_sees_it(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    stops = _panes(driver)
    for stop, other in zip(stops, [*stops[1:], stops[0]], strict=True):
        other.setFocus()
        before = stop.grab().toImage()
        stop.setFocus()
        assert stop.grab().toImage() != before, f"{stop} looks the same with the keys as without"


def test_the_menus_are_reached_by_a_key(open_window: Open, tmp_path: Path) -> None:
    driver = _open(open_window, tmp_path)
    driver.window.perform(Act.MENUS)
    bar = driver.window.menuBar()
    assert bar.activeAction() is bar.actions()[0]
    titles = [action.text() for action in bar.actions()]
    driver.press("esc", "esc")
    assert driver.focus_is_on(Surface)
    letters = {title[title.index("&") + 1].lower() for title in titles}
    assert len(letters) == len(titles)
