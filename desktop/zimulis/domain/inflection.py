"""The forms of a word: keys under which *Krievija*, *Krievijai* and *Krievijā* meet.

Two words may be forms of one when they share a key. Latvian has rules of its own here (`latvian`),
other languages a Snowball stemmer; where there is neither, a word has only itself.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from itertools import takewhile
from typing import Protocol, cast
from unicodedata import name

from zimulis.domain.latvian import latvian_keys, unchanging

_log = logging.getLogger(__name__)

_SHORT = 3  # letters
_KEPT = 200_000  # words; more than a novel has different ones

_SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""Algorithms of Snowball by language code (ISO 639-1)."""

_SCRIPTS = {
    "ar": ("ARABIC",),
    "el": ("GREEK",),
    "fa": ("ARABIC",),
    "hi": ("DEVANAGARI",),
    "hy": ("ARMENIAN",),
    "ne": ("DEVANAGARI",),
    "ru": ("CYRILLIC",),
    "sr": ("CYRILLIC", "LATIN"),
    "ta": ("TAMIL",),
}
"""What Unicode calls the letters of a language; those of the others are Latin."""

_CHANGED_WITHIN = frozenset({"ar", "fa", "ga", "id", "nl"})
"""Languages whose stemmers change the beginning of words too."""


_STANDING_BEFORE = {
    "ar": "ال و ف ب ك ل وال فال بال كال لل",
    "fa": "می نمی",
    "id": "ber di ke me mem men meng pe pem pen se ter",
    "nl": "ge",
}
"""What forms may have before their stems in those languages."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 (Snowball's own name)


@lru_cache(maxsize=_KEPT)
def form_keys(word: str, language: str) -> frozenset[str]:
    """The keys of a word, whatever its form; the word itself in lower case is one of them.

    Args:
        word: One word as it is written: a capital letter tells Latvian names from other words.
        language: A BCP 47 code such as `lv`; empty where it is not known.
    """
    folded = word.casefold()
    if not folded.isalpha():  # designators and numbers have no forms
        return frozenset({folded})
    return frozenset({folded, *_rules(_code(language))(word)})


def has_forms(word: str, language: str) -> bool:
    """Whether a word, by the script it begins with, may have other forms in a language."""
    code = _code(language)
    is_known = code == "lv" or code in _SNOWBALL
    return is_known and name(word[:1] or " ", "").startswith(_SCRIPTS.get(code, ("LATIN",)))


def are_forms(some: Iterable[str], others: Iterable[str], language: str) -> bool:
    """Whether two rows of words may be forms of the same row, word by word."""
    some, others = list(some), list(others)
    return len(some) == len(others) and all(
        not form_keys(one, language).isdisjoint(form_keys(other, language))
        for one, other in zip(some, others, strict=True)
    )


def shared_beginning(word: str, language: str) -> str:
    """What each form of a word begins with, in lower case; may be empty.

    Whoever looks for the forms of a word in a long text need only compare the keys of words that
    begin so.
    """
    folded, code = word.casefold(), _code(language)
    if not folded.isalpha():
        return folded
    if code in _CHANGED_WITHIN:
        return ""
    if code == "de":  # Haus – Häuser
        folded = "".join(takewhile(lambda letter: letter not in "aouäöü", folded))
    if code == "lv":
        stems = map(unchanging, latvian_keys(word))
    else:
        stems = map(_certain, _rules(code)(word))
    return common_beginning([folded, *stems])


def beginnings(word: str, language: str) -> frozenset[str]:
    """What the forms of a word may begin with, in lower case.

    Whoever looks them up among many words in alphabetical order need only compare the keys of those
    that begin so. Unlike `shared_beginning` it is never empty, and may miss rare forms.
    """
    code = _code(language)
    if code not in _CHANGED_WITHIN:
        return frozenset({shared_beginning(word, language) or word.casefold()})
    stems = [_certain(stem) for stem in _rules(code)(word)]
    before = ("", *_STANDING_BEFORE.get(code, "").split())
    return frozenset({word.casefold(), *(first + stem for stem in stems for first in before)})


def _certain(stem: str) -> str:
    """A stem of Snowball without an end that other forms may not have: *happy*, *lie*, *lying*."""
    return stem[:-1] if len(stem) > _SHORT else stem[:1]


def common_beginning(words: Sequence[str]) -> str:
    """What all of some words begin with; may be empty."""
    first, last = min(words), max(words)
    size = next((i for i, letter in enumerate(first) if letter != last[i]), len(first))
    return first[:size]


def _code(language: str) -> str:
    return language.partition("-")[0].casefold()


@cache
def _rules(language: str) -> Callable[[str], Iterable[str]]:
    """What gives the keys of a language's words, beside the word itself."""
    if language == "lv":
        return latvian_keys
    algorithm = _SNOWBALL.get(language)
    if algorithm is None:
        return _no_keys
    # Only here: it loads the stemmers of all languages, and start-up must not wait for that.
    try:
        stemmer = cast(_Stemmer, import_module("snowballstemmer").stemmer(algorithm))
    except ImportError as error:
        _log.warning("Words are recognised only as they are written, but in Latvian: %s", error)
        return _no_keys

    def stem(word: str) -> Iterable[str]:
        return (stemmer.stemWord(word.casefold()),)

    return stem


def _no_keys(word: str) -> Iterable[str]:
    del word
    return ()
