"""Importing: what readers give goes into the project, in batches that marking does not wait for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from time import monotonic

from zimulis.domain.errors import ZimulisError
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.ids import ArticleId, new_uuid
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.store.annotators import annotator_key
from zimulis.store.history import write_changes
from zimulis.store.import_history import begin_import, end_import
from zimulis.store.importing import BulkWriter, Known
from zimulis.store.recording import Recording
from zimulis.store.search_index import merge_segments
from zimulis.store.streaming import labelled_articles
from zimulis.store.values import CommandState
from zimulis.workspace.alike import AlikeFinder, catch_up
from zimulis.workspace.articles import text_of
from zimulis.workspace.changes import NOTHING, Changes, Kind
from zimulis.workspace.children import in_child
from zimulis.workspace.free_ids import with_free_ids
from zimulis.workspace.gauge import Gauge
from zimulis.workspace.incoming import Incoming, Resolved
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.merging import Merging
from zimulis.workspace.reading import find_files, read_in_child
from zimulis.workspace.session import Session

_AT_ONCE = 200  # articles
_CHARACTERS_AT_ONCE = 4_000_000  # so that memory stays flat whatever the size of the texts


@dataclass(frozen=True, slots=True)
class _Pace:
    """How long a batch holds the lock.

    Attributes:
        seconds: Of writing, after which a batch ends. Committing it takes as long again and more,
            because the index sorts its words only then.
        pages: How many pages of the search index are merged at once.
    """

    seconds: float
    pages: int


_BESIDE_MARKING = _Pace(0.002, 16)
_ALONE = _Pace(0.25, 1000)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An incoming article whose text the project has already.

    Attributes:
        path: The file that it came in.
        article: The project's article.
        differs: What is different in the project, which stays.
    """

    path: str
    article: ArticleId
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reprint:
    """A new article that is much like one that was there before; both are in the project.

    Attributes:
        path: The file that it came in.
        article: The new article.
        other: The one that was there before; of several, the likest.
        likeness: The share of their words in threes that they have in common.
    """

    path: str
    article: ArticleId
    other: ArticleId
    likeness: float


@dataclass(slots=True)
class ImportReport:
    """What an import came to.

    Attributes:
        imported: How many articles are new, or are seen again after their import was undone.
        spans: How many spans came with all articles.
        first: The article that came first, whether it is new or was there before.
        changes: For those who show the project. Of the articles, those that were there before: new
            ones nobody shows yet, and there may be a hundred thousand.
    """

    imported: int = 0
    spans: int = 0
    first: ArticleId | None = None
    duplicates: list[Duplicate] = field(default_factory=list[Duplicate])
    reprints: list[Reprint] = field(default_factory=list[Reprint])
    failed: list[Failure] = field(default_factory=list[Failure])
    notes: list[Note] = field(default_factory=list[Note])
    cancelled: bool = False
    changes: Changes = NOTHING


def import_items(
    session: Session,
    items: Iterable[ReadItem],
    *,
    progress: Progress,
    cancel: CancelToken,
    fallback_annotator: str | None = None,
    labels: Mapping[str, str] | None = None,
    alone: bool = False,
) -> ImportReport:
    """Brings what readers give into the project, as one command.

    Batches are written whole: cancelling keeps those that were written, and so does a kill, after
    which the next opening marks the command as interrupted.

    Args:
        session: The project; in the window, a sibling in the thread of the import.
        items: From the readers.
        progress: Told after each batch.
        cancel: Asked before each batch.
        fallback_annotator: Whose the spans without annotator are; if None, the current annotator's,
            and if there is none, those of one called `imported`.
        labels: What labels of other programs become, by their names there, nothing if they are
            left out; the others are taken for those of the project that mean the same.
        alone: Whether nobody is marking meanwhile, so that batches may be larger.
    """
    catch_up(session, progress, cancel)
    incoming = Incoming(session, fallback_annotator, labels or {})
    running = _Import(session, incoming, _ALONE if alone else _BESIDE_MARKING)
    try:
        with session.connection.long_log() if alone else nullcontext():
            running.take_all(items, progress, cancel)
    except BaseException:
        with suppress(ZimulisError):
            running.end(CommandState.INTERRUPTED)
        raise
    running.end(CommandState.CANCELLED if cancel.cancelled else CommandState.DONE)
    running.report.cancelled = cancel.cancelled
    return running.report


