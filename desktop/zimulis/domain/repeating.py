"""What repeats a mark: the same name elsewhere, in whatever form, as a whole or in part."""

from collections.abc import Sequence

from zimulis.domain.boundaries import words as words_of
from zimulis.domain.inflection import are_forms
from zimulis.domain.suggestions import Suggestion

SAFE = 0.9
"""How likely a suggestion must be to be accepted among others, without being looked at."""


def repeats(
    one: Suggestion, text: str, *, label: str, words: str, entity: str, language: str
) -> bool:
    """Whether a suggestion says what a mark says: *Putina* after *Vladimirs Putins*.

    Args:
        one: What is suggested.
        text: The article's.
        label: The mark's.
        words: The mark's, as they stand in the text.
        entity: What it names; empty if nothing was said.
        language: The article's (BCP 47), or empty.
    """
    if one.label != label:
        return False
    if entity and one.entity:
        return entity.casefold() == one.entity.casefold()
    said, found = _words(words), _words(one.words(text))
    shorter, longer = sorted((said, found), key=len)
    return bool(shorter) and any(
        _are_forms(shorter, longer[at : at + len(shorter)], language)
        for at in range(len(longer) - len(shorter) + 1)
    )


def last_word(words: str) -> str:
    """What a name is looked for by in many articles, where it seldom stands whole."""
    return (_words(words) or [""])[-1]


def _words(said: str) -> list[str]:
    return [said[slice(*word)] for word in words_of(said)]


def _are_forms(some: Sequence[str], others: Sequence[str], language: str) -> bool:
    """Whether they are forms of the same words, and capitals stand where capitals stand."""
    capitals = all(
        one[:1].isupper() == other[:1].isupper() for one, other in zip(some, others, strict=True)
    )
    return capitals and are_forms(some, others, language)
