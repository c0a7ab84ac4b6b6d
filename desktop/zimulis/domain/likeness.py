"""How alike two texts are, and what alike ones are found by among many.

A text is the set of its shingles, every three words that follow each other, whatever the case and
the punctuation. Likeness is the share of shingles that two texts have in common (Jaccard): a
reprint with another headline, without its last paragraph or with mended typos keeps more than half
of them, two reports of the same event hardly any.

Sets are compared in pairs; what is compared is found by sketches: MinHash values of a set, taken
three at a time to keys (Broder 1997; Indyk and Motwani 1998). Texts that share a key are
candidates.
"""

import re
from collections.abc import Hashable, Iterable
from functools import cache
from typing import Any, TypeVar

ALIKE = 0.5
"""From which likeness on texts count as alike. Of 768 Latvian press texts no two reach 0.1."""
LEAST_SHINGLES = 20
"""A text with fewer is too short to be told from a phrase that many articles have."""
KEYS = 12
"""How many keys a sketch has. Texts share one in 80 of 100 cases if half alike, 99 if by 0.7."""

_PUNCTUATION = ".,;:!?…()[]{}<>/|*_'\"`´‘’‚“”„«»‹›–—-、。，．！？；：「」『』（）《》،؛؟"
_MAYBE_UNSPACED = re.compile("[\u2e80-\uffff]")  # cheap to look for; most texts have none
_UNSPACED = re.compile("[\u2e80-\ud7ff\uf900-\uffdc]")
_ROWS = 3  # values to a key
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
_PLACE = 0xA0761D6478BD642F
_KEY = 2**48 - 1  # short for a database; a clash costs one comparison and no more
_T = TypeVar("_T", bound=Hashable)


@cache
def _min_hash() -> Any:
    import rensa  # pyright: ignore[reportMissingTypeStubs]  # noqa: PLC0415 (for a quick start)

    return getattr(rensa, "RMinHash")  # noqa: B009


def method() -> str:
    """What sketches depend on; those of another method cannot be compared."""
    return f"3 words, 12 × 3, rensa {_min_hash().ALGORITHM_VERSION}"


def shingles(text: str) -> set[str]:
    """Every three words of a text that follow each other; an ideograph is a word."""
    return set(_in_threes(text))


def _in_threes(text: str) -> list[str]:
    folded = text.casefold()
    if _MAYBE_UNSPACED.search(folded):
        folded = _UNSPACED.sub(r" \g<0> ", folded)
    words = [bare for word in folded.split() if (bare := word.strip(_PUNCTUATION))]
    return list(map(" ".join, zip(words, words[1:], words[2:], strict=False)))


def likeness(one: set[str], other: set[str]) -> float:
    """The share of common shingles, from 0 to 1."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


def sketch(text: str) -> tuple[int, ...]:
    """The keys that a text is found by; none if it is too short."""
    found = _in_threes(text)
    enough = 2 * LEAST_SHINGLES  # of which nearly always so many differ that nobody counts the rest
    if len(set(found[:enough])) < LEAST_SHINGLES and len(set(found)) < LEAST_SHINGLES:
        return ()
    hashes = _min_hash()(num_perm=KEYS * _ROWS, seed=1)
    hashes.update(found)
    digest: list[int] = hashes.digest()
    return tuple(_key(at, digest[at : at + _ROWS]) for at in range(0, KEYS * _ROWS, _ROWS))


def _key(place: int, values: list[int]) -> int:
    """One number for three values at a place; equal values elsewhere give another.

    Multilinear hashing: the middle bits of a sum of products with fixed odd numbers.
    """
    (one, two, three), (a, b, c) = values, _FACTORS
    return ((place + 1) * _PLACE + one * a + two * b + three * c) >> 16 & _KEY


def groups(pairs: Iterable[tuple[_T, _T]]) -> list[frozenset[_T]]:
    """What hangs together by pairs, directly or through others; in the order of the pairs.

    Articles of a group are told apart by a few words only: whoever divides a corpus into training
    and test keeps a group on one side.
    """
    group_of: dict[_T, dict[_T, None]] = {}
    for one, other in pairs:
        mine, theirs = group_of.setdefault(one, {one: None}), group_of.get(other, {other: None})
        if mine is not theirs:
            mine.update(theirs)
            for member in theirs:
                group_of[member] = mine
    distinct = {id(group): group for group in group_of.values()}
    return [frozenset(group) for group in distinct.values()]
