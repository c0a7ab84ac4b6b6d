"""`inflection` and `suggest_…`: how fast the forms of words are told, and what might be marked.

Words are those of invented articles, a million of them in their natural frequencies, against
Snowball's stemmer for Lithuanian alone. Articles are those of the sample corpus, again and again,
against cutting them into words; the first round, in which every word is new, counts as well.
"""

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import Protocol, cast

import snowballstemmer

from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, seconds
from tests.tools.suggesting import Gold, sample_articles
from zimulis.assist import Marked, Snapshot, Suggester
from zimulis.domain.boundaries import words
from zimulis.domain.inflection import form_keys
from zimulis.workspace.suggesting import SUGGESTERS

_WORDS = 1_000_000
_BARE_WORDS = 50_000  # of them; Snowball remembers none
_ROUNDS = 10
_LABELS = frozenset({"person", "country", "weapon", "claim", "source"})


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 (Snowball's own name)


def measure_inflection(bench: Bench) -> list[Figure]:
    del bench  # fewer words would hardly come twice, as those of articles do
    said = _words(_WORDS)
    form_keys.cache_clear()
    value = _WORDS / seconds(lambda: [form_keys(word, "lv") for word in said])
    stemmer = cast(_Stemmer, snowballstemmer.stemmer("lithuanian"))
    few = said[:_BARE_WORDS]
    baseline = len(few) / seconds(lambda: [stemmer.stemWord(word.lower()) for word in few])
    budget = Budget(2, at_least=True)
    beside = f"{_WORDS:,} words, {len(set(said)):,} different ones"
    return [Figure("inflection", value, "words/s", baseline, budget, beside)]


def _words(count: int) -> list[str]:
    texts = (sample.text for sample in Corpus().samples(range(count)))
    return list(islice((text[slice(*word)] for text in texts for word in words(text)), count))


def measure_suggesters(bench: Bench) -> list[Figure]:
    snapshots = [
        Snapshot(gold.text, gold.language, _LABELS, _LABELS - {"claim"}, _firsts(gold))
        for gold in sample_articles()
    ]
    rounds = _ROUNDS if bench.is_full else 1
    count = rounds * len(snapshots)
    baseline = count / seconds(lambda: [list(words(one.text)) for one in snapshots * rounds])
    figures: list[Figure] = []
    for name, suggester in SUGGESTERS.items():
        form_keys.cache_clear()
        value = count / seconds(partial(_suggest, suggester, snapshots * rounds))
        figures.append(Figure(f"suggest_{name}", value, "articles/s", baseline))
    return figures


def _suggest(suggester: Suggester, articles: Sequence[Snapshot]) -> None:
    for article in articles:
        for _ in suggester.suggest(article):
            pass


def _firsts(gold: Gold) -> list[Marked]:
    """The marks that other mentions are looked for by."""
    return [Marked(one.label, (one.part,)) for one in gold.firsts()]
