"""Writes articles as TEI: header, text by paragraphs, and all marks beside it."""

import re
from collections.abc import Iterable

from lxml import etree

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind, reading_order
from zimulis.domain.article import Article, ArticleStatus, Status
from zimulis.domain.exchange import NO_ANNOTATOR
from zimulis.domain.ids import AnnotatorId
from zimulis.domain.parts import Part, Parts
from zimulis.domain.scheme import AttributeType, Scheme
from zimulis.domain.values import NO, YES, definition_of
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.referring import by_source
from zimulis.formats.tei.building import ID, add, add_path, write_tree
from zimulis.formats.tei.said import Said
from zimulis.formats.tei.vocabulary import MARKS, METADATA, ZONES
from zimulis.formats.xml.names import as_xml_name
from zimulis.formats.xml.output import LINE, LINE_2, XmlFile
from zimulis.formats.xml.parsing import Element
from zimulis.formats.xml.vocabulary import Prefix

_PARAGRAPH = re.compile(r"[^\n]*[^\n\t ][^\n]*")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


class TeiArticleWriter:
    """Writes one article after the other into a file."""

    def __init__(self, xml: XmlFile, scheme: Scheme) -> None:
        self._xml = xml
        self._scheme = scheme

    def write(self, labelled: LabelledArticle) -> None:
        """Writes an article with all that was said about it."""
        xml, article = self._xml, labelled.article
        spans = sorted(labelled.spans, key=reading_order)
        relations = by_source(labelled.relations, spans)
        beside = self._beside(article, spans, relations)
        xml.write(LINE)
        with xml.element("TEI", {"xml:id": Prefix.ARTICLE + article.id}):
            self._write_block(_header(article, labelled.statuses))
            xml.write(LINE_2)
            place = {"xml:id": _body_id(article), "xml:space": "preserve"}
            with xml.element("text"), xml.element("body", place):
                said = Said(article.text, spans, relations, self._scheme)
                body = _body(article.text, said)
                xml.write(body.text or "", *body)
            if len(beside):
                self._write_block(beside)
            xml.write(LINE)

    def _write_block(self, element: Element) -> None:
        etree.indent(element, level=2)
        self._xml.write(LINE_2)
        write_tree(self._xml, element)

    def _beside(
        self, article: Article, spans: Iterable[Span], relations: Iterable[Relation]
    ) -> Element:
        """The `<standOff>` with all that lies on the text."""
        beside = etree.Element("standOff")
        if article.metadata:
            known = add(beside, "fs", type=METADATA)
            for name, value in article.metadata:
                add(add(known, "f", name=as_xml_name(legal_in_xml(name))), "string", value)
        if article.revision.zones:
            group = add(beside, "spanGrp", type=ZONES)
            for zone in sorted(article.revision.zones, key=lambda one: (one.part, one.kind)):
                add(group, "span", type=zone.kind, target=_pointer(article, (zone.part,)))
        group = etree.Element("spanGrp", {"type": MARKS})
        for span in spans:
            group.append(_span(article, span))
            if span.attributes:
                beside.append(self._features(span))
        if len(group):
            beside.append(group)
        listed = etree.Element("listRelation")
        for relation in relations:
            listed.append(_relation(relation))
        if len(listed):
            beside.append(listed)
        return beside

    def _features(self, span: Span) -> Element:
        """What a span carries."""
        features = etree.Element("fs", {"type": as_xml_name(span.label)})
        features.set(ID, _features_id(span))
        label = self._scheme.label(span.label)
        for name, value in sorted(span.attributes.items()):
            feature = add(features, "f", name=as_xml_name(legal_in_xml(name)))
            definition = definition_of(label, name) if label else None
            _add_value(feature, value, definition.type if definition else AttributeType.TEXT)
        return features


def _add_value(feature: Element, value: str, kind: AttributeType) -> None:
    """Adds a value as what it is; what is not written as TEI wants it is a string."""
    if kind is AttributeType.FLAG and value in (YES, NO):
        add(feature, "binary", value=value)
    elif kind is AttributeType.NUMBER and _NUMBER.fullmatch(value):
        add(feature, "numeric", value=value)
    elif kind is AttributeType.CHOICE and value.isprintable() and value and " " not in value:
        add(feature, "symbol", value=value)
    else:
        add(feature, "string", value)


