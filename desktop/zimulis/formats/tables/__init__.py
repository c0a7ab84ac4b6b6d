"""Tables of articles: a row is an article, and a person may say what the columns hold."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from zimulis.formats import Failure, Note, ReadOptions
from zimulis.formats.json_labels.marks import Marks

MAX_ROW = 16 * 2**20
"""How many characters a row may have; what reads it takes many times as much memory."""
TOO_LONG = f"it has more than {MAX_ROW >> 20} million characters"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        place: Where it stands in the file, for reports.
        cells: What it holds, by the names of the columns.
        encoding: What it was decoded with.
        marks: The labels on its text; None if it has no place for any.
    """

    place: str
    cells: Mapping[str, str]
    encoding: str = ""
    marks: Marks | None = None


def cells_of(rows: Iterable[Mapping[str, str]]) -> Mapping[str, list[str]]:
    """The cells of each column that are not empty."""
    cells: dict[str, list[str]] = {}
    for row in rows:
        for name, cell in row.items():
            some = cells.setdefault(name, [])
            if cell.strip():
                some.append(cell)
    return cells


RowItem = Row | Failure | Note


class Rows(Protocol):
    """Takes rows out of files of one format."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """See `zimulis.formats.Reader`."""
        ...

    def rows(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        """Yields the rows, failures and notes among them.

        Raises:
            OSError: The file cannot be read.
            Undecodable: It is no text.
            UnicodeError: From somewhere on it is not in the encoding of its beginning.
        """
        ...
