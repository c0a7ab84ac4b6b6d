"""What documents of spaCy have no place for, as plain values in their user data."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from zimulis.domain.annotations import (
    Annotator,
    Entity,
    LabelledArticle,
    Origin,
    Relation,
    Span,
    TargetKind,
)
from zimulis.domain.article import Article, ArticleStatus, Revision, Status, Zone, ZoneKind
from zimulis.domain.exchange import Header
from zimulis.domain.ids import is_uuid
from zimulis.domain.parts import Part, normalise

KEY = "zimulis"
"""Where in the user data they are."""


class Unknown(Exception):
    """Values that are none of ours."""


@dataclass(frozen=True, slots=True)
class Details:
    """All about a document, as it was written."""

    header: Header
    labelled: LabelledArticle


def details_of(
    labelled: LabelledArticle, annotators: Iterable[Annotator], entities: Iterable[Entity]
) -> dict[str, object]:
    """An article without its text, with those of the annotators whose layers it has.

    Args:
        labelled: The article.
        annotators: Of the whole project.
        entities: Those that the article names.
    """
    values = asdict(labelled)
    values["article"]["revision"].pop("text")
    people = _annotators_in(labelled)
    return {
        **values,
        "annotators": [asdict(one) for one in annotators if one.id in people],
        "entities": [asdict(one) for one in entities],
    }


def _annotators_in(labelled: LabelledArticle) -> set[str]:
    of = (*labelled.spans, *labelled.relations, *labelled.statuses)
    return {one.annotator for one in of}


def read_details(values: Any, text: str) -> Details:
    """What `details_of` gave.

    Args:
        values: As they came back.
        text: The text of the document.

    Raises:
        Unknown: They are something else.
    """
    try:
        header = Header(
            annotators=tuple(Annotator(**one) for one in values["annotators"]),
            entities=tuple(Entity(**one) for one in values["entities"]),
        )
        labelled = LabelledArticle(
            _article(values["article"], text),
            tuple(_span(one, text) for one in values["spans"]),
            tuple(_relation(one) for one in values["relations"]),
            tuple(
                ArticleStatus(one["annotator"], Status(one["status"]), one["question"])
                for one in values["statuses"]
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unknown(str(error)) from None
    _check(header, labelled)
    return Details(header, labelled)


def _article(values: Mapping[str, Any], text: str) -> Article:
    zones = tuple(
        Zone(ZoneKind(one["kind"]), Part(*one["part"])) for one in values["revision"]["zones"]
    )
    revision: dict[str, Any] = {**values["revision"], "text": text, "zones": zones}
    given: dict[str, Any] = {
        **values,
        "revision": Revision(**revision),
        "metadata": tuple((name, value) for name, value in values["metadata"]),
    }
    return Article(**given)


def _span(values: Mapping[str, Any], text: str) -> Span:
    parts = normalise(text, (Part(*part) for part in values["parts"]))
    given: dict[str, Any] = {**values, "parts": parts, "origin": Origin(values["origin"])}
    return Span(**given)


def _relation(values: Mapping[str, Any]) -> Relation:
    given: dict[str, Any] = {**values, "target_kind": TargetKind(values["target_kind"])}
    return Relation(**given)


def _check(header: Header, labelled: LabelledArticle) -> None:
    """Makes sure that ids are ids and words are words.

    Raises:
        Unknown: They are not.
    """
    article = labelled.article
    things = (*header.annotators, *header.entities, *labelled.spans, *labelled.relations)
    for uuid in (article.id, article.revision.id, *(one.id for one in things)):
        if not is_uuid(uuid):
            raise Unknown(f"{uuid} is no id")
    words: list[object] = [
        getattr(article, field.name) for field in fields(article) if field.type is str
    ]
    for one in (*header.entities, *labelled.spans):
        words += (one.label, one.note, *one.attributes, *one.attributes.values())
    if not all(isinstance(word, str) for word in words):
        raise Unknown("there is something else where words should be")
    if not all(span.parts for span in labelled.spans):
        raise Unknown("there is a span on nothing")
