"""JSON lines: an object a line."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TextIO, cast

from zimulis.formats import Failure, Format, Note, ReadOptions
from zimulis.formats.decoding import Undecodable, beginning, name_of, open_text
from zimulis.formats.doccano import HOLDS, KEPT, OPTIONS, DoccanoWriter
from zimulis.formats.json_labels.finding import marks_in
from zimulis.formats.json_labels.marks import Marks
from zimulis.formats.json_labels.values import Object
from zimulis.formats.tables import MAX_ROW, TOO_LONG, Row, RowItem
from zimulis.formats.tables.objects import flattened, remark
from zimulis.formats.tables.reader import TableReader

_SUFFIXES = (".jsonl", ".ndjson", ".jl")
_LOOKED_AT = 2**20  # characters of the first line


class _Bad(Exception):
    """A line that is no row; its text says why."""


class LineRows:
    """Rows that are lines; see `zimulis.formats.tables.Rows`."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins with an object in a line, and has the suffix or another one below."""
        if not beginning(head).lstrip().startswith("{"):
            return False
        if path.suffix.lower() in _SUFFIXES:
            return True
        first, second = first_lines(path)
        return first is not None and second.startswith("{")

    def rows(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        """Yields the rows; see `zimulis.formats.tables.Rows`."""
        left_out: set[str] = set()
        unwanted = Counter[str]()
        with open_text(path, options.encoding, newline="\n") as stream:
            for number, line in enumerate(_lines(stream), 1):
                if not line.strip():
                    continue
                try:
                    value = _object(line)
                except _Bad as bad:
                    yield Failure(str(path), f"line {number}", str(bad))
                    continue
                if reason := self.unwanted(value):
                    unwanted[reason] += 1
                    continue
                marks, rest = self.marks_in(value)
                cells = flattened(rest, left_out)
                yield Row(f"line {number}", cells, name_of(stream), marks)
        if left_out:
            yield Note(str(path), remark(left_out))
        for reason, count in sorted(unwanted.items()):
            yield Note(str(path), f"lines left out, because {reason}: {count:,}")

    def unwanted(self, value: Object) -> str:
        """Why a line is no article to be read; empty if it is one."""
        del value
        return ""

    def marks_in(self, value: Object) -> tuple[Marks | None, Object]:
        """The marks in a line, and what else there is."""
        return marks_in(value)


def first_lines(path: Path) -> tuple[Object | None, str]:
    """The object in the first line of a file, None if it is none, and the beginning of the second.

    Raises:
        OSError: The file cannot be read.
    """
    try:
        with open_text(path, newline="\n") as stream:
            lines = filter(str.strip, iter(partial(stream.readline, _LOOKED_AT), ""))
            return _object(next(lines)), next(lines, "")
    except (Undecodable, UnicodeError, _Bad, StopIteration):
        return None, ""


def _lines(stream: TextIO) -> Iterator[str]:
    """Line after line; of one that is too long, more than a line may have and no end."""
    while line := stream.readline(MAX_ROW + 1):
        yield line
        while len(line) > MAX_ROW and not line.endswith("\n"):
            line = stream.readline(MAX_ROW + 1)


def _object(line: str) -> dict[str, object]:
    if len(line) > MAX_ROW:
        raise _Bad(TOO_LONG)
    try:
        value: object = json.loads(line)
    except json.JSONDecodeError as error:
        raise _Bad(f"it is no JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise _Bad("it is nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        raise _Bad(str(error)) from None
    if not isinstance(value, dict):
        raise _Bad("it is no object with names and values")
    return cast(dict[str, object], value)


FORMAT = Format(
    name="jsonl",
    title="JSON lines, doccano",
    suffixes=_SUFFIXES,
    reader=TableReader(LineRows()),
    writer=DoccanoWriter(),
    holds=HOLDS,
    kept=KEPT,
    about="A line for each article, as doccano takes it; what doccano has no place for is in keys"
    " that it passes over.",
    options=OPTIONS,
    unit="code points",
)
