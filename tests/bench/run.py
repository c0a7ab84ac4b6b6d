"""Measures the figures of `make bench` against their budgets.

Writes build/bench.json, prints the same as a table, and fails if a budget is not kept.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name

from tests.bench.measuring import ROOT, Bench, Figure

Measure = Callable[[Bench], list[Figure]]

# Where they are, not they themselves: a process that one of them starts imports this module again,
# and must not wait for the libraries of the others.
MEASURES: dict[str, str] = {
    "start": "start:measure",
    "keys": "keys:measure",
    "long_texts": "long_texts:measure",
    "list_100k": "list_100k:measure",
    "search_100k": "search_100k:measure",
    "inflection": "suggesting:measure_inflection",
    "suggesters": "suggesting:measure_suggesters",
    "import": "import_annotated:measure",
    "import_text": "import_text:measure",
    "import_memory": "import_memory:measure",
    "export_xml": "export_xml:measure",
    "export_memory": "export_memory:measure",
    "formats": "formats:measure",
    "formats_memory": "export_memory:measure_all",
}
_IN_FULL = "formats_memory"  # takes an hour
ARTICLES = 10_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=MEASURES, help="may be given again")
    parser.add_argument("--small", action="store_true", help="a tenth of the sizes, for trying")
    parser.add_argument("--full", action="store_true", help=f"{_IN_FULL} as well, for an hour")
    chosen = parser.parse_args()
    figures: list[Figure] = []
    usual = [name for name in MEASURES if chosen.full or name != _IN_FULL]
    for name in chosen.only or usual:
        started = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="zimulis-bench-") as scratch:
            articles = ARTICLES // 10 if chosen.small else ARTICLES
            bench = Bench(Path(scratch), articles, is_full=not chosen.small)
            measure: Measure = resolve_name(f"tests.bench.{MEASURES[name]}")
            figures += measure(bench)
        print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
    _write(figures)
    _print(figures)
    return 0 if all(figure.ok for figure in figures) else 1


def _write(figures: list[Figure]) -> None:
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    told = {figure.name: figure.as_json() for figure in figures}
    target.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _print(figures: list[Figure]) -> None:
    heads = ("figure", "value", "unit", "baseline", "ratio", "budget", "", "")
    cells = [
        (figure.name, *map(_cell, figure.as_json().values()), figure.beside) for figure in figures
    ]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    for row in (heads, *cells):
        padded = [
            cell.rjust(width) if column in (1, 3, 4) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(padded).rstrip())


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "ok" if value else "MISSED"
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
