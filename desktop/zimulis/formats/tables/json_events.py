"""JSON as a stream of what begins and ends in it, so that a file may be larger than memory."""

import re
from collections.abc import Iterator, Mapping
from typing import TextIO, cast

import ijson  # pyright: ignore[reportMissingTypeStubs]

from zimulis.formats.tables import MAX_ROW, TOO_LONG
from zimulis.formats.tables.json_tables import Where
from zimulis.formats.tables.json_tree import JsonTree, TooMuch

_SAMPLE = 2**21  # characters in which a table must have begun
_AT_ONCE = 2**20  # characters; a string is gone over again with each piece that it goes on in
_LONGEST_NUMBER = 4000  # digits; ijson dies of those that Python refuses
_LONG_NUMBER = re.compile(rb"\d{%d}" % _LONGEST_NUMBER)

_Event = tuple[str, object]  # what begins or ends, and its value; as ijson has it


class Broken(Exception):
    """What ends the reading; its text says why."""


def begun(stream: TextIO) -> object:
    """What the beginning of a file holds, as far as it goes."""
    tree = JsonTree()
    try:
        for event in _events(stream, _SAMPLE):
            if tree.grow(*event):
                break
    except (Broken, TooMuch):
        pass
    return tree.root


def objects_at(stream: TextIO, where: Where) -> Iterator[Mapping[str, object]]:
    """The objects that stand at a place.

    Raises:
        Broken: The file ends too early, or is no JSON.
        TooMuch: An object is larger than is read.
    """
    path: list[str | None] = []
    events = _events(stream)
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
        raise Broken(reason) from None


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
            raise Broken(TOO_LONG)
        if _LONG_NUMBER.search(self._last + data):
            raise Broken("a number in it has thousands of digits")
        self._last = data[-_LONGEST_NUMBER:]
        return data
