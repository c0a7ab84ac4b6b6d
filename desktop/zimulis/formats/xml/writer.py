"""Writes the corpus format, article by article, in memory that does not grow with their number."""

from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from lxml import etree

from zimulis.domain.annotations import (
    Entity,
    LabelledArticle,
    Relation,
    Span,
    TargetKind,
    reading_order,
)
from zimulis.domain.article import Article, ArticleStatus, Status, Zone, ZoneKind
from zimulis.domain.exchange import NO_ANNOTATOR, Header
from zimulis.domain.ids import AnnotatorId, EntityId, SpanId
from zimulis.domain.scheme import Label, Scheme
from zimulis.formats import Loss, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.parsing import Element
from zimulis.formats.xml.vocabulary import NAMESPACE, OFFSETS, VERSION, Prefix

_Attributes = Mapping[str, str]

# Names below the root are bare: inside its default namespace they mean the same and cost less.
_ROOT = f"{{{NAMESPACE}}}corpus"
_LINE = "\n  "
_LINE_2 = "\n    "
_LINE_3 = "\n      "


class _File(Protocol):
    """What `etree.xmlfile` opens."""

    def element(self, tag: str, attrib: _Attributes = ...) -> AbstractContextManager[object]: ...

    def write(self, *content: str | Element) -> None: ...


class CorpusWriter:
    """Writes one file that holds everything; the same project gives the same bytes."""

    def write(self, target: Path, header: Header, articles: Iterable[LabelledArticle]) -> Written:
        """Writes `target` anew; see `zimulis.formats.Writer`."""
        entities = {entity.id for entity in header.entities}
        written = spans = 0
        losses: list[Loss] = []
        with replacing(target) as stream:
            with etree.xmlfile(stream, encoding="utf-8") as xml:
                xml.write_declaration()
                root = {"version": VERSION, "offsets": OFFSETS}
                with xml.element(_ROOT, root, nsmap={None: NAMESPACE}):
                    _write_header(xml, header)
                    for labelled in articles:
                        losses += _write_article(xml, labelled, entities)
                        written += 1
                        spans += len(labelled.spans)
                    xml.write("\n")
            stream.write(b"\n")
        return Written(written, spans, (target,), tuple(losses))


def _leaf(xml: _File, name: str, attributes: _Attributes, content: str = "") -> None:
    if not content:
        xml.write(etree.Element(name, attributes))
        return
    with xml.element(name, attributes):
        xml.write(legal_in_xml(content))


def _legal(attributes: _Attributes) -> _Attributes:
    """Attributes that have a value, in characters that XML can hold."""
    return {name: legal_in_xml(value) for name, value in attributes.items() if value}


def _write_header(xml: _File, header: Header) -> None:
    if header.scheme is not None:
        _write_scheme(xml, header.scheme)
    if header.annotators:
        xml.write(_LINE)
        with xml.element("annotators"):
            for annotator in header.annotators:
                xml.write(_LINE_2)
                name = legal_in_xml(annotator.name)
                _leaf(xml, "annotator", {"id": Prefix.ANNOTATOR + annotator.id, "name": name})
            xml.write(_LINE)
    if header.entities:
        xml.write(_LINE)
        with xml.element("entities"):
            for entity in header.entities:
                _write_entity(xml, entity)
            xml.write(_LINE)


def _write_scheme(xml: _File, scheme: Scheme) -> None:
    xml.write(_LINE)
    with xml.element("scheme", {"name": legal_in_xml(scheme.name)}):
        for label in scheme.labels:
            xml.write(_LINE_2)
            with xml.element("label", _label_attributes(label)):
                _write_label_content(xml, label)
        xml.write(_LINE)


def _label_attributes(label: Label) -> _Attributes:
    return _legal(
        {
            "name": label.name,
            "title": label.title,
            "colour": label.colour,
            "dark": label.dark,
            "line": label.line,
            "key": label.key,
            "entity": "" if label.links_entity else "false",
        }
    )


def _write_label_content(xml: _File, label: Label) -> None:
    for language, guideline in label.guidelines:
        xml.write(_LINE_3)
        _leaf(xml, "guideline", {"lang": language}, guideline)
    for definition in label.attributes:
        xml.write(_LINE_3)
        shown = "" if definition.shown else "false"
        attributes = {"name": definition.name, "type": definition.type}
        attributes |= {"default": definition.default, "shown": shown}
        with xml.element("attribute", _legal(attributes)):
            for choice in definition.choices:
                _leaf(xml, "choice", {}, choice)
    for relation in label.relations:
        xml.write(_LINE_3)
        shown = "" if relation.shown else "false"
        attributes = {"type": relation.type, "targets": " ".join(relation.targets), "shown": shown}
        _leaf(xml, "relation", _legal(attributes))
    if label.guidelines or label.attributes or label.relations:
        xml.write(_LINE_2)


def _write_entity(xml: _File, entity: Entity) -> None:
    xml.write(_LINE_2)
    attributes = {"id": Prefix.ENTITY + entity.id, "label": entity.label, "name": entity.name}
    with xml.element("entity", _legal(attributes)):
        for name, value in sorted(entity.attributes.items()):
            _leaf(xml, "attribute", {"name": legal_in_xml(name)}, value)
        if entity.note:
            _leaf(xml, "note", {}, entity.note)


