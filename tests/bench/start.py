"""`start`: from the start of the process to the painted window on the sample corpus."""

import time
from functools import partial

from tests.bench.measuring import Bench, Budget, Figure, alternately, child, own_home

_ROUNDS = 7


def measure(bench: Bench) -> list[Figure]:
    environment = {**own_home(bench.path("home")), **_with_bytecode(bench)}

    def milliseconds(module: str) -> float:
        started = time.monotonic()
        return (child(module, **environment) - started) * 1000

    ours, bare = partial(milliseconds, "start_ours"), partial(milliseconds, "start_bare")
    ours()  # the first start ever imports the sample corpus
    bare()
    value, baseline = alternately(ours, bare, _ROUNDS)
    return [Figure("start", value, "ms", baseline, Budget(2.0))]


def _with_bytecode(bench: Bench) -> dict[str, str]:
    """Both find their modules compiled, as installed programs do.

    Otherwise the window would be compiled at every start where nobody may write beside its source,
    and Qt's modules, which pip has compiled, would not.
    """
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(bench.path("bytecode"))}
