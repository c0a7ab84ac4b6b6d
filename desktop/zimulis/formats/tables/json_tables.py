"""Where in a JSON file the table of articles is."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import cast

from zimulis.formats.tables import cells_of
from zimulis.formats.tables.guessing import guess, is_text
from zimulis.formats.tables.objects import flattened

Where = tuple[str | None, ...]
"""The keys on the way to the objects that are rows; None stands for each place of an array."""

_ROWS = 20
_DEEPEST = 6
_NEARLY = 3  # times shorter than the longest may texts be that stand further out

_Object = Mapping[str, object]


def table_in(value: object, text: str = "") -> Where:
    """Where the objects stand that are most likely articles.

    Of objects in objects, as articles with their comments, the outer ones are taken if their texts
    are about as long.

    Args:
        value: The beginning of the file.
        text: The column that holds the texts; empty to find out.
    """
    tables = list(_tables(value, (), _DEEPEST))
    if isinstance(value, dict):
        tables.insert(0, ((), [cast(_Object, value)]))
    lengths = {where: _length(rows, text) for where, rows in tables}
    longest = max(lengths.values(), default=0)
    likely = (where for where in sorted(lengths, key=len) if lengths[where] * _NEARLY >= longest)
    return next(likely, ())


def _tables(value: object, where: Where, deeper: int) -> Iterator[tuple[Where, Sequence[_Object]]]:
    """The arrays of objects in a value."""
    if not deeper:
        return
    if isinstance(value, dict):
        for key, inner in cast(_Object, value).items():
            yield from _tables(inner, (*where, key), deeper - 1)
    elif isinstance(value, list):
        some = cast(list[object], value)[:_ROWS]
        rows = [cast(_Object, one) for one in some if isinstance(one, dict)]
        if rows:
            yield (*where, None), rows
            yield from _tables(rows[0], (*where, None), deeper - 1)


def _length(rows: Sequence[_Object], text: str) -> float:
    """How long the texts of a table are, those that are called so ten times as much."""
    cells = cells_of(flattened(row, set()) for row in rows)
    column = text if text in cells else guess(cells).text
    if not column or not cells[column]:
        return 0
    return fmean(map(len, cells[column])) * (10 if is_text(column) or column == text else 1)
