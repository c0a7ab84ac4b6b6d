"""What can be done with a whole project: backup, verification, statistics."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from zimulis.domain.article_filter import EVERYTHING, FilterUnclear, parse_filter
from zimulis.domain.errors import ProjectUnusable, Refused, ZimulisError
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.domain.worklist import Order, Worklist
from zimulis.store.annotators import load_annotators
from zimulis.store.backup_folder import list_backups
from zimulis.store.backups import back_up, backed_up_today, copy_project
from zimulis.store.connection import Connection
from zimulis.store.doubts import count_doubts
from zimulis.store.folders import folder_warning
from zimulis.store.headway import Headway, headway
from zimulis.store.listing import Keys, article_key, article_keys
from zimulis.store.project_file import open_project
from zimulis.store.statistics import Statistics, count
from zimulis.store.verifying import Problem, find_problems

__all__ = [
    "Headway",
    "Problem",
    "Statistics",
    "backup",
    "daily_backup",
    "doubts",
    "folder_warning",
    "headway_in",
    "list_backups",
    "stats",
    "verify",
]


def backup(path: Path, destination: Path) -> None:
    """Copies a project, also while it is in use; the copy is whole or is not there.

    Raises:
        ProjectUnusable: There is no project at `path`.
        Refused: The destination makes no sense.
        ZimulisError: The copy cannot be written.
    """
    if not destination.parent.is_dir():
        raise Refused(f"There is no folder {destination.parent}; make it first.")
    if destination.exists() and destination.samefile(path):
        raise Refused(f"{destination} is the project itself; choose another name for the backup.")
    with closing(open_project(path, migrate=False)):
        copy_project(path, destination)


def daily_backup(path: Path) -> Path | None:
    """Backs a project up unless that was done today; to be called off the way of marking."""
    return None if backed_up_today(path) else back_up(path)


_WHOLE = ("", Order())


def headway_in(
    path: Path,
    annotator_name: str,
    article: ArticleId | None,
    worklist: tuple[str, Order] = _WHOLE,
) -> Headway | None:
    """How far somebody is with a project; None where that cannot be told without changing it.

    Args:
        path: The project; it may be gone, damaged, or of another version.
        annotator_name: Whose statuses count.
        article: Where she was.
        worklist: The filter, as it was typed, and the order that she worked by; the place of the
            article is that among those.
    """
    try:
        with closing(open_project(path, migrate=False)) as connection:
            known = load_annotators(connection)
            annotator = next((a.id for a in known if a.name == annotator_name), None)
            told = headway(connection, annotator)
            keys = _worklist_keys(connection, annotator, *worklist)
            key = article_key(connection, article) if article else None
            place = keys.index(key) + 1 if key is not None and key in keys else 0
            return replace(told, place=place, listed=len(keys))
    except ZimulisError:
        return None


def _worklist_keys(
    connection: Connection, annotator: AnnotatorId | None, text: str, order: Order
) -> Keys:
    try:
        wanted = parse_filter(text)
    except FilterUnclear:
        wanted = EVERYTHING
    return article_keys(connection, Worklist(wanted, order), annotator)


def verify(path: Path) -> list[Problem]:
    """Looks for damage of any kind: in the file, the quotes, the texts and the index.

    Raises:
        ProjectUnusable: It cannot be opened, or is of an older version.
    """
    problems: list[Problem] = []
    with closing(open_project(path, migrate=False)) as connection:
        try:
            problems.extend(find_problems(connection))
        except ProjectUnusable as damage:
            problems.append(Problem("file", str(damage)))
    return problems


def doubts(path: Path) -> Mapping[ArticleId, int]:
    """How many marks corrections have left to look at, by article, of all annotators.

    Raises:
        ProjectUnusable: It cannot be opened, is damaged, or is of an older version.
    """
    with closing(open_project(path, migrate=False)) as connection:
        return count_doubts(connection)


def stats(path: Path) -> Statistics:
    """Counts what is in a project.

    Raises:
        ProjectUnusable: It cannot be opened, or is of an older version.
    """
    with closing(open_project(path, migrate=False)) as connection:
        return count(connection)
