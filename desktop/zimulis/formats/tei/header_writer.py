"""Writes what the articles of a TEI corpus share: annotators, the scheme and registers."""

from itertools import groupby

from lxml import etree

from zimulis.domain.annotations import Annotator, Entity
from zimulis.domain.exchange import Header
from zimulis.formats.tei.building import add, add_path
from zimulis.formats.tei.vocabulary import OTHER_REGISTER, REGISTERS, RESPONSIBLE, XML_ID
from zimulis.formats.xml.header_writer import write_scheme
from zimulis.formats.xml.names import as_xml_name
from zimulis.formats.xml.output import LINE, XmlFile
from zimulis.formats.xml.parsing import Element
from zimulis.formats.xml.vocabulary import NAMESPACE, Prefix

_OFFSETS = (
    "What stands in a body, white space included, is the text of the article."
    " The offsets and lengths in string-range() count its Unicode code points, from 0."
)
_SOURCES = "News articles; the header of each says where it comes from."


def write_header(xml: XmlFile, header: Header) -> None:
    """Writes the header of the corpus and its registers."""
    xml.write(LINE)
    with xml.element("teiHeader"):
        title = header.scheme.name if header.scheme else ""
        for element in (_file_description(title, header.annotators), _encoding()):
            etree.indent(element, level=2)
            xml.write(LINE, "  ", element)
        if header.scheme is not None:
            xml.write(LINE, "  ")
            with xml.element("xenoData"):
                write_scheme(xml, header.scheme, NAMESPACE)
                xml.write(LINE, "  ")
        xml.write(LINE)
    if header.entities:
        xml.write(LINE)
        with xml.element("standOff"):
            for label, entities in groupby(header.entities, key=lambda one: one.label):
                _write_register(xml, label, list(entities))
            xml.write(LINE)


def _file_description(title: str, annotators: tuple[Annotator, ...]) -> Element:
    description = etree.Element("fileDesc")
    statement = add(description, "titleStmt")
    add(statement, "title", title)
    for annotator in annotators:
        responsible = add(statement, "respStmt")
        responsible.set(XML_ID, Prefix.ANNOTATOR + annotator.id)
        add(responsible, "resp", RESPONSIBLE)
        add(responsible, "name", annotator.name)
    add(add(description, "publicationStmt"), "p")
    add(add(description, "sourceDesc"), "p", _SOURCES)
    return description


def _encoding() -> Element:
    description = etree.Element("encodingDesc")
    add(description, "p", _OFFSETS)
    return description


def _write_register(xml: XmlFile, label: str, entities: list[Entity]) -> None:
    """Writes a list of entities; what is no person, place or organisation is an object."""
    list_, kind, naming = REGISTERS.get(label, OTHER_REGISTER)
    xml.write(LINE, "  ")
    with xml.element(list_, {"type": as_xml_name(label)}):
        for entity in entities:
            element = etree.Element(kind)
            element.set(XML_ID, Prefix.ENTITY + entity.id)
            known = add_path(element, "objectIdentifier") if kind == "object" else element
            add(known, naming, entity.name)
            for name, value in sorted(entity.attributes.items()):
                add(known, "idno", value, type=as_xml_name(name))
            if entity.note:
                add(element, "note", entity.note)
            etree.indent(element, level=3)
            xml.write(LINE, "    ", element)
        xml.write(LINE, "  ")
