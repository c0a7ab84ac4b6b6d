"""The menu bar, made from the registry of actions."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from zimulis.ui.actions import ACTIONS, Act, Action, Group, Need, title_of
from zimulis.ui.appearance import Appearance
from zimulis.ui.appearance_menus import AppearanceMenus
from zimulis.ui.key_map import KeyMap


class Menus(QObject):
    """Fills a menu bar. Keys are shown in it, but pressed elsewhere: see `ui.keys`.

    Signals:
        act_chosen: An `Act` was chosen.
    """

    act_chosen = Signal(str)

    def __init__(
        self,
        bar: QMenuBar,
        appearance: Appearance,
        keys: KeyMap,
        lacking: Callable[[Act], Need | None],
    ) -> None:
        super().__init__(bar)
        self._keys = keys
        self._lacking = lacking
        self._entries: dict[Act, QAction] = {}
        titles = {
            Group.PROJECT: self.tr("&Project"),
            Group.MARK: self.tr("&Marking"),
            Group.WAY: self.tr("&Go"),
            Group.ARTICLE: self.tr("&Article"),
            Group.WINDOW: self.tr("&View"),
            Group.HELP: self.tr("&Help"),
        }
        for group, title in titles.items():
            menu = bar.addMenu(title)
            menu.aboutToShow.connect(self._grey_out)
            for action in ACTIONS:
                if action.group is group:
                    self._add_action(menu, action)
            if group is Group.WINDOW:
                menu.addSeparator()
                AppearanceMenus(menu, appearance)
        keys.changed.connect(self._show_keys)
        self._show_keys()

    def _add_action(self, menu: QMenu, action: Action) -> None:
        entry = menu.addAction(title_of(action.act))
        entry.setData(action.act)
        entry.triggered.connect(self._choose)
        self._entries[action.act] = entry

    @Slot()
    def _grey_out(self) -> None:
        """Leaves only those to be chosen that can do anything now."""
        for act, entry in self._entries.items():
            entry.setEnabled(self._lacking(act) is None)

    @Slot()
    def _show_keys(self) -> None:
        for act, entry in self._entries.items():
            key = self._keys.key_of(act)
            entry.setText(f"{title_of(act)}\t{key}" if key else title_of(act))

    @Slot()
    def _choose(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.act_chosen.emit(entry.data())
