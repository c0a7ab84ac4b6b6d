"""What the columns of a table of articles hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table gives what of an article, by its name; empty where none does.

    What no field takes becomes metadata of the article.

    Attributes:
        text: Without it all that is not said is guessed.
        id: An article keeps an id that is a uuid; any other becomes metadata.
    """

    text: str = ""
    title: str = ""
    date: str = ""
    source: str = ""
    language: str = ""
    id: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The columns that are taken by a field."""
        taken = (self.text, self.title, self.date, self.source, self.language, self.id)
        return frozenset(filter(None, taken))


UNKNOWN = Columns()
"""Nobody has said what the columns hold, so they are guessed."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it looks.

    Attributes:
        name: From the header, or its number if there is none.
        cells: The first few that are not empty, shortened.
    """

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSample:
    """The beginning of a table, by which a person can say what its columns hold.

    Attributes:
        guess: What they seem to hold.
    """

    columns: tuple[Column, ...]
    guess: Columns
