"""Writes what the articles of a corpus share: its labels, annotators and entities."""

from zimulis.domain.annotations import Entity
from zimulis.domain.exchange import Header
from zimulis.domain.scheme import Label, Scheme
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.output import (
    LINE,
    LINE_2,
    LINE_3,
    Attributes,
    XmlFile,
    present,
    write_attributes,
    write_leaf,
)
from zimulis.formats.xml.vocabulary import Prefix


def write_header(xml: XmlFile, header: Header) -> None:
    """Writes scheme, annotators and entities."""
    if header.scheme is not None:
        write_scheme(xml, header.scheme)
    if header.annotators:
        xml.write(LINE)
        with xml.element("annotators"):
            for annotator in header.annotators:
                xml.write(LINE_2)
                name = legal_in_xml(annotator.name)
                write_leaf(xml, "annotator", {"id": Prefix.ANNOTATOR + annotator.id, "name": name})
            xml.write(LINE)
    if header.entities:
        xml.write(LINE)
        with xml.element("entities"):
            for entity in header.entities:
                _write_entity(xml, entity)
            xml.write(LINE)


def write_scheme(xml: XmlFile, scheme: Scheme, namespace: str = "") -> None:
    """Writes the labels.

    Args:
        xml: The file.
        scheme: Of the project.
        namespace: Of the scheme, where it stands in something that has another one.
    """
    xml.write(LINE)
    attributes = {"xmlns": namespace} if namespace else {}
    with xml.element("scheme", attributes | {"name": legal_in_xml(scheme.name)}):
        for label in scheme.labels:
            xml.write(LINE_2)
            with xml.element("label", _label_attributes(label)):
                _write_label_content(xml, label)
        xml.write(LINE)


def _label_attributes(label: Label) -> Attributes:
    return present(
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


def _write_label_content(xml: XmlFile, label: Label) -> None:
    for language, guideline in label.guidelines:
        xml.write(LINE_3)
        write_leaf(xml, "guideline", {"lang": language}, guideline)
    for definition in label.attributes:
        xml.write(LINE_3)
        shown = "" if definition.shown else "false"
        attributes = {"name": definition.name, "type": definition.type}
        attributes |= {"default": definition.default, "shown": shown}
        with xml.element("attribute", present(attributes)):
            for choice in definition.choices:
                write_leaf(xml, "choice", {}, choice)
    for relation in label.relations:
        xml.write(LINE_3)
        shown = "" if relation.shown else "false"
        attributes = {"type": relation.type, "targets": " ".join(relation.targets), "shown": shown}
        write_leaf(xml, "relation", present(attributes))
    if label.guidelines or label.attributes or label.relations:
        xml.write(LINE_2)


def _write_entity(xml: XmlFile, entity: Entity) -> None:
    xml.write(LINE_2)
    attributes = {"id": Prefix.ENTITY + entity.id, "label": entity.label, "name": entity.name}
    with xml.element("entity", present(attributes)):
        write_attributes(xml, entity.attributes)
        if entity.note:
            write_leaf(xml, "note", {}, entity.note)
