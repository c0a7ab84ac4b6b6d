"""Marking with the mouse: selecting, the bar of labels, the menu, edges and stacks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import Span
from zimulis.ui.surface.label_bar import LabelBar

TEXT = (
    "Vizīte Minskā\n\nVakar Putins ieradās Minskā. “Mēs palīdzēsim,” sacīja Kims.\n\n"
    + "\n\n".join(f"Rindkopa {i} par Lavrovu." for i in range(60))
    + "\n"
)
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    return open_window(make_project(tmp_path / "work.zimulis", TEXT))


def _drag(driver: Driver, start: QPoint, end: QPoint, *, ctrl: bool = False) -> None:
    viewport = driver.surface.viewport()
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, LEFT, held, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, held, end)


def _select(driver: Driver, words: str) -> None:
    _drag(driver, driver.point(words), driver.point(words, at_end=True))
    assert driver.selected == words


def _bar(driver: Driver) -> LabelBar:
    return driver.surface.label_bar


def _offered(driver: Driver) -> list[str]:
    return [entry.text() for entry in _bar(driver).findChildren(QAbstractButton)]


def _choose(driver: Driver, words: str) -> None:
    entries = _bar(driver).findChildren(QAbstractButton)
    QTest.mouseClick(next(entry for entry in entries if entry.text() == words), LEFT)


def _span(driver: Driver, label: str) -> Span:
    return next(span for span in driver.sheet.spans if span.label == label)


# Selecting.


def test_clicks_in_a_row_take_word_sentence_and_paragraph(driver: Driver) -> None:
    viewport, place = driver.surface.viewport(), driver.point("ieradās")
    QTest.mouseDClick(viewport, LEFT, pos=place)
    assert driver.selected == "ieradās"
    QTest.mouseClick(viewport, LEFT, pos=place)
    assert driver.selected == "Vakar Putins ieradās Minskā."
    QTest.mouseClick(viewport, LEFT, pos=place)
    assert driver.selected == TEXT.split("\n\n")[1]


def test_a_click_elsewhere_begins_anew(driver: Driver) -> None:
    viewport = driver.surface.viewport()
    QTest.mouseDClick(viewport, LEFT, pos=driver.point("ieradās"))
    QTest.mouseClick(viewport, LEFT, pos=driver.point("Kims"))
    assert driver.selected is None


def test_the_wheel_goes_on_selecting_while_the_button_is_held(driver: Driver) -> None:
    viewport, place = driver.surface.viewport(), driver.point("Kims")
    QTest.mousePress(viewport, LEFT, pos=driver.point("Putins"))
    QTest.mouseMove(viewport, place)
    assert driver.selected == "Putins ieradās Minskā. “Mēs palīdzēsim,” sacīja Kims"
    turn = QWheelEvent(
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        QPoint(),
        QPoint(0, -120),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turn)
    assert driver.selected
    assert "Rindkopa 1 " in driver.selected
    QTest.mouseRelease(viewport, LEFT, pos=place)


# The bar of labels.


def test_a_selection_is_offered_the_labels_and_the_keys_stay_in_the_text(driver: Driver) -> None:
    _select(driver, "Putins")
    assert _bar(driver).isVisible()
    assert _offered(driver) == ["Person", "Country", "Weapon", "Claim", "Source"]
    _choose(driver, "Person")
    assert driver.marked == [("person", "Putins")]
    assert not _bar(driver).isVisible()
    assert driver.surface.hasFocus()
    driver.press("2")
    assert driver.marked == [("country", "Putins")]


def test_the_bar_stands_clear_of_the_selection_and_inside_the_window(driver: Driver) -> None:
    window = driver.surface.viewport().rect()
    for words in ("Vizīte", "Vakar Putins", "palīdzēsim", "Rindkopa 13"):
        _select(driver, words)
        start, end = driver.point(words), driver.point(words, at_end=True)
        box = _bar(driver).geometry()
        assert window.contains(box)
        assert box.bottom() < min(start.y(), end.y()) or box.top() > max(start.y(), end.y())
        driver.press("esc")


@pytest.mark.parametrize("key", ["esc", "shift+right", "v", "tab"])
def test_keys_take_the_bar_away(driver: Driver, key: str) -> None:
    _select(driver, "Putins")
    driver.press(key)
    assert not _bar(driver).isVisible()


def test_a_click_and_scrolling_take_the_bar_away(driver: Driver) -> None:
    _select(driver, "Putins")
    QTest.mouseClick(driver.surface.viewport(), LEFT, pos=driver.point("Kims"))
    assert not _bar(driver).isVisible()
    _select(driver, "Putins")
    driver.surface.sight.scroll_by(10)
    assert not _bar(driver).isVisible()


def test_parts_and_gaps_are_offered_where_they_apply(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("4")
    _select(driver, "ieradās")
    assert _offered(driver)[-2:] == ["Add as a part", "Leave out"]
    _choose(driver, "Leave out")
    assert driver.marked == [("claim", "Vakar Putins", "Minskā")]
    _select(driver, "Kims")
    assert _offered(driver)[-1] == "Add as a part"
    _choose(driver, "Add as a part")
    assert driver.marked == [("claim", "Vakar Putins", "Minskā", "Kims")]


# The menu.


def _menu_at(driver: Driver, place: QPoint) -> QMenu:
    viewport = driver.surface.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    menu = viewport.findChild(QMenu)
    assert isinstance(menu, QMenu)
    return menu


def _entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


def _choose_in(menu: QMenu, words: str) -> None:
    _entry(menu, words).trigger()
    menu.close()


def test_the_menu_marks_the_word_under_the_pointer(driver: Driver) -> None:
    menu = _menu_at(driver, driver.point("ieradās"))
    assert not _entry(menu, "Delete").isEnabled()
    _choose_in(menu, "Weapon\t3")
    assert driver.marked == [("weapon", "ieradās")]


def test_the_menu_takes_the_span_under_the_pointer(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1", "left")
    menu = _menu_at(driver, driver.point("Putins"))
    assert driver.focused == ("person", "Putins")
    assert _entry(menu, "Person").isChecked()
    _choose_in(menu, "Country")
    assert driver.marked == [("country", "Putins")]
    _choose_in(_menu_at(driver, driver.point("Putins")), "Delete")
    assert driver.marked == []


def test_the_menu_leaves_a_selection_under_the_pointer_alone(driver: Driver) -> None:
    _select(driver, "Putins ieradās")
    menu = _menu_at(driver, driver.point("ieradās"))
    assert driver.selected == "Putins ieradās"
    _choose_in(menu, "Person")
    assert driver.marked == [("person", "Putins ieradās")]


def test_the_menu_key_opens_the_menu_at_the_caret(driver: Driver) -> None:
    driver.go_to("Putins")
    reason = QContextMenuEvent.Reason.Keyboard
    centre = driver.surface.mapToGlobal(driver.surface.rect().center())
    QApplication.sendEvent(driver.surface, QContextMenuEvent(reason, QPoint(), centre))
    menu = driver.surface.viewport().findChild(QMenu)
    assert isinstance(menu, QMenu)
    _choose_in(menu, "Person")
    assert driver.marked == [("person", "Putins")]


# Edges.


def test_an_edge_is_dragged_word_by_word_and_undone_at_once(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1")
    end = driver.point("Putins", at_end=True)
    QTest.mouseMove(driver.surface.viewport(), end)
    assert driver.surface.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    _drag(driver, end, driver.point("Minskā. ", at_end=True) - QPoint(14, 0))
    assert driver.focused == ("person", "Putins ieradās Minskā")
    assert not _bar(driver).isVisible()
    driver.press("u")
    assert driver.marked == [("person", "Putins")]


def test_the_first_edge_moves_by_character_with_control(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1")
    start = driver.point("Putins") - QPoint(3, 0)
    _drag(driver, start, driver.point("tins ierad") - QPoint(3, 0), ctrl=True)
    assert driver.focused == ("person", "tins")


def test_an_edge_that_is_only_clicked_stays(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1")
    QTest.mouseClick(driver.surface.viewport(), LEFT, pos=driver.point("Putins", at_end=True))
    assert driver.marked == [("person", "Putins")]


# Stacks.


def test_a_claim_is_taken_by_its_bracket_and_by_its_corners(driver: Driver) -> None:
    driver.go_to("palīdzēsim")
    driver.press("4", "esc")
    viewport, claim = driver.surface.viewport(), _span(driver, "claim")
    em = driver.surface.look.em
    for offset in (claim.start, claim.end):
        spot = driver.sheet.page.spot(offset)
        left, top = driver.surface.sight.page_point(QPointF())
        baseline = spot.y - top + driver.surface.look.body.baseline
        corner = QPointF(spot.x - left, baseline - driver.surface.look.body.cap_height - 0.2 * em)
        QTest.mouseMove(viewport, corner.toPoint())
        assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
        QTest.mouseClick(viewport, LEFT, pos=corner.toPoint())
        assert driver.focused == ("claim", "“Mēs palīdzēsim,”")
        driver.press("esc")
    bracket = QPoint(round(-left - 0.9 * em), round(baseline))
    QTest.mouseClick(viewport, LEFT, pos=bracket)
    assert driver.focused == ("claim", "“Mēs palīdzēsim,”")


def test_clicks_on_stacked_spans_go_through_them(driver: Driver) -> None:
    driver.go_to("Putins")
    driver.press("1", "ctrl+left", "4")
    viewport, place = driver.surface.viewport(), driver.point("Putins") + QPoint(12, 0)
    driver.press("esc")
    stack: list[str] = []
    for _ in range(3):
        QTest.mouseClick(viewport, LEFT, pos=place)
        assert driver.focused
        stack.append(driver.focused[0])
    assert stack == ["person", "claim", "person"]
