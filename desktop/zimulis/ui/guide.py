"""What shows a person what there is to be done: the palette and the list of keys."""

import platform
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot, qVersion

from zimulis import __version__
from zimulis.domain.scheme import Label, Scheme
from zimulis.ui.actions import Act
from zimulis.ui.appearance_menus import choices
from zimulis.ui.key_map import KeyMap
from zimulis.ui.prompts import Prompts
from zimulis.ui.settings import Settings
from zimulis.workspace.filters import saved_filters

if TYPE_CHECKING:
    from zimulis.ui.main_window import MainWindow
    from zimulis.ui.palette.entries import Entry
    from zimulis.ui.palette.view import Palette


class Guide(QObject):
    """Offers everything that a window can do, by name and by key."""

    def __init__(
        self, window: "MainWindow", keys: KeyMap, settings: Settings, prompts: Prompts
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keys = keys
        self._settings = settings
        self._prompts = prompts
        self._palette: Palette | None = None
        window.appearance.theme_changed.connect(self._show_theme)

    @Slot()
    def _show_theme(self) -> None:
        if self._palette:
            self._palette.set_theme(self._window.appearance.theme)

    def open_palette(self) -> None:
        """Offers everything by its name; pressed again, goes."""
        if self._palette is None:
            from zimulis.ui.palette.view import Palette  # noqa: PLC0415 (for a quick start)

            self._palette = Palette(self._window, self._window.appearance.theme)
            self._palette.chosen.connect(self._perform)
        if self._palette.isVisible():
            self._palette.leave()
        else:
            self._palette.open(list(self._entries()), self._settings.recent_entries, self._look_up)

    def _entries(self) -> "Iterator[Entry]":
        from zimulis.ui.palette import sources  # noqa: PLC0415 (for a quick start)

        window, bench = self._window, self._window.workbench
        if bench:
            lack = window.lacking(Act.SELECT_ALL)
            session = bench.desk.session
            yield from sources.labels(session.scheme.labels, lack, self._apply)
            yield from sources.saved_filters(saved_filters(session), bench.corpus.filter.show_text)
        yield from sources.actions(self._keys, window.lacking, window.perform)
        yield from sources.appearance(choices(window.appearance))
        yield from sources.projects(self._settings.recent, window.open_project)

    def _look_up(self, words: str) -> "list[Entry]":
        """What the open project has by these words."""
        from zimulis.ui.palette.lookup import Lookup  # noqa: PLC0415 (for a quick start)

        bench = self._window.workbench
        return Lookup(bench).find(words) if bench else []

    def _apply(self, label: Label) -> None:
        if self._window.workbench:
            self._window.workbench.surface.keys.apply_label(label)

    @Slot(object)
    def _perform(self, entry: "Entry") -> None:
        self._settings.remember_entry(entry.name)
        entry.perform()

    @property
    def _scheme(self) -> Scheme | None:
        bench = self._window.workbench
        return bench.desk.session.scheme if bench else None

    def show_keys(self) -> None:
        """Shows all keys on one page, where they can be changed."""
        from zimulis.ui.dialogs.keys import KeysDialog  # noqa: PLC0415 (for a quick start)

        dialog = KeysDialog(self._scheme, self._keys, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_manual(self) -> None:
        """Shows the manual beside the work."""
        from zimulis.ui.dialogs.manual import ManualDialog  # noqa: PLC0415 (for a quick start)
        from zimulis.workspace.default_scheme import default_scheme  # noqa: PLC0415

        dialog = ManualDialog(self._keys, self._scheme or default_scheme(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def tell_about(self) -> None:
        """Says what this program is, whose, and on what terms."""
        sentence = self.tr(
            "Zīmulis {version} marks persons, countries, weapons and claims in news articles, by"
            " hand.\n\nIt is free software under the MIT licence, made by the Zīmulis"
            " contributors, and works with Python {python} and Qt {qt}. It never goes online."
        )
        self._prompts.tell(
            sentence.format(version=__version__, python=platform.python_version(), qt=qVersion())
        )
