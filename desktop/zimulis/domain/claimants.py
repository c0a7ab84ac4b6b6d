"""Who may have made a claim: candidates near it, the likeliest first.

What is said behind a conjunction has its source before the verb (*X saka, ka …*); what is said
before the verb has it behind (*…, vēsta X*). Offsets: code points, half-open.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise

from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import QUOTATION_MARKS, sentence_at, words
from zimulis.domain.parts import Part, Parts, extent, overlap
from zimulis.domain.relations import Candidate
from zimulis.domain.saying import Saying, is_impersonal, sayings
from zimulis.domain.scheme import RelationDefinition
from zimulis.domain.sources import (
    Marked,
    begins_as_subject,
    phrase_behind,
    phrases_before,
    readings,
)

_MOST_PHRASES = 12  # a monstrous sentence has hundreds, none of them likelier than what is near


def claimants(
    text: str, claim: Parts, spans: Sequence[Span], relation: RelationDefinition
) -> list[Candidate]:
    """Who may have made a claim, the likeliest first; each words once.

    Args:
        text: The text.
        claim: The parts of the claim.
        spans: Those near it that the relation may point at, but for the claim itself.
        relation: What tells the claimant. The labels that it names first and last are of those who
            speak (a person, a source); another, such as a country, often is a part of their names.
    """
    heads = {*relation.targets[:1], *relation.targets[-1:]}
    outside = [span for span in spans if not overlap(span.parts, claim)]
    marked = [Marked(span.extent, not heads or span.label in heads) for span in outside]
    ids = {span.extent: span.id for span in reversed(spans)}
    found = dict.fromkeys(
        part
        for phrase in islice(_phrases(text, claim), _MOST_PHRASES)
        for part in readings(text, phrase, marked)
    )
    ranked = [part for part in found if part.start < part.end and not overlap((part,), claim)]
    further = [span.extent for span in sorted(nearest(spans, claim), key=_side(text, claim))]
    return [Candidate(part, ids.get(part)) for part in dict.fromkeys([*ranked, *further])]


def is_unnamed(text: str, claim: Parts) -> bool:
    """Whether what reports a claim names nobody: *Jau vēstīts, ka …*, *Kā ziņots, …*."""
    before, behind = _beside(text, claim)
    opened = list(sayings(text, before))
    if not opened or not _opens(text, opened[-1], before.end) or any(_around(text, behind)):
        return False
    saying = opened[-1]
    start = max(before.start, text.rfind(",", before.start, saying.verb.start) + 1)
    end = saying.opening.start if saying.opening else before.end
    return is_impersonal(text[slice(*word)] for word in words(text, start, end))


def nearest(spans: Sequence[Span], parts: Parts) -> list[Span]:
    """Spans by how far they are from some words; those that lie on them last."""
    start, end = extent(parts)

    def distance(span: Span) -> tuple[bool, int, int]:
        away = max(start - span.end, span.start - end)
        return overlap(span.parts, parts), abs(away), span.start

    return sorted(spans, key=distance)


def _side(text: str, claim: Parts) -> Callable[[Span], int]:
    """Sorts by where a source mostly stands: behind a quotation, else before the claim.

    That counts within the paragraph only. It is all that there is in languages whose verbs of
    saying are not known.
    """
    start, end = extent(claim)
    first, behind = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = Part(first, behind if behind >= 0 else len(text))
    is_quoted = text[start] in QUOTATION_MARKS

    def rank(span: Span) -> int:
        if overlap(span.parts, claim):
            return 3
        if not line.start <= span.start < line.end:
            return 2
        return int((span.start < start) == is_quoted)

    return rank


def _phrases(text: str, claim: Parts) -> Iterator[Part]:
    """The phrases that may name who made a claim, the likeliest first."""
    before, behind = _beside(text, claim)
    start = before.end
    for gap in (Part(one.end, other.start) for one, other in pairwise(claim)):
        yield from _around(text, gap)
    opened = [*sayings(text, before)]
    if opened and _opens(text, opened[-1], start):
        yield from _before(text, before, opened)
        yield from _around(text, behind)
    else:
        yield from _around(text, behind)
        yield from _before(text, before, opened)


def _beside(text: str, claim: Parts) -> tuple[Part, Part]:
    """What stands of its sentences before a claim and behind it."""
    start, end = extent(claim)
    first, last = sentence_at(text, start), sentence_at(text, end - 1)
    before = Part(min(start, first.start) if first else start, start)
    return before, Part(end, max(end, last.end) if last else end)


def _opens(text: str, saying: Saying, start: int) -> bool:
    """Whether a claim begins behind the words that a verb opens, or behind an aside."""
    if saying.is_aside:
        return True
    return saying.opening is not None and not any(words(text, saying.opening.end, start))


def _before(text: str, stretch: Part, found: Sequence[Saying]) -> Iterator[Part]:
    """Phrases of the verbs before a claim: the last one's, then those that it may share."""
    for i in range(len(found) - 1, -1, -1):
        saying = found[i]
        if saying.is_aside:
            yield from _aside(text, stretch, saying)
        else:
            openings = [earlier.opening for earlier in found[:i] if earlier.opening]
            opened = max((opening.end for opening in openings), default=stretch.start)
            yield from phrases_before(text, stretch, saying, opened)


def _around(text: str, stretch: Part) -> Iterator[Part]:
    """Phrases of the verbs that stand in a gap of a claim, or behind it."""
    for saying in sayings(text, stretch):
        if saying.opening is not None:
            return
        if saying.is_aside:
            yield from _aside(text, stretch, saying)
            continue
        behind, before = (
            phrase_behind(text, stretch, saying),
            Part(stretch.start, saying.verb.start),
        )
        if begins_as_subject(text, before) or not any(words(text, *behind)):
            yield before
            yield behind
        else:
            yield behind
            yield before


def _aside(text: str, stretch: Part, saying: Saying) -> Iterator[Part]:
    """*according to X*, *pēc X domām*, *по его словам*, *kā ziņo X*."""
    yield from list(words(text, *saying.verb))[1:-1]  # his in *по его словам*
    yield phrase_behind(text, stretch, saying)
    before = Part(stretch.start, saying.verb.start)
    yield Part(max(stretch.start, text.rfind(",", *before) + 1), before.end)
