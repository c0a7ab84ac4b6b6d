"""`list_100k`: the corpus panel on a hundred thousand articles, from a key to rows in sight."""

from tests.bench.large_project import ARTICLES, large_project
from tests.bench.measuring import Bench, Budget, Figure, child, own_home

_FIRST_ROWS = Budget(150, of_ratio=False)
_TYPING = Budget(50, of_ratio=False)


def measure(bench: Bench) -> list[Figure]:
    project = large_project(ARTICLES if bench.is_full else bench.articles)
    took = child("list_window", project, **own_home(bench.path("home")))
    whole = f"all of them {took['whole']:.0f} ms"
    beside = f"a page down {took['page']:.1f} ms, slowest filter {took['slowest']}"
    return [
        Figure("list_100k_open", took["open"], "ms", took["repaint"], _FIRST_ROWS, whole),
        Figure("list_100k_filter", took["filter"], "ms", took["repaint"], _TYPING, beside),
    ]
