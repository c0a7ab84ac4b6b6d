"""How a figure is measured, judged and told."""

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_STRETCH = 25  # values


@dataclass(frozen=True, slots=True)
class Budget:
    """What a figure must keep to.

    Attributes:
        limit: The bound.
        of_ratio: Whether it bounds the ratio of value and baseline, or the value itself.
        at_least: Whether more is better.
    """

    limit: float
    of_ratio: bool = True
    at_least: bool = False

    def holds(self, value: float, ratio: float) -> bool:
        """Whether a figure keeps to it."""
        measured = ratio if self.of_ratio else value
        return measured >= self.limit if self.at_least else measured <= self.limit

    def told(self, unit: str) -> str:
        """As it stands in the table."""
        return f"{'≥' if self.at_least else '≤'} {self.limit:g} {'×' if self.of_ratio else unit}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure beside what it is held against.

    Attributes:
        budget: What it must keep to; None if nothing is asked of it.
        beside: What else the table says about it.
    """

    name: str
    value: float
    unit: str
    baseline: float
    budget: Budget | None = None
    beside: str = ""

    @property
    def ratio(self) -> float:
        """The value in baselines."""
        return self.value / self.baseline

    @property
    def ok(self) -> bool:
        """Whether it keeps to its budget."""
        return self.budget is None or self.budget.holds(self.value, self.ratio)

    def as_json(self) -> dict[str, object]:
        """As it stands in build/bench.json."""
        return {
            "value": round(self.value, 3),
            "unit": self.unit,
            "baseline": round(self.baseline, 3),
            "ratio": round(self.ratio, 3),
            "budget": self.budget.told(self.unit) if self.budget else "–",
            "ok": self.ok,
        }


@dataclass(frozen=True, slots=True)
class Bench:
    """What every figure is given.

    Attributes:
        scratch: An empty folder of its own.
        articles: How many articles the large figures take.
        is_full: False while somebody only tries whether it runs.
    """

    scratch: Path
    articles: int
    is_full: bool = True

    def path(self, name: str) -> Path:
        """A place in the scratch folder where nothing is yet."""
        taken = len(list(self.scratch.iterdir()))
        return self.scratch / f"{taken:03}-{name}"


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes; what is there before it is kept out of the collector's rounds."""
    gc.collect()
    gc.freeze()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternately(
    ours: Callable[[], float], bare: Callable[[], float], rounds: int
) -> tuple[float, float]:
    """Medians of two measurements, taken in turns, so that a busy moment hits both."""
    pairs = [(ours(), bare()) for _ in range(rounds)]
    return (
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
    )


def p95(values: Sequence[float]) -> float:
    """What nineteen of twenty values do not exceed."""
    return sorted(values)[max(0, -(-len(values) * 95 // 100) - 1)]


def steady_p95(values: Sequence[float]) -> float:
    """The median of the p95 of each stretch: one busy moment of the machine decides nothing."""
    stretches = [values[at : at + _STRETCH] for at in range(0, len(values), _STRETCH)]
    return statistics.median(map(p95, stretches))


def child(module: str, *arguments: object, **environment: str) -> Any:
    """Runs a module of this folder in a process of its own; returns the JSON that it prints."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def own_home(folder: Path) -> dict[str, str]:
    """An environment in which nothing of the user's is found or touched."""
    kinds = ("CONFIG", "DATA", "STATE", "CACHE")
    return {"HOME": str(folder), **{f"XDG_{kind}_HOME": f"{folder}/{kind}" for kind in kinds}}


def peak_megabytes() -> float:
    """The most memory that this process has held so far.

    `ru_maxrss` would not do: it begins with the peak of the process that started this one.
    """
    return _memory("VmHWM:")


def resident_megabytes() -> float:
    """The memory that this process holds now."""
    return _memory("VmRSS:")


def _memory(kind: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith(kind))
    return int(line.split()[1]) / 1024
