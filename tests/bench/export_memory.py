"""`export_memory`: what an export holds in memory must not grow with the number of articles.

`make bench` asks that of the project's own format; `--full` asks it of every format, which takes an
hour. As a module of its own it does one of the exports and prints the peak of its process.
"""

import json
import sys
from pathlib import Path

from tests.bench.export_xml import export_all
from tests.bench.large_project import large_project
from tests.bench.measuring import Bench, Budget, Figure, child, peak_megabytes
from zimulis.formats.registry import formats

_GROWTH = 10
_BUDGET = Budget(1.2)


def measure(bench: Bench) -> list[Figure]:
    return [_figure(bench, "xml", "export_memory")]


def measure_all(bench: Bench) -> list[Figure]:
    """The same of all formats that are written."""
    names = [one.name for one in formats().values() if one.writer]
    return [_figure(bench, name, f"export_memory_{name}") for name in names]


def _figure(bench: Bench, format_name: str, name: str) -> Figure:
    empty = child("export_memory")
    few, many = (
        child("export_memory", large_project(count), bench.path(format_name), format_name) - empty
        for count in (bench.articles, _GROWTH * bench.articles)
    )
    return Figure(name, many, "MB", few, _BUDGET)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        export_all(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    print(json.dumps(peak_megabytes()))
