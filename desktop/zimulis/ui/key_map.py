"""Which stroke does what: the registry's keys, and those that the person chose instead."""

from PySide6.QtCore import QObject, Signal

from zimulis.ui.actions import ACTIONS, BY_ACT, Act, Action
from zimulis.ui.settings import Settings


class KeyMap(QObject):
    """The keys in force; what was chosen is kept in the settings, the rest stays in the registry.

    A stroke does one thing. Where a later version of the program gives an action a key that the
    person has chosen for another, the person's choice holds.

    Signals:
        changed: Some action has other keys now.
    """

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        """Reads what was chosen.

        Args:
            settings: Where choices are kept; without them they last as long as this map.
            parent: As ever in Qt.
        """
        super().__init__(parent)
        self._settings = settings
        self._chosen: dict[Act, tuple[str, ...]] = {}
        if settings:
            kept = settings.keys
            self._chosen = {act: kept[act] for act in Act if act in kept}
        self._index()

    def _index(self) -> None:
        chosen = {stroke: act for act, keys in self._chosen.items() for stroke in keys}
        offered = {stroke: action.act for action in ACTIONS for stroke in action.keys}
        free = {stroke: act for stroke, act in offered.items() if act not in self._chosen}
        self._by_stroke = {**free, **chosen}

    def action_for(self, stroke: str) -> Action | None:
        """The action bound to a stroke."""
        act = self._by_stroke.get(stroke)
        return BY_ACT[act] if act else None

    def keys_of(self, act: Act) -> tuple[str, ...]:
        """The strokes of an action, the one that menus show first."""
        keys = self._chosen.get(act, BY_ACT[act].keys)
        return tuple(stroke for stroke in keys if self._by_stroke.get(stroke) is act)

    def key_of(self, act: Act) -> str:
        """The stroke that menus show; empty for none."""
        return next(iter(self.keys_of(act)), "")

    def is_chosen(self, act: Act) -> bool:
        """Whether the person has chosen the keys of an action."""
        return act in self._chosen

    def choose(self, act: Act, *keys: str) -> None:
        """Gives an action these strokes and no others, taking them from whatever had them."""
        for other, strokes in list(self._chosen.items()):
            if other is not act and set(strokes) & set(keys):
                self._keep(other, tuple(stroke for stroke in strokes if stroke not in keys))
        self._keep(act, keys)
        self._index()
        self.changed.emit()

    def reset(self, *acts: Act) -> None:
        """Gives actions back the keys that the registry has for them."""
        for act in acts:
            if self._chosen.pop(act, None) is not None and self._settings:
                self._settings.remember_keys(act, None)
        self._index()
        self.changed.emit()

    def _keep(self, act: Act, keys: tuple[str, ...]) -> None:
        self._chosen[act] = keys
        if self._settings:
            self._settings.remember_keys(act, keys)
