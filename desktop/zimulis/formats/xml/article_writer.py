"""Writes the articles of a corpus."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from zimulis.domain.annotations import (
    LabelledArticle,
    Relation,
    Span,
    TargetKind,
    reading_order,
)
from zimulis.domain.article import Article, ArticleStatus, Revision, Status, Zone, ZoneKind
from zimulis.domain.exchange import NO_ANNOTATOR
from zimulis.domain.ids import AnnotatorId, EntityId, SpanId
from zimulis.formats import Loss
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.referring import by_source, with_whole_relations
from zimulis.formats.xml.output import (
    LINE,
    LINE_2,
    Attributes,
    XmlFile,
    present,
    write_leaf,
)
from zimulis.formats.xml.span_writer import SpanWriter
from zimulis.formats.xml.vocabulary import Prefix


class ArticleWriter:
    """Writes one article after the other into a file."""

    def __init__(self, xml: XmlFile, entities: Set[EntityId]) -> None:
        self._xml = xml
        self._entities = entities
        self._spans = SpanWriter(xml)
        self._in_text = xml.element("text", {"xml:space": "preserve"})

    def write(self, labelled: LabelledArticle) -> list[Loss]:
        """Writes an article with all that was said about it; returns what could not be."""
        xml = self._xml
        article = labelled.article
        spans = sorted(labelled.spans, key=reading_order)
        losses = [Loss(article.id, span, reason) for span, reason in self._unheld(spans)]
        if losses:
            lost = {loss.span for loss in losses}
            spans = [span for span in spans if span.id not in lost]
            labelled, ends = with_whole_relations(
                replace(labelled, spans=tuple(spans)), self._entities
            )
            losses += ends
        xml.write(LINE)
        with xml.element("article", _article_attributes(article)):
            self._write_metadata(article)
            self._write_statuses(labelled.statuses)
            xml.write(LINE_2)
            self._write_marked_text(article.text, spans)
            for relation in by_source(labelled.relations, spans):
                self._write_leaf("relation", _relation_attributes(relation))
            xml.write(LINE)
        return losses

    def _unheld(self, spans: Sequence[Span]) -> Iterable[tuple[SpanId, str]]:
        """The spans that the form has no place for, with the reason."""
        del spans
        return ()

    def _write_marked_text(self, text: str, spans: Sequence[Span]) -> None:
        """Writes the text, and the spans that lie on it."""
        with self._in_text:
            self._xml.write(text)
        for span in spans:
            self._spans.write(span, text)

    def _write_metadata(self, article: Article) -> None:
        title, zones = _sorted_zones(article.revision)
        if article.title or title:
            self._write_leaf("title", _place(title) if title else {}, article.title)
        for zone in zones:
            self._write_leaf("zone", {"kind": zone.kind, **_place(zone)})
        for name, value in article.metadata:
            self._write_leaf("meta", {"name": legal_in_xml(name)}, value)
        for source in article.further_sources:
            self._write_leaf("source", {}, source)
        for tag in article.tags:
            self._write_leaf("tag", {}, tag)
        if article.note:
            self._write_leaf("note", {}, article.note)
        for change in article.revision.normalised:
            self._write_leaf("normalised", {}, change)

    def _write_leaf(self, name: str, attributes: Attributes, content: str = "") -> None:
        self._xml.write(LINE_2)
        write_leaf(self._xml, name, attributes, content)

    def _write_statuses(self, statuses: Iterable[ArticleStatus]) -> None:
        """Writes how far each annotator is; an article is new to those who are not named."""
        ordered = sorted(statuses, key=lambda status: status.annotator)
        for status in ordered:
            if status.status is not Status.NEW:
                self._write_leaf("status", _by(status.annotator), status.status)
        for status in ordered:
            if status.question:
                self._write_leaf("question", _by(status.annotator), status.question)


def _article_attributes(article: Article) -> Attributes:
    revision = article.revision
    return present(
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


def _sorted_zones(revision: Revision) -> tuple[Zone | None, list[Zone]]:
    """The zone of the title, and the others in the order of the text."""
    zones = sorted(revision.zones, key=lambda zone: (zone.part, zone.kind))
    title = next((zone for zone in zones if zone.kind is ZoneKind.TITLE), None)
    return title, [zone for zone in zones if zone is not title]


def _place(zone: Zone) -> dict[str, str]:
    return {"start": str(zone.part.start), "end": str(zone.part.end)}


def _by(annotator: AnnotatorId) -> dict[str, str]:
    return {} if annotator == NO_ANNOTATOR else {"annotator": Prefix.ANNOTATOR + annotator}


def _relation_attributes(relation: Relation) -> Attributes:
    attributes = {
        "id": Prefix.RELATION + relation.id,
        "type": relation.type,
        "from": Prefix.SPAN + relation.source,
    }
    if relation.target is None:
        attributes["target"] = relation.target_kind
    elif relation.target_kind is TargetKind.SPAN:
        attributes["to"] = Prefix.SPAN + relation.target
    else:
        attributes["to"] = Prefix.ENTITY + relation.target
    return attributes | _by(relation.annotator)
