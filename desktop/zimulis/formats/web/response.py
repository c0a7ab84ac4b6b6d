"""What a server answered, as a crawler recorded it: a page, if all went well."""

import re
import zlib
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Protocol

from zimulis.formats.web.page import HTML_TYPES, MAX_PAGE, BadPage, Page, begins_like_a_page

_MAX_HEAD = 2**16  # bytes of headers
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b[^\n]*\n")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"(?:\r?\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_GZIP = 16 + zlib.MAX_WBITS  # zlib's names for gzip's form
_BARE = -zlib.MAX_WBITS  # and for that without any header
_FORMS = {"gzip": (_GZIP,), "x-gzip": (_GZIP,), "deflate": (zlib.MAX_WBITS, _BARE)}


class NoPage(Exception):
    """An answer that is no page; its text names the kind of such answers."""


class Stream(Protocol):
    """Something to read bytes from."""

    def read(self, length: int) -> bytes:
        """As many bytes, fewer at the end only."""
        ...


def page_in_answer(stream: Stream, address: str) -> Page:
    """Reads an answer with its headers; never more than a page can be long.

    Args:
        stream: The answer, from its status line on.
        address: Who was asked.

    Raises:
        NoPage: It is something else, such as a redirect or a picture.
        BadPage: It is a page that cannot be unpacked.
    """
    start = stream.read(_MAX_HEAD)
    status, end = _STATUS.match(start), _END_OF_HEAD.search(start)
    if status is None or end is None:
        raise NoPage("answers without headers")
    if status[1] != b"200":
        raise NoPage("redirects" if status[1].startswith(b"3") else "errors")
    headers = BytesHeaderParser().parsebytes(start[status.end() : end.end()])
    if headers["Content-Type"] is not None and headers.get_content_type() not in HTML_TYPES:
        raise NoPage("other kinds of content")
    data = start[end.end() :] + stream.read(MAX_PAGE + 1)
    data = _unpacked(data, headers)
    if headers["Content-Type"] is None and not begins_like_a_page(data):
        raise NoPage("other kinds of content")
    return Page(data, headers.get_content_charset() or "", address)


def _unpacked(data: bytes, headers: Message) -> bytes:
    if "chunked" in str(headers["Transfer-Encoding"] or "").lower():
        data = _joined(data)
    packed = str(headers["Content-Encoding"] or "").lower()
    for name in reversed(packed.replace(" ", "").split(",")):
        if name in _FORMS:
            data = _inflated(data, _FORMS[name])
        elif name not in ("", "identity") and not begins_like_a_page(data):
            raise BadPage(f"it is packed with {name}, which cannot be undone here")
    return data


def _joined(data: bytes) -> bytes:
    """The content of chunks; some crawlers join them and keep the header that tells of them."""
    chunks: list[bytes] = []
    at = 0
    while match := _CHUNK.match(data, at):
        length = int(match[1], 16)
        at = match.end() + length
        chunks.append(data[match.end() : at])
        if not length:
            break
    return b"".join(chunks) if chunks else data


def _inflated(data: bytes, forms: tuple[int, ...]) -> bytes:
    """What was packed, a byte more than a page may have at the most; else the data themselves."""
    for form in forms:
        unpacking = zlib.decompressobj(form)
        try:
            return unpacking.decompress(data, MAX_PAGE + 1)
        except zlib.error:
            continue
    return data
