"""Sets get their share of every label, and the same seed gives the same sets."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.splitting import read_shares, split

SHARES = {"train": 0.8, "dev": 0.1, "test": 0.1}
Counts = dict[ArticleId, dict[str, int]]
CORPORA = st.dictionaries(
    st.uuids().map(lambda uuid: ArticleId(uuid.hex)),
    st.dictionaries(st.sampled_from(["person", "country", "weapon", "claim"]), st.integers(0, 9)),
    max_size=40,
)


def corpus(size: int) -> Counts:
    random = Random(7)
    return {
        ArticleId(f"{random.getrandbits(128):032x}"): {
            "person": random.randint(0, 20),
            "claim": random.randint(0, 5),
            "weapon": 3 * (random.random() < 0.1),
        }
        for _ in range(size)
    }


@given(CORPORA, st.integers())
def test_every_article_is_in_one_set_whatever_the_order(articles: Counts, seed: int) -> None:
    chosen = split(articles, SHARES, seed)
    assert chosen.keys() == articles.keys()
    assert set(chosen.values()) <= SHARES.keys()
    assert split(dict(reversed(articles.items())), SHARES, seed) == chosen


@given(CORPORA, st.data())
def test_what_belongs_together_stays_together(articles: Counts, data: st.DataObject) -> None:
    ids = sorted(articles)
    groups = data.draw(st.lists(st.lists(st.sampled_from(ids), max_size=4))) if ids else []
    chosen = split(articles, SHARES, 1, groups)
    for group in groups:
        assert len({chosen[article] for article in group}) <= 1


def test_shares_of_every_label_are_kept_the_rare_one_too() -> None:
    articles = corpus(1000)
    chosen = split(articles, SHARES, 42)
    found: dict[str, Counter[str]] = {name: Counter() for name in SHARES}
    for article, counts in articles.items():
        found[chosen[article]].update({**counts, "articles": 1})
    total = sum(found.values(), Counter[str]())
    for name, share in SHARES.items():
        for label, count in total.items():
            assert found[name][label] / count == pytest.approx(share, abs=0.01), (name, label)


@pytest.mark.parametrize("seed", range(5))
def test_no_set_is_empty_as_long_as_there_are_enough(seed: int) -> None:
    for size in (3, 10):
        assert set(split(corpus(size), SHARES, seed).values()) == SHARES.keys()
    assert len(set(split(corpus(2), SHARES, seed).values())) == 2


def test_another_seed_gives_other_sets() -> None:
    articles = corpus(100)
    assert split(articles, SHARES, 1) != split(articles, SHARES, 2)


def test_shares_are_read_in_any_unit() -> None:
    assert read_shares("train=80, dev=10,test=10") == SHARES
    assert read_shares("a=1,b=1") == {"a": 0.5, "b": 0.5}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Nothing is no share such as train=80"),
        ("train", "share of train is missing"),
        ("train=x", "share of train is x"),
        ("train=0", "has to be a number above 0"),
        ("train=nan", "has to be a number above 0"),
        ("train=8,train=2", "named twice"),
        ("../x=5", "is no share"),
    ],
)
def test_shares_that_make_no_sense_are_refused(text: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_shares(text)
