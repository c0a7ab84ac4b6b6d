"""Strings that sort under any database's byte order as a Latvian reader expects."""

import unicodedata
from functools import lru_cache

_LETTERS = frozenset("čģķļņŗšžйї")  # letters of their own, each after its base letter
_AFTER = "\ufffd"  # sorts after every letter, so that č comes after c and all that begins with it


def sort_key(text: str) -> str:
    """A key by which titles and names sort.

    Case is ignored; a letter with a cedilla or caron follows its base letter (c č d), as й follows
    и; y stands with i; long vowels and other marks decide only between words that are equal without
    them. This is the order of the Unicode CLDR for Latvian, which serves Cyrillic texts as well.
    """
    folded = unicodedata.normalize("NFC", text.casefold())
    return "".join(map(_primary, folded)) + "\x1f" + folded


@lru_cache(4096)
def _primary(letter: str) -> str:
    if letter.isascii():
        return "i" if letter == "y" else letter
    base = unicodedata.normalize("NFD", letter)[0]
    return base + _AFTER if letter in _LETTERS else base