def _write_article(xml: _File, labelled: LabelledArticle, entities: Set[EntityId]) -> list[Loss]:
    xml.write(_LINE)
    article = labelled.article
    with xml.element("article", _article_attributes(article)):
        _write_metadata(xml, article)
        _write_statuses(xml, labelled.statuses)
        xml.write(_LINE_2)
        with xml.element("text", {"xml:space": "preserve"}):
            xml.write(article.text)
        spans = sorted(labelled.spans, key=reading_order)
        for span in spans:
            xml.write(_LINE_2)
            _write_span(xml, span, article.text)
        losses = _write_relations(xml, labelled, spans, entities)
        xml.write(_LINE)
    return losses


def _article_attributes(article: Article) -> _Attributes:
    revision = article.revision
    return _legal(
        {
            "id": Prefix.ARTICLE + article.id,
            "lang": article.language,
            "published": article.published,
            "source": article.source,
            "sha256": revision.sha256,
            "bytes-sha256": revision.bytes_sha256,
            "encoding": revision.encoding,
        }
    )


def _write_metadata(xml: _File, article: Article) -> None:
    zones = sorted(article.revision.zones, key=lambda zone: (zone.part, zone.kind))
    title = next((zone for zone in zones if zone.kind is ZoneKind.TITLE), None)
    if article.title or title:
        xml.write(_LINE_2)
        _leaf(xml, "title", _place(title) if title else {}, article.title)
    leaves: list[tuple[str, _Attributes, str]] = [
        *(("zone", {"kind": zone.kind, **_place(zone)}, "") for zone in zones if zone is not title),
        *(("meta", {"name": legal_in_xml(name)}, value) for name, value in article.metadata),
        *(("source", {}, source) for source in article.further_sources),
        *(("tag", {}, tag) for tag in article.tags),
        *(("note", {}, article.note) for _ in [0] if article.note),
        *(("normalised", {}, change) for change in article.revision.normalised),
    ]
    for name, attributes, content in leaves:
        xml.write(_LINE_2)
        _leaf(xml, name, attributes, content)


def _place(zone: Zone) -> _Attributes:
    return {"start": str(zone.part.start), "end": str(zone.part.end)}


def _write_statuses(xml: _File, statuses: Iterable[ArticleStatus]) -> None:
    """Writes how far each annotator is; an article is new to those who are not named."""
    ordered = sorted(statuses, key=lambda status: status.annotator)
    for status in ordered:
        if status.status is not Status.NEW:
            xml.write(_LINE_2)
            _leaf(xml, "status", _by(status.annotator), status.status)
    for status in ordered:
        if status.question:
            xml.write(_LINE_2)
            _leaf(xml, "question", _by(status.annotator), status.question)


def _by(annotator: AnnotatorId) -> _Attributes:
    return {} if annotator == NO_ANNOTATOR else {"annotator": Prefix.ANNOTATOR + annotator}


def _write_span(xml: _File, span: Span, text: str) -> None:
    attributes = {
        "id": Prefix.SPAN + span.id,
        "label": span.label,
        "start": str(span.start),
        "end": str(span.end),
        **_by(span.annotator),
    }
    if span.entity:
        attributes["entity"] = Prefix.ENTITY + span.entity
    attributes["origin"] = span.origin
    with xml.element("span", attributes):
        if len(span.parts) > 1:
            for start, end in span.parts:
                _leaf(xml, "part", {"start": str(start), "end": str(end)})
        for start, end in span.parts:
            with xml.element("quote"):
                xml.write(text[start:end])
        for name, value in sorted(span.attributes.items()):
            _leaf(xml, "attribute", {"name": legal_in_xml(name)}, value)
        if span.note:
            _leaf(xml, "note", {}, span.note)


def _write_relations(
    xml: _File, labelled: LabelledArticle, spans: Sequence[Span], entities: Set[EntityId]
) -> list[Loss]:
    """Writes the relations whose ends are written; the others are losses."""
    places = {span.id: place for place, span in enumerate(spans)}
    losses: list[Loss] = []
    known: list[Relation] = []
    for relation in labelled.relations:
        lost = _lost_end(relation, places.keys(), entities)
        if lost:
            reason = f"the {lost} of the relation {relation.type} is not exported"
            losses.append(Loss(labelled.article.id, relation.id, reason))
        else:
            known.append(relation)
    for relation in sorted(known, key=lambda known: (places[known.source], known.type, known.id)):
        xml.write(_LINE_2)
        _leaf(xml, "relation", _relation_attributes(relation))
    return losses


def _lost_end(relation: Relation, spans: Set[SpanId], entities: Set[EntityId]) -> str:
    if relation.source not in spans:
        return "source"
    kept = {TargetKind.SPAN: spans, TargetKind.ENTITY: entities}.get(relation.target_kind)
    return "target" if kept is not None and relation.target not in kept else ""


def _relation_attributes(relation: Relation) -> _Attributes:
    kind, target = relation.target_kind, relation.target or ""
    match kind:
        case TargetKind.SPAN:
            end = {"to": Prefix.SPAN + target}
        case TargetKind.ENTITY:
            end = {"to": Prefix.ENTITY + target}
        case _:
            end = {"target": str(kind)}
    return {
        "id": Prefix.RELATION + relation.id,
        "type": relation.type,
        "from": Prefix.SPAN + relation.source,
        **end,
        **_by(relation.annotator),
    }
