"""Conversion between code points, in which offsets are kept, and Qt's UTF-16 units."""

from bisect import bisect_left

import regex

_ASTRAL = regex.compile(r"[\U00010000-\U0010FFFF]")


class Utf16Map:
    """Converts offsets into one text, in O(log n) of its astral characters.

    Code points and units differ only by the characters outside the Basic Multilingual Plane, which
    take two units each, so a sorted list of their places is all that is needed.
    """

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [offset + index for index, offset in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, unit: int) -> int:
        """The code-point offset of a UTF-16 offset; inside a surrogate pair, that of its start."""
        before = bisect_left(self._astral_units, unit)
        inside_pair = before > 0 and self._astral_units[before - 1] == unit - 1
        return unit - before if not inside_pair else self._astral[before - 1]
