"""Reads files as an import does, and what that took: `python -m tests.tools.reading_memory F`.

A process of its own, because the peak of one that has done other things tells nothing.
"""

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic

from zimulis.domain.exchange import Header
from zimulis.formats import Failure, Note, ReadOptions
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.reading import read_in_child


@dataclass(frozen=True, slots=True)
class Taken:
    """What reading took.

    Attributes:
        said: Of failures, and of what a person should know.
        child: The peak of the process that read, in megabytes.
        parent: That of the one which waited for it, likewise.
    """

    articles: int
    said: list[str]
    child: int
    parent: int
    seconds: float


def taken_by(path: Path) -> Taken:
    """What reading a file or folder takes, in processes of its own."""
    command = [sys.executable, "-m", "tests.tools.reading_memory", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Taken(**json.loads(done.stdout))


def main(path: str) -> None:
    """Reads and prints what it took."""
    begun = monotonic()
    articles = 0
    said: list[str] = []
    for item in read_in_child([path], ReadOptions(), CancelToken()):
        if isinstance(item, Failure):
            said.append(f"{item.place} {item.reason}".strip())
        elif isinstance(item, Note):
            said.append(item.note)
        elif not isinstance(item, Header):
            articles += 1
    child, parent = (
        resource.getrusage(who).ru_maxrss >> 10
        for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)
    )
    print(json.dumps(asdict(Taken(articles, said, child, parent, monotonic() - begun))))


if __name__ == "__main__":
    main(sys.argv[1])
