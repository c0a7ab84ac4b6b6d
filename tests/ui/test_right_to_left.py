"""An article that runs from right to left: its margin, its marks, and which way its keys go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.parts import Part
from zimulis.ui.settings import Density
from zimulis.ui.surface.look import BRACKET_OFFSET, LEFT_MARGIN

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = (
    "قال بيسكوف إن مقاتلات Su-35 جاهزة للتسليم.\n\n"
    "وأضاف أن الاتفاق لا يزال قائمًا وأن المحادثات مستمرة.\n\n"
    "Peskov said so.\n"
)
LATVIAN = "Pirmā rindkopa ir latviski un gara.\n\nقال بيسكوف.\n"


@pytest.fixture
def arabic(open_window: Open, tmp_path: Path) -> Driver:
    """A window on the Arabic article; the keys are in its text."""
    return _opened(open_window, tmp_path, TEXT)


def _opened(open_window: Open, folder: Path, text: str) -> Driver:
    driver = open_window(make_project(folder / "article.zimulis", text))
    driver.surface.setFocus()
    return driver


def _mark(driver: Driver, label: str, words: str) -> None:
    """Selects words and presses the key of a label."""
    driver.sheet.hand.select(driver.part(words))
    driver.press(label)


def _column(driver: Driver) -> tuple[float, float]:
    """Where the column of text begins and ends in the viewport."""
    left = -driver.surface.sight.page_point(QPoint(0, 0).toPointF())[0]
    return left, left + driver.sheet.page.width


def test_the_wide_margin_and_the_text_are_at_the_right(arabic: Driver) -> None:
    left, right = _column(arabic)
    width = arabic.surface.viewport().width()
    assert width - right > left
    assert width - right >= LEFT_MARGIN * arabic.surface.look.em - 1
    spot = arabic.sheet.page.spot(0)
    assert spot.x == pytest.approx(arabic.sheet.page.width, abs=1)


def test_a_paragraph_from_left_to_right_begins_at_the_left_of_the_same_page(
    arabic: Driver,
) -> None:
    assert arabic.sheet.page.spot(arabic.part("Peskov said").start).x == 0


@pytest.mark.parametrize("words", ["المحادثات مستمرة", "Peskov said so"])
def test_every_bracket_stands_at_the_right(arabic: Driver, words: str) -> None:
    _mark(arabic, "4", words)
    sheet, em = arabic.sheet, arabic.surface.look.em
    spot = sheet.page.spot(arabic.part(words).start)
    bracket = (sheet.page.width + BRACKET_OFFSET * em, spot.y + em)
    claim = sheet.brackets.hit(*bracket)
    assert claim
    assert claim.quotes(sheet.text) == (words,)
    assert sheet.brackets.hit(-BRACKET_OFFSET * em, spot.y + em) is None
    image = arabic.surface.viewport().grab().toImage()
    origin = arabic.surface.sight.page_point(QPoint(0, 0).toPointF())
    drawn = image.pixelColor(round(bracket[0] - origin[0]), round(bracket[1] - origin[1]))
    page = image.pixelColor(round(-BRACKET_OFFSET * em - origin[0]), round(bracket[1] - origin[1]))
    assert drawn != page


def test_in_an_article_from_left_to_right_all_brackets_stand_at_the_left(
    open_window: Open, tmp_path: Path
) -> None:
    driver = _opened(open_window, tmp_path, LATVIAN)
    _mark(driver, "4", "قال بيسكوف")
    y = driver.sheet.page.spot(driver.part("قال").start).y + driver.surface.look.em
    assert driver.sheet.brackets.hit(-BRACKET_OFFSET * driver.surface.look.em, y)


def test_what_stands_under_a_mark_stands_under_its_end(arabic: Driver) -> None:
    _mark(arabic, "1", "الاتفاق لا يزال")
    quiet = arabic.surface.viewport().grab().toImage()
    arabic.window.appearance.choose_density(Density.NAMES)
    page = arabic.sheet.page
    ((_, left, right),) = page.layout(1).stretches(arabic.part("الاتفاق لا يزال"))
    spot = page.spot(arabic.part("الاتفاق لا يزال").start)
    look = page.layout(1).look
    image = arabic.surface.viewport().grab().toImage()
    origin = arabic.surface.sight.page_point(QPoint(0, 0).toPointF())
    below = round(spot.y + look.baseline + look.first_lane + 0.15 * look.em - origin[1])
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, below + y) != quiet.pixelColor(2, 2) for y in range(8))
    ]
    name = [x for x in inked if left - origin[0] - 2 <= x <= right - origin[0] + 2]
    assert min(name) == pytest.approx(left - origin[0], abs=2)
    assert max(name) < (left + right) / 2 - origin[0]


# Keys.


def test_left_goes_on_in_the_text_and_right_goes_back(arabic: Driver) -> None:
    arabic.press("home", "left", "left", "left")
    assert arabic.caret == 3
    arabic.press("right")
    assert arabic.caret == 2


def test_a_word_of_the_other_direction_is_passed_in_the_order_of_the_text(arabic: Driver) -> None:
    arabic.go_to("Su-35")
    places = [arabic.caret]
    for _ in "Su-35":
        arabic.press("left")
        places.append(arabic.caret)
    assert places == list(range(places[0], places[0] + 6))


def test_by_word(arabic: Driver) -> None:
    arabic.press("home", "ctrl+left")
    assert arabic.caret == arabic.part("بيسكوف").start
    arabic.press("ctrl+left", "ctrl+right", "ctrl+right")
    assert arabic.caret == 0


def test_shift_selects_the_way_the_text_runs(arabic: Driver) -> None:
    arabic.go_to("بيسكوف")
    arabic.press("ctrl+shift+left")
    assert arabic.selected == "بيسكوف "
    arabic.press("shift+right")
    assert arabic.selected == "بيسكوف"


def test_home_and_end_are_the_right_and_the_left_end_of_the_line(arabic: Driver) -> None:
    arabic.go_to("الاتفاق")
    arabic.press("home")
    assert arabic.caret == arabic.part("وأضاف").start
    home = arabic.sheet.page.spot(arabic.caret).x
    arabic.press("end")
    assert arabic.sheet.page.spot(arabic.caret).x < home


def test_the_edge_of_a_mark_moves_the_way_of_its_key(arabic: Driver) -> None:
    _mark(arabic, "1", "بيسكوف")
    arabic.press("ctrl+shift+left")
    assert arabic.marked == [("person", "بيسكوف إن")]
    arabic.press("ctrl+shift+right", "o", "ctrl+shift+right")
    assert arabic.marked == [("person", "قال بيسكوف")]


def test_in_a_paragraph_from_left_to_right_the_keys_go_as_ever(arabic: Driver) -> None:
    arabic.go_to("Peskov")
    arabic.press("right", "right", "left")
    assert arabic.caret == arabic.part("Peskov").start + 1


# Where marks are drawn.


def test_a_mark_begins_at_the_right_and_ends_at_the_left(arabic: Driver) -> None:
    page = arabic.sheet.page
    layout = page.layout(1)
    claim = arabic.part("الاتفاق لا يزال قائمًا")
    ((_, left, right),) = layout.stretches(claim)
    _, opening = layout.edge(claim.start, opens=True)
    _, closing = layout.edge(claim.end, opens=False)
    assert (opening.x, closing.x) == (pytest.approx(right), pytest.approx(left))
    assert opening.is_right_to_left
    assert closing.is_right_to_left


def test_a_designator_inside_is_marked_from_side_to_side(arabic: Driver) -> None:
    layout = arabic.sheet.page.layout(0)
    weapon = arabic.part("Su-35")
    ((_, left, right),) = layout.stretches(weapon)
    _, opening = layout.edge(weapon.start, opens=True)
    _, closing = layout.edge(weapon.end, opens=False)
    assert (opening.x, closing.x) == (pytest.approx(right), pytest.approx(left))
    inner = Part(weapon.start, weapon.start + 2)
    ((_, first, last),) = layout.stretches(inner)
    assert first == pytest.approx(left)
    assert layout.edge(inner.end, opens=False)[1].x == pytest.approx(last)
