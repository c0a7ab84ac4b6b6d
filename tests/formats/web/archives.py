"""Web archives and saved pages of stories, made as crawlers and browsers make them."""

import gzip
from collections.abc import Iterable, Mapping
from email.encoders import encode_quopri
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart

HTML = "text/html; charset=utf-8"


class Archive:
    """An archive that is being written, record by record."""

    def __init__(self, *, packed: bool = False) -> None:
        self._packed = packed
        self._records: list[bytes] = []
        self.record("", "warcinfo", b"software: a crawler of ours\r\n")

    def answer(
        self,
        address: str,
        content: bytes,
        status: str = "200 OK",
        headers: Mapping[str, str] | None = None,
        warc_headers: Mapping[str, str] | None = None,
    ) -> "Archive":
        """Adds what a server said; a page unless the headers say something else."""
        given = {"Content-Type": HTML} if headers is None else headers
        answer = f"HTTP/1.1 {status}\r\n".encode() + _header_lines(given) + content
        return self.record(address, "response", answer, warc_headers)

    def record(
        self,
        address: str,
        kind: str,
        content: bytes,
        headers: Mapping[str, str] | None = None,
    ) -> "Archive":
        """Adds a record of any kind."""
        given = {
            "WARC-Type": kind,
            "WARC-Target-URI": address,
            "WARC-Date": "2023-09-16T10:00:00Z",
            **(headers or {}),
            "Content-Length": str(len(content)),
        }
        record = b"WARC/1.0\r\n" + _header_lines(given) + content + b"\r\n\r\n"
        self._records.append(gzip.compress(record) if self._packed else record)
        return self

    def data(self) -> bytes:
        """All of it."""
        return b"".join(self._records)


def _header_lines(headers: Mapping[str, str]) -> bytes:
    lines = (f"{name}: {value}\r\n" for name, value in headers.items() if value)
    return "".join(lines).encode() + b"\r\n"


def chunked(data: bytes, size: int = 1000) -> bytes:
    """As servers send what they do not know the length of."""
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in (*pieces, b""))


def bomb(length: int) -> bytes:
    """A page of that many bytes, packed to a thousandth."""
    return gzip.compress(b"<html><p>" + b"a" * length)


def mhtml(
    pages: Iterable[tuple[str, bytes]],
    *,
    start: str = "",
    charset: str = "utf-8",
    location: str = "",
) -> bytes:
    """A saved page: its parts by their addresses, with a picture before all of them."""
    message = MIMEMultipart("related")
    message.set_param("type", "text/html")
    if start:
        message.set_param("start", start)
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "=?utf-8?Q?Lapa?="
    if location:
        message["Snapshot-Content-Location"] = location
    picture = MIMEImage(b"GIF89a" + bytes(400), "gif")
    picture["Content-Location"] = "https://news.example/a.gif"
    message.attach(picture)
    for number, (address, data) in enumerate(pages):
        part = MIMEBase("text", "html")
        part.set_param("charset", charset)
        part.set_payload(data)
        encode_quopri(part)
        part["Content-Location"] = address
        part["Content-ID"] = f"<part{number}@browser>"
        message.attach(part)
    return message.as_bytes()
