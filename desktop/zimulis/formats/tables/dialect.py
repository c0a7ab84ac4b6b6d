"""How a table of separated values is written: what parts its cells, how they are quoted."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from itertools import product

from zimulis.formats.tables import MAX_ROW
from zimulis.formats.tables.guessing import is_field, is_text

csv.field_size_limit(MAX_ROW)  # of the whole process, which has no other use for it

_DELIMITERS = ",;\t|"
_QUOTINGS = ((True, False), (True, True), (False, False))  # quoted, escaped
_LONGEST_NAME = 40  # characters
_LONGER = 3  # times as long as the header are the cells below it
_MOST = 0.8  # of the rows
_NO_CHANCE = 5  # rows with equally many commas


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the values of a table are separated.

    Attributes:
        quoted: Whether quotation marks around a cell are no part of it.
        escaped: Whether a backslash stands before a quotation mark in a cell; else it is doubled.
        headed: Whether the first row has the names of the columns.
    """

    delimiter: str
    quoted: bool
    escaped: bool
    headed: bool = False

    def rows(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The cells of row after row.

        Args:
            lines: With their ends.

        Raises:
            csv.Error: A row is not written like that.
        """
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            doublequote=not self.escaped,
            escapechar="\\" if self.escaped else None,
            strict=True,
        )


@dataclass(frozen=True, slots=True)
class _Try:
    """What a dialect makes of the beginning of a file.

    Attributes:
        width: How many cells most rows have.
        alike: The share of the rows that have so many.
    """

    dialect: Dialect
    rows: Sequence[Sequence[str]]
    width: int
    alike: float


def dialect_of(text: str, *, whole: bool) -> Dialect | None:
    """The dialect in which most rows are equally wide; None if it is like no table of articles.

    Args:
        text: The beginning of a file.
        whole: Whether it is all of it.
    """
    quotings = [one for one in _QUOTINGS if not one[1] or '\\"' in text]
    tries = [
        _tried(Dialect(delimiter, *quoting), text, whole=whole)
        for delimiter, quoting in product(_DELIMITERS, quotings)
    ]
    tries = sorted(filter(_is_possible, tries), key=lambda one: (-round(one.alike, 1), -one.width))
    for one in tries:
        headed = _is_headed(one.rows)
        if one.width > 1 and (headed or _is_regular(one)):
            return replace(one.dialect, headed=headed)
    single = next((one for one in tries if one.width == 1 and is_text(one.rows[0][0])), None)
    return replace(single.dialect, headed=True) if single else None


def _tried(dialect: Dialect, text: str, *, whole: bool) -> _Try:
    rows: list[list[str]] = []
    lines = StringIO(text, newline="")
    records = dialect.rows(lines)
    broken = 0
    while True:
        try:
            rows.append(next(records))
        except StopIteration:
            break
        except csv.Error:
            broken += 1
    if not whole and len(rows) + broken > 1:  # the last one goes on below
        rows, broken = (rows, broken - 1) if broken else (rows[:-1], broken)
    rows = [row for row in rows if any(row)]
    widths = Counter(map(len, rows)).most_common(1)
    width, count = widths[0] if widths else (0, 0)
    return _Try(dialect, rows, width, count / max(len(rows) + broken, 1))


def _is_possible(one: _Try) -> bool:
    """Whether there is anything; that quotation marks mean nothing takes rows that bear it out."""
    return bool(one.rows) and (one.dialect.quoted or one.alike >= _MOST)


def _is_headed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is of short, different names: known ones, or above longer cells."""
    first, *others = rows
    if not 1 < len(set(first)) == len(first) or any(len(cell) > _LONGEST_NAME for cell in first):
        return False
    if any(map(is_field, first)):
        return True
    longest = (max(map(len, row)) for row in others)
    named = not any(cell.isdigit() for cell in first) and all(first)
    return named and len(others) > 1 and min(longest) >= _LONGER * max(map(len, first))


def _is_regular(one: _Try) -> bool:
    """Whether so many rows are equally wide that it is no chance."""
    enough = 2 if one.dialect.delimiter == "\t" else _NO_CHANCE
    return one.alike >= _MOST and len(one.rows) >= enough
