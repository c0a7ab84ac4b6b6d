"""`open_1m`, `open_10m`, `scroll`, `undo_1000`: very long articles in a real window.

Beside them stand the slowest that the window was to answer meanwhile, and the memory taken.
"""

from tests.bench.annotated_project import add_samples
from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, child, own_home

_MILLION = 1_000_000
_OPEN_1M = Budget(5)
_OPEN_10M = Budget(1500, of_ratio=False)
_SCROLL = Budget(16, of_ratio=False)
_UNDO = Budget(250, of_ratio=False)


def measure(bench: Bench) -> list[Figure]:
    corpus, project = Corpus(), bench.path("long.zimulis")
    scale = 1 if bench.is_full else 0.1
    sizes = [round(scale * size) for size in (_MILLION, 10 * _MILLION)]
    # The first is small: it is open when the window comes up.
    add_samples(project, [corpus.sample(0), *map(corpus.long_sample, sizes)])
    took = child("long_window", project, **own_home(bench.path("home")))
    return [
        Figure("open_1m", took["open_1m"], "ms", took["bare_1m"], _OPEN_1M, _opened(took, "1m")),
        Figure(
            "open_10m", took["open_10m"], "ms", took["bare_10m"], _OPEN_10M, _opened(took, "10m")
        ),
        Figure(
            "scroll",
            took["scroll"],
            "ms",
            took["repaint"],
            _SCROLL,
            f"at a new width {took['resize']:.0f} ms",
        ),
        Figure(
            "undo_1000",
            took["undo"],
            "ms",
            took["repaint"] + took["commit"],
            _UNDO,
            f"marking them {took['bulk']:.0f} ms",
        ),
    ]


def _opened(took: dict[str, float], size: str) -> str:
    """What happened after the text was on the screen."""
    return (
        f"all {took[f'spans_{size}']:,.0f} spans after {took[f'read_{size}'] / 1000:.1f} s,"
        f" no wait over {took[f'answer_{size}']:.0f} ms, {took[f'memory_{size}']:.0f} MB"
    )
