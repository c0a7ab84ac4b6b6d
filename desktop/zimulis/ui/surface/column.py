"""Where the text column stands in a window."""

from typing import NamedTuple

from zimulis.ui.surface.look import LEFT_MARGIN, RIGHT_MARGIN, Look

_LEAST_WIDTH = 16.0  # em; a column that would be narrower takes from the left margin
_LEAST_LEFT = 2.25  # em; room for brackets alone
_LEAST_RIGHT = 1.0  # em


class Column(NamedTuple):
    """The text column in pixels from the left edge of the window."""

    left: float
    width: float

    @classmethod
    def in_window(cls, window: float, look: Look, *, runs_to_left: bool = False) -> "Column":
        """The column in the middle of what its margins leave; whole in a window of any width.

        Where there is too little room, the right margin gives way first, then the column, then the
        left margin, where brackets and their captions are.

        Args:
            window: Its width in pixels.
            look: The sizes in force.
            runs_to_left: Whether the wide margin, where lines begin, is on the right.
        """
        em = look.em
        room = window - (LEFT_MARGIN + RIGHT_MARGIN) * em
        beside_brackets = window - (LEFT_MARGIN + _LEAST_RIGHT) * em
        widest = window - (_LEAST_LEFT + _LEAST_RIGHT) * em
        width = max(em, min(look.column, max(beside_brackets, _LEAST_WIDTH * em), widest))
        spare = max(0.0, room - width)
        wide = min(LEFT_MARGIN * em + spare / 2, window - width - _LEAST_RIGHT * em)
        return cls(round(window - width - wide if runs_to_left else wide), width)
