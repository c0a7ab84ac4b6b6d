"""What an import would bring: the first articles of some files, as they will be."""

import multiprocessing
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from time import monotonic

from zimulis.domain.article import Article
from zimulis.domain.columns import TableSample
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, Misplacement, Note, ReadItem, ReadOptions
from zimulis.formats.registry import find_files, read_file
from zimulis.workspace.columns import sample_columns
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.left_out_formats import left_out_formats
from zimulis.workspace.reading import PATIENCE, protect_reader

MOST_FILES = 10_000
"""How many files are counted; more are told as that many and more."""
_FIRST = 20  # articles and failures
_CHARACTERS = 20_000  # of a text
_LOOK = 0.05  # seconds between two looks at the wish to stop


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """An article as it will be.

    Attributes:
        path: The file.
        article: All of it but for a long text, of which there is the beginning.
        length: Of the whole text, in code points.
        spans: How many marks come with it.
        labels: The names of their labels.
        notes: What the reader had to say about the file.
    """

    path: str
    article: Article
    length: int
    spans: int
    labels: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """How much is to be imported.

    Attributes:
        files: How many files there are, `MOST_FILES` at the most.
        size: Their size in bytes.
    """

    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What comes first.

    Attributes:
        items: Articles, and what will fail, in the order in which they come.
        is_all: Whether nothing comes after them.
        table: The columns of the first table among the files, if there is one.
        left_out: Sentences about formats that the files could not be read by.
    """

    chosen: Chosen
    items: tuple[PreviewedArticle | Failure, ...]
    is_all: bool
    table: TableSample | None = None
    left_out: tuple[str, ...] = ()

    @property
    def misplaced(self) -> int:
        """How many marks would come in if repairing was wanted."""
        return sum(isinstance(item, Misplacement) for item in self.items)


@dataclass(frozen=True, slots=True)
class _Request:
    paths: tuple[str, ...]
    options: ReadOptions


# Of the tuple, see Preview.left_out; the path of each file comes before its items.
_Message = Chosen | tuple[str, ...] | TableSample | str | PreviewedArticle | Failure | bool


class Previewer:
    """Reads first articles in a child process, which stays for the next time.

    Starting one takes longer than reading, and whoever tries encodings wants to see the effect at
    once.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._idle: _Child | None = None

    def preview(self, paths: Sequence[str], options: ReadOptions, cancel: CancelToken) -> Preview:
        """Reads as an import would; a file that the reader dies of is among what fails.

        Args:
            paths: Files, folders and patterns.
            options: What the person who imports decided.
            cancel: Asked all the time; the child is ended then.

        Raises:
            Cancelled: Somebody wished that.
        """
        with self._lock:
            child, self._idle = self._idle or _Child(), None
            try:
                preview = child.read(_Request(tuple(paths), options), cancel)
            finally:
                if child.is_ready:
                    self._idle = child
                else:
                    child.end()
        return preview

    def close(self) -> None:
        """Ends the child, if one is waiting for the next time."""
        with self._lock:
            if self._idle:
                self._idle.end()
                self._idle = None


class _Child:
    """A process that reads previews.

    Attributes:
        is_ready: Whether it waits for a request.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._scratch = TemporaryDirectory(prefix="zimulis-")  # outlives a child that is killed
        self._here, there = context.Pipe()
        arguments = (there, self._scratch.name)
        self._process = context.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        there.close()  # the child has its own end; without this one, its death ends the stream
        self.is_ready = True

    def end(self) -> None:
        """Kills it."""
        self._process.kill()
        self._process.join()
        self._here.close()
        self._scratch.cleanup()

    def read(self, request: _Request, cancel: CancelToken) -> Preview:
        """Has it read; it is not ready any more if it died, was too slow, or is not wanted."""
        self.is_ready = False
        chosen, file, items = Chosen(0, 0), "", list[PreviewedArticle | Failure]()
        table: TableSample | None = None
        left_out: tuple[str, ...] = ()
        try:
            self._here.send(request)
            while not isinstance(message := self._next(cancel), bool):
                if isinstance(message, Chosen):
                    chosen = message
                elif isinstance(message, TableSample):
                    table = message
                elif isinstance(message, tuple):
                    left_out = message
                elif isinstance(message, str):
                    file = message
                else:
                    items.append(message)
        except (EOFError, OSError) as error:
            reason = str(error) or "the process that read it died of it"
            failed = *items, Failure(file, "", reason)
            return Preview(chosen, failed, is_all=False, table=table, left_out=left_out)
        self.is_ready = True
        return Preview(chosen, tuple(items), is_all=message, table=table, left_out=left_out)

    def _next(self, cancel: CancelToken) -> _Message:
        deadline = monotonic() + PATIENCE
        while not self._here.poll(_LOOK):
            cancel.check()
            if monotonic() > deadline:
                raise OSError(f"reading it takes longer than {PATIENCE:.0f} seconds")
        message: _Message = self._here.recv()
        return message


def _serve(parent: Connection, scratch: str) -> None:
    """Runs in the child."""
    protect_reader(scratch)
    while True:
        try:
            request: _Request = parent.recv()
        except EOFError:  # the parent is gone
            return
        files = list(islice(find_files(request.paths), MOST_FILES))
        parent.send(Chosen(len(files), sum(map(_size, files))))
        parent.send(left_out_formats())
        table = sample_columns(list(map(str, files)), request.options)
        if table:
            parent.send(table)
        with closing(_items(files, request.options)) as items:
            shown = 0
            for item in items:
                if not isinstance(item, str) and (shown := shown + 1) > _FIRST:
                    break
                parent.send(item)
        parent.send(shown <= _FIRST)


def _items(
    files: Sequence[Path], options: ReadOptions
) -> Generator[str | PreviewedArticle | Failure]:
    for file in files:
        yield str(file)
        yield from _shown(read_file(file, options))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _shown(items: Iterable[ReadItem]) -> Generator[PreviewedArticle | Failure]:
    """The articles and failures; a note goes with the next article, as headers come first."""
    notes: list[str] = []
    for item in items:
        if isinstance(item, Failure):
            yield item
        elif isinstance(item, Note):
            notes.append(item.note)
        elif isinstance(item, IncomingArticle):
            yield _previewed(item, tuple(notes))
            notes.clear()


def _previewed(item: IncomingArticle, notes: tuple[str, ...]) -> PreviewedArticle:
    article = item.labelled.article
    length = len(article.text)
    spans = item.labelled.spans
    labels = frozenset(span.label for span in spans)
    return PreviewedArticle(item.path, _shortened(article), length, len(spans), labels, notes)


def _shortened(article: Article) -> Article:
    if len(article.text) <= _CHARACTERS:
        return article
    beginning = article.text[:_CHARACTERS]
    return replace(article, revision=replace(article.revision, text=beginning, zones=()))
