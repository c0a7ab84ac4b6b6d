"""Which articles somebody works through, and in which order."""

from dataclasses import dataclass
from enum import StrEnum

from zimulis.domain.article_filter import EVERYTHING, ArticleFilter


class SortKey(StrEnum):
    """What articles are put in order by."""

    PROJECT = "project"
    TITLE = "title"
    DATE = "date"
    SOURCE = "source"
    LANGUAGE = "language"
    STATUS = "status"
    GAIN = "gain"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Gain:
    """What an article holds to review.

    Attributes:
        pencil: How many suggestions nobody has answered.
        differing: At how many places annotators say different things.
    """

    pencil: int
    differing: int = 0

    def __int__(self) -> int:
        """All of it."""
        return self.pencil + self.differing


@dataclass(frozen=True, slots=True)
class Order:
    """An order of articles; those that are equal in it follow the project's.

    By `GAIN`, whichever way, first come articles in which there is something to do, then those of
    which it is not known, then those that the annotator is through with.

    Attributes:
        label: Whose marks are counted with `MARKS`; those of all labels if empty.
        descending: Whether what is last otherwise comes first.
    """

    by: SortKey = SortKey.PROJECT
    label: str = ""
    descending: bool = False

    def __str__(self) -> str:
        """The order in one word, for what remembers it."""
        label = f":{self.label}" if self.label else ""
        return f"{'-' if self.descending else ''}{self.by}{label}"

    @classmethod
    def parse(cls, text: str) -> "Order":
        """The order that was remembered; the project's where it was none that is known."""
        key, _, label = text.removeprefix("-").partition(":")
        if key not in tuple(SortKey):
            return cls()
        return cls(SortKey(key), label, descending=text.startswith("-"))

    def reversed(self) -> "Order":
        """The same the other way round."""
        return Order(self.by, self.label, descending=not self.descending)


@dataclass(frozen=True, slots=True)
class Worklist:
    """The articles that a filter leaves, in an order."""

    wanted: ArticleFilter = EVERYTHING
    order: Order = Order()
