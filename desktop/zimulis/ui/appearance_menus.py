"""What can be chosen about the appearance: as submenus, and for the palette."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from zimulis.ui.appearance import Appearance
from zimulis.ui.settings import ColourScheme, Density, Typeface

translate = QCoreApplication.translate


class Choice(NamedTuple):
    """One thing about the appearance, of which one value is in force.

    Attributes:
        name: Always the same, whatever the language.
        titles: What each value is called.
        choose: Puts a value in force.
        current: The value in force.
    """

    name: str
    title: str
    titles: Mapping[str, str]
    choose: Callable[[str], object]
    current: Callable[[], str]


def choices(appearance: Appearance) -> tuple[Choice, ...]:
    """All there is to choose."""
    return (
        Choice(
            "colours",
            translate("Choices", "Colours"),
            {
                ColourScheme.SYSTEM: translate("Choices", "Those of the system"),
                ColourScheme.LIGHT: translate("Choices", "Light"),
                ColourScheme.DARK: translate("Choices", "Dark"),
                ColourScheme.BLACK_ON_WHITE: translate("Choices", "High contrast, black on white"),
                ColourScheme.WHITE_ON_BLACK: translate("Choices", "High contrast, white on black"),
            },
            appearance.choose_colours,
            lambda: appearance.colours,
        ),
        Choice(
            "marks",
            translate("Choices", "Marks"),
            {
                Density.QUIET: translate("Choices", "Quiet"),
                Density.CODES: translate("Choices", "Codes"),
                Density.NAMES: translate("Choices", "Names of labels"),
                Density.OFF: translate("Choices", "Off"),
            },
            appearance.choose_density,
            lambda: appearance.density,
        ),
        Choice(
            "letters",
            translate("Choices", "Letters"),
            {
                Typeface.SERIF: translate("Choices", "With serifs"),
                Typeface.SANS: translate("Choices", "Without serifs"),
            },
            appearance.choose_typeface,
            lambda: appearance.typeface,
        ),
    )


class AppearanceMenus(QObject):
    """Adds a submenu to a menu for each thing about the appearance that can be chosen."""

    def __init__(self, menu: QMenu, appearance: Appearance) -> None:
        super().__init__(menu)
        self._menus = [ChoiceMenu(choice, menu) for choice in choices(appearance)]
        for submenu in self._menus:
            menu.addMenu(submenu)
        menu.aboutToShow.connect(self._show_chosen)

    @Slot()
    def _show_chosen(self) -> None:
        """Checks what is in force now; keys may have changed it."""
        for submenu in self._menus:
            submenu.check()


class ChoiceMenu(QMenu):
    """A submenu of which one entry is in force."""

    def __init__(self, choice: Choice, parent: QMenu) -> None:
        """Fills the menu with the titles of values."""
        super().__init__(choice.title, parent)
        self._choice = choice
        self._group = QActionGroup(self)
        for value, words in choice.titles.items():
            entry = self.addAction(words)
            entry.setCheckable(True)
            entry.setData(value)
            self._group.addAction(entry)
        self._group.triggered.connect(self._choose)

    def check(self) -> None:
        """Shows which entry is in force."""
        for entry in self._group.actions():
            entry.setChecked(entry.data() == self._choice.current())

    @Slot(QAction)
    def _choose(self, entry: QAction) -> None:
        self._choice.choose(entry.data())
