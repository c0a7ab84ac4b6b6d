"""From the bytes of a text file to its characters."""

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TextIO

import chardet
from chardet import EncodingEra

CUT_OFF = "it is cut off within its last character"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ERAS = EncodingEra.ALL & ~EncodingEra.MAINFRAME
_BINARY = "it is no text but binary data"
_C1 = re.compile(rb"[\x80-\x9f]")
# What a page of ISO 8859 really is if it is found where that page has only control characters. The
# others of a pair are no supersets, as chardet would have it: Latvian quotation marks differ, and
# all Cyrillic letters.
_WINDOWS = {
    "iso8859-1": "cp1252",
    "iso8859-2": "cp1250",
    "iso8859-6": "cp1256",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "iso8859-13": "cp1257",
}
_PIECE = 2**20  # bytes
_SAMPLE = 2**16  # bytes


class Undecodable(Exception):
    """Bytes that are no text; its text says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and what they were decoded with.

    Attributes:
        encoding: As Python names it.
        had_mark: Whether there was a byte order mark, which is not among the characters.
    """

    text: str
    encoding: str
    had_mark: bool = False


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Decodes by the byte order mark, else as strict UTF-8, else by what the letters look like.

    Args:
        data: The whole file.
        encoding: What to use instead; empty to find out.

    Raises:
        Undecodable: It is no text, or not in that encoding.
    """
    if encoding:
        return _decoded(data, encoding)
    if name := _marked(data):
        return _decoded(data, name)
    if b"\0" not in data:
        try:
            return Decoded(data.decode(), "utf-8")
        except UnicodeDecodeError as error:
            if _is_cut(data, error):
                raise Undecodable(CUT_OFF) from None
    return _decoded(data, _detected(data))


def open_text(path: Path, encoding: str = "", newline: str = "") -> TextIO:
    """Opens a file that may be larger than memory, as `decode` would read it.

    A byte order mark at the beginning is no part of what is read.

    Args:
        path: A file.
        encoding: What to use; empty to find out.
        newline: Where lines end, as `open` has it.

    Raises:
        OSError: It cannot be read.
        Undecodable: It is no text, or there is no such encoding. What turns out below is a
            UnicodeError where it is read.
    """
    name = _known(encoding) if encoding else _encoding_of(path)
    return path.open(encoding="utf-8-sig" if name == "utf-8" else name, newline=newline)


def name_of(stream: TextIO) -> str:
    """The encoding in which a file was opened, as Python names it."""
    return stream.encoding.removesuffix("-sig")


@lru_cache(maxsize=4)  # several readers ask about the same file
def beginning(head: bytes) -> str:
    """What a file begins with, for recognising it; empty if it is no text.

    Args:
        head: Its first bytes, which may end amid a character.
    """
    try:
        name = _marked(head) or ("utf-8" if _is_utf8(head, final=False) else _detected(head))
    except Undecodable:
        return ""
    return head.decode(name, "ignore").removeprefix("\ufeff")


def _encoding_of(path: Path) -> str:
    """The encoding of a file, by its mark, by all of its bytes, or by some that are not ASCII."""
    with path.open("rb") as stream:
        head = stream.read(_SAMPLE)
        if name := _marked(head):
            return name
        if b"\0" in head:
            return _detected(head)
        stream.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        while piece := stream.read(_PIECE):
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                return _detected(_telling(piece))
    return "utf-8"


def _telling(piece: bytes) -> bytes:
    """The lines that say most about a code page, as many as are needed."""
    lines = (line for line in piece.splitlines(keepends=True) if not line.isascii())
    return b"".join(lines)[:_SAMPLE]


def _marked(data: bytes) -> str:
    return next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "")


def _is_utf8(data: bytes, *, final: bool = True) -> bool:
    if b"\0" in data:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final)
    except UnicodeDecodeError:
        return False
    return True


def _detected(data: bytes) -> str:
    """What the letters look like."""
    found = chardet.detect(data, encoding_era=_ERAS, prefer_superset=False)["encoding"]
    if not found or (b"\0" in data and not found.lower().startswith(("utf-16", "utf-32"))):
        raise Undecodable(_BINARY)
    name = codecs.lookup(found).name
    return _WINDOWS.get(name, name) if _C1.search(data) else name


def _is_cut(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether it is all UTF-8, letters beyond ASCII among it, but for the end of the last one."""
    unfinished = error.reason == "unexpected end of data"
    return unfinished and not data[: error.start].isascii()


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        raise Undecodable(f"there is no encoding called {encoding}") from None


def _decoded(data: bytes, encoding: str) -> Decoded:
    name = _known(encoding)
    try:
        text = data.decode(name)
    except UnicodeError as error:
        place = (
            f", as the byte at {error.start} shows" if isinstance(error, UnicodeDecodeError) else ""
        )
        raise Undecodable(f"it is not written in {encoding}{place}") from None
    had_mark = text.startswith("\ufeff") or name in ("utf-16", "utf-32")
    return Decoded(text.removeprefix("\ufeff"), name, had_mark)
