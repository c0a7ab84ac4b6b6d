"""Words as the search index has them: what it takes for one, and how it folds case.

The index is FTS5's `unicode61` with `remove_diacritics 0` over texts in which Chinese and Japanese
characters stand alone. Its rules are its own, so that what it says of an article is found again in
the article's text: `Su-35` is two words, and so is `普京`. Offsets: code points, half-open.
"""

from collections.abc import Iterator
from functools import cache

import regex

from zimulis.domain.parts import Part

UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}ー]"
"""A pattern of what stands in no word with others: these scripts put no spaces between words."""

_MARKS = "\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
_LETTER = r"[\p{L}\p{N}\p{Co}\p{Cn}]"
_SPACED = rf"[{_LETTER}--{UNSPACED}]"

_PART = regex.compile(rf"[{_SPACED}{_MARKS}]", regex.VERSION1)
_GAP = regex.compile(rf"[^{_LETTER}]*+", regex.VERSION1)
_WORD = regex.compile(rf"{_SPACED}[{_SPACED}{_MARKS}]*+|[{UNSPACED}&&{_LETTER}]", regex.VERSION1)
_ALONE = regex.compile(UNSPACED)


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


def word_end(text: str, start: int) -> int:
    """Where the word ends that starts at a place; the place itself if none does."""
    word = _WORD.match(text, start)
    if word is None or (start and _goes_on(text[start - 1]) and not stands_alone(text[start])):
        return start
    return word.end()


def next_start(text: str, end: int) -> int:
    """Where the next word starts after one that ended; at the end of the text if there is none."""
    gap = _GAP.match(text, end)
    return gap.end() if gap else end


@cache
def _goes_on(character: str) -> bool:
    """Whether a word may go on behind a character of it."""
    return _PART.match(character) is not None


def index_fold(text: str) -> str:
    """A text as the index compares it, code point by code point."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


@cache
def _is_alone(character: str) -> bool:
    return _ALONE.match(character) is not None


def stands_alone(word: str) -> bool:
    """Whether a word of the index is a character of a script without spaces."""
    return _is_alone(word[:1])
