"""A list of things, each with a tick."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_NAME = Qt.ItemDataRole.UserRole
_TICK = Qt.CheckState.Checked
_NONE = Qt.CheckState.Unchecked


class TickList(QListWidget):
    """Space ticks; all are ticked as long as nobody has chosen some.

    Signals:
        changed: Another set is ticked.
    """

    changed = Signal()

    def __init__(self, things: Iterable[tuple[str, str]]) -> None:
        """Lists things, each with a name and a title."""
        super().__init__()
        for name, title in things:
            item = QListWidgetItem(title, self)
            item.setData(_NAME, name)
            item.setCheckState(_TICK)
        self.itemChanged.connect(self._tell)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The names of what is ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(_NAME)) for item in items if item.checkState() is _TICK)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The same, but nothing where that is everything."""
        return () if len(self.ticked) == self.count() else self.ticked

    def choose(self, names: Collection[str]) -> None:
        """Ticks some things; everything where none of them is there."""
        every = range(self.count())
        there = [row for row in every if self.item(row).data(_NAME) in names]
        for row in every:
            self.item(row).setCheckState(_TICK if row in there or not there else _NONE)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
