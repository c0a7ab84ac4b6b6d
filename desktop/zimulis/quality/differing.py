"""Where annotators say different things of an article."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from zimulis.domain.annotations import Span
from zimulis.domain.ids import AnnotatorId
from zimulis.domain.parts import Parts


def differing_places(
    spans: Iterable[Span], finished: Collection[AnnotatorId] = ()
) -> frozenset[Parts]:
    """The places that annotators mark differently: only some of them, or with other labels.

    Edges that differ are two places, since each is marked by one of them alone.

    Args:
        spans: Those of all layers of an article.
        finished: Who is through with the article, and has seen what there is to mark. Whoever has
            marked nothing, and does not say so, says nothing of it.
    """
    labels: defaultdict[Parts, set[tuple[AnnotatorId, str]]] = defaultdict(set)
    said = set(finished)
    for span in spans:
        labels[span.parts].add((span.annotator, span.label))
        said.add(span.annotator)
    return frozenset(
        parts
        for parts, marks in labels.items()
        if {(one, label) for one in said for _, label in marks} != marks
    )
