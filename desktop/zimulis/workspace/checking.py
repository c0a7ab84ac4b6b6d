"""Checking files that were exported."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os import strerror
from pathlib import Path

from zimulis.formats import Failure
from zimulis.formats.xml.checker import check
from zimulis.workspace.jobs import CancelToken, Progress


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What is wrong with a file; nothing if there are no problems."""

    path: Path
    problems: tuple[Failure, ...]


def check_files(
    paths: Sequence[Path], progress: Progress, cancel: CancelToken
) -> Iterator[CheckedFile]:
    """Checks XML exports against the schema, their quotes against their texts, and references.

    Args:
        paths: The files.
        progress: Told after each file.
        cancel: Asked before each file and after each problem; files that were not got through
            with are left out.
    """
    for done, path in enumerate(paths):
        problems: list[Failure] = []
        try:
            for problem in check(path):
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
