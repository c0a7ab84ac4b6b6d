"""The menu bar, made from the registry of actions."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from zimulis.ui.actions import ACTIONS, Action, Group, title_of
from zimulis.ui.settings import ColourScheme


class Menus(QObject):
    """Fills a menu bar. Keys are shown in it, but pressed elsewhere: see `ui.keys`.

    Signals:
        act_chosen: An `Act` was chosen.
        colour_scheme_chosen: A `ColourScheme` was chosen.
    """

    act_chosen = Signal(str)
    colour_scheme_chosen = Signal(str)

    def __init__(self, bar: QMenuBar, scheme: ColourScheme) -> None:
        super().__init__(bar)
        titles = {
            Group.PROJECT: self.tr("&Project"),
            Group.MARK: self.tr("&Marking"),
            Group.ARTICLE: self.tr("&Article"),
            Group.WINDOW: self.tr("&View"),
        }
        for group, title in titles.items():
            menu = bar.addMenu(title)
            for action in ACTIONS:
                if action.group is group:
                    self._add_action(menu, action)
            if group is Group.WINDOW:
                menu.addSeparator()
                self._add_colour_schemes(menu, scheme)

    def _add_action(self, menu: QMenu, action: Action) -> None:
        title = title_of(action.act)
        entry = menu.addAction(f"{title}\t{action.keys[0]}" if action.keys else title)
        entry.setData(action.act)
        entry.triggered.connect(self._choose)

    def _add_colour_schemes(self, menu: QMenu, current: ColourScheme) -> None:
        titles = {
            ColourScheme.SYSTEM: self.tr("Colours of the system"),
            ColourScheme.LIGHT: self.tr("Light"),
            ColourScheme.DARK: self.tr("Dark"),
        }
        group = QActionGroup(self)
        for scheme, title in titles.items():
            entry = menu.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(scheme is current)
            entry.setData(scheme)
            group.addAction(entry)
        group.triggered.connect(self._choose_scheme)

    @Slot()
    def _choose(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.act_chosen.emit(entry.data())

    @Slot(QAction)
    def _choose_scheme(self, entry: QAction) -> None:
        self.colour_scheme_chosen.emit(entry.data())
