"""PDF documents, one article each."""

import logging
from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from zimulis.formats import MAX_TEXT, Evidence, Failure, Format, ReadItem, ReadOptions
from zimulis.formats.documents import MISSING, Properties, document
from zimulis.formats.pdf_lines import Line, paragraphs, without_running

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MAGIC = b"%PDF-"
_MOST_PAGES = 2000
_MOST_DRAWN = (
    MAX_TEXT // 4
)  # bytes of what is drawn on a page; reading it takes fifty times as many
_LIGATURES = {code: normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_ENCRYPTED = (
    "it is encrypted in a way that needs another package; install it with: pip install cryptography"
)


class _Refused(Exception):
    """A document that is not read; its text says why."""


class PdfDocumentReader:
    """Takes an article out of a PDF document."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it begins like one; see `zimulis.formats.Reader`."""
        return head.lstrip(b"\xef\xbb\xbf\r\n\t \0").startswith(_MAGIC)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the article; see `zimulis.formats.Reader`."""
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it complains of every document
        try:
            text, properties, damaged = _read(path)
        except ImportError:
            yield Failure(str(path), "", MISSING)
        except _Refused as refused:
            yield Failure(str(path), "", str(refused))
        except (OSError, MemoryError):
            raise
        except Exception as error:  # whatever the library meets in a broken document
            yield Failure(str(path), "", f"it is damaged: {error}")
        else:
            yield document(path, text, properties, options)
            yield from (Failure(str(path), f"page {number}", why) for number, why in damaged)


def _read(path: Path) -> tuple[str, Properties, list[tuple[int, str]]]:
    """The text, what the file says of it, and the pages that could not be read, with the reason."""
    from pypdf import PdfReader  # noqa: PLC0415 (an extra, which may be missing)

    with path.open("rb") as stream:
        reader = PdfReader(stream)
        _unlock(reader)
        if len(reader.pages) > _MOST_PAGES:
            raise _Refused(f"it has more than {_MOST_PAGES:,} pages")
        pages: list[list[Line]] = []
        damaged: list[tuple[int, str]] = []
        for number, page in enumerate(reader.pages, 1):
            try:
                pages.append(_lines(page))
            except (OSError, MemoryError):
                raise
            except Exception as error:
                damaged.append((number, f"it cannot be read: {error}"))
        text = "\n\n".join(paragraphs(without_running(pages)))
        if not text:
            raise _Refused(_no_text(len(pages), damaged))
        return text, _properties(reader), damaged


def _unlock(reader: "PdfReader") -> None:
    """Opens a document that may be read by everybody, but not changed."""
    from pypdf.errors import DependencyError  # noqa: PLC0415 (see above)

    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise _Refused("it is protected by a password; save it anew without one")
    except DependencyError:
        raise _Refused(_ENCRYPTED) from None


def _no_text(pages: int, damaged: list[tuple[int, str]]) -> str:
    counted = "a page" if pages == 1 else f"{pages} pages"
    if damaged:
        return f"none of its pages can be read: {damaged[0][1]}"
    return f"there is no text in it, only pictures of {counted}; it was probably scanned"


def _lines(page: "PageObject") -> list[Line]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > _MOST_DRAWN:
        raise _Refused(f"more than {_MOST_DRAWN >> 20} MB are drawn on it")
    collecting = _Collecting()
    page.extract_text(visitor_text=collecting.take)
    box = page.cropbox  # outside of it nothing is seen
    return [
        line
        for line in collecting.lines()
        if box.left <= line.left <= box.right and box.bottom <= line.height <= box.top
    ]


class _Collecting:
    """Puts what stands on a page together to lines."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._pieces: list[str] = []
        self._first: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def take(self, text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        """Takes a piece of text, with the matrices of page and text, as pypdf calls it."""
        for number, piece in enumerate(text.split("\n")):
            if number:
                self._end()
            if piece.strip() and not "".join(self._pieces).strip():
                left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                scale = hypot(tm[2], tm[3]) * hypot(cm[2], cm[3])
                self._first = left, height, abs(size) * scale
            self._pieces.append(piece)

    def _end(self) -> None:
        text = " ".join("".join(self._pieces).translate(_LIGATURES).split())
        self._pieces.clear()
        if text:
            self._lines.append(Line(text, *self._first))

    def lines(self) -> list[Line]:
        """The lines that have words in them, in the order in which they are drawn."""
        self._end()
        return self._lines


def _properties(reader: "PdfReader") -> Properties:
    try:
        known = reader.metadata
        if known is None:
            return Properties()
        created = known.creation_date
        day = created.date().isoformat() if created else ""
        return Properties(known.title or "", known.author or "", day)
    except ValueError:  # a date that is none
        return Properties()


FORMAT = Format(
    name="pdf",
    title="PDF documents",
    suffixes=(".pdf",),
    reader=PdfDocumentReader(),
    texts_only=True,
    evidence=Evidence.MAGIC,
    risky=True,
)