class _Import:
    """An import under way."""

    def __init__(self, session: Session, incoming: Incoming, pace: _Pace) -> None:
        connection = session.connection
        self._session = session
        self._pace = pace
        self._incoming = incoming
        annotator = session.annotator
        with session.batch():
            key = annotator_key(connection, annotator.id) if annotator else None
            self._command = begin_import(connection, key)
        self._writer = BulkWriter(connection, self._command)
        self._alike = AlikeFinder(session)
        self._touched: set[ArticleId] = set()
        self.report = ImportReport()

    def take_all(self, items: Iterable[ReadItem], progress: Progress, cancel: CancelToken) -> None:
        """Takes item after item until the end or a cancel."""
        done = 0
        for articles, header in _chunks(self._sorted_out(items)):
            waiting = iter([self._incoming.resolve(article) for article in articles])
            for first in waiting:
                if cancel.cancelled:
                    return
                done += self._write_batch(chain([first], waiting))
                progress(done, None, first.path)
            if header is not None:
                self._incoming.take_header(header)

    def _sorted_out(self, items: Iterable[ReadItem]) -> Iterator[Header | IncomingArticle]:
        """The headers and articles; the rest goes into the report."""
        for item in items:
            if isinstance(item, Header | IncomingArticle):
                yield item
            else:
                self._report(item)

    def _report(self, remark: Failure | Note) -> None:
        if isinstance(remark, Failure):
            self.report.failed.append(remark)
        else:
            self.report.notes.append(remark)

    def _write_batch(self, waiting: Iterable[Resolved]) -> int:
        """Writes articles in one transaction until its time is over; returns how many."""
        connection = self._session.connection
        recording = Recording(connection)
        written = 0
        with self._session.batch():
            end = monotonic() + self._pace.seconds
            for resolved in waiting:
                self._write(recording, resolved)
                written += 1
                if monotonic() >= end:
                    break
            write_changes(connection, self._command, recording.changes)
        self._merge_segments()
        return written

    def _merge_segments(self) -> None:
        merging = True
        while merging:
            with self._session.batch():
                merging = merge_segments(self._session.connection, self._pace.pages)

    def _write(self, recording: Recording, resolved: Resolved) -> None:
        for remark in resolved.remarks:
            self._report(remark)
        article = resolved.labelled.article
        known = self._writer.article_with_text(article.revision.sha256)
        if known is not None:
            self._merge(recording, known, resolved)
            return
        namesake = self._writer.article_with_id(article.id)
        if namesake is None:
            self._add(resolved)
        elif namesake.hidden:
            self._note(resolved, "it got a new id, because its own is that of an undone import")
            self._add(resolved, ArticleId(new_uuid()))
        else:
            self.report.duplicates.append(Duplicate(resolved.path, article.id, ("text",)))

    def _note(self, resolved: Resolved, note: str) -> None:
        self.report.notes.append(Note(resolved.path, note))

    def _add(self, resolved: Resolved, new_id: ArticleId | None = None) -> None:
        labelled = with_free_ids(self._writer, resolved)
        if new_id is not None:
            labelled = replace(labelled, article=replace(labelled.article, id=new_id))
        key = self._writer.add(labelled, self._incoming.keys)
        article = labelled.article
        for alike in self._alike.enter(key, article.text, resolved.sketch)[:1]:
            self.report.reprints.append(
                Reprint(resolved.path, article.id, alike.article, alike.likeness)
            )
        self.report.imported += 1
        self.report.spans += len(labelled.spans)
        self.report.first = self.report.first or article.id

    def _merge(self, recording: Recording, known: Known, resolved: Resolved) -> None:
        connection = self._session.connection
        if known.hidden:
            self._writer.show_again(known.key)
        there = next(labelled_articles(connection, known.article))
        text = text_of(self._session, known.article)
        merged = Merging(recording, self._writer, text, there, resolved).merge()
        self.report.spans += merged.added
        if known.hidden:
            self.report.imported += 1
            self.report.spans += merged.found
            for what in merged.differs:
                self._note(resolved, f"{what} differs in the project, which stays")
        else:
            self.report.duplicates.append(
                Duplicate(resolved.path, known.article, tuple(merged.differs))
            )
        self._touched.add(known.article)
        self.report.first = self.report.first or known.article

    def end(self, state: CommandState) -> None:
        """Gives the import its place in the order of undoing."""
        what = f"import of {self.report.imported} articles"
        with self._session.batch():
            end_import(self._session.connection, self._command, state, what)
        self.report.changes = Changes(frozenset(Kind), frozenset(self._touched))
        self._session.announce(self.report.changes)


def _chunks(
    items: Iterable[Header | IncomingArticle],
) -> Iterator[tuple[list[IncomingArticle], Header | None]]:
    """Articles in pieces that memory can hold, each with the header that follows it, if any."""
    articles: list[IncomingArticle] = []
    characters = 0
    for item in items:
        if isinstance(item, Header):
            yield articles, item
            articles, characters = [], 0
            continue
        articles.append(item)
        characters += len(item.labelled.article.text)
        if len(articles) >= _AT_ONCE or characters >= _CHARACTERS_AT_ONCE:
            yield articles, None
            articles, characters = [], 0
    yield articles, None


def import_in_child(
    project: Path,
    annotator: str,
    paths: Sequence[str],
    options: ReadOptions | None = None,
    *,
    progress: Progress,
    cancel: CancelToken,
) -> ImportReport:
    """Reads files and folders into a project, in a child process: marking goes on meanwhile.

    Args:
        project: The project's file, which may be open here.
        annotator: The name of whoever imports; the command is hers to undo.
        paths: Files, folders and patterns.
        options: What she decided about reading them; nothing if None.
        progress: Told after each batch; how many articles there are is estimated.
        cancel: Asked before each batch.
    """
    work = partial(_import_paths, project, annotator, paths, options or ReadOptions())
    return in_child(work, progress, cancel)


def _import_paths(
    project: Path,
    annotator: str,
    paths: Sequence[str],
    options: ReadOptions,
    progress: Progress,
    cancel: CancelToken,
) -> ImportReport:
    """Runs in the child; a child of its own reads, lest a file that kills its reader ends all."""
    files = list(find_files(paths))
    with Session.open(project, annotator, migrate=False) as session:
        gauge = Gauge(files)
        items = read_in_child(files, options, cancel, gauge=gauge)
        return import_items(
            session,
            items,
            progress=gauge.telling(progress),
            cancel=cancel,
            labels=options.labels,
        )
