"""What was found in a text, looked up by place. Offsets: code points, half-open."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from zimulis.domain.parts import Part


class Hits:
    """Places that a search found; asking for those of one block takes no time for any number.

    Attributes:
        current: The one that the person is at, or None.
    """

    def __init__(self, parts: Sequence[Part] = (), current: int | None = None) -> None:
        """Keeps what was found.

        Args:
            parts: Ascending and not overlapping; kept, not copied.
            current: The number of the one that the person is at.
        """
        self._parts = parts
        self.current = parts[current] if current is not None else None

    def __iter__(self) -> Iterator[Part]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def touching(self, part: Part) -> Sequence[Part]:
        """The hits that reach into a range, ascending."""
        first = bisect_right(self._parts, part.start, key=attrgetter("end"))
        last = bisect_left(self._parts, part.end, lo=first, key=attrgetter("start"))
        return self._parts[first:last]
