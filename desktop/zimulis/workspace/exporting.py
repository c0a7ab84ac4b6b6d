"""The project to files."""

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import ArticleId
from zimulis.domain.splitting import split
from zimulis.formats import Format, Loss, SetsWriter, WriteOptions, Writer, Written
from zimulis.formats.atomic import MANIFEST, replacing_folder
from zimulis.formats.losses import Losses
from zimulis.formats.registry import formats
from zimulis.workspace.alike import alike_groups
from zimulis.workspace.children import in_child
from zimulis.workspace.export_selection import EVERYTHING, Chosen, Selection
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.losses import save_losses
from zimulis.workspace.session import Session

_Write = Callable[[Path, Header, Iterable[LabelledArticle], WriteOptions], Written]


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
class Plan:
    """What an export is to be.

    Attributes:
        format: The name of one that can be written.
        options: What was decided about the format; the defaults stand for the rest.
        sets: If the articles are to be divided; the target is then a folder, with a file or folder
            for each set in it.
    """

    format: str
    selection: Selection = EVERYTHING
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
    losses: Path | None = None,
) -> Written:
    """Writes what is selected, as it is at this moment, into a file or folder.

    Args:
        session: The project.
        target: What is written anew; what was there stays until the end.
        plan: What of the project is written, and how.
        progress: Told after each article.
        cancel: Asked before each article.
        dry_run: Whether only to say what would be written.
        losses: Where to write a table of what the files do not hold; None for nowhere.

    Raises:
        FilterUnclear: The filter of the selection is none.
        Refused: The selection or the target makes no sense.
        Cancelled: The wish came; the target is as it was.
        OSError: The target cannot be written.
    """
    format_, writer = written_format(plan.format)
    plan = replace(plan, options=complete(format_, plan.options))
    _refuse_target(session, target, in_folder=format_.in_folder or plan.sets is not None)
    with session.connection.snapshot(), TemporaryDirectory() as nowhere:
        chosen = Chosen(session, plan.selection, progress, cancel)
        place = Path(nowhere, target.name) if dry_run else target
        if plan.sets is None:
            written = _write(writer.write, place, chosen, plan.options)
        else:
            suffix = "" if format_.in_folder else format_.suffixes[0]
            together = alike_groups(session)
            written = _write_sets(place, plan, plan.sets, suffix, writer, chosen, together)
        if losses is not None:
            save_losses(session, written.losses, losses)
        return replace(written, files=()) if dry_run else written


def _write_sets(
    target: Path,
    plan: Plan,
    sets: Sets,
    suffix: str,
    writer: Writer,
    chosen: Chosen,
    together: Iterable[Collection[ArticleId]],
) -> Written:
    """Writes a file or folder for each set into a folder; alike articles come into one set."""
    counts: dict[ArticleId, Counter[str]] = {}
    languages: Counter[str] = Counter()
    left_out = Losses()
    for labelled in chosen.articles(left_out=left_out):
        counts[labelled.article.id] = Counter(span.label for span in labelled.spans)
        languages[labelled.article.language] += 1
    set_of = split(counts, sets.shares, sets.seed, together)
    write = writer.write_set if isinstance(writer, SetsWriter) else writer.write
    losses: list[Collection[Loss]] = []
    described: dict[str, object] = {}
    facts = {"format": plan.format, "options": plan.options, "seed": sets.seed, "sets": described}
    files: list[Path] = []
    with replacing_folder(target, facts) as folder:
        for name, share in sets.shares.items():
            members = {article for article, its in set_of.items() if its == name}
            written = _write(write, folder / f"{name}{suffix}", chosen, plan.options, members)
            losses.append(written.losses)
            files += (target / file.relative_to(folder) for file in written.files)
            labels = sum((counts[article] for article in members), Counter[str]())
            described[name] = {
                "share": round(share, 6),
                "articles": sorted(members),
                "spans": dict(sorted(labels.items())),
            }
        if isinstance(writer, SetsWriter):
            beside = writer.write_beside(folder, list(sets.shares), languages, plan.options)
            files += (target / file for file in beside)
    spans = sum(its.total() for its in counts.values())
    lost = _lost_from(losses)
    lost.extend(loss for loss in left_out if not loss.span)  # articles that came into no set
    return Written(len(counts), spans, (*files, target / MANIFEST), lost)


def _lost_from(sets: Sequence[Collection[Loss]]) -> Losses:
    """What all sets together lose; what is of no article is lost if no set has it."""
    losses = Losses()
    nowhere = Counter[Loss]()
    for of_set in sets:
        losses.extend(loss for loss in of_set if loss.article)
        nowhere.update(loss for loss in of_set if not loss.article)
    losses.extend(loss for loss, times in nowhere.items() if times == len(sets))
    return losses


def _write(
    write: _Write,
    target: Path,
    chosen: Chosen,
    options: WriteOptions,
    only: Container[ArticleId] | None = None,
) -> Written:
    """Has articles written; what the selection left out of them is told first."""
    losses = Losses()
    articles = chosen.articles(only, left_out=losses)
    written = write(target, chosen.header, articles, options)
    if not losses:
        return written
    losses.extend(written.losses)
    return replace(written, losses=losses)


def written_format(name: str) -> tuple[Format, Writer]:
    """A format, and what writes it.

    Raises:
        Refused: There is none of that name that can be written.
    """
    known = formats().get(name)
    if known is None or known.writer is None:
        names = ", ".join(sorted(one.name for one in formats().values() if one.writer))
        raise Refused(f"There is no format {name} to write; there is {names}.")
    return known, known.writer


def complete(format_: Format, options: WriteOptions) -> WriteOptions:
    """A value for every option of a format.

    Raises:
        Refused: One is of no option, or none that the option can be.
    """
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


def export_in_child(
    project: Path,
    target: Path,
    plan: Plan,
    *,
    progress: Progress,
    cancel: CancelToken,
    dry_run: bool = False,
    losses: Path | None = None,
) -> Written:
    """What `export` does, in a child process: the window goes on meanwhile."""
    work = partial(_export_project, project, target, plan, dry_run, losses)
    return in_child(work, progress, cancel)


def _export_project(
    project: Path,
    target: Path,
    plan: Plan,
    dry_run: bool,
    losses: Path | None,
    progress: Progress,
    cancel: CancelToken,
) -> Written:
    """Runs in the child."""
    with Session.open(project, migrate=False) as session:
        return export(
            session,
            target,
            plan,
            progress=progress,
            cancel=cancel,
            dry_run=dry_run,
            losses=losses,
        )
