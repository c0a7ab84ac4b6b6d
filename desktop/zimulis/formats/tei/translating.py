"""TEI in the terms of the corpus, whose reader then judges what makes sense."""

import re
from collections.abc import Iterator

from lxml import etree

from zimulis.domain.annotations import TargetKind
from zimulis.domain.article import Status
from zimulis.domain.parts import Part
from zimulis.formats.standoff import Misplaced
from zimulis.formats.tei.body import BodyText, text_of
from zimulis.formats.tei.vocabulary import CLAIM, MARKS, METADATA, SAID, XML_ID, XML_LANG, ZONES
from zimulis.formats.xml.names import from_xml_name
from zimulis.formats.xml.parsing import Element, covered, local_name, put_in_line
from zimulis.formats.xml.references import Unreadable

_RANGES = re.compile(r"#string-range\(([^,()]+)((?:,[0-9]{1,10},[0-9]{1,10})+)\)")
_INLINE = {
    "persName": "person",
    "placeName": "place",
    "country": "country",
    "orgName": "organisation",
    "objectName": "object",
    SAID: CLAIM,
    "rs": "",
    "name": "",
}
"""The labels of elements in texts; those of the last ones are their types."""
_NUMBERS = {"text-sha256": "sha256", "bytes-sha256": "bytes-sha256", "encoding": "encoding"}


class Translation:
    """One `<TEI>` as the `<article>` that the corpus would have.

    Attributes:
        article: The article.
        remarks: Elements that were left out, with the reason.
    """

    def __init__(self, tei: Element) -> None:
        self.article = etree.Element("article")
        put_in_line(self.article, tei)
        self.remarks: list[tuple[Element, str]] = []
        self._translate_header(tei)
        body = tei.find("{*}text/{*}body")
        if body is None:
            body = tei.find("{*}text")
        if body is not None:
            self._translate_text(tei, body)

    def _add(self, name: str, content: str = "", original: Element | None = None) -> Element:
        child = etree.SubElement(self.article, name)
        child.text = content or None
        put_in_line(child, self.article if original is None else original)
        return child

    def _translate_header(self, tei: Element) -> None:
        header = tei.find("{*}teiHeader")
        set_ = self.article.set
        set_("id", tei.get(XML_ID, ""))
        set_("lang", tei.get(XML_LANG, ""))
        if header is None:
            return
        for title in header.findall("{*}fileDesc/{*}titleStmt/{*}title")[:1]:
            if content := "".join(title.itertext()):
                self._add("title", content)
        for language in header.findall("{*}profileDesc/{*}langUsage/{*}language")[:1]:
            set_("lang", language.get("ident", ""))
        for date in header.findall("{*}fileDesc/{*}sourceDesc//{*}date[@when]")[:1]:
            set_("published", date.get("when", ""))
        for note in header.findall("{*}fileDesc/{*}notesStmt/{*}note"):
            self._add("note", "".join(note.itertext()))
        for term in header.findall("{*}profileDesc/{*}textClass/{*}keywords//{*}term"):
            self._add("tag", "".join(term.itertext()))
        changes = header.findall("{*}encodingDesc/{*}editorialDecl/{*}normalization/{*}p")
        for change in changes:
            self._add("normalised", "".join(change.itertext()))
        self._translate_source(header)
        for change in header.findall("{*}revisionDesc//{*}change"):
            self._translate_status(change)

    def _translate_source(self, header: Element) -> None:
        for number in header.findall("{*}fileDesc/{*}sourceDesc//{*}idno"):
            kind, value = number.get("type", ""), number.text or ""
            if kind in _NUMBERS:
                self.article.set(_NUMBERS[kind], value)
            elif self.article.get("source") or kind == "further-source":
                self._add("source", value)
            else:
                self.article.set("source", value)

    def _translate_status(self, change: Element) -> None:
        """Takes what annotators said; others' changes say what was done to the file."""
        status = change.get("status", "")
        if status not in list(Status):
            return
        question = "".join(change.itertext())
        for name, content in (("status", status), ("question", question)):
            if content:
                self._add(name, content, change).set("annotator", _named(change.get("who", "")))

    def _translate_text(self, tei: Element, body: Element) -> None:
        text = text_of(body)
        self._add("text", text.text, body)
        for change in text.changes:
            self._add("normalised", change)
        inside = covered(body)
        places = {body.get(XML_ID, ""): Part(0, sum(map(len, body.itertext())))}
        places |= {element.get(XML_ID, ""): part for element, part in inside}
        pointing = _Pointing(text, places)
        features = {one.get(XML_ID, ""): one for one in tei.iterfind("{*}standOff/{*}fs")}
        marks = {one.get(XML_ID) for one in tei.iterfind("{*}standOff//{*}span")}
        for element, part in inside:
            is_beside = _named(element.get("corresp", "")) in marks
            if local_name(element) in _INLINE and not is_beside:
                self._translate_inline(element, text.part(*part))
        for beside in tei.findall("{*}standOff"):
            self._translate_beside(beside, pointing, features)

    def _translate_inline(self, element: Element, part: Part) -> None:
        """Takes a name that stands in the text as an element."""
        label = _INLINE[local_name(element)] or element.get("type", "")
        if label:
            span = self._add("span", "", element)
            span.set("id", element.get(XML_ID, ""))
            span.set("label", from_xml_name(label))
            _set_places(span, [part])

    def _translate_beside(
        self, beside: Element, pointing: "_Pointing", features: dict[str, Element]
    ) -> None:
        for known in beside.findall(f"{{*}}fs[@type='{METADATA}']"):
            for name, value in _values(known):
                self._add("meta", value, known).set("name", name)
        for span in beside.iterfind(".//{*}span"):
            try:
                parts = list(pointing.parts(span.get("target", "")))
            except (Unreadable, Misplaced) as reason:
                self.remarks.append((span, f"a span was left out: {reason}"))
                continue
            group = span.getparent()
            kind = "" if group is None else group.get("type", "")
            if kind == ZONES:
                zone = self._add("zone", "", span)
                zone.set("kind", span.get("type", ""))
                _set_places(zone, parts)
            else:
                self._translate_span(span, parts, kind, features)
        for relation in beside.iterfind(".//{*}relation"):
            self._translate_relation(relation)

    def _translate_span(
        self, span: Element, parts: list[Part], kind: str, features: dict[str, Element]
    ) -> None:
        """Takes a mark; its label may stand on its group."""
        label = span.get("type", "") or ("" if kind == MARKS else kind)
        mark = self._add("span", "", span)
        mark.set("id", span.get(XML_ID, ""))
        mark.set("label", from_xml_name(label))
        mark.set("annotator", _named(span.get("resp", "")))
        mark.set("entity", _named(span.get("corresp", "")))
        if "subtype" in span.attrib:
            mark.set("origin", span.get("subtype", ""))
        _set_places(mark, parts)
        for pointer in span.get("ana", "").split():
            carried = features.get(_named(pointer))
            if carried is None:
                continue
            for name, value in _values(carried):
                etree.SubElement(mark, "attribute", {"name": name}).text = value or None
        if note := "".join(span.itertext()):
            etree.SubElement(mark, "note").text = note

    def _translate_relation(self, relation: Element) -> None:
        link = self._add("relation", "", relation)
        link.set("id", relation.get(XML_ID, ""))
        link.set("type", from_xml_name(relation.get("name", "")))
        link.set("from", _named(relation.get("active", "")))
        link.set("annotator", _named(relation.get("resp", "")))
        link.set("to", _named(relation.get("passive", "")))
        if relation.get("type", "") in list(TargetKind):
            link.set("target", relation.get("type", ""))


