"""The records of a web archive, one after the other, as far as it can be read."""

import logging
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from gzip import BadGzipFile
from io import StringIO
from typing import Any, BinaryIO, Protocol, cast

from warcio.archiveiterator import WARCIterator  # pyright: ignore[reportMissingTypeStubs]
from warcio.exceptions import ArchiveLoadFailed  # pyright: ignore[reportMissingTypeStubs]

logging.getLogger("warcio").setLevel(logging.CRITICAL)  # odd addresses are no matter for the log

_CUT = "the archive is cut off here"
_AT_ONCE = 2**16  # bytes
_LONGEST_LINE = 2**16  # bytes
_LONGEST_HEAD = 2**20  # bytes


class Broken(Exception):
    """An archive that cannot be read further; its text says why.

    Attributes:
        number: Of the record that could not be read.
    """

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(reason)
        self.number = number


class _Limited(Protocol):
    limit: int

    def read(self, length: int) -> bytes: ...


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...


class _WarcioRecord(Protocol):
    rec_type: str | None
    rec_headers: _Headers
    raw_stream: _Limited


@dataclass(frozen=True, slots=True)
class Record:
    """What was stored of one address at one time.

    Attributes:
        number: Of the record in its archive, from 1.
        kind: `response`, `revisit`, `request` and so on.
        address: What was asked for; empty for records that say something of the archive.
        media_type: Of a `resource`, whose content is stored without an answer around it.
        is_truncated: Whether the crawler stored its beginning only.
    """

    number: int
    kind: str
    address: str
    media_type: str
    is_truncated: bool
    _stream: _Limited

    def read(self, length: int) -> bytes:
        """The next bytes of its content."""
        return self._stream.read(length)

    def is_whole(self) -> bool:
        """Reads on to its end; whether the archive holds all of it."""
        while self._stream.read(_AT_ONCE):
            pass
        return self._stream.limit == 0


def records_of(file: BinaryIO) -> Iterator[Record]:
    """All records of an archive that has been unpacked.

    Args:
        file: The archive; reading it may end in any way that unpacking gzip can.

    Raises:
        Broken: It is cut off or damaged; all records before that have been given.
    """
    source = _Source(file)
    archive = WARCIterator(source, no_record_parse=True)
    archive.reader = cast(Any, source)  # its own would unpack, but trusts the length of lines
    number = 0
    while True:
        try:
            with redirect_stderr(StringIO()):  # it complains there; we see for ourselves
                found = cast(_WarcioRecord, next(archive))
        except StopIteration:
            break
        except ArchiveLoadFailed:
            reason = source.damage or "no record begins where the one before ends"
            raise Broken(number + 1, reason) from None
        number += 1
        if not (found.rec_headers.get_header("Content-Length") or "").isdecimal():
            reason = source.damage or "it says not how long it is, or the archive is cut off here"
            raise Broken(number, reason)
        record = _record(number, found)
        yield record
        if not record.is_whole():
            raise Broken(number, source.damage or _CUT)
    if source.damage:
        raise Broken(number + 1, source.damage)


def _record(number: int, found: _WarcioRecord) -> Record:
    headers = found.rec_headers
    return Record(
        number,
        found.rec_type or "",
        headers.get_header("WARC-Target-URI") or "",
        (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower(),
        headers.get_header("WARC-Truncated") is not None,
        found.raw_stream,
    )


class _Source:
    """What warcio reads from: like a file that ends where it cannot be read any further.

    Attributes:
        damage: Why it ends where it does not end well; empty if it does.
        decompressor: None, for warcio: nothing here has to be unpacked by it.
    """

    decompressor = None

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._head = 0
        self._at = 0
        self.damage = ""

    def read(self, length: int = -1) -> bytes:
        """As a file does."""
        self._head = 0
        return self._guarded(length, is_line=False)

    def readline(self, length: int | None = None) -> bytes:
        """As a file does, but no line is longer than any header of a record can be."""
        line = self._guarded(min(length or _LONGEST_LINE, _LONGEST_LINE), is_line=True)
        self._head += len(line)
        if self._head > _LONGEST_HEAD:
            self.damage = "the headers of a record never end"
            return b""
        return line

    def _guarded(self, length: int, *, is_line: bool) -> bytes:
        if self.damage:
            return b""
        try:
            data = self._file.readline(length) if is_line else self._file.read(length)
        except EOFError:
            self.damage = _CUT
            return b""
        except (BadGzipFile, zlib.error):
            self.damage = "the archive is damaged here, and what comes after could not be read"
            return b""
        self._at += len(data)
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self._at

    def rem_length(self) -> int:
        """How many bytes were read ahead: none."""
        return 0

    def close_decompressor(self) -> None:
        """Does nothing, for there is none."""
