"""Relations over the page: which are drawn, and where."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.relations import Target
from zimulis.ui.surface.relation_lines import Shown

TEXT = "Vizīte\n\nPeskovs sacīja, ka Krievija sūtīs Su-35. Kims gatavojas.\n\n" + "\n\n".join(
    f"Rindkopa {i} ir tukša." for i in range(60)
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    """A claim whose claimant is linked, and in focus."""
    driver = open_window(make_project(tmp_path / "work.zimulis", TEXT))
    driver.go_to("Peskovs")
    driver.press("1")
    driver.sheet.hand.select(driver.part("Krievija sūtīs Su-35"))
    driver.press("4", "c", "1")
    return driver


def inked(driver: Driver, words: str) -> bool:
    """Whether a line in the colour of claims runs over words, between the lines of text."""
    start, end = driver.part(words)
    left, right = (driver.sheet.page.spot(offset) for offset in (start, end))
    look = driver.sheet.page.layout(left.block).look
    top = left.y - driver.sheet.anchor.top + look.baseline - look.cap_height - 0.6 * look.em
    return any(
        has_ink(driver, driver.surface.sight.column.left + x, top + y)
        for x in range(round(left.x), round(right.x))
        for y in range(round(0.4 * look.em))
    )


def has_ink(driver: Driver, x: float, y: float) -> bool:
    """Whether a pixel of the viewport has the colour of claims."""
    label = driver.sheet.scheme.label("claim")
    assert label
    ink = QColor(driver.window.appearance.theme.ink(label))
    return driver.surface.viewport().grab().toImage().pixelColor(round(x), round(y)) == ink


def test_a_key_shows_relations_of_the_focused_span_then_all_then_none(driver: Driver) -> None:
    assert not inked(driver, "sacīja")
    driver.press("l")
    assert inked(driver, "sacīja")
    driver.press("esc")
    assert not inked(driver, "sacīja")
    driver.press("l")
    assert driver.surface.relations.shown is Shown.ALL
    assert inked(driver, "sacīja")
    driver.press("l")
    assert not inked(driver, "sacīja")


def test_from_the_other_end_it_is_the_same_line(driver: Driver) -> None:
    driver.press("l", "esc")
    driver.surface.focus_span(next(span.id for span in driver.sheet.spans))
    assert driver.focused == ("person", "Peskovs")
    assert inked(driver, "sacīja")


def test_nothing_moves_for_a_line(driver: Driver) -> None:
    def places() -> tuple[float, float, int]:
        sheet = driver.sheet
        return sheet.page.heights.total, sheet.anchor.top, sheet.hand.caret

    before = places()
    driver.press("l", "l")
    driver.surface.viewport().grab()
    assert places() == before


def test_a_line_leads_to_the_edge_behind_which_its_other_end_is(driver: Driver) -> None:
    peskovs = next(iter(driver.sheet.spans))
    driver.sheet.hand.select(driver.part("Rindkopa 55 ir"))
    driver.press("4", "l")
    claim = driver.sheet.hand.focused
    assert claim
    assert not driver.surface.sight.holds(peskovs.start)
    x = driver.surface.sight.column.left
    assert not has_ink(driver, x, 3)
    driver.workbench.desk.links.put(claim.id, "claimant", [Target.span(peskovs.id)])
    assert any(has_ink(driver, x + dx, 10) for dx in (-1, 0, 1))
