"""A text as words and spaces, from which spaCy puts the same text together again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from zimulis.domain.parts import Part
from zimulis.domain.tokens import tokenised


@dataclass(frozen=True, slots=True)
class Words:
    """What a document is made of.

    Attributes:
        parts: Where its words stand; white space that is not one space between words is a word.
        spaces: Whether a space follows each of them.
        starts: Whether each of them is the first of a sentence.
    """

    parts: Sequence[Part]
    spaces: Sequence[bool]
    starts: Sequence[bool]


def words_of(text: str) -> Words:
    """The words of a text: our tokens, and the white space between them."""
    parts: list[Part] = []
    spaces: list[bool] = []
    starts: list[bool] = []

    def append(part: Part, *, is_first: bool = False) -> None:
        parts.append(part)
        spaces.append(False)
        starts.append(is_first)

    at = 0
    for token, is_first in chain(_tokens(text), [(Part(len(text), len(text)), False)]):
        if parts and text.startswith(" ", at, token.start):
            spaces[-1] = True
            at += 1
        if at < token.start:
            append(Part(at, token.start))
        if token.start < token.end:
            append(token, is_first=is_first)
        at = token.end
    return Words(parts, spaces, starts)


def _tokens(text: str) -> Iterator[tuple[Part, bool]]:
    for sentence in tokenised(text):
        for number, token in enumerate(sentence.tokens):
            yield token, number == 0
