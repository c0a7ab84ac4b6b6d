"""The submenus for colours, marks and letters."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from zimulis.ui.appearance import Appearance
from zimulis.ui.settings import ColourScheme, Density, Typeface


class AppearanceMenus(QObject):
    """Adds a submenu to a menu for each thing about the appearance that can be chosen."""

    def __init__(self, menu: QMenu, appearance: Appearance) -> None:
        super().__init__(menu)
        self._appearance = appearance
        self._colours = ChoiceMenu(
            self.tr("Colours"),
            {
                ColourScheme.SYSTEM: self.tr("Those of the system"),
                ColourScheme.LIGHT: self.tr("Light"),
                ColourScheme.DARK: self.tr("Dark"),
            },
            menu,
        )
        self._marks = ChoiceMenu(
            self.tr("Marks"),
            {
                Density.QUIET: self.tr("Quiet"),
                Density.CODES: self.tr("Codes"),
                Density.NAMES: self.tr("Names of labels"),
                Density.OFF: self.tr("Off"),
            },
            menu,
        )
        self._letters = ChoiceMenu(
            self.tr("Letters"),
            {
                Typeface.SERIF: self.tr("With serifs"),
                Typeface.SANS: self.tr("Without serifs"),
            },
            menu,
        )
        for choices in (self._colours, self._marks, self._letters):
            menu.addMenu(choices)
        self._colours.chosen.connect(appearance.choose_colours)
        self._marks.chosen.connect(appearance.choose_density)
        self._letters.chosen.connect(appearance.choose_typeface)
        menu.aboutToShow.connect(self._show_chosen)

    @Slot()
    def _show_chosen(self) -> None:
        """Checks what is in force now; keys may have changed it."""
        self._colours.check(self._appearance.colours)
        self._marks.check(self._appearance.density)
        self._letters.check(self._appearance.typeface)


class ChoiceMenu(QMenu):
    """A submenu of which one entry is in force.

    Signals:
        chosen: The value of another entry.
    """

    chosen = Signal(str)

    def __init__(self, title: str, entries: Mapping[str, str], parent: QWidget) -> None:
        """Fills the menu with the titles of values."""
        super().__init__(title, parent)
        self._group = QActionGroup(self)
        for value, words in entries.items():
            entry = self.addAction(words)
            entry.setCheckable(True)
            entry.setData(value)
            self._group.addAction(entry)
        self._group.triggered.connect(self._choose)

    def check(self, value: str) -> None:
        """Shows which entry is in force."""
        for entry in self._group.actions():
            entry.setChecked(entry.data() == value)

    @Slot(QAction)
    def _choose(self, entry: QAction) -> None:
        self.chosen.emit(entry.data())
