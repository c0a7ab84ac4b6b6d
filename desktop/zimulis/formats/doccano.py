"""Writes doccano's lines of JSON; `zimulis.formats.tables.json_lines` reads them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind, reading_order
from zimulis.domain.exchange import Header
from zimulis.domain.ids import SpanId
from zimulis.formats import Holds, Loss, Option, WriteOptions, Written
from zimulis.formats.json_labels.facts import KEY, Facts, of_relation, of_span
from zimulis.formats.json_labels.writing import write_lines
from zimulis.formats.losses import kept_apart, unheld, unjoined

HOLDS = Holds(overlap=True, relations=True)
KEPT = Holds(gaps=True, attributes=True, entities=True)
_OBJECTS, _LISTS = "objects", "lists"
OPTIONS = (
    Option(
        "labels",
        "Spans as objects that relations join, or as lists for projects without relations",
        (_OBJECTS, _LISTS),
        _OBJECTS,
    ),
)


class DoccanoWriter:
    """Writes a file with a line for each article."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes the file anew; see `zimulis.formats.Writer`."""
        if options["labels"] == _LISTS:
            return write_lines(target, articles, _listed, _lost_in_lists)
        facts = Facts(header)
        return write_lines(target, articles, lambda one: _objects(one, facts), _lost_to_doccano)


def _listed(labelled: LabelledArticle) -> object:
    spans = sorted(labelled.spans, key=reading_order)
    return {
        "text": labelled.article.text,
        "label": [[span.start, span.end, span.label] for span in spans],
    }


def _lost_in_lists(labelled: LabelledArticle) -> Iterator[Loss]:
    return unheld(labelled, Holds(overlap=True))


def _lost_to_doccano(labelled: LabelledArticle) -> Iterator[Loss]:
    """What doccano passes over."""
    yield from kept_apart(unheld(labelled, HOLDS))
    yield from kept_apart(unjoined(labelled))


def _objects(labelled: LabelledArticle, facts: Facts) -> object:
    spans = sorted(labelled.spans, key=reading_order)
    numbers = {span.id: number for number, span in enumerate(spans, 1)}
    return {
        "text": labelled.article.text,
        "entities": [_entity(span, numbers[span.id]) for span in spans],
        "relations": [
            _relation(one, numbers[one.source], numbers[SpanId(one.target or "")])
            for one in labelled.relations
            if one.target_kind is TargetKind.SPAN
        ],
        KEY: facts.of_article(labelled),
    }


def _entity(span: Span, number: int) -> object:
    return {
        "id": number,
        "label": span.label,
        "start_offset": span.start,
        "end_offset": span.end,
        KEY: of_span(span, with_values=True),
    }


def _relation(relation: Relation, source: int, target: int) -> object:
    ends = {"from_id": source, "to_id": target}
    return {**ends, "type": relation.type, KEY: of_relation(relation)}
