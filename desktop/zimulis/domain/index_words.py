"""Words as the search index has them: what it takes for one, and how it folds case.

The index is FTS5's `unicode61` with `remove_diacritics 0` over texts in which Chinese and Japanese
characters stand alone. Its rules are its own, so that what it says of an article is found again in
the article's text: `Su-35` is two words, and so is `普京`. Offsets: code points, half-open.
"""

from collections.abc import Iterator

import regex

from zimulis.domain.parts import Part

UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}ー]"
"""A pattern of what stands in no word with others: these scripts put no spaces between words."""

_MARKS = "\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
_LETTER = r"[\p{L}\p{N}\p{Co}\p{Cn}]"
_SPACED = rf"[{_LETTER}--{UNSPACED}]"

PART = rf"[{_SPACED}{_MARKS}]"
"""A pattern of what a word goes on with; FTS5 takes these marks for letters within one."""
BEFORE = rf"(?<!{PART})"
"""A pattern that holds where a word may start that does not stand alone."""
AFTER = rf"(?!{PART})"
"""The same for where one may end."""
BETWEEN = rf"[^{_LETTER}]*+"
"""A pattern of what may stand between two words that follow each other."""

_WORD = regex.compile(rf"{_SPACED}{PART}*+|[{UNSPACED}&&{_LETTER}]", regex.VERSION1)
_ALONE = regex.compile(UNSPACED)
_ODD = "µſςϐϑϕϖϰϱϵẛι"  # what lower() leaves and the index does not


class _Folds(dict[int, str]):
    """What the index makes of each code point: always one."""

    def __missing__(self, code: int) -> str:
        forms = (chr(code).casefold(), chr(code).lower(), chr(code))
        folded = next(form for form in forms if len(form) == 1)
        self[code] = folded
        return folded


_FOLDS = _Folds()


def index_words(text: str) -> Iterator[Part]:
    """The words of a text as the index has them, in order."""
    for match in _WORD.finditer(text):
        yield Part(*match.span())


def index_fold(text: str) -> str:
    """A text as the index compares it, code point by code point."""
    if text.isascii():
        return text.lower()
    lower = text.lower()  # much quicker than a table, and nearly always the same
    if len(lower) == len(text) and not any(odd in lower for odd in _ODD):
        return lower
    return text.translate(_FOLDS)


def stands_alone(word: str) -> bool:
    """Whether a word of the index is a character of a script without spaces."""
    return _ALONE.match(word) is not None
