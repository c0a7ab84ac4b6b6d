"""The project to files."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from zimulis.domain.annotations import Annotator, LabelledArticle
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import AnnotatorId
from zimulis.formats import Format, WriteOptions, Writer, Written
from zimulis.formats.registry import formats
from zimulis.store.annotators import annotators_with_layers
from zimulis.store.entities import load_entities
from zimulis.store.headway import headway
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.children import in_child
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.session import Session


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a project is exported.

    Attributes:
        annotators: Names of those whose layers are; empty for all.
        statuses: An article is, if a chosen annotator has it at one of these; empty for any.
        labels: Names of the labels whose spans are; empty for all.
    """

    annotators: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()


def export(
    session: Session,
    target: Path,
    format_name: str,
    selection: Selection,
    *,
    options: WriteOptions | None = None,
    progress: Progress,
    cancel: CancelToken,
    dry_run: bool = False,
) -> Written:
    """Writes what is selected, as it is at this moment, into a file or folder.

    Args:
        session: The project.
        target: What is written anew; what was there stays until the end.
        format_name: One of those that can be written.
        selection: What of the project.
        options: What was decided about the format; the defaults stand for the rest.
        progress: Told after each article.
        cancel: Asked before each article.
        dry_run: Whether only to say what would be written.

    Raises:
        Refused: The selection or the target makes no sense.
        Cancelled: The wish came; the target is as it was.
        OSError: The target cannot be written.
    """
    format_, writer = _written_format(format_name)
    decided = _complete(format_, options or {})
    _refuse_target(session, target, format_)
    with session.connection.snapshot():
        annotators = _annotators(session, selection)
        present = annotators_with_layers(session.connection)
        layers = tuple(one for one in annotators if one.id in present)
        header = Header(session.scheme, layers, load_entities(session.connection))
        total = headway(session.connection, None).articles
        articles = _watched(labelled_articles(session.connection), total, progress, cancel)
        chosen = _selected(articles, {one.id for one in annotators}, selection)
        if dry_run:
            with TemporaryDirectory() as folder:
                unseen = Path(folder, target.name)
                return replace(writer.write(unseen, header, chosen, decided), files=())
        return writer.write(target, header, chosen, decided)


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


def _refuse_target(session: Session, target: Path, format_: Format) -> None:
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}; make it first.")
    if target.is_dir() and not format_.in_folder:
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
    format_name: str,
    selection: Selection,
    *,
    progress: Progress,
    cancel: CancelToken,
) -> Written:
    """What `export` does, in a child process: the window goes on meanwhile."""
    work = partial(_export_project, project, target, format_name, selection)
    return in_child(work, progress, cancel)


def _export_project(
    project: Path,
    target: Path,
    format_name: str,
    selection: Selection,
    progress: Progress,
    cancel: CancelToken,
) -> Written:
    """Runs in the child."""
    with Session.open(project, migrate=False) as session:
        return export(session, target, format_name, selection, progress=progress, cancel=cancel)
