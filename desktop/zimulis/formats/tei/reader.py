"""Reads TEI P5: own files exactly, names and marks of others as far as they make sense."""

import re
from collections.abc import Iterator
from pathlib import Path

from zimulis.domain.annotations import Annotator, Entity
from zimulis.domain.exchange import Header
from zimulis.formats import Failure, FormatError, ReadItem, ReadOptions
from zimulis.formats.tei.translating import Translation
from zimulis.formats.tei.vocabulary import OTHER_REGISTER, REGISTERS, RESPONSIBLE, TEI, XML_ID
from zimulis.formats.xml.article_reader import ArticleReader
from zimulis.formats.xml.names import from_xml_name
from zimulis.formats.xml.parsing import (
    Children,
    Element,
    local_name,
    refuse_doctype,
    whole_file,
)
from zimulis.formats.xml.reader import from_elsewhere
from zimulis.formats.xml.references import References, Unreadable
from zimulis.formats.xml.scheme_reader import scheme_from

_ROOT = re.compile(f"<(?:\\w+:)?(?:TEI|teiCorpus)\\b[^<>]*[\"']{TEI.namespace}[\"']".encode())
_LABELS = {list_: label for label, (list_, _, _) in reversed(REGISTERS.items())}
_LABELS[OTHER_REGISTER[0]] = "object"
_NAMES = [naming for _, _, naming in (*REGISTERS.values(), OTHER_REGISTER)]


class TeiReader:
    """Reads corpora and single articles; a bad article is refused alone, and so is a bad mark."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether its root is one of TEI's; see `zimulis.formats.Reader`."""
        return _ROOT.search(head.replace(b"\0", b"")) is not None

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields what the file holds; see `zimulis.formats.Reader`."""
        for item in _FileReading(path).items():
            yield from_elsewhere(item, options)


class _FileReading:
    """What is known of one file while its articles come in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._references = References()
        self._articles = ArticleReader(str(path), self._references)

    def items(self) -> Iterator[ReadItem]:
        """Everything in the file."""
        try:
            if refuse_doctype(self._path) == TEI.article:
                yield from self._article(whole_file(self._path))
                return
            for child in Children(self._path, TEI):
                yield from [child] if isinstance(child, Failure) else self._child(child)
        except FormatError as error:
            yield Failure(error.path, error.place, error.reason)

    def _child(self, element: Element) -> Iterator[ReadItem]:
        if local_name(element) == TEI.article:
            yield from self._article(element)
        else:
            yield from self._shared(element)

    def _failure(self, element: Element, reason: str) -> Failure:
        return Failure(str(self._path), f"line {element.sourceline}", reason)

    def _article(self, tei: Element) -> Iterator[ReadItem]:
        for child in tei:
            if local_name(child) in ("teiHeader", "standOff"):
                yield from self._shared(child)
        translation = Translation(tei)
        yield from (self._failure(*remark) for remark in translation.remarks)
        try:
            article = self._articles.read(translation.article)
        except Unreadable as unreadable:
            yield self._failure(tei, str(unreadable))
            return
        newcomers = self._references.newcomers()
        if newcomers is not None:
            yield newcomers
        yield article
        yield from self._articles.remarks

    def _shared(self, element: Element) -> Iterator[ReadItem]:
        """The scheme, annotators and entities in a header or beside texts."""
        try:
            for scheme in element.findall("{*}xenoData/{*}scheme"):
                yield Header(scheme=scheme_from(scheme))
        except ValueError as error:
            yield self._failure(element, str(error))
        annotators = [
            self._references.know_annotator(one.get(XML_ID, ""), _content(one, "name"))
            for one in element.iterfind("{*}fileDesc/{*}titleStmt/{*}respStmt")
            if one.get(XML_ID) and _content(one, "resp") == RESPONSIBLE
        ]
        entities = [
            entity
            for list_ in element
            if local_name(list_) in _LABELS
            for entity in self._entities(list_)
        ]
        if annotators or entities:
            yield self._header(annotators, entities)

    def _header(self, annotators: list[Annotator], entities: list[Entity]) -> Header:
        known = {one.id for one in (*annotators, *entities)}
        return Header(
            annotators=tuple(annotators),
            entities=tuple(entities),
            invented=frozenset(known) & self._references.invented,
        )

    def _entities(self, list_: Element) -> Iterator[Entity]:
        """What a register lists; what has neither id nor name there cannot be meant by a mark."""
        label = from_xml_name(list_.get("type", "") or _LABELS[local_name(list_)])
        for element in list_:
            name = next((one for one in element.iter() if local_name(one) in _NAMES), None)
            if name is None or not element.get(XML_ID):
                continue
            yield self._references.know_entity(
                element.get(XML_ID, ""),
                label,
                "".join(name.itertext()),
                attributes={
                    from_xml_name(one.get("type", "id")): "".join(one.itertext())
                    for one in element.iterfind(".//{*}idno")
                },
                note=_content(element, "note"),
            )


def _content(element: Element, name: str) -> str:
    """The text of the first child of that name; empty if there is none."""
    child = element.find(f"{{*}}{name}")
    return "" if child is None else "".join(child.itertext())