def _header(article: Article, statuses: Iterable[ArticleStatus]) -> Element:
    header = etree.Element("teiHeader")
    described = add(header, "fileDesc")
    add(add(described, "titleStmt"), "title", article.title)
    add(add(described, "publicationStmt"), "p")
    if article.note:
        add(add(described, "notesStmt"), "note", article.note)
    _add_source(add_path(described, "sourceDesc", "bibl"), article)
    if article.revision.normalised:
        changes = add_path(header, "encodingDesc", "editorialDecl", "normalization")
        for change in article.revision.normalised:
            add(changes, "p", change)
    if article.language or article.tags:
        profile = add(header, "profileDesc")
        if article.language:
            add(add(profile, "langUsage"), "language", ident=article.language)
        if article.tags:
            keywords = add_path(profile, "textClass", "keywords")
            for tag in article.tags:
                add(keywords, "term", tag)
    _add_statuses(header, statuses)
    return header


def _add_source(source: Element, article: Article) -> None:
    """Adds where the text comes from, and what it is known by."""
    revision = article.revision
    if article.published:
        add(source, "date", when=article.published)
    numbers = {
        "source": (article.source,),
        "further-source": article.further_sources,
        "text-sha256": (revision.sha256,),
        "bytes-sha256": (revision.bytes_sha256,),
        "encoding": (revision.encoding,),
    }
    for kind, values in numbers.items():
        for value in values:
            if value:
                add(source, "idno", value, type=kind)


def _add_statuses(header: Element, statuses: Iterable[ArticleStatus]) -> None:
    """Adds how far each annotator is; an article is new to those who are not named."""
    changes = etree.Element("revisionDesc")
    for one in sorted(statuses, key=lambda status: status.annotator):
        if one.status is not Status.NEW or one.question:
            add(changes, "change", one.question, who=_who(one.annotator), status=one.status)
    if len(changes):
        header.append(changes)


def _body(text: str, said: Said) -> Element:
    """The text, its lines as paragraphs, and the white space between them as it is."""
    body = etree.Element("body")
    at = 0
    latest: Element | None = None
    for match in _PARAGRAPH.finditer(text):
        _put_behind(body, latest, text[at : match.start()])
        latest = add(body, "p")
        said.fill(latest, Part(*match.span()))
        at = match.end()
    if latest is None:
        add(body, "p", text)
    else:
        _put_behind(body, latest, text[at:])
    return body


def _put_behind(body: Element, latest: Element | None, white_space: str) -> None:
    if latest is None:
        body.text = white_space
    else:
        latest.tail = white_space


def _span(article: Article, span: Span) -> Element:
    element = etree.Element("span", {"type": as_xml_name(span.label), "subtype": span.origin})
    element.set(ID, Prefix.SPAN + span.id)
    element.set("target", _pointer(article, span.parts))
    if span.annotator != NO_ANNOTATOR:
        element.set("resp", _who(span.annotator))
    if span.entity:
        element.set("corresp", f"#{Prefix.ENTITY}{span.entity}")
    if span.attributes:
        element.set("ana", f"#{_features_id(span)}")
    if span.note:
        element.text = legal_in_xml(span.note)
    return element


def _relation(relation: Relation) -> Element:
    element = etree.Element("relation", {"name": as_xml_name(relation.type)})
    element.set(ID, Prefix.RELATION + relation.id)
    element.set("active", f"#{Prefix.SPAN}{relation.source}")
    if relation.target is None:
        element.set("type", relation.target_kind)
    else:
        prefix = Prefix.SPAN if relation.target_kind is TargetKind.SPAN else Prefix.ENTITY
        element.set("passive", f"#{prefix}{relation.target}")
    if relation.annotator != NO_ANNOTATOR:
        element.set("resp", _who(relation.annotator))
    return element


def _pointer(article: Article, parts: Parts) -> str:
    ranges = ",".join(f"{start},{end - start}" for start, end in parts)
    return f"#string-range({_body_id(article)},{ranges})"


def _body_id(article: Article) -> str:
    return f"t{article.id}"


def _features_id(span: Span) -> str:
    return f"f{span.id}"


def _who(annotator: AnnotatorId) -> str:
    return "" if annotator == NO_ANNOTATOR else f"#{Prefix.ANNOTATOR}{annotator}"
