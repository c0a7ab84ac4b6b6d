"""Texts as the sentences and tokens that trainers want. Offsets: code points, half-open.

A token is a word of `zimulis.domain.boundaries` or a single other character that is no white space,
so that every character but white space is in one token, and a designator such as `Su-35` is one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from zimulis.domain.boundaries import grapheme_end, paragraphs, sentences, words
from zimulis.domain.parts import Part

_start = attrgetter("start")
_end = attrgetter("end")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it is made of; never empty."""

    part: Part
    tokens: tuple[Part, ...]


def tokenised(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order."""
    for paragraph in paragraphs(text):
        for sentence in sentences(text, paragraph):
            yield Sentence(sentence, tuple(tokens(text, sentence)))


def tokens(text: str, stretch: Part) -> Iterator[Part]:
    """The tokens of a stretch, in order."""
    at = stretch.start
    for word in chain(words(text, *stretch), [Part(stretch.end, stretch.end)]):
        while at < word.start:
            if text[at].isspace():
                at += 1
            else:
                end = grapheme_end(text, at, word.start)
                yield Part(at, end)
                at = end
        if word.start < word.end:
            yield word
        at = word.end


def covered_tokens(tokens: Sequence[Part], part: Part) -> range:
    """The numbers of the tokens that a part touches.

    Args:
        tokens: In order.
        part: Code points, half-open.
    """
    first = bisect_right(tokens, part.start, key=_end)
    return range(first, max(first, bisect_left(tokens, part.end, key=_start)))


def on_borders(tokens: Sequence[Part], part: Part) -> bool:
    """Whether a part starts where a token does and ends where one does."""
    touched = covered_tokens(tokens, part)
    return (
        bool(touched)
        and tokens[touched[0]].start == part.start
        and tokens[touched[-1]].end == part.end
    )
