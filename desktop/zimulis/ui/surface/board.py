"""What the helpers of the surface know of it."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, Qt
    from PySide6.QtWidgets import QScrollBar, QWidget

    from zimulis.domain.ids import SpanId
    from zimulis.ui.surface.look import Look
    from zimulis.ui.surface.sheet import Sheet
    from zimulis.ui.surface.sight import Sight
    from zimulis.ui.surface.text_keys import TextKeys
    from zimulis.ui.theme import Theme


class Board(Protocol):
    """The surface, for whoever works on it and is made by it."""

    @property
    def sheet(self) -> "Sheet | None":
        """The article that is shown."""
        ...

    @property
    def sight(self) -> "Sight":
        """What of its page is in sight."""
        ...

    @property
    def keys(self) -> "TextKeys":
        """What the keys of the text do."""
        ...

    @property
    def theme(self) -> "Theme":
        """The colours in force."""
        ...

    @property
    def look(self) -> "Look":
        """The sizes in force."""
        ...

    def hover(self, span_id: "SpanId | None") -> None:
        """Shows which span the pointer is over."""
        ...

    def hand_was_moved(self, *, follow: bool = True) -> None:
        """Shows where the hand is now."""
        ...

    def viewport(self) -> "QWidget":
        """The widget that the page moves behind."""
        ...

    def verticalScrollBar(self) -> "QScrollBar": ...

    def setFocus(self, reason: "Qt.FocusReason", /) -> None: ...

    def installEventFilter(self, watcher: "QObject", /) -> None: ...

    def removeEventFilter(self, watcher: "QObject", /) -> None: ...
