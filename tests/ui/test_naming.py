"""Saying what a mark names, with the keys of a person."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import Entity
from zimulis.ui.dialogs.entities.dialog import EntitiesDialog
from zimulis.ui.naming.picker import Picker
from zimulis.ui.surface.view import Surface
from zimulis.workspace.articles import entities

# No screen, no hints of sizes to a window manager.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "Putina vizīte Ziemeļkorejā. Putinam līdzi bija Lavrovs. Kremlis klusēja.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT)


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    return open_window(project)


def picker(driver: Driver) -> Picker:
    found = driver.workbench.findChild(Picker)
    assert isinstance(found, Picker)
    return found


def offered(driver: Driver) -> list[str]:
    return [offer.title for offer in picker(driver).offers]


def known(driver: Driver) -> list[Entity]:
    return list(entities(driver.workbench.desk.session).values())


def named(driver: Driver) -> list[str]:
    """What each mark names, in reading order."""
    return [driver.workbench.desk.entity_name(span) for span in driver.sheet.spans]


def test_a_new_name_is_edited_to_its_nominative_and_the_next_form_takes_it(driver: Driver) -> None:
    driver.mark("Putina ", "1")
    caret = driver.caret
    driver.press("e")
    assert driver.typed == "Putina"
    assert offered(driver) == ["New: Putina"]
    driver.write("Vladimirs Putins")
    driver.press("enter")
    assert driver.focus_is_on(Surface)
    assert (named(driver), driver.caret) == (["Vladimirs Putins"], caret)
    assert driver.focused == ("person", "Putina")

    driver.mark("Putinam", "1")
    driver.press("e", "enter")
    assert named(driver) == ["Vladimirs Putins", "Vladimirs Putins"]
    assert len(known(driver)) == 1
    driver.press("u")
    assert named(driver) == ["Vladimirs Putins", ""]


def test_esc_leaves_everything_as_it_was(driver: Driver) -> None:
    driver.mark("Lavrovs", "1")
    driver.press("e")
    assert driver.focus_is_on(QLineEdit)
    driver.write("Serg")
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert driver.focused == ("person", "Lavrovs")
    assert known(driver) == []


def test_a_country_is_offered_by_its_word_by_its_code_and_in_any_language(driver: Driver) -> None:
    driver.mark("Ziemeļkorejā", "2")
    driver.press("e")
    assert offered(driver)[:2] == ["Ziemeļkoreja", "New: Ziemeļkorejā"]
    for typed in ("kp", "North K", "朝鲜"):
        driver.write(typed)
        assert offered(driver)[0] == "Ziemeļkoreja"
        driver.press("ctrl+a")
    driver.press("enter")
    (country,) = known(driver)
    assert (country.name, country.label, country.attributes) == (
        "Ziemeļkoreja",
        "country",
        {"iso": "KP"},
    )


def test_a_button_beside_the_name_shows_all_about_the_entity(driver: Driver) -> None:
    driver.mark("Kremlis", "2")
    inspector = driver.workbench.inspector
    inspector.settle()
    (button,) = (b for b in inspector.findChildren(QToolButton) if b.text() == "…")
    assert not button.isVisible()
    driver.press("e")
    driver.write("Krievija")
    driver.press("enter")
    inspector.settle()
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = driver.window.findChild(EntitiesDialog)
    assert isinstance(dialog, EntitiesDialog)
    assert dialog.isVisible()
    dialog.close()
    assert driver.focused == ("country", "Kremlis")


def test_what_is_linked_can_be_let_go(driver: Driver) -> None:
    driver.mark("Kremlis", "2")
    driver.press("e")
    driver.write("Krievija")
    driver.press("enter", "e")
    assert offered(driver)[0] == "Krievija"
    assert offered(driver)[-1] == "No longer Krievija"
    driver.press("up", "enter")
    assert named(driver) == [""]
    assert [entity.name for entity in known(driver)] == ["Krievija"]


def test_arrows_choose_among_what_is_offered(driver: Driver) -> None:
    for words, name in (("Putina ", "Vladimirs Putins"), ("Lavrovs", "Sergejs Lavrovs")):
        driver.mark(words, "1")
        driver.press("e")
        driver.write(name)
        driver.press("enter")
    driver.mark("Kremlis", "1")
    driver.press("e")
    assert offered(driver) == ["New: Kremlis", "Sergejs Lavrovs", "Vladimirs Putins"]
    driver.press("down", "down", "enter")
    assert named(driver)[-1] == "Vladimirs Putins"


def test_a_claim_names_nothing(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.mark("Kremlis klusēja", "4")
    driver.press("e")
    assert said[-1] == "Claim: these marks name no entity."
    assert driver.focus_is_on(Surface)


def test_the_inspector_shows_the_entity_and_has_it_chosen(driver: Driver) -> None:
    driver.mark("Ziemeļkorejā", "2")
    driver.press("enter", "e", "enter")
    driver.wait_until(lambda: "Ziemeļkoreja · KP" in _labels(driver))
    assert not driver.focus_is_on(Surface), "the inspector has the keys again"
    driver.press("delete")
    assert named(driver) == [""]
    driver.press("esc")
    assert driver.focus_is_on(Surface)


def _labels(driver: Driver) -> list[str]:
    labels = driver.workbench.inspector.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]
