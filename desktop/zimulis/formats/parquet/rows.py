"""Articles and entities as rows of nested columns."""

from collections.abc import Iterator, Mapping
from typing import Any

from zimulis.domain.annotations import Entity, LabelledArticle, Relation, Span, reading_order
from zimulis.domain.article import Article
from zimulis.domain.ids import AnnotatorId

Row = dict[str, Any]


def article_row(labelled: LabelledArticle, annotators: Mapping[AnnotatorId, str]) -> Row:
    """An article with all that is known of it.

    Args:
        labelled: The article.
        annotators: Their names.
    """
    article = labelled.article
    return {
        **_known(article),
        "spans": [
            _span(span, article.text, annotators)
            for span in sorted(labelled.spans, key=reading_order)
        ],
        "relations": [_relation(one, annotators) for one in labelled.relations],
        "statuses": [
            {
                "annotator": annotators.get(one.annotator, ""),
                "status": str(one.status),
                "question": one.question,
            }
            for one in labelled.statuses
        ],
    }


def _known(article: Article) -> Row:
    return {
        "id": article.id,
        "text": article.text,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "source": article.source,
        "note": article.note,
        "further_sources": list(article.further_sources),
        "tags": list(article.tags),
        "metadata": [{"name": name, "value": value} for name, value in article.metadata],
        "zones": [
            {"kind": str(zone.kind), "start": zone.part.start, "end": zone.part.end}
            for zone in article.revision.zones
        ],
    }


def _span(span: Span, text: str, annotators: Mapping[AnnotatorId, str]) -> Row:
    return {
        "id": span.id,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": text[slice(*span.extent)],
        "kb_id": span.entity,
        "parts": [{"start": part.start, "end": part.end} for part in span.parts],
        "annotator": annotators.get(span.annotator, ""),
        "origin": str(span.origin),
        "note": span.note,
        "attributes": _pairs(span.attributes),
    }


def _relation(relation: Relation, annotators: Mapping[AnnotatorId, str]) -> Row:
    return {
        "id": relation.id,
        "type": relation.type,
        "head": relation.source,
        "tail": relation.target,
        "kind": str(relation.target_kind),
        "annotator": annotators.get(relation.annotator, ""),
    }


def entity_rows(entities: tuple[Entity, ...]) -> Iterator[Row]:
    """What spans name."""
    for one in entities:
        yield {
            "id": one.id,
            "label": one.label,
            "name": one.name,
            "note": one.note,
            "attributes": _pairs(one.attributes),
        }


def _pairs(values: Mapping[str, str]) -> list[Row]:
    return [{"name": name, "value": value} for name, value in values.items()]
