"""The text of a TEI article: as it stands there, or tidied where white space only lays it out."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from zimulis.domain.parts import Part
from zimulis.formats.normalising import normalise
from zimulis.formats.standoff import StandoffText
from zimulis.formats.tei.vocabulary import XML_SPACE
from zimulis.formats.xml.parsing import Element, covered, local_name

_BLOCKS = frozenset(
    [
        *("p", "ab", "head", "div", "l", "lg", "list", "item", "table", "row", "cell", "figure"),
        *("quote", "sp", "stage", "opener", "closer", "trailer"),
    ]
)
_WORD = re.compile(r"\S+")


class BodyText(Protocol):
    """A text in the form in which it is kept, with the way to it from what the file counts."""

    @property
    def text(self) -> str:
        """The text."""
        ...

    @property
    def changes(self) -> tuple[str, ...]:
        """What was changed when it was brought into that form."""
        ...

    def part(self, start: int, end: int) -> Part:
        """The part of the text that offsets of the file mean.

        Raises:
            Misplaced: There is none.
        """
        ...


def text_of(body: Element) -> BodyText:
    """The text in a `<body>`."""
    raw = "".join(body.itertext())
    if body.get(XML_SPACE) == "preserve":
        return StandoffText.of(raw)
    borders = {
        border
        for element, part in covered(body)
        if local_name(element) in _BLOCKS
        for border in part
    }
    return _Tidied.of(raw, sorted(borders))


@dataclass(slots=True)
class _Tidied:
    """Words as they are, one space between them, and an empty line between blocks."""

    text: str = ""
    changes: tuple[str, ...] = ()
    _raw: list[int] = field(default_factory=list[int])  # where words begin, in the file
    _kept: list[int] = field(default_factory=list[int])  # and in the text

    @staticmethod
    def of(raw: str, borders: list[int]) -> "_Tidied":
        """Tidies a text.

        Args:
            raw: As it stands in the file.
            borders: Where blocks begin and end in it.
        """
        tidied = _Tidied()
        pieces: list[str] = []
        at = behind = 0
        for word in _WORD.finditer(raw):
            first, last = bisect_right(borders, word.start()), bisect_left(borders, word.end())
            edges = [word.start(), *borders[first:last], word.end()]
            for start, end in pairwise(edges):
                gap = ""
                if pieces:
                    apart = bisect_left(borders, behind) < bisect_right(borders, start)
                    gap = "\n\n" if apart else " " if start > behind else ""
                pieces += (gap, raw[start:end])
                at += len(gap)
                tidied._raw.append(start)
                tidied._kept.append(at)
                at += end - start
                behind = end
        normal = normalise("".join(pieces))
        tidied.text, tidied.changes = normal.text, normal.changes
        return tidied

    def part(self, start: int, end: int) -> Part:
        """The part of the text that offsets of the file mean."""
        return Part(self._offset(start), self._offset(end))

    def _offset(self, raw: int) -> int:
        place = bisect_right(self._raw, raw) - 1
        if place < 0:
            return 0
        length = raw - self._raw[place]
        follower = self._kept[place + 1] if place + 1 < len(self._kept) else len(self.text)
        return min(self._kept[place] + length, follower)
