"""Articles that went through a file beside those that went in."""

from collections.abc import Iterable
from dataclasses import replace

from zimulis.domain.annotations import LabelledArticle, reading_order
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.ids import RevisionId
from zimulis.formats import Failure, ReadItem


def comparable(labelled: LabelledArticle) -> LabelledArticle:
    """Without the id of the revision, which is not written, and in one order."""
    revision = replace(labelled.article.revision, id=RevisionId(""))
    return replace(
        labelled,
        article=replace(labelled.article, revision=revision),
        spans=tuple(sorted(labelled.spans, key=reading_order)),
        relations=tuple(sorted(labelled.relations, key=lambda relation: relation.id)),
        statuses=tuple(sorted(labelled.statuses, key=lambda status: status.annotator)),
    )


def header_of(items: Iterable[ReadItem]) -> Header:
    """All that a reader gave besides, as the header of one file."""
    headers = [item for item in items if isinstance(item, Header)]
    schemes = [header.scheme for header in headers if header.scheme]
    assert len(schemes) <= 1, "several schemes"
    return Header(
        schemes[0] if schemes else None,
        tuple(one for header in headers for one in header.annotators),
        tuple(one for header in headers for one in header.entities),
        frozenset(one for header in headers for one in header.invented),
    )


def articles_of(items: Iterable[ReadItem]) -> list[LabelledArticle]:
    """The articles among what a reader gave."""
    return [item.labelled for item in items if isinstance(item, IncomingArticle)]


def failures_of(items: Iterable[ReadItem]) -> list[tuple[str, str]]:
    """Place and reason of what a reader left out."""
    return [(item.place, item.reason) for item in items if isinstance(item, Failure)]
