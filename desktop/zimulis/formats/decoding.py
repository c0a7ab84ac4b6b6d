"""From the bytes of a text file to its characters."""

import codecs
from dataclasses import dataclass

import chardet
from chardet import EncodingEra

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ERAS = EncodingEra.ALL & ~EncodingEra.MAINFRAME
_BINARY = "it is no text but binary data"


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
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data, name)
    if b"\0" not in data:
        try:
            return Decoded(data.decode(), "utf-8")
        except UnicodeDecodeError:
            pass
    return _decoded(data, _detected(data))


def _detected(data: bytes) -> str:
    name = chardet.detect(data, encoding_era=_ERAS, prefer_superset=True)["encoding"]
    if not name or (b"\0" in data and not name.lower().startswith(("utf-16", "utf-32"))):
        raise Undecodable(_BINARY)
    return name


def _decoded(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(name)
    except LookupError:
        raise Undecodable(f"there is no encoding called {encoding}") from None
    except UnicodeError as error:
        place = (
            f", as the byte at {error.start} shows" if isinstance(error, UnicodeDecodeError) else ""
        )
        raise Undecodable(f"it is not written in {encoding}{place}") from None
    had_mark = text.startswith("\ufeff") or name in ("utf-16", "utf-32")
    return Decoded(text.removeprefix("\ufeff"), name, had_mark)
