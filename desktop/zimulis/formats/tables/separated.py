"""Tables of separated values: CSV and TSV in their dialects."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from zimulis.formats import HEAD, Evidence, Failure, Format, ReadOptions
from zimulis.formats.decoding import beginning, name_of, open_text
from zimulis.formats.tables import MAX_ROW, TOO_LONG, Row, RowItem
from zimulis.formats.tables.dialect import Dialect, dialect_of
from zimulis.formats.tables.guessing import is_text
from zimulis.formats.tables.reader import TableReader
from zimulis.formats.tables.span_rows import HOLDS, SpanRowsWriter, are_span_rows

_SAMPLE = 2**18  # characters
_COMMAS = Dialect(",", quoted=True, escaped=False, headed=True)
_TABS = Dialect("\t", quoted=True, escaped=False, headed=True)
_BETWEEN = re.compile(r"[,;\t|]")
_MARKS = "\"' \r"
_LONGEST_HEADER = 1000  # characters
_SUFFIXES = (".csv", ".tsv", ".tab")


class _TooLong(Exception):
    """A line is longer than any that is read."""


class SeparatedRows:
    """Rows of separated values; see `zimulis.formats.tables.Rows`."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether its rows are equally wide; without a suffix that says so, by its header too."""
        text = beginning(head)
        suffix = path.suffix.lower() in _SUFFIXES
        if not suffix and not _is_header(text):
            return False
        return dialect_of(text, whole=len(head) < HEAD) is not None

    def rows(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        """Yields the rows; see `zimulis.formats.tables.Rows`."""
        with open_text(path, options.encoding) as stream:
            sample = stream.read(_SAMPLE)
            usual = _COMMAS if path.suffix.lower() == ".csv" else _TABS
            dialect = dialect_of(sample, whole=len(sample) < _SAMPLE) or usual
            stream.seek(0)
            yield from _Reading(path, stream, dialect).items()


def _is_header(text: str) -> bool:
    """Whether the first line is of several names, one of them that of a text."""
    line = text.lstrip().partition("\n")[0]
    names = [name.strip(_MARKS) for name in _BETWEEN.split(line[:_LONGEST_HEADER])]
    return len(names) > 1 and any(map(is_text, names))


class _Reading:
    """A file that is being read."""

    def __init__(self, path: Path, stream: TextIO, dialect: Dialect) -> None:
        self._path = str(path)
        self._stream = stream
        self._dialect = dialect
        self._line = 0  # the last one that was taken
        self._start = 1  # the first one of the row

    def items(self) -> Iterator[RowItem]:
        """The rows, and what is wrong with others."""
        names: Sequence[str] = ()
        for record in self._records():
            if isinstance(record, Failure):
                yield record
            elif not any(record):
                continue
            elif names:
                yield self._row(names, record)
            else:
                names = _names(record, headed=self._dialect.headed)
                if are_span_rows(names):
                    yield Failure(self._path, "", "it has exported marks, and no articles")
                    return
                if not self._dialect.headed:
                    yield self._row(names, record)

    def _records(self) -> Iterator[list[str] | Failure]:
        """Cells as they stand there, until the end or something that cannot be gone past."""
        records = self._dialect.rows(self._lines())
        going = True
        while going:
            self._start = self._line + 1
            try:
                record = next(records)
            except StopIteration:
                return
            except csv.Error as error:
                going = "limit" not in str(error)
                record = self._failure(_reason(error) if going else TOO_LONG)
            except _TooLong:
                going, record = False, self._failure(TOO_LONG)
            yield record

    def _lines(self) -> Iterator[str]:
        while line := self._stream.readline(MAX_ROW + 1):
            self._line += 1
            if len(line) > MAX_ROW:
                raise _TooLong
            yield line if self._line > 1 else line.removeprefix("\ufeff")

    def _row(self, names: Sequence[str], cells: Sequence[str]) -> RowItem:
        wide = len(names)
        if len(cells) != wide and (len(cells) < wide or any(cells[wide:])):
            cells_it_has = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
            return self._failure(f"it has {cells_it_has}, but there are {wide} columns")
        by_name = dict(zip(names, cells, strict=False))
        return Row(f"line {self._start}", by_name, name_of(self._stream))

    def _failure(self, reason: str) -> Failure:
        return Failure(self._path, f"line {self._start}", reason)


def _names(first: Sequence[str], *, headed: bool) -> Sequence[str]:
    """Names for all columns, no two of them alike."""
    names: list[str] = []
    seen = Counter[str]()
    for number, cell in enumerate(first, 1):
        name = (cell.strip() if headed else "") or str(number)
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return names


def _reason(error: csv.Error) -> str:
    if "end of data" in str(error):
        return "a quotation mark is opened there and not closed until the end of the file"
    return "a quotation mark stands where none may be"


FORMAT = Format(
    name="csv",
    title="Tables, CSV and TSV",
    suffixes=_SUFFIXES,
    reader=TableReader(SeparatedRows()),
    writer=SpanRowsWriter(),
    holds=HOLDS,
    texts_only=True,
    about="A row for each mark, to be sorted and counted in a spreadsheet; tables that are read"
    " have a row for each article.",
    unit="code points",
    evidence=Evidence.SHAPE,
)
