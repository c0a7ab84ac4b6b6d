"""The paragraph that screen readers read."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.ui.surface.spoken import SpokenText

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "Vizīte\n\nPutins 😀 ieradās Minskā.\n\nLavrovs palika mājās.\n"


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    return open_window(make_project(tmp_path / "work.zimulis", TEXT))


@pytest.fixture
def spoken(driver: Driver) -> SpokenText:
    found = driver.surface.findChild(SpokenText)
    assert isinstance(found, SpokenText)
    return found


def test_it_is_neither_seen_nor_ever_has_the_keys(driver: Driver, spoken: SpokenText) -> None:
    assert spoken.isVisible()
    assert not driver.surface.viewport().rect().intersects(spoken.geometry())
    assert spoken.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert driver.surface.hasFocus()


def test_it_holds_the_paragraph_with_caret_and_selection(
    driver: Driver, spoken: SpokenText
) -> None:
    driver.go_to("ieradās")
    spoken.show_hand(driver.sheet)
    assert spoken.toPlainText() == "Putins 😀 ieradās Minskā."
    assert spoken.textCursor().position() == len("Putins 😀 ".encode("utf-16-le")) // 2
    driver.press("shift+end")
    spoken.show_hand(driver.sheet)
    assert spoken.textCursor().selectedText() == "ieradās Minskā."


def test_of_a_longer_selection_it_has_what_lies_in_the_paragraph(
    driver: Driver, spoken: SpokenText
) -> None:
    driver.go_to("Minskā")
    driver.press("shift+ctrl+end")
    spoken.show_hand(driver.sheet)
    assert spoken.toPlainText() == "Lavrovs palika mājās."
    assert spoken.textCursor().selectedText() == "Lavrovs palika mājās."
