"""The strip beside the scroll bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.settings import ColourScheme, Density
from zimulis.ui.surface.overview import Overview

TEXT = "Gara diena\n\n" + "\n\n".join(f"Rindkopa {i} par Putinu, ne citu." for i in range(200))

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    return open_window(make_project(tmp_path / "work.zimulis", TEXT))


def overview(driver: Driver) -> Overview:
    return driver.workbench.overview


def colours_at(driver: Driver, offset: int) -> set[str]:
    """The colours of the strip where an offset lies, once it shows the last change."""
    strip = overview(driver)
    driver.wait_until(lambda: not strip.is_behind)
    image = strip.grab().toImage()
    y = round((offset + 1) / len(driver.sheet.text) * image.height())
    rows = range(max(0, y - 1), min(image.height(), y + 2))
    return {image.pixelColor(x, row).name().upper() for row in rows for x in range(image.width())}


def ink(driver: Driver, label: str) -> str:
    found = driver.sheet.scheme.label(label)
    assert found
    return QColor(driver.window.appearance.theme.ink(found)).name().upper()


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_marks_are_shown_in_the_colours_of_their_labels(
    driver: Driver, scheme: ColourScheme
) -> None:
    driver.window.appearance.choose_colours(scheme)
    driver.go_to("Rindkopa 150 ")
    place = driver.caret
    assert ink(driver, "person") not in colours_at(driver, place)
    driver.press("1")
    assert ink(driver, "person") in colours_at(driver, place)
    assert ink(driver, "person") not in colours_at(driver, driver.part("Rindkopa 50 ").start)
    driver.press("delete")
    assert ink(driver, "person") not in colours_at(driver, place)


def test_hits_and_suggestions_are_shown_and_marks_are_not_while_they_are_off(
    driver: Driver,
) -> None:
    hit, suggested = driver.part("Rindkopa 40 "), driver.part("Rindkopa 90 ")
    driver.surface.show_hits([hit])
    driver.surface.put_suggestions([Suggestion("names", "weapon", (suggested,))])
    line = driver.window.appearance.theme.find_line
    assert line in colours_at(driver, hit.start)
    assert ink(driver, "weapon") in colours_at(driver, suggested.start)
    driver.window.appearance.choose_density(Density.OFF)
    assert line in colours_at(driver, hit.start)
    assert ink(driver, "weapon") not in colours_at(driver, suggested.start)
    driver.surface.show_hits([])
    assert line not in colours_at(driver, hit.start)


def test_a_click_goes_there_and_a_drag_further_while_the_caret_stays(driver: Driver) -> None:
    strip, caret = overview(driver), driver.caret
    target = driver.part("Rindkopa 150 ").start
    y = round(target / len(TEXT) * strip.height())
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, y))
    assert driver.surface.sight.holds(target)
    assert not driver.surface.sight.holds(driver.part("Rindkopa 10 ").start)
    QTest.mouseMove(strip, QPoint(5, 0))
    assert driver.surface.sight.holds(0)
    QTest.mouseMove(strip, QPoint(5, strip.height() + 50))
    assert driver.surface.sight.holds(len(TEXT) - 1)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, y))
    assert driver.caret == caret


def test_the_part_in_sight_is_framed(driver: Driver) -> None:
    def framed() -> list[int]:
        driver.surface.viewport().grab()
        image = overview(driver).grab().toImage()
        frame = QColor(driver.window.appearance.theme.panel_muted).name().upper()
        return [y for y in range(image.height()) if image.pixelColor(8, y).name().upper() == frame]

    top = framed()
    assert len(top) == 2
    driver.go_to("Rindkopa 199 ")
    bottom = framed()
    assert top[0] < top[1] < bottom[0] < bottom[1]
