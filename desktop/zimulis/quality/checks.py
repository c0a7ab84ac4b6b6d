"""The check of an article that is done: what may have been forgotten. It forbids nothing.

It goes through an article piece by piece, so that a long one can be checked while somebody works.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import around
from zimulis.domain.doubts import DoubtfulSpan
from zimulis.domain.quotations import is_quotation_mark, quotations
from zimulis.domain.relations import claimant_relation
from zimulis.domain.scheme import AttributeType, Label
from zimulis.quality.findings import Finding, Lack, Marked
from zimulis.quality.forms import unmarked_forms

_SPANS_AT_ONCE = 50
_REACH = 3000  # how far beside a claim, in code points, the other mark of a pair is looked for
_COUNTRY, _CODE = "country", "iso"  # a label of the default scheme, and what its entities carry


def check(marked: Marked) -> Iterator[Sequence[Finding]]:
    """What is to be looked at again, a piece of the article after the other.

    A piece takes a few milliseconds and may hold nothing. They come in the order of what they are
    about: first what corrections left, then the spans, suggestions, and words without a span.
    """
    yield from check_doubts(marked)
    spans = iter(marked.spans)
    while some := list(islice(spans, _SPANS_AT_ONCE)):
        yield [finding for span in some for finding in _of_span(marked, span)]
    yield [
        Finding(Lack.PENCIL, suggestion.extent, suggestion.label) for suggestion in marked.pencil
    ]
    yield from unmarked_forms(marked)


def check_doubts(marked: Marked) -> Iterator[Sequence[Finding]]:
    """What corrections of the text have left to look at, and nothing else."""
    yield [_of_doubt(doubt) for doubt in marked.doubts]


def _of_span(marked: Marked, span: Span) -> Iterator[Finding]:
    label = marked.scheme.label(span.label)
    if label is None:
        return
    if label.is_claim and _has_half_a_pair(marked.article.text, span):
        yield _about(span, Lack.QUOTATION)
    yield from _without_relation(marked, span, label)
    if label.name == _COUNTRY and label.links_entity and not _code(marked, span):
        yield _about(span, Lack.CODE)
    for attribute in label.attributes:
        asked = attribute.shown and attribute.type is AttributeType.CHOICE
        if asked and not span.attributes.get(attribute.name):
            yield _about(span, Lack.VALUE, attribute.name)


def _of_doubt(doubt: DoubtfulSpan) -> Finding:
    span = doubt.span if doubt.is_there else None
    return Finding(Lack.DOUBT, doubt.part, doubt.label, span, doubt=doubt)


def _about(span: Span, lack: Lack, name: str = "") -> Finding:
    return Finding(lack, span.extent, span.label, span.id, name)


def _without_relation(marked: Marked, span: Span, label: Label) -> Iterable[Finding]:
    relation = claimant_relation(label)
    if relation is None or not relation.shown:
        return
    if all(there.type != relation.type for there in marked.relations.get(span.id, ())):
        yield _about(span, Lack.RELATION, relation.type)


def _code(marked: Marked, span: Span) -> str:
    entity = marked.entities.get(span.entity) if span.entity else None
    return entity.attributes.get(_CODE, "") if entity else ""


def _has_half_a_pair(text: str, claim: Span) -> bool:
    """Whether a claim's parts hold one mark of a pair whose other one stands outside of them.

    A pair may open one part and close another: «…, — сказал он, — …».
    """
    if not any(map(is_quotation_mark, chain.from_iterable(claim.quotes(text)))):
        return False
    start, end = around(text, claim.start, _REACH).start, around(text, claim.end, _REACH).end
    pairs = list(quotations(text, start, end))
    marks = [pair for pair in pairs if _holds(claim, pair.start) != _holds(claim, pair.end - 1)]
    mates = {offset for pair in pairs for offset in (pair.start, pair.end - 1)}
    return bool(marks) or any(
        is_quotation_mark(text[offset]) and offset not in mates and not _in_word(text, offset)
        for part in claim.parts
        for offset in (part.start, part.end - 1)
    )


def _holds(claim: Span, offset: int) -> bool:
    return any(start <= offset < end for start, end in claim.parts)


def _in_word(text: str, offset: int) -> bool:
    """Whether a mark is an apostrophe: *don’t*, *l’Élysée*."""
    around = text[max(0, offset - 1) : offset], text[offset + 1 : offset + 2]
    return all(side.isalpha() for side in around)
