"""Whether words in a text say whom or what they name."""

from itertools import takewhile

import regex

_WORD = regex.compile(r"\w+")
_LONGEST_ENDING = 2  # letters by which two case forms of a name may differ from the shorter one
_LEAST_STEM = 2  # letters


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


def _is_form_of(word: str, other: str) -> bool:
    if any(character.isdigit() for character in word):
        return word == other
    pairs = zip(word, other, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    shorter = min(len(word), len(other))
    return shared >= min(shorter, max(_LEAST_STEM, shorter - _LONGEST_ENDING))
