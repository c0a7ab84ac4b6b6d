"""Dividing articles into sets to train and to test on."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId

_ARTICLES = ""  # counted like a label, so that sets get their share of articles too


@dataclass(slots=True)
class _Unit:
    """Articles that stay together, with what is on all of them."""

    articles: list[ArticleId]
    counts: Counter[str] = field(default_factory=Counter[str])


def read_shares(text: str) -> dict[str, float]:
    """Shares of sets, such as `train=80,dev=10,test=10`, as fractions of one.

    Raises:
        Refused: It makes no sense.
    """
    shares: dict[str, float] = {}
    for piece in text.split(","):
        name, _, share = (part.strip() for part in piece.partition("="))
        if not name.replace("-", "").replace("_", "").isalnum():
            raise Refused(f"{piece.strip() or 'Nothing'} is no share such as train=80.")
        if name in shares:
            raise Refused(f"The set {name} is named twice.")
        shares[name] = _number(name, share)
    whole = sum(shares.values())
    return {name: share / whole for name, share in shares.items()}


def _number(name: str, share: str) -> float:
    try:
        number = float(share)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise Refused(
            f"The share of {name} is {share or 'missing'}; it has to be a number above 0."
        )
    return number


def split(
    articles: Mapping[ArticleId, Mapping[str, int]],
    shares: Mapping[str, float],
    seed: int,
    together: Iterable[Collection[ArticleId]] = (),
) -> dict[ArticleId, str]:
    """Divides articles so that each set gets its share of every label.

    In the manner of iterative stratification (Sechidis, Tsoumakas, Vlahavas: On the Stratification
    of Multi-label Data, 2011): what is rare is dealt out first, each time to the set that is
    furthest from its share; here by counts of spans, of all labels at once. The same seed gives
    the same sets, in whatever order the articles come. No set stays empty if there is enough.

    Args:
        articles: How many spans of each label an article has.
        shares: Fractions of one, by the names of the sets.
        seed: Any number; another one gives other sets.
        together: Articles that have to be in one set, such as reprints of each other.
    """
    units = sorted(_units(articles, together), key=lambda unit: _shuffled(seed, unit))
    total = sum((unit.counts for unit in units), Counter[str]())
    filled: dict[str, Counter[str]] = {name: Counter() for name in shares}
    chosen: dict[ArticleId, str] = {}
    for number, unit in enumerate(_rarest_first(units, total)):
        empty = {name: share for name, share in shares.items() if not filled[name]}
        are_needed = len(units) - number <= len(empty)
        name = _emptiest(unit, filled, empty if are_needed else shares, total)
        filled[name].update(unit.counts)
        chosen |= dict.fromkeys(unit.articles, name)
    return chosen


def _units(
    articles: Mapping[ArticleId, Mapping[str, int]], together: Iterable[Collection[ArticleId]]
) -> Iterable[_Unit]:
    leaders = {article: article for article in articles}

    def leader(article: ArticleId) -> ArticleId:
        while leaders[article] != article:
            leaders[article] = article = leaders[leaders[article]]
        return article

    for group in together:
        present = [leader(article) for article in group if article in articles]
        for one in present:
            leaders[one] = min(present)
    units: defaultdict[ArticleId, _Unit] = defaultdict(lambda: _Unit([]))
    for article, counts in articles.items():
        unit = units[leader(article)]
        unit.articles.append(article)
        unit.counts.update({label: count for label, count in counts.items() if count})
        unit.counts[_ARTICLES] += 1
    return units.values()


def _shuffled(seed: int, unit: _Unit) -> bytes:
    return sha256(f"{seed} {min(unit.articles)}".encode()).digest()


def _rarest_first(units: Sequence[_Unit], total: Mapping[str, int]) -> Iterable[_Unit]:
    """Every unit once, under the rarest label that it has; those with most of that label first."""
    rarest = [min(unit.counts, key=lambda label: (total[label], label)) for unit in units]
    order = sorted(
        range(len(units)),
        key=lambda n: (total[rarest[n]], rarest[n], -units[n].counts[rarest[n]], n),
    )
    return (units[n] for n in order)


def _emptiest(
    unit: _Unit,
    filled: Mapping[str, Counter[str]],
    shares: Mapping[str, float],
    total: Mapping[str, int],
) -> str:
    """The set that has least of its share of what the unit has; a rare thing counts for more."""

    def fullness(name: str) -> float:
        return sum(
            count / total[label] * (filled[name][label] + count) / (total[label] * shares[name])
            for label, count in unit.counts.items()
        )

    return min(shares, key=fullness)
