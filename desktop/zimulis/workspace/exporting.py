"""The project to files."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from zimulis.domain.annotations import Annotator, LabelledArticle
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.domain.splitting import split
from zimulis.formats import Format, WriteOptions, Writer, Written
from zimulis.formats.atomic import MANIFEST, replacing_folder
from zimulis.formats.losses import Losses
from zimulis.formats.registry import formats
from zimulis.store.annotators import annotators_with_layers
from zimulis.store.articles import ids_by_key
from zimulis.store.batches import keys_of
from zimulis.store.entities import load_entities
from zimulis.store.headway import headway
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.children import in_child
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.session import Session


@dataclass(frozen=True, slots=True)
class Sets:
    """How articles are divided into sets to train and to test on.

    Attributes:
        shares: Fractions of one, by the names of the sets.
        seed: The same one gives the same sets.
    """

    shares: Mapping[str, float]
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a project is exported.

    Attributes:
        annotators: Names of those whose layers are; empty for all.
        statuses: An article is, if a chosen annotator has it at one of these; empty for any.
        labels: Names of the labels whose spans are; empty for all.
        articles: Those that are looked at at all; empty for all that are not in the bin.
    """

    annotators: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    articles: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an export is to be.

    Attributes:
        format: The name of one that can be written.
        options: What was decided about the format; the defaults stand for the rest.
        sets: If the articles are to be divided; the target is then a folder, with a file or folder
            for each set in it.
    """

    format: str
    selection: Selection = Selection()
    options: WriteOptions = field(default_factory=dict[str, str])
    sets: Sets | None = None


def export(
    session: Session,
    target: Path,
    plan: Plan,
    *,
    progress: Progress,
    cancel: CancelToken,
    dry_run: bool = False,
) -> Written:
    """Writes what is selected, as it is at this moment, into a file or folder.

    Args:
        session: The project.
        target: What is written anew; what was there stays until the end.
        plan: What of the project is written, and how.
        progress: Told after each article.
        cancel: Asked before each article.
        dry_run: Whether only to say what would be written.

    Raises:
        Refused: The selection or the target makes no sense.
        Cancelled: The wish came; the target is as it was.
        OSError: The target cannot be written.
    """
    format_, writer = _written_format(plan.format)
    plan = replace(plan, options=_complete(format_, plan.options))
    _refuse_target(session, target, in_folder=format_.in_folder or plan.sets is not None)
    with session.connection.snapshot(), TemporaryDirectory() as nowhere:
        chosen = _Chosen(session, plan.selection, progress, cancel)
        place = Path(nowhere, target.name) if dry_run else target
        if plan.sets is None:
            written = writer.write(place, chosen.header, chosen.articles(), plan.options)
        else:
            suffix = "" if format_.in_folder else format_.suffixes[0]
            written = _write_sets(place, plan, plan.sets, suffix, writer, chosen)
        return replace(written, files=()) if dry_run else written


class _Chosen:
    """What is exported of a project, which does not change meanwhile."""

    def __init__(
        self, session: Session, selection: Selection, progress: Progress, cancel: CancelToken
    ) -> None:
        self._connection = session.connection
        self._selection = selection
        self._progress = progress
        self._cancel = cancel
        annotators = _annotators(session, selection)
        present = annotators_with_layers(session.connection)
        self._annotators = {one.id for one in annotators}
        self._only = ids_by_key(self._connection, keys_of(self._connection, selection.articles))
        layers = tuple(one for one in annotators if one.id in present)
        self.header = Header(session.scheme, layers, load_entities(session.connection))

    def articles(self, only: Container[ArticleId] | None = None) -> Iterator[LabelledArticle]:
        """The articles, or some of them; each passing tells how far it is."""
        total = len(self._only) or headway(self._connection, None).articles
        found = self._named() if self._only else labelled_articles(self._connection)
        watched = _watched(found, total, self._progress, self._cancel)
        for labelled in _selected(watched, self._annotators, self._selection):
            if only is None or labelled.article.id in only:
                yield labelled

    def _named(self) -> Iterator[LabelledArticle]:
        """The articles that were named, in the order of the project."""
        for article in self._only:
            yield from labelled_articles(self._connection, article)


def _write_sets(
    target: Path, plan: Plan, sets: Sets, suffix: str, writer: Writer, chosen: _Chosen
) -> Written:
    """Writes a file or folder for each set into a folder."""
    counts = {
        labelled.article.id: Counter(span.label for span in labelled.spans)
        for labelled in chosen.articles()
    }
    set_of = split(counts, sets.shares, sets.seed)
    losses = Losses()
    described: dict[str, object] = {}
    facts = {"format": plan.format, "options": plan.options, "seed": sets.seed, "sets": described}
    files: list[Path] = []
    with replacing_folder(target, facts) as folder:
        for name, share in sets.shares.items():
            members = {article for article, its in set_of.items() if its == name}
            written = writer.write(
                folder / f"{name}{suffix}", chosen.header, chosen.articles(members), plan.options
            )
            losses.extend(written.losses)
            files += (target / file.relative_to(folder) for file in written.files)
            labels = sum((counts[article] for article in members), Counter[str]())
            described[name] = {
                "share": round(share, 6),
                "articles": sorted(members),
                "spans": dict(sorted(labels.items())),
            }
    spans = sum(its.total() for its in counts.values())
    return Written(len(counts), spans, (*files, target / MANIFEST), losses)


def _written_format(name: str) -> tuple[Format, Writer]:
    known = formats().get(name)
    if known is None or known.writer is None:
        names = ", ".join(sorted(one.name for one in formats().values() if one.writer))
        raise Refused(f"There is no format {name} to write; there is {names}.")
    return known, known.writer


def _complete(format_: Format, options: WriteOptions) -> WriteOptions:
    """A value for every option of a format."""
    known = {option.name: option for option in format_.options}
    for name, value in options.items():
        if name not in known:
            names = ", ".join(known) or "none"
            raise Refused(f"The format {format_.name} has no option {name}; it has {names}.")
        choices = known[name].choices
        if choices and value not in choices:
            raise Refused(f"The option {name} is one of {', '.join(choices)}, not {value}.")
    return {name: options.get(name, option.default) for name, option in known.items()}


def _refuse_target(session: Session, target: Path, *, in_folder: bool) -> None:
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}; make it first.")
    if target.is_dir() and not in_folder:
        raise Refused(f"{target} is a folder; name a file in it.")
    if target.exists() and target.samefile(session.path):
        raise Refused(f"{target} is the project itself; name another file.")


def _annotators(session: Session, selection: Selection) -> tuple[Annotator, ...]:
    """Those who are chosen; checks that there is what was asked for."""
    for label in selection.labels:
        if session.scheme.label(label) is None:
            raise Refused(f"The project has no label {label}.")
    annotators = session.annotators()
    names = {one.name for one in annotators}
    for name in selection.annotators:
        if name not in names:
            raise Refused(f"Nobody called {name} annotates in this project.")
    return tuple(one for one in annotators if one.name in (selection.annotators or names))


def _watched(
    articles: Iterable[LabelledArticle], total: int, progress: Progress, cancel: CancelToken
) -> Iterator[LabelledArticle]:
    for done, labelled in enumerate(articles):
        cancel.check()
        yield labelled
        progress(done + 1, total, labelled.article.title)


def _selected(
    articles: Iterable[LabelledArticle],
    annotators: Collection[AnnotatorId],
    selection: Selection,
) -> Iterator[LabelledArticle]:
    """The articles with the chosen status, and the chosen spans of them."""
    for labelled in articles:
        if selection.statuses and not _has_status(labelled, annotators, selection):
            continue
        if not selection.annotators and not selection.labels:
            yield labelled
            continue
        yield replace(
            labelled,
            spans=tuple(
                span
                for span in labelled.spans
                if span.annotator in annotators
                and (not selection.labels or span.label in selection.labels)
            ),
            relations=tuple(one for one in labelled.relations if one.annotator in annotators),
            statuses=tuple(one for one in labelled.statuses if one.annotator in annotators),
        )


def _has_status(
    labelled: LabelledArticle, annotators: Collection[AnnotatorId], selection: Selection
) -> bool:
    """Whether a chosen annotator has it at a chosen status; to those who said nothing it is new."""
    said = {one.annotator: one.status for one in labelled.statuses}
    statuses = {said.get(annotator, Status.NEW) for annotator in annotators} or {Status.NEW}
    return not statuses.isdisjoint(selection.statuses)


def export_in_child(
    project: Path,
    target: Path,
    plan: Plan,
    *,
    progress: Progress,
    cancel: CancelToken,
    dry_run: bool = False,
) -> Written:
    """What `export` does, in a child process: the window goes on meanwhile."""
    work = partial(_export_project, project, target, plan, dry_run)
    return in_child(work, progress, cancel)


def _export_project(
    project: Path,
    target: Path,
    plan: Plan,
    dry_run: bool,
    progress: Progress,
    cancel: CancelToken,
) -> Written:
    """Runs in the child."""
    with Session.open(project, migrate=False) as session:
        return export(session, target, plan, progress=progress, cancel=cancel, dry_run=dry_run)
