"""Saying what a span names, whose room is loaded when that is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from zimulis.ui.actions import Act
from zimulis.ui.desk import Desk
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import Theme

if TYPE_CHECKING:
    from zimulis.ui.naming.entity_naming import EntityNaming


class LateNaming(QObject):
    """Asks which entities spans name.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, surface: Surface) -> None:
        super().__init__(surface)
        self._desk = desk
        self._surface = surface
        self._made: EntityNaming | None = None

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """What the keys do that are about entities."""
        return {Act.ENTITY: self._name_focused}

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        if self._made:
            self._made.set_theme(theme)

    @Slot(str, str)
    def name(self, span: str, attribute: str) -> None:
        """Asks which entity a span names, or, if one is told, an attribute of it."""
        self._naming.name(span, attribute)

    def _name_focused(self) -> None:
        self._naming.name_focused()

    @property
    def _naming(self) -> "EntityNaming":
        if self._made is None:
            from zimulis.ui.naming.entity_naming import EntityNaming  # noqa: PLC0415 (for a quick start)

            self._made = EntityNaming(self._desk, self._surface, self._surface.theme)
            self._made.said.connect(self.said)
        return self._made
