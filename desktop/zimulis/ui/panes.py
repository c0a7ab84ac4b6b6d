"""From pane to pane by keys."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Panel(Protocol):
    """A part of the window that F6 comes to."""

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        ...

    def isAncestorOf(self, child: QWidget, /) -> bool:
        """Whether a widget stands in it; every QWidget knows."""
        ...


def go_to_pane(panels: Sequence[Panel], step: int) -> None:
    """Gives the keys to the stop after (1) or before (-1) the one that has them, round and round.

    Args:
        panels: All there are, in their order; what is hidden or greyed out is passed over.
        step: How far.
    """
    stops = [
        (panel, stop)
        for panel in panels
        for stop in panel.panes()
        if stop.isVisible() and stop.isEnabled()
    ]
    focused = QApplication.focusWidget()
    here = [i for i, (_, stop) in enumerate(stops) if stop is focused]
    if focused and not here:
        here = [i for i, (panel, _) in enumerate(stops) if panel.isAncestorOf(focused)]
    at = here[-1 if step > 0 else 0] if here else 0
    stops[(at + step) % len(stops)][1].setFocus(Qt.FocusReason.TabFocusReason)
