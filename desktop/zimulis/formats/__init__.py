"""Files in, files out: each format a module, found by the entry points of `zimulis.formats`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.ids import ArticleId

MAX_TEXT = 64 * 2**20
"""How many bytes a text may take in a file."""


class FormatError(Exception):
    """A file, or an article or span of it, that cannot be read; says where and why.

    Attributes:
        path: The file.
        place: Where in it (`line 12`); empty for the whole of it.
        reason: One sentence.
    """

    def __init__(self, path: str, place: str, reason: str) -> None:
        super().__init__(f"{path}: {place}: {reason}" if place else f"{path}: {reason}")
        self.path = path
        self.place = place
        self.reason = reason

    def __reduce__(self) -> tuple[type["FormatError"], tuple[str, str, str]]:
        return FormatError, (self.path, self.place, self.reason)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was refused while the rest went on."""

    path: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was read, but that a person should know of."""

    path: str
    note: str


ReadItem = Header | IncomingArticle | Failure | Note


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person who imports decided.

    Attributes:
        language: Overrides the detected language; empty to detect.
        encoding: Overrides the detected encoding; empty to detect.
    """

    language: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a written file does not hold.

    Attributes:
        span: The id of the span or relation concerned.
    """

    article: ArticleId
    span: str
    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer did."""

    articles: int
    spans: int
    files: tuple[Path, ...]
    losses: tuple[Loss, ...] = ()


class Reader(Protocol):
    """Takes articles out of files of one format."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether a file that begins with `head` (up to 4 KiB) is of this format."""
        ...

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the file holds, failures among it; never raises for bad content.

        Headers come in pieces, any number of them, each before the articles that need it.

        Raises:
            OSError: The file cannot be read.
        """
        ...


class Writer(Protocol):
    """Puts labelled articles into a file or folder of one format."""

    def write(self, target: Path, header: Header, articles: Iterable[LabelledArticle]) -> Written:
        """Writes beside the target and replaces it at the end; an exception leaves the old file.

        Raises:
            OSError: The target cannot be written.
        """
        ...


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format can represent."""

    overlap: bool = False
    gaps: bool = False
    relations: bool = False
    attributes: bool = False
    entities: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One interchange format; what the entry point of a format module names."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    reader: Reader | None = None
    writer: Writer | None = None
    holds: Holds = Holds()
