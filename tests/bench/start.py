"""`start`: from the start of the process to the painted window on the sample corpus."""

import time
from functools import partial

from tests.bench.measuring import Bench, Budget, Figure, alternately, child, own_home

_ROUNDS = 7


def measure(bench: Bench) -> list[Figure]:
    home = own_home(bench.path("home"))

    def milliseconds(module: str) -> float:
        started = time.monotonic()
        return (child(module, **home) - started) * 1000

    ours, bare = partial(milliseconds, "start_ours"), partial(milliseconds, "start_bare")
    ours()  # the first start ever imports the sample corpus
    value, baseline = alternately(ours, bare, _ROUNDS)
    return [Figure("start", value, "ms", baseline, Budget(2.0))]
