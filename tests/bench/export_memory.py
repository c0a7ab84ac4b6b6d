"""`export_memory`: what an export holds in memory must not grow with the number of articles.

As a module of its own it does one of the exports and prints the peak of its process.
"""

import json
import sys
from pathlib import Path

from tests.bench.annotated_project import add_articles
from tests.bench.corpus import Corpus
from tests.bench.export_xml import export_all
from tests.bench.measuring import Bench, Budget, Figure, child, peak_megabytes

_GROWTH = 10


def measure(bench: Bench) -> list[Figure]:
    corpus, project = Corpus(), bench.path("project.zimulis")
    empty = child("export_memory")
    add_articles(project, corpus, range(bench.articles))
    few = child("export_memory", project, bench.path("few.xml")) - empty
    add_articles(project, corpus, range(bench.articles, _GROWTH * bench.articles))
    many = child("export_memory", project, bench.path("many.xml")) - empty
    return [Figure("export_memory", many, "MB", few, Budget(1.2))]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        export_all(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps(peak_megabytes()))
