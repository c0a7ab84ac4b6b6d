"""Colours and sizes, as they are chosen with keys, the wheel and the menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.ui.settings import ColourScheme, Density, Typeface
from zimulis.ui.theme import BLACK_ON_WHITE, DARK, LIGHT, WHITE_ON_BLACK

TEXT = "Gara diena\n\n" + "\n\n".join(
    f"Rindkopa {i} par Putinu, kurš ieradās Minskā un runāja ilgi." for i in range(200)
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT)


def turn_wheel(driver: Driver, at: QPoint, notches: int, *, ctrl: bool = False) -> None:
    """Turns the wheel away from the hand, or towards it if `notches` is negative."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    viewport = driver.surface.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def y_of(driver: Driver, words: str) -> float:
    """How far below the top of the window the words stand, in pixels."""
    sheet = driver.sheet
    return sheet.page.baseline(driver.part(words).start) - sheet.anchor.top


def test_the_theme_changes_at_once_and_is_remembered(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    for scheme, theme in ((ColourScheme.DARK, DARK), (ColourScheme.LIGHT, LIGHT)):
        driver.window.appearance.choose_colours(scheme)
        shot = driver.surface.viewport().grab().toImage()
        assert shot.pixelColor(2, 2).name().upper() == theme.page
        assert driver.window.appearance.theme is theme
    driver.window.appearance.choose_colours(ColourScheme.DARK)
    driver.close()
    assert open_window(project).window.appearance.theme is DARK


def test_the_text_grows_and_shrinks_within_bounds(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    normal = driver.surface.look.em
    driver.press("ctrl+plus")
    assert driver.surface.look.em > normal
    driver.press("ctrl+0")
    assert driver.surface.look.em == normal
    for _ in range(30):
        driver.press("ctrl+-")
    assert 8 < driver.surface.look.em < normal


def test_keys_that_change_the_size_keep_the_line_of_the_caret(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.go_to("Rindkopa 120 ")
    before = y_of(driver, "Rindkopa 120 ")
    for _ in range(5):
        driver.press("ctrl+plus")
        assert y_of(driver, "Rindkopa 120 ") == pytest.approx(before, abs=1)


def test_with_the_caret_out_of_sight_the_first_line_stays_the_first(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.go_to("Rindkopa 120 ")
    turn_wheel(driver, QPoint(300, 200), -20)
    top = driver.sheet.page.offset_at(0, driver.sheet.anchor.top)
    driver.press("ctrl+plus")
    assert driver.sheet.page.offset_at(0, driver.sheet.anchor.top) == top


@pytest.mark.parametrize("notches", [3, -3])
def test_ctrl_and_the_wheel_scale_the_text_around_the_pointer(
    open_window: Open, project: Path, notches: int
) -> None:
    driver = open_window(project)
    driver.go_to("Rindkopa 120 ")
    for _ in range(4):
        driver.press("down")
    normal = driver.surface.look.em
    words = "Rindkopa 118 par"
    at, before = driver.point(words), y_of(driver, words)
    turn_wheel(driver, at, notches, ctrl=True)
    size = driver.surface.look.em
    assert (size > normal) == (notches > 0)
    assert y_of(driver, words) == pytest.approx(before, abs=1)
    driver.close()
    assert open_window(project).surface.look.em == pytest.approx(size)


def test_the_wheel_alone_scrolls(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    before, size = driver.sheet.anchor.top, driver.surface.look.em
    turn_wheel(driver, QPoint(300, 200), -2)
    assert driver.sheet.anchor.top > before
    turn_wheel(driver, QPoint(300, 200), 2)
    assert driver.sheet.anchor.top == pytest.approx(before)
    assert driver.surface.look.em == size


# Density.


def test_v_goes_through_the_densities_and_says_so(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    said: list[str] = []
    driver.window.appearance.said.connect(said.append)
    seen = [driver.surface.look.density]
    for _ in range(4):
        driver.press("v")
        seen.append(driver.surface.look.density)
    quiet, codes, names, off = Density
    assert seen == [quiet, codes, names, off, quiet]
    assert len(set(said)) == 4


def test_the_density_is_remembered_and_checked_in_the_menu(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.press("v", "v")
    driver.close()
    driver = open_window(project)
    assert driver.surface.look.density is Density.NAMES
    (view,) = (menu for menu in driver.window.findChildren(QMenu) if menu.title() == "&View")
    view.aboutToShow.emit()
    (marks,) = (menu for menu in driver.window.findChildren(QMenu) if menu.title() == "Marks")
    checked = [entry.data() for entry in marks.actions() if entry.isChecked()]
    assert checked == [Density.NAMES]
    next(entry for entry in marks.actions() if entry.data() == Density.OFF).trigger()
    assert driver.surface.look.density is Density.OFF


def test_another_density_keeps_the_line_of_the_caret_and_every_break(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.go_to("Rindkopa 120 ")
    before = y_of(driver, "Rindkopa 120 ")
    lines = [line.part for line in driver.sheet.page.layout(121).lines]
    for _ in range(4):
        driver.press("v")
        assert y_of(driver, "Rindkopa 120 ") == pytest.approx(before, abs=1)
        assert [line.part for line in driver.sheet.page.layout(121).lines] == lines


def test_letters_without_serifs_can_be_chosen(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    before = driver.surface.look.body.font
    driver.window.appearance.choose_typeface(Typeface.SANS)
    assert driver.surface.look.body.font != before
    driver.close()
    assert open_window(project).surface.look.body.font != before


# High contrast.


def test_in_high_contrast_fields_have_borders_that_are_seen(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    for scheme, theme in (
        (ColourScheme.WHITE_ON_BLACK, WHITE_ON_BLACK),
        (ColourScheme.BLACK_ON_WHITE, BLACK_ON_WHITE),
    ):
        driver.window.appearance.choose_colours(scheme)
        field = driver.filter_field().grab().toImage()
        edge = [field.pixelColor(x, 0).name().upper() for x in range(field.width())]
        assert edge.count(theme.rule) > field.width() * 0.9
        page = driver.surface.viewport().grab().toImage()
        assert page.pixelColor(2, 2).name().upper() == theme.page
    driver.window.appearance.choose_colours(ColourScheme.LIGHT)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert application.styleSheet() == ""


def test_the_menu_bar_keeps_no_colours_of_high_contrast(open_window: Open, project: Path) -> None:
    window = open_window(project).window
    schemes = (ColourScheme.LIGHT, ColourScheme.WHITE_ON_BLACK) * 3
    for scheme in (*schemes, ColourScheme.LIGHT, ColourScheme.DARK):
        window.appearance.choose_colours(scheme)
        QApplication.processEvents()
        window.grab()
    assert window.menuBar().grab().toImage().pixelColor(2, 2).name().upper() == DARK.panel
