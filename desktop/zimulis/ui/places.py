"""The places somebody was at, to go back to and forward again."""

from collections.abc import Generator
from contextlib import contextmanager

from zimulis.ui.settings import Place

_KEPT = 100
_FAR = 3000  # code points; a move that long is a jump, shorter ones are reading
_NEAR = 80  # code points; places that close are one


class Places:
    """Notes where jumps begin; knows neither the window nor the project."""

    def __init__(self) -> None:
        self._here: Place | None = None
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._is_travelling = False

    def arrive(self, here: Place) -> None:
        """Takes note of where the caret is now; a jump leaves the place before behind."""
        if self._is_travelling:
            return
        if self._here and not _within(self._here, here, _FAR):
            self.leave()
        self._here = here

    def leave(self) -> None:
        """Leaves the present place behind, for a jump begins here, whatever its length."""
        if self._here is None:
            return
        if not self._back or not _within(self._back[-1], self._here, _NEAR):
            self._back.append(self._here)
            del self._back[:-_KEPT]
        self._forward.clear()

    def go_back(self) -> Place | None:
        """The place that was left last, which is the present one from now on."""
        return self._turn(self._back, self._forward)

    def go_forward(self) -> Place | None:
        """The place that one came back from, which is the present one from now on."""
        return self._turn(self._forward, self._back)

    def _turn(self, ahead: list[Place], behind: list[Place]) -> Place | None:
        while ahead:
            place = ahead.pop()
            if self._here is None or not _within(place, self._here, _NEAR):
                if self._here:
                    behind.append(self._here)
                self._here = place
                return place
        return None

    @contextmanager
    def travelling(self) -> Generator[None]:
        """While the caret goes somewhere by way of other places, which are not noted."""
        self._is_travelling = True
        try:
            yield
        finally:
            self._is_travelling = False


def _within(one: Place, other: Place, distance: int) -> bool:
    return one.article == other.article and abs(one.caret - other.caret) <= distance
