"""Texts that others' files give with offsets into them, which count what the file has."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from zimulis.domain.offsets import Utf16Map
from zimulis.domain.parts import Part
from zimulis.formats.normalising import normalise

_REACH = 12
"""How many code points away a recorded text is looked for, if it is not where it should be."""


class Misplaced(Exception):
    """A recorded text is not what stands at its offsets; its text says what does.

    Attributes:
        found: The one place nearby where it stands; None if there is none, or more than one.
    """

    def __init__(self, reason: str, found: Part | None = None) -> None:
        super().__init__(reason)
        self.found = found


@dataclass(frozen=True, slots=True)
class StandoffText:
    """A text in the form in which it is kept, with the way to it from offsets of a file.

    Attributes:
        changes: What was changed when it was brought into that form.
    """

    text: str
    changes: tuple[str, ...] = ()
    _removed: Sequence[int] = ()
    _units: Utf16Map | None = field(default=None, compare=False)

    @staticmethod
    def of(raw: str, *, utf16: bool = False) -> "StandoffText":
        """A text as it stands in a file.

        Args:
            raw: Decoded and not changed otherwise, line ends included.
            utf16: Whether the file counts UTF-16 units, not code points.
        """
        marked = raw.startswith("\ufeff")
        normal = normalise(raw[1:] if marked else raw)
        removed = [0] if marked else []
        at = raw.find("\r\n")
        while at >= 0:
            removed.append(at)
            at = raw.find("\r\n", at + 2)
        units = Utf16Map(raw) if utf16 else None
        changes = ("1 byte order mark dropped",) * marked + normal.changes
        return StandoffText(normal.text, changes, removed, units)

    def part(self, start: int, end: int) -> Part:
        """The part of the kept text that offsets of the file mean; it may be empty.

        Raises:
            Misplaced: It lies outside the text, or runs backwards.
        """
        part = Part(self._kept(start), self._kept(end))
        if not 0 <= start <= end or part.end > len(self.text):
            length = len(self.text)
            raise Misplaced(f"{start}–{end} is no part of the text of {length} characters")
        return part

    def _kept(self, offset: int) -> int:
        code_point = self._units.to_code_points(offset) if self._units else offset
        return code_point - bisect_left(self._removed, code_point)

    def check(self, part: Part, recorded: str) -> None:
        """Makes sure that a part covers what a file says that it covers.

        Args:
            part: Code points of the kept text, half-open.
            recorded: As the file has it; line ends do not matter.

        Raises:
            Misplaced: It does not.
        """
        wanted = normalise(recorded).text
        if self.text[slice(*part)] == wanted:
            return
        reason = f"“{_short(wanted)}” is not what stands at {part.start}–{part.end}"
        raise Misplaced(reason, self._nearby(part, wanted))

    def _nearby(self, part: Part, wanted: str) -> Part | None:
        """The only place near a part where a text stands."""
        if not wanted.strip():
            return None
        start = max(0, part.start - _REACH)
        end = part.start + len(wanted) + _REACH
        first = self.text.find(wanted, start, end)
        if first < 0 or self.text.find(wanted, first + 1, end) >= 0:
            return None
        return Part(first, first + len(wanted))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
