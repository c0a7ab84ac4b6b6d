"""Web pages with all that belongs to them in one file, as browsers save them: MHTML."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from pathlib import Path

from zimulis.formats import MAX_TEXT, Failure, Format, ReadItem, ReadOptions
from zimulis.formats.web.html import read_only_page
from zimulis.formats.web.page import HTML_TYPES, Page

_HEADER = re.compile(rb"[A-Za-z-]+:[^\n]*\n", re.IGNORECASE)
_KIND = re.compile(
    rb"^Content-Type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)\b",
    re.IGNORECASE | re.MULTILINE,
)
_VERSION = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)


class MhtmlReader:
    """Takes the article out of the page that such a file shows."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins like a mail that is a page; see `zimulis.formats.Reader`."""
        return bool(_HEADER.match(head) and _VERSION.search(head) and _KIND.search(head))

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the article; see `zimulis.formats.Reader`."""
        if path.stat().st_size > MAX_TEXT:
            yield Failure(str(path), "", f"it is longer than {MAX_TEXT >> 20} MB")
            return
        try:
            message = message_from_bytes(path.read_bytes())
            parts = [part for part in message.walk() if part.get_content_type() in HTML_TYPES]
        except RecursionError:
            yield Failure(str(path), "", "its parts are nested too deep")
            return
        if not parts:
            yield Failure(str(path), "", "there is no page among its parts")
            return
        yield from read_only_page(_page(message, parts, path.name), options, str(path))


def _page(message: Message, parts: list[Message], name: str) -> Page:
    """The page that is shown: the one that the mail begins with; else that of its address."""
    address = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    start = message.get_param("start")
    roots = [part for part in parts if start and _header(part, "Content-ID") == start]
    roots += [part for part in parts if address and _header(part, "Content-Location") == address]
    root = (roots or parts)[0]
    data = root.get_payload(decode=True)
    return Page(
        data if isinstance(data, bytes) else b"",
        charset=root.get_content_charset() or "",
        address=_web_address(_header(root, "Content-Location")) or _web_address(address),
        name=name,
        is_cut=any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects),
    )


def _header(message: Message, name: str) -> str:
    """A header without the line breaks that long ones are folded with."""
    return re.sub(r"\s+", "", str(message[name] or ""))


def _web_address(location: str) -> str:
    return location if location.startswith(("http:", "https:")) else ""


FORMAT = Format(
    name="mhtml",
    title="Web pages with their pictures (MHTML)",
    suffixes=(".mhtml", ".mht"),
    reader=MhtmlReader(),
    texts_only=True,
    risky=True,
)
