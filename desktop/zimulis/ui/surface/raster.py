"""A long text shrunk to a few rows of pixels, and which of them have marks."""

from collections import defaultdict
from collections.abc import Iterator

_SET = b"\x01"


class Raster:
    """Rows that are set for each kind of mark. Offsets: code points, half-open.

    Attributes:
        rows: How many there are.
    """

    def __init__(self, length: int, rows: int, least: int = 1) -> None:
        """Makes one with no row set.

        Args:
            length: The text's, in code points.
            rows: How many rows it is shrunk to.
            least: How many rows even the shortest mark sets.
        """
        self.rows = rows
        self._length = max(1, length)
        self._least = least
        self._kinds: defaultdict[str, bytearray] = defaultdict(self._empty)

    def _empty(self) -> bytearray:
        return bytearray(self.rows)

    def row(self, offset: int) -> int:
        """The row that shows an offset."""
        return min(self.rows - 1, offset * self.rows // self._length)

    def add(self, kind: str, start: int, end: int) -> None:
        """Sets the rows of a range."""
        first = min(self.row(start), max(0, self.rows - self._least))
        last = max(self.row(end - 1) + 1, first + self._least)
        self._kinds[kind][first:last] = _SET * (min(last, self.rows) - first)

    def runs(self, kind: str) -> Iterator[tuple[int, int]]:
        """The rows that are set for a kind: first and last of each run, half-open."""
        rows = self._kinds.get(kind, b"")
        start = rows.find(_SET)
        while start >= 0:
            end = rows.find(b"\x00", start)
            end = len(rows) if end < 0 else end
            yield start, end
            start = rows.find(_SET, end)
