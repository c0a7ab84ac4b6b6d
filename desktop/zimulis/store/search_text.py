"""Texts as the search index sees them."""

import regex

_MAYBE_UNSPACED = regex.compile("[\u2e80-\U0010ffff]")  # cheap to look for; most texts have none
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]")


def spaced(text: str) -> str:
    """The text with every Chinese or Japanese character standing alone.

    The index takes a run of letters for a word; these scripts put no spaces between words, so each
    character becomes a word, and a query for several of them is one for a phrase.
    """
    if not _MAYBE_UNSPACED.search(text):
        return text
    return _UNSPACED.sub(r" \g<0> ", text)
