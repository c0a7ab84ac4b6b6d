"""Reprints made of real texts are found again, and no two of the real texts are taken for one.

Run with `-s` to see the figures.
"""

import json
import os
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from zimulis.domain.likeness import ALIKE, likeness, shingles, sketch

DATA = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[3] / "shared")) / "data"
TEXTS = DATA / "latvian" / "texts.jsonl"
LONG = 1000  # characters; an agency's text has more


@pytest.fixture(scope="module")
def texts() -> list[str]:
    if not TEXTS.exists():
        pytest.skip(f"{TEXTS} is not there")
    lines = TEXTS.read_text(encoding="utf-8").splitlines()
    return [text for line in lines if sketch(text := json.loads(line)["text"])]


def another_headline(text: str, random: Random) -> str:
    words = text.split()
    random.shuffle(words)
    return " ".join(words[:8]) + "\n\n" + text.partition("\n\n")[2]


def cut(text: str, random: Random) -> str:
    del random
    return text.rpartition("\n\n")[0] or text[: -len(text) // 4]


def corrected(text: str, random: Random) -> str:
    words = text.split(" ")
    for place in random.sample(range(len(words)), max(1, len(words) // 50)):
        words[place] = words[place][:-1] + "s"
    return " ".join(words)


def all_of_it(text: str, random: Random) -> str:
    return corrected(cut(another_headline(text, random), random), random)


CHANGES: dict[str, Callable[[str, Random], str]] = {
    "another headline": another_headline,
    "last paragraph cut": cut,
    "one word in fifty corrected": corrected,
    "all of it": all_of_it,
}


def reprints(texts: list[str], change: Callable[[str, Random], str]) -> Iterator[tuple[str, str]]:
    """Texts of the length of an agency's, made of neighbours, and what became of them."""
    random = Random(1)
    for start in range(0, len(texts) - 4, 4):
        paragraphs = texts[start : start + 4]
        text = "Virsraksts par kaut ko citu\n\n" + "\n\n".join(paragraphs)
        if len(text) >= LONG:
            yield text, change(text, random)


@pytest.mark.parametrize("name", CHANGES)
def test_reprints_are_found(texts: list[str], name: str) -> None:
    found = alike = count = 0
    for text, reprint in reprints(texts, CHANGES[name]):
        count += 1
        is_alike = likeness(shingles(text), shingles(reprint)) >= ALIKE
        alike += is_alike
        found += is_alike and bool(set(sketch(text)) & set(sketch(reprint)))
    print(f"{name}: {count} reprints, {alike} half alike or more, {found} of them found")  # noqa: T201
    assert found >= 0.97 * alike
    assert found >= 0.9 * count


def test_no_two_real_texts_are_taken_for_reprints(texts: list[str]) -> None:
    sets = [shingles(text) for text in texts]
    most = max(likeness(one, other) for one, other in combinations(sets, 2))
    print(f"{len(texts)} texts: the likest two of them have {most:.0%} in common")  # noqa: T201
    assert most < ALIKE / 2
