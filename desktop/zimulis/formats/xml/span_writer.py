"""Writes the spans of a corpus."""

from lxml import etree

from zimulis.domain.annotations import Origin, Span
from zimulis.domain.exchange import NO_ANNOTATOR
from zimulis.domain.ids import AnnotatorId
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.output import LINE_2, XmlFile
from zimulis.formats.xml.parsing import Element
from zimulis.formats.xml.vocabulary import Prefix

_Look = tuple[str, AnnotatorId, Origin, int, bool, tuple[str, ...], bool]
_MOST = 1000  # looks; whoever names attributes by numbers has more


class SpanWriter:
    """Writes one span after the other; this is where an export spends its time.

    Spans that look alike, because the same is known of them, share one element, which is filled
    anew for each: lxml then makes and checks only what is new.
    """

    def __init__(self, xml: XmlFile) -> None:
        self._xml = xml
        self._elements: dict[_Look, tuple[Element, list[Element]]] = {}

    def write(self, span: Span, text: str) -> None:
        """Writes a span of a text, on a line of its own."""
        parts, values = span.parts, span.attributes
        names = tuple(sorted(values)) if values else ()
        has_entity, has_note = bool(span.entity), bool(span.note)
        look = span.label, span.annotator, span.origin, len(parts), has_entity, names, has_note
        element, inside = self._elements.get(look) or self._make(look, span)
        element.set("id", Prefix.SPAN + span.id)
        element.set("start", str(parts[0].start))
        element.set("end", str(parts[-1].end))
        if span.entity:
            element.set("entity", Prefix.ENTITY + span.entity)
        inner = iter(inside)
        if len(parts) > 1:
            for start, end in parts:
                part = next(inner)
                part.set("start", str(start))
                part.set("end", str(end))
        for start, end in parts:
            next(inner).text = text[start:end]
        for name in names:
            next(inner).text = legal_in_xml(values[name]) or None
        if span.note:
            next(inner).text = legal_in_xml(span.note)
        self._xml.write(LINE_2, element)

    def _make(self, look: _Look, span: Span) -> tuple[Element, list[Element]]:
        """Keeps an element for spans that look like one, and what is in it."""
        if len(self._elements) >= _MOST:
            self._elements.clear()
        element = _element(span)
        self._elements[look] = element, list(element)
        return self._elements[look]


def _element(span: Span) -> Element:
    """An element with room for what such a span has."""
    element = etree.Element("span", _attributes(span))
    if len(span.parts) > 1:
        for _ in span.parts:
            etree.SubElement(element, "part", {"start": "", "end": ""})
    for _ in span.parts:
        etree.SubElement(element, "quote")
    for name in sorted(span.attributes):
        etree.SubElement(element, "attribute", {"name": legal_in_xml(name)})
    if span.note:
        etree.SubElement(element, "note")
    return element


def _attributes(span: Span) -> dict[str, str]:
    return {
        "id": Prefix.SPAN + span.id,
        "label": span.label,
        "start": str(span.start),
        "end": str(span.end),
        **references(span),
    }


def references(span: Span) -> dict[str, str]:
    """Whose a span is, what it names and how it came to be."""
    attributes: dict[str, str] = {}
    if span.annotator != NO_ANNOTATOR:
        attributes["annotator"] = Prefix.ANNOTATOR + span.annotator
    if span.entity:
        attributes["entity"] = Prefix.ENTITY + span.entity
    attributes["origin"] = span.origin
    return attributes
