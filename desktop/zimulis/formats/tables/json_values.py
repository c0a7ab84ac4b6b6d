"""JSON: an array of objects, wherever in the file it stands, or objects one by one."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO, cast

import ijson  # pyright: ignore[reportMissingTypeStubs]

from zimulis.formats import Evidence, Failure, Format, Note, ReadOptions
from zimulis.formats.decoding import beginning, name_of, open_text
from zimulis.formats.json_labels.finding import marks_in
from zimulis.formats.tables import MAX_ROW, TOO_LONG, Row, RowItem
from zimulis.formats.tables.json_tables import Where, table_in
from zimulis.formats.tables.json_tree import JsonTree, TooMuch
from zimulis.formats.tables.objects import flattened, remark
from zimulis.formats.tables.reader import TableReader

_AT_ONCE = 2**20  # characters; a string is gone over again with each piece that it goes on in
_SAMPLE = 2**21  # characters in which the table must have begun
_OPENING = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\]])')
_LONGEST_NUMBER = 4000  # digits; ijson dies of those that Python refuses
_LONG_NUMBER = re.compile(rb"\d{%d}" % _LONGEST_NUMBER)

_Event = tuple[str, object]  # what begins or ends, and its value; as ijson has it


class _Broken(Exception):
    """What ends the reading; its text says why."""


class ObjectRows:
    """Rows that are objects; see `zimulis.formats.tables.Rows`."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins as only JSON does."""
        return _OPENING.match(beginning(head)) is not None

    def rows(self, path: Path, options: ReadOptions) -> Iterator[RowItem]:
        """Yields the rows; see `zimulis.formats.tables.Rows`."""
        left_out: set[str] = set()
        number = 0
        with open_text(path, options.encoding) as stream:
            where = table_in(_beginning(stream), options.columns.text)
            stream.seek(0)
            try:
                for number, value in enumerate(_objects(_events(stream), where), 1):
                    marks, rest = marks_in(value)
                    cells = flattened(rest, left_out)
                    yield Row(f"article {number}", cells, name_of(stream), marks)
            except (_Broken, TooMuch) as broken:
                yield Failure(str(path), f"article {number + 1}" if number else "", str(broken))
                return
        if left_out:
            yield Note(str(path), remark(left_out))
        if not number:
            yield Failure(str(path), "", "there are no objects in it that could be articles")


def _beginning(stream: TextIO) -> object:
    """What the beginning of a file holds, as far as it goes."""
    tree = JsonTree()
    try:
        for event in _events(stream, _SAMPLE):
            if tree.grow(*event):
                break
    except (_Broken, TooMuch):
        pass
    return tree.root


def _objects(events: Iterator[_Event], where: Where) -> Iterator[Mapping[str, object]]:
    """The objects that stand at a place."""
    path: list[str | None] = []
    for kind, value in events:
        if kind == "start_map" and tuple(path) == where:
            yield _object(events)
        elif kind == "map_key":
            path[-1] = str(value)
        elif kind in ("start_map", "start_array"):
            path.append(None)
        elif kind in ("end_map", "end_array"):
            path.pop()


def _object(events: Iterator[_Event]) -> Mapping[str, object]:
    """The object that has just begun."""
    tree = JsonTree()
    tree.grow("start_map", None)
    for event in events:
        if tree.grow(*event):
            break
    return cast(Mapping[str, object], tree.root)


def _events(stream: TextIO, most: int | None = None) -> Iterator[_Event]:
    """What begins and ends in a file, or in its first `most` characters."""
    source = _Source(stream, most)
    try:
        for event in _parsed(source):
            source.silent = 0
            yield event
    except ijson.JSONError:
        reason = "the file is cut off" if source.ended else "it is no well-formed JSON"
        raise _Broken(reason) from None


def _parsed(source: "_Source") -> Iterator[_Event]:
    events: object = ijson.basic_parse(  # pyright: ignore[reportUnknownMemberType]
        source, multiple_values=True, buf_size=_AT_ONCE
    )
    return cast(Iterator[_Event], events)


class _Source:
    """A file for ijson: UTF-8, whatever it was written in, and nothing that ijson dies of.

    Attributes:
        silent: How many bytes were read since something last began or ended.
        ended: Whether there is nothing left to read.
    """

    def __init__(self, stream: TextIO, most: int | None) -> None:
        self._stream = stream
        self._left: int | None = most
        self._last = b""
        self.silent = 0
        self.ended = False

    def read(self, size: int) -> bytes:
        """The next `size` characters."""
        if self._left is not None:
            size = min(size, self._left)
            self._left -= size
        data = self._stream.read(size).encode()
        self.silent += len(data)
        self.ended = size > 0 and not data
        if self.silent > MAX_ROW * 2:
            raise _Broken(TOO_LONG)
        if _LONG_NUMBER.search(self._last + data):
            raise _Broken("a number in it has thousands of digits")
        self._last = data[-_LONGEST_NUMBER:]
        return data


FORMAT = Format(
    name="json",
    title="JSON",
    suffixes=(".json",),
    reader=TableReader(ObjectRows()),
    evidence=Evidence.SHAPE,  # JSON lines begin like that too
)
