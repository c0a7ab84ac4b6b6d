"""Files in, files out: each format a module, found by the entry points of `zimulis.formats`."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Protocol, runtime_checkable

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.columns import UNKNOWN, Columns, TableSample
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.ids import ArticleId

HEAD = 4096
"""How many bytes of a file its readers are asked about."""
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
class Misplacement(Failure):
    """A span left out because its words stand nearby, to where repairing would have taken it."""


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
        encodings: The same for single files, by their paths; they have their way before `encoding`.
        columns: What the columns of tables hold; without a column for the text they are guessed.
        repair: Whether a span whose recorded text stands nearby, but not at its offsets, is taken
            there; else it is left out, and the place told.
        labels: What labels of other programs become, by their names in the files, nothing if they
            are left out; for the others the import decides.
    """

    language: str = ""
    encoding: str = ""
    columns: Columns = UNKNOWN
    repair: bool = False
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    encodings: Mapping[str, str] = field(default_factory=dict[str, str])

    def of_file(self, path: Path) -> "ReadOptions":
        """What was decided about a file, in a form in which all of it is about that file."""
        return replace(self, encoding=self.encodings.get(str(path), self.encoding), encodings={})


WriteOptions = Mapping[str, str]
"""What the person who exports decided, by the names of the format's options."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that a person can decide about what is written in a format.

    Attributes:
        name: As on the command line.
        title: One phrase that says what is decided.
        choices: What it can be; empty for any text.
        default: What it is if nobody decides.
    """

    name: str
    title: str
    choices: tuple[str, ...] = ()
    default: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a written file does not hold.

    Attributes:
        span: The id of the span or relation concerned; empty for the article as a whole.
        reason: What is lost, as a phrase that serves many spans, so that they can be counted by it.
    """

    article: ArticleId
    span: str
    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer did.

    Attributes:
        files: What was written; a folder can stand for what is in it, as its manifest names that.
        losses: What the files do not hold; usually `zimulis.formats.losses.Losses`.
    """

    articles: int
    spans: int
    files: tuple[Path, ...]
    losses: Collection[Loss] = ()


class Reader(Protocol):
    """Takes articles out of files of one format."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether a file that begins with `head` (up to HEAD bytes) is of this format."""
        ...

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the file holds, failures among it; never raises for bad content.

        Headers come in pieces, any number of them, each before the articles that need it.

        Raises:
            OSError: The file cannot be read.
        """
        ...


@runtime_checkable
class TableReader(Reader, Protocol):
    """A reader of tables, whose columns a person may want to choose."""

    def sample(self, path: Path, options: ReadOptions) -> TableSample | None:
        """The beginning of a table; None if it is none.

        Raises:
            OSError: The file cannot be read.
        """
        ...


class Writer(Protocol):
    """Puts labelled articles into a file or folder of one format."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes beside the target and replaces it at the end; an exception leaves the old file.

        Args:
            target: A file, or a folder if the format is one of many files.
            header: What the articles share.
            articles: Taken one by one, so that memory does not grow with their number. What one
                refers to is in it, or in the header.
            options: A value for every option of the format.

        Raises:
            OSError: The target cannot be written.
        """
        ...


@runtime_checkable
class SetsWriter(Writer, Protocol):
    """A writer of training data that knows what belongs beside the sets of a divided export."""

    def write_set(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Does what `write` does, without what belongs beside the sets."""
        ...

    def write_beside(
        self, folder: Path, sets: Sequence[str], languages: Mapping[str, int], options: WriteOptions
    ) -> Sequence[str]:
        """Writes what belongs beside the sets; returns the names of the files.

        Args:
            folder: Where the sets are, each by its name.
            sets: Their names.
            languages: How many articles there are in each language.
            options: A value for every option of the format.
        """
        ...


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format can represent, or what else its files have."""

    overlap: bool = False
    gaps: bool = False
    relations: bool = False
    attributes: bool = False
    entities: bool = False


class Evidence(IntEnum):
    """What a reader recognises its files by; the surest readers are asked first."""

    MAGIC = 0
    """Bytes that nothing else begins with."""
    SYNTAX = 1
    """Marks that other files hardly have where they are looked for."""
    SHAPE = 2
    """Regularities that may be chance."""
    NOTHING = 3
    """It takes what nobody else wants."""


def _never(_path: Path) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """One interchange format; what the entry point of a format module names.

    Attributes:
        about: One sentence for whoever chooses a format.
        in_folder: Whether what is written is a folder of many files.
        options: What can be decided about what is written.
        holds: What other programs that know the format find in its files.
        kept: What else is in the files, where only this program looks for it. Writers tell it as
            lost to others (`zimulis.formats.losses.kept_apart`).
        check: Finds out what is wrong with a file; it raises OSError if the file cannot be read.
        texts_only: Whether its reader takes texts without marks.
        unit: What offsets count in its files; empty if there are none.
        evidence: What `reader.recognises` goes by.
        risky: Whether reading it is never done in a process that must live.
        belongs: Whether a file is read along with another of this format, and not by itself.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    reader: Reader | None = None
    writer: Writer | None = None
    holds: Holds = Holds()
    kept: Holds = Holds()
    check: Callable[[Path], Iterator[Failure]] | None = None
    texts_only: bool = False
    about: str = ""
    in_folder: bool = False
    options: tuple[Option, ...] = ()
    unit: str = ""
    evidence: Evidence = Evidence.SYNTAX
    risky: bool = False
    belongs: Callable[[Path], bool] = _never
