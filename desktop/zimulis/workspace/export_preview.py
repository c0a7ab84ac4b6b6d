"""What an export would write: the formats there are, and the first article in one of them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from zimulis.formats import Option
from zimulis.formats.atomic import MANIFEST
from zimulis.formats.registry import formats
from zimulis.workspace.children import in_child
from zimulis.workspace.export_selection import Chosen
from zimulis.workspace.exporting import Plan, complete, written_format
from zimulis.workspace.jobs import CancelToken, Progress, no_progress
from zimulis.workspace.session import Session

_BYTES = 16_384  # of a file
_MOST_FILES = 20


@dataclass(frozen=True, slots=True)
class WrittenFormat:
    """A format that can be written, as somebody chooses it.

    Attributes:
        about: One sentence on what is written.
        suffix: Of a file; empty if it is a folder of many.
        options: What can be decided.
        holds: What can be represented, each with whether it can: `overlap`, `gaps`, `relations`,
            `attributes`, `entities`.
        kept: What of the rest is in the files all the same, where only this program looks for it.
    """

    name: str
    title: str
    about: str
    suffix: str
    options: tuple[Option, ...]
    holds: tuple[tuple[str, bool], ...]
    kept: frozenset[str] = frozenset()


def written_formats() -> list[WrittenFormat]:
    """The formats that can be written: first those that hold most."""
    found = [
        WrittenFormat(
            one.name,
            one.title,
            one.about,
            "" if one.in_folder else next(iter(one.suffixes), ""),
            one.options,
            tuple(asdict(one.holds).items()),
            frozenset(name for name, kept in asdict(one.kept).items() if kept),
        )
        for one in formats().values()
        if one.writer is not None
    ]
    return sorted(found, key=_fullest_first)


def _fullest_first(one: WrittenFormat) -> tuple[int, bool, str]:
    return -sum(held for _, held in one.holds), one.name != "xml", one.title.casefold()


@dataclass(frozen=True, slots=True)
class PreviewedFile:
    """A file as it would be for one article.

    Attributes:
        name: Within the folder that is written, or of the file.
        beginning: Its first characters; None if it is no text.
        size: In bytes.
        is_whole: Whether nothing comes after the beginning.
    """

    name: str
    beginning: str | None
    size: int
    is_whole: bool


def preview_in_child(project: Path, plan: Plan, cancel: CancelToken) -> Sequence[PreviewedFile]:
    """The files that the first chosen article alone would make; none if no article is chosen.

    Raises:
        ZimulisError: The plan makes no sense.
        Cancelled: The wish came.
    """
    return in_child(partial(_preview_project, project, plan), no_progress, cancel)


def _preview_project(
    project: Path, plan: Plan, progress: Progress, cancel: CancelToken
) -> Sequence[PreviewedFile]:
    """Runs in the child."""
    with Session.open(project, migrate=False) as session:
        return preview(session, plan, progress, cancel)


def preview(
    session: Session, plan: Plan, progress: Progress, cancel: CancelToken
) -> Sequence[PreviewedFile]:
    """What `preview_in_child` does, here."""
    format_, writer = written_format(plan.format)
    options = complete(format_, plan.options)
    with session.connection.snapshot(), TemporaryDirectory() as nowhere:
        chosen = Chosen(session, plan.selection, progress, cancel)
        first = list(chosen.articles(first=1))
        if not first:
            return ()
        suffix = "" if format_.in_folder else next(iter(format_.suffixes), "")
        target = Path(nowhere, f"{session.path.stem}{suffix}")
        writer.write(target, chosen.header, first, options)
        within = target if format_.in_folder else Path(nowhere)
        return [_beginning(path, within) for path in _shown(within)]


def _shown(folder: Path) -> Sequence[Path]:
    """The first files, those about articles before those that go with them."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST]
    return sorted(files, key=_articles_first)[:_MOST_FILES]


def _articles_first(path: Path) -> tuple[bool, Path]:
    return path.suffix in {".conf", ".txt", ".md"}, path


def _beginning(path: Path, within: Path) -> PreviewedFile:
    with path.open("rb") as stream:
        head = stream.read(_BYTES)
    size = path.stat().st_size
    name = path.relative_to(within).as_posix()
    if b"\0" in head:
        return PreviewedFile(name, None, size, is_whole=False)
    whole = size <= len(head)
    text = head.decode("utf-8", errors="strict" if whole else "ignore")
    return PreviewedFile(name, text, size, whole)
