"""Whether words in a text say whom or what they name, and how what is typed finds a name."""

from collections.abc import Iterable
from itertools import takewhile

import regex

from zimulis.domain.folding import fold

_WORD = regex.compile(r"\w+")
_LONGEST_ENDING = 2  # letters by which two case forms of a name may differ from the shorter one
_LEAST_STEM = 2  # letters
LEAST_WITHIN = 3
"""How many letters must be typed to be found within words."""


def says_in_full(words: str, name: str) -> bool:
    """Whether words are the whole name, in whatever case form.

    *Vladimiram Putinam* says *Vladimirs Putins*; *Putinam*, *Kremlis* or *Су-35* for *Su-35* do
    not. It compares beginnings and so needs no language; a designator must be the same.

    Args:
        words: What stands in the text.
        name: The name as it is kept.
    """
    said, kept = _WORD.findall(words.casefold()), _WORD.findall(name.casefold())
    return len(said) == len(kept) and all(map(_is_form_of, said, kept))


def may_name(words: str, name: str) -> bool:
    """Whether each of the words is one of the name, in whatever case form, in the same order.

    *Putinam* may name *Vladimirs Putins*, and so does *Vladimiram Putinam*.
    """
    rest = iter(_WORD.findall(name.casefold()))
    said = _WORD.findall(words.casefold())
    return bool(said) and all(any(_is_form_of(word, other) for other in rest) for word in said)


def finds(typed: str, names: Iterable[str]) -> int | None:
    """How well what is typed finds one of several names, without regard to case and diacritics.

    Returns:
        0 if it is one, 1 if one begins so, 2 if each word that is typed begins a word of one, 3 if
        it stands within one and has some letters; None if it does not.
    """
    wanted = plain(typed)
    return min(
        (rank for name in names if (rank := _rank(wanted, plain(name))) is not None), default=None
    )


def _rank(wanted: str, name: str) -> int | None:
    if wanted == name:
        return 0
    if name.startswith(wanted):
        return 1
    words = _WORD.findall(name)
    begun = all(any(word.startswith(one) for word in words) for one in wanted.split())
    if begun:
        return 2
    return 3 if len(wanted) >= LEAST_WITHIN and wanted in name else None


def plain(text: str) -> str:
    """The text without case and diacritics, as names are compared."""
    return fold(text, diacritics=False).strip()


def _is_form_of(word: str, other: str) -> bool:
    if any(character.isdigit() for character in word):
        return word == other
    shorter = min(len(word), len(other))
    return shared_letters(word, other) >= min(shorter, max(_LEAST_STEM, shorter - _LONGEST_ENDING))


def shared_letters(word: str, other: str) -> int:
    """With how many equal characters two words begin."""
    pairs = zip(word, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
