"""Checking files that were exported."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os import strerror
from pathlib import Path

from zimulis.formats import Failure
from zimulis.formats.registry import format_of, formats
from zimulis.workspace.jobs import CancelToken, Progress


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What is wrong with a file; nothing if there are no problems."""

    path: Path
    problems: tuple[Failure, ...]


def check_files(
    paths: Sequence[Path], progress: Progress, cancel: CancelToken
) -> Iterator[CheckedFile]:
    """Checks files of the formats that have a check: the two of our XML.

    What is wrong with the others their readers tell when they are imported.

    Args:
        paths: The files.
        progress: Told after each file.
        cancel: Asked before each file and after each problem; files that were not got through
            with are left out.
    """
    for done, path in enumerate(paths):
        problems: list[Failure] = []
        try:
            for problem in _problems(path):
                if cancel.cancelled:
                    break
                problems.append(problem)
        except OSError as error:
            reason = f"it cannot be read: {strerror(error.errno or 0)}"
            problems.append(Failure(str(path), "", reason))
        if cancel.cancelled:
            return
        yield CheckedFile(path, tuple(problems))
        progress(done + 1, len(paths), str(path))


def _problems(path: Path) -> Iterator[Failure]:
    """What is wrong with a file.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb"):  # one that is not there is no file of another format
        one = format_of(path)
    if one is not None and one.check is not None:
        yield from one.check(path)
        return
    checked = " and ".join(name for name, known in formats().items() if known.check)
    found = f"it is of the format {one.name}" if one else "it is of no format that is known here"
    yield Failure(str(path), "", f"{found}; only {checked} are checked")
