"""Spans as one tag a token, as token classifiers are trained on; where spans overlap, one wins."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from zimulis.domain.annotations import Span, reading_order
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.domain.tokens import Sentence, covered_tokens, on_borders
from zimulis.formats import Loss, Option, WriteOptions
from zimulis.formats.escaping import as_name

OUTSIDE = "O"

_OUTERMOST, _INNERMOST = "outermost", "innermost"
OPTIONS = (
    Option(
        "overlap", "which of overlapping spans is written", (_OUTERMOST, _INNERMOST), _OUTERMOST
    ),
    Option("priority", "labels that win over others where spans overlap, such as weapon,country"),
)
"""What can be decided about overlaps."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """A sentence with a tag in the manner of IOB2 for each of its tokens."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """The sentences of an article.

    Attributes:
        spans: How many spans are in the tags.
        losses: What the tags do not say of the others, and of these.
    """

    sentences: tuple[TaggedSentence, ...]
    spans: int
    losses: tuple[Loss, ...]


class Tagger:
    """Gives tokens the tags of spans, by what was decided about overlaps."""

    def __init__(self, options: WriteOptions) -> None:
        labels = (label.strip() for label in options["priority"].split(","))
        self._ranks = {label: rank for rank, label in enumerate(filter(None, labels))}
        self._outermost = options["overlap"] == _OUTERMOST

    def tag(
        self, article: ArticleId, text: str, sentences: Sequence[Sentence], spans: Iterable[Span]
    ) -> Tagged:
        """The sentences of a text with the tags of some spans.

        A span is extended to whole tokens, and parted where a sentence ends; those that were, and
        those that give way to others, are among the losses. Gaps are not.
        """
        tokens = list(chain.from_iterable(sentence.tokens for sentence in sentences))
        marking = _Marking(article, tokens, _first_numbers(sentences))
        for span in sorted(spans, key=self._order):
            marking.mark(span)
        tags = iter(marking.tags)
        tagged = tuple(
            TaggedSentence(
                tuple(text[slice(*token)] for token in sentence.tokens),
                tuple(next(tags) for _ in sentence.tokens),
            )
            for sentence in sentences
        )
        return Tagged(tagged, marking.spans, tuple(marking.losses))

    def _order(self, span: Span) -> tuple[int, int, tuple[int, int, str, str]]:
        """Sort key: those that win come first."""
        length = span.end - span.start
        rank = self._ranks.get(span.label, len(self._ranks))
        return rank, -length if self._outermost else length, reading_order(span)


class _Marking:
    """The tags of an article's tokens, while spans are put into them."""

    def __init__(self, article: ArticleId, tokens: Sequence[Part], firsts: frozenset[int]) -> None:
        self._article = article
        self._tokens = tokens
        self._firsts = firsts
        self._label_of: dict[int, str] = {}
        self.tags = [OUTSIDE] * len(tokens)
        self.spans = 0
        self.losses: list[Loss] = []

    def mark(self, span: Span) -> None:
        """Tags the tokens of a span, if they are free."""
        numbers = sorted(
            {number for part in span.parts for number in covered_tokens(self._tokens, part)}
        )
        taken = next((self._label_of[n] for n in numbers if n in self._label_of), None)
        if taken is not None:
            self._lose(span, f"it gives way where it overlaps with a span of the label {taken}")
            return
        if not numbers:
            self._lose(span, "there is no token in it")
            return
        self.spans += 1
        if self._put(span.label, numbers):
            self._lose(span, "its being one: it is parted where a sentence ends")
        if not all(on_borders(self._tokens, part) for part in span.parts):
            self._lose(span, "its edges: it is extended to whole tokens")

    def _put(self, label: str, numbers: Sequence[int]) -> bool:
        """Tags tokens; returns whether a sentence ends among those that follow each other."""
        is_parted, before = False, None
        for number in numbers:
            follows = before == number - 1
            begins = not follows or number in self._firsts
            is_parted |= follows and begins
            self.tags[number] = f"{'B' if begins else 'I'}-{as_name(label)}"
            self._label_of[number] = label
            before = number
        return is_parted

    def _lose(self, span: Span, reason: str) -> None:
        self.losses.append(Loss(self._article, span.id, reason))


def _first_numbers(sentences: Iterable[Sentence]) -> frozenset[int]:
    """The numbers of the tokens that sentences begin with."""

    def numbers() -> Iterator[int]:
        count = 0
        for sentence in sentences:
            yield count
            count += len(sentence.tokens)

    return frozenset(numbers())
