"""What a correction of a text leaves to look at."""

from dataclasses import dataclass
from enum import StrEnum

from zimulis.domain.ids import DoubtId, SpanId
from zimulis.domain.parts import Part


class Doubt(StrEnum):
    """Why a mark is to be looked at after a correction."""

    CHANGED = "changed"
    """Other words stand in it, or right at its edge."""
    TWICE = "twice"
    """The same words were put or taken away right there: it may be about the others."""
    GONE = "gone"
    """Its words are not there any more, or another mark has what is left of them."""


@dataclass(frozen=True, slots=True)
class DoubtfulSpan:
    """A mark to look at.

    Attributes:
        words: Those that it had before the correction, on one line.
        part: Where it is now, or where its words were; code points.
        is_there: Whether it is still a mark; if not, it can be put on other words.
    """

    id: DoubtId
    span: SpanId
    label: str
    doubt: Doubt
    words: str
    part: Part
    is_there: bool = True