class _Pointing:
    """What pointers into one text mean."""

    def __init__(self, text: BodyText, places: dict[str, Part]) -> None:
        self._text = text
        self._places = places

    def parts(self, target: str) -> Iterator[Part]:
        """The parts of the text that pointers point at, at least one.

        Raises:
            Unreadable: They point elsewhere.
            Misplaced: There is nothing.
        """
        if not target:
            raise Unreadable("it has no target")
        for pointer in target.split():
            match = _RANGES.fullmatch(pointer)
            place = self._places.get(match[1] if match else _named(pointer))
            if place is None:
                raise Unreadable(f"{pointer} points at nothing in the text")
            if match is None:
                yield self._text.part(*place)
                continue
            numbers = [int(number) for number in match[2].split(",")[1:]]
            for offset, length in zip(numbers[::2], numbers[1::2], strict=True):
                start = place.start + offset
                yield self._text.part(start, start + length)


def _set_places(element: Element, parts: list[Part]) -> None:
    element.set("start", str(min(part.start for part in parts)))
    element.set("end", str(max(part.end for part in parts)))
    if len(parts) > 1:
        for start, end in parts:
            etree.SubElement(element, "part", {"start": str(start), "end": str(end)})


def _values(features: Element) -> Iterator[tuple[str, str]]:
    """Names and values in an `<fs>`."""
    for feature in features.iterfind("{*}f"):
        holder = feature[0] if len(feature) else feature
        content = holder.get("value", "".join(holder.itertext()))
        yield from_xml_name(feature.get("name", "")), content


def _named(pointer: str) -> str:
    """The id in a pointer into the same file."""
    return pointer.removeprefix("#")
