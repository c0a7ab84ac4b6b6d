"""How much of what people marked a suggester finds, and how much of what it finds they marked."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from zimulis.domain.boundaries import words
from zimulis.domain.parts import Part

_Z = 1.96  # for 95 in 100


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of nothing is 0."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies 95 times in 100 (Wilson's score interval)."""
        if not self.of:
            return 0.0, 1.0
        spread = _Z * _Z / self.of
        middle = self.value + spread / 2
        reach = _Z * sqrt(self.value * (1 - self.value) / self.of + spread / (4 * self.of))
        low, high = (middle - reach) / (1 + spread), (middle + reach) / (1 + spread)
        return max(0.0, low), min(1.0, high)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:.3f} [{low:.3f}–{high:.3f}] {self.count:>4}/{self.of:<4}"


@dataclass(frozen=True, slots=True)
class Score:
    """Both shares of one suggester."""

    recall: Share
    precision: Share


class Tally:
    """Adds up articles; a place counts only if both its ends are right."""

    def __init__(self) -> None:
        self._right = self._recalled = self._gold = self._found = 0

    def add(
        self, gold: Iterable[Hashable], found: Iterable[Hashable], right: Iterable[Hashable] = ()
    ) -> None:
        """Adds an article.

        Args:
            gold: What ought to be found.
            found: What is.
            right: What else may be found without being wrong.
        """
        wanted, got = set(gold), set(found)
        self._recalled += len(wanted & got)
        self._gold += len(wanted)
        self._right += len(got & (wanted | set(right)))
        self._found += len(got)

    @property
    def score(self) -> Score:
        """Of all articles so far."""
        return Score(Share(self._recalled, self._gold), Share(self._right, self._found))


class AsWritten:
    """Finds names just as a list has them, the longest first: what a list alone can do."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, list[list[str]]] = {}
        for name in names:
            row = _row(name)
            if row:
                self._names.setdefault(row[0], []).append(row)
        for rows in self._names.values():
            rows.sort(key=len, reverse=True)

    def find(self, text: str, without: Iterable[str] = ()) -> Iterator[Part]:
        """Where they stand.

        Args:
            text: The text.
            without: Names that the list is not to have here, as they are written.
        """
        left_out = [_row(name) for name in without]
        places = list(words(text))
        said = [text[slice(*place)] for place in places]
        at = 0
        while at < len(said):
            rows = self._names.get(said[at], ())
            row = next(
                (row for row in rows if said[at : at + len(row)] == row and row not in left_out),
                None,
            )
            if row:
                yield Part(places[at].start, places[at + len(row) - 1].end)
            at += len(row) if row else 1


def _row(name: str) -> list[str]:
    return [name[slice(*word)] for word in words(name)]
