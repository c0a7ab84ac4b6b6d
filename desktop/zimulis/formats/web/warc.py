"""Web archives as news crawls store them: WARC, packed with gzip or not."""

import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO, cast

from zimulis.formats import Evidence, Failure, Format, Note, ReadItem, ReadOptions
from zimulis.formats.web.html import read_page
from zimulis.formats.web.page import HTML_TYPES, MAX_PAGE, BadPage, NoArticle, Page
from zimulis.formats.web.records import Broken, Record, records_of
from zimulis.formats.web.response import NoPage, page_in_answer

_MAGIC = b"WARC/"
_GZIP = b"\x1f\x8b"
_LONGEST_ADDRESS = 200  # characters, in reports


class WarcReader:
    """Takes the articles out of the pages of archives, one page at a time.

    Pages are answers with status 200 that are HTML. All else, redirects and pictures and what had
    been seen before, is counted in one note. A page without an article is a note of its own and
    no failure, for every crawl has many.
    """

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether it is an archive, packed or not; see `zimulis.formats.Reader`."""
        if head.startswith(_GZIP):
            try:
                head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, len(_MAGIC))
            except zlib.error:
                return False
        return head.startswith(_MAGIC)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the articles; see `zimulis.formats.Reader`."""
        with ExitStack() as closing:
            file: BinaryIO = closing.enter_context(path.open("rb"))
            is_packed = file.read(len(_GZIP)) == _GZIP
            file.seek(0)
            if is_packed:
                file = cast(BinaryIO, closing.enter_context(GzipFile(fileobj=file)))
            yield from _Reading(str(path), options).items(file)


class _Reading:
    """What is known of an archive while its records come in."""

    def __init__(self, path: str, options: ReadOptions) -> None:
        self._path = path
        self._options = options
        self._left_out: Counter[str] = Counter()

    def items(self, file: BinaryIO) -> Iterator[ReadItem]:
        try:
            for record in records_of(file):
                yield from self._record(record)
        except Broken as reason:
            yield Failure(self._path, f"record {reason.number}", str(reason))
        if self._left_out:
            counts = "; ".join(f"{kind}: {count}" for kind, count in self._left_out.most_common())
            yield Note(self._path, f"these records hold no page and were left out: {counts}")

    def _record(self, record: Record) -> Iterator[ReadItem]:
        place = f"record {record.number}, {record.address[:_LONGEST_ADDRESS]}"
        try:
            page = _page(record)
            if record.is_whole():
                yield from read_page(page, self._options, self._path, place)
        except NoPage as kind:
            if record.is_whole():
                self._left_out[str(kind)] += 1
        except NoArticle as reason:
            yield Note(self._path, f"{place}: {reason}")
        except BadPage as reason:
            yield Failure(self._path, place, str(reason))


def _page(record: Record) -> Page:
    if record.kind == "response":
        return replace(page_in_answer(record, record.address), is_cut=record.is_truncated)
    if record.kind == "revisit":
        raise NoPage("revisits")
    if record.kind == "resource" and record.media_type in HTML_TYPES:
        return Page(record.read(MAX_PAGE + 1), address=record.address)
    raise NoPage("records of other kinds")


FORMAT = Format(
    name="warc",
    title="Web archives as crawls store them (WARC)",
    suffixes=(".warc",),
    reader=WarcReader(),
    texts_only=True,
    evidence=Evidence.MAGIC,
    risky=True,
)
