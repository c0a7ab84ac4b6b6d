"""`import_memory`: what an import holds in memory must not grow with the number of articles.

As a module of its own it does one of the imports, reading included, and prints the peak of its
process. In the program a child reads; here both are in one, so that the peak is of all.
"""

import json
import sys
from pathlib import Path

from tests.bench.annotated_file import write_annotated
from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, child, peak_megabytes
from zimulis.formats import ReadOptions
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import read_paths
from zimulis.workspace.session import Session

_GROWTH = 10


def measure(bench: Bench) -> list[Figure]:
    corpus, few, many = Corpus(), bench.path("few.xml"), bench.path("many.xml")
    write_annotated(few, corpus, bench.articles)
    write_annotated(many, corpus, _GROWTH * bench.articles)
    empty = child("import_memory")
    of_few = child("import_memory", few, bench.path("few.zimulis")) - empty
    of_many = child("import_memory", many, bench.path("many.zimulis")) - empty
    return [Figure("import_memory", of_many, "MB", of_few, Budget(1.2))]


def _import(file: Path, target: Path) -> None:
    with Session.create(target, annotator_name="anna") as session:
        items = read_paths([file], ReadOptions())
        report = import_items(
            session, items, progress=no_progress, cancel=CancelToken(), alone=True
        )
    assert report.imported, report


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _import(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps(peak_megabytes()))
