"""How what was typed finds a title: by the starts of words, inside words, or letter by letter."""

from dataclasses import dataclass
from functools import partial

from zimulis.domain.folding import fold

_fold = partial(fold, diacritics=False)

AT_WORDS, IN_WORDS, BY_LETTERS = range(3)


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """How well a title was found; the least is the best.

    Attributes:
        rank: `AT_WORDS` if every word typed starts a word, `IN_WORDS` if every one stands
            somewhere, `BY_LETTERS` if the letters do so in their order.
        start: Where in the title the first of them stands.
    """

    rank: int
    start: int


def match(typed: str, title: str) -> Match | None:
    """How a title has what was typed, or None if it has not.

    Args:
        typed: Words in any order, with or without diacritics; nothing at all finds everything.
        title: What is looked through.
    """
    words, folded = _fold(typed).split(), _fold(title)
    if not words:
        return Match(AT_WORDS, 0)
    return _by_words(words, folded) or _by_letters("".join(words), folded)


def _by_words(words: list[str], title: str) -> Match | None:
    starts = [_start_of_word(word, title) for word in words]
    if min(starts) >= 0:
        return Match(AT_WORDS, min(starts))
    places = [title.find(word) for word in words]
    return Match(IN_WORDS, min(places)) if min(places) >= 0 else None


def _by_letters(letters: str, title: str) -> Match | None:
    """The letters in their order, with others between them; the first one starts a word."""
    first = at = _start_of_word(letters[0], title)
    for letter in letters:
        if at < 0:
            return None
        at = title.find(letter, at) + 1 or -1
    return Match(BY_LETTERS, first) if at >= 0 else None


def _start_of_word(word: str, title: str) -> int:
    """Where a word of the title starts so, or -1."""
    at = title.find(word)
    while at > 0 and title[at - 1].isalnum():
        at = title.find(word, at + 1)
    return at
