"""Pictures of the inspector, of naming, and of entities."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.tools.drawing import draw, focus_first, leave, show
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.entities.dialog import EntitiesDialog
from zimulis.ui.settings import ColourScheme

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)


def draw_inspector(folder: Path) -> None:
    """All of them."""
    _draw_forms(folder)
    _draw_naming(folder)
    _draw_entities(folder)


def _draw_forms(folder: Path) -> None:
    """The inspector with a claim, with a weapon unfolded, and with the article."""
    window = make_window(sample=True)
    show(window)
    assert window.workbench
    window.perform(Act.NEXT_ARTICLE)
    inspector = window.workbench.inspector
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        for label in ("claim", "weapon", "country"):
            focus_first(window, label)
            inspector.take_keys()
            draw(window, folder / f"inspector-{label}-{theme}.png")
        window.workbench.take_keys()
        window.perform(Act.LEAVE)
        inspector.settle()
        draw(window, folder / f"inspector-article-{theme}.png")
    leave(window)


def _draw_naming(folder: Path) -> None:
    """The field for entities under a person and under a country, before and after typing."""
    window = make_window(sample=True)
    show(window)
    assert window.workbench
    window.perform(Act.NEXT_ARTICLE)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        for label, typed in (("person", ""), ("country", "kor")):
            focus_first(window, label)
            window.workbench.inspector.settle()
            window.perform(Act.ENTITY)
            field = QApplication.focusWidget()
            assert field, "nothing has the keys"
            QTest.keyClicks(field, typed)
            draw(window, folder / f"naming-{label}-{theme}.png")
            QTest.keyClick(field, Qt.Key.Key_Escape)
    leave(window)


def _draw_entities(folder: Path) -> None:
    """The dialog of entities with one of them, and with a merge to be seen before it is done."""
    window = make_window(sample=True)
    show(window)
    assert window.workbench
    window.perform(Act.NEXT_ARTICLE)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        focus_first(window, "country")
        window.perform(Act.ENTITIES)
        dialog = window.findChildren(EntitiesDialog)[-1]
        draw(dialog, folder / f"entities-one-{theme}.png")
        names = {"Vladimirs Putins", "Sergejs Šoigu", "Kims Čenuns"}
        known = window.workbench.desk.entities.values()
        dialog.choose_several([entity.id for entity in known if entity.name in names])
        draw(dialog, folder / f"entities-merge-{theme}.png")
        dialog.reject()
    leave(window)
