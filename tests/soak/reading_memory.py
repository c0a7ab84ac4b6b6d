"""Reads a file as an import does and says what it took: `python -m tests.soak.reading_memory F`.

A process of its own, because the peak of one that has done other things tells nothing.
"""

import json
import resource
import sys
from time import monotonic

from zimulis.domain.exchange import Header
from zimulis.formats import Failure, Note, ReadOptions
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.reading import read_in_child


def main(path: str) -> None:
    """Prints what was said, the peaks of both processes in megabytes, and the seconds."""
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
    peaks = {
        name: resource.getrusage(who).ru_maxrss >> 10
        for name, who in (("child", resource.RUSAGE_CHILDREN), ("parent", resource.RUSAGE_SELF))
    }
    print(json.dumps({"articles": articles, "said": said, **peaks, "seconds": monotonic() - begun}))


if __name__ == "__main__":
    main(sys.argv[1])
