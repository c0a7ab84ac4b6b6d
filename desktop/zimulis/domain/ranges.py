"""Many ranges of code points, asked how they lie to one. Half-open; they may overlap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from zimulis.domain.parts import Part


class Ranges:
    """Ranges by their starts; an answer takes no longer for many of them."""

    def __init__(self, ranges: Iterable[Part]) -> None:
        ascending = sorted(ranges)
        self._starts = [part.start for part in ascending]
        self._reaches = list(accumulate((part.end for part in ascending), max))

    def hold(self, part: Part) -> bool:
        """Whether one of them holds a part whole."""
        before = bisect_right(self._starts, part.start)
        return before > 0 and part.end <= self._reaches[before - 1]

    def touch(self, part: Part) -> bool:
        """Whether one of them shares a code point with a part."""
        before = bisect_left(self._starts, part.end)
        return before > 0 and part.start < self._reaches[before - 1]
