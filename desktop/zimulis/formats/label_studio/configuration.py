"""The configuration of a Label Studio project in which our tasks can be shown and changed."""

from lxml import etree

from zimulis.domain.scheme import AttributeDefinition, AttributeType, Label, Scheme
from zimulis.domain.values import NO, YES
from zimulis.formats.label_studio.vocabulary import (
    CHOICES,
    LABELS,
    NOTE,
    TEXT,
    control,
    control_type,
)
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.parsing import Element

_KEEPS_WHITE_SPACE = ".htx-text{white-space:pre-wrap}"


def configuration(scheme: Scheme) -> bytes:
    """The controls for all labels, their attributes and relations, around the text."""
    view = etree.Element("View")
    etree.SubElement(view, "Style").text = _KEEPS_WHITE_SPACE
    labels = _add(view, "Labels", name=LABELS, toName=TEXT)
    for label in scheme.labels:
        _add(labels, "Label", value=label.name, background=label.colour, hotkey=label.key)
    for label in scheme.labels:
        for attribute in label.attributes:
            _add_control(view, label, attribute)
    _add(view, "TextArea", name=NOTE, toName=TEXT, perRegion="true", editable="true")
    relations = sorted({one.type for label in scheme.labels for one in label.relations})
    if relations:
        listed = _add(view, "Relations")
        for type_ in relations:
            _add(listed, "Relation", value=type_)
    _add(view, "Text", name=TEXT, value=f"${TEXT}", granularity="word")
    etree.indent(view)
    return etree.tostring(view, encoding="utf-8") + b"\n"


def _add(parent: Element, tag: str, **attributes: str) -> Element:
    given = {name: legal_in_xml(value) for name, value in attributes.items() if value}
    return etree.SubElement(parent, tag, given)


def _add_control(view: Element, label: Label, attribute: AttributeDefinition) -> None:
    kind = control_type(attribute)
    where = {
        "name": control(label.name, attribute.name),
        "toName": TEXT,
        "perRegion": "true",
        "whenTagName": LABELS,
        "whenLabelValue": label.name,
    }
    if kind == CHOICES:
        choices = _add(view, "Choices", choice="single", **where)
        is_flag = attribute.type is AttributeType.FLAG
        for value in (YES, NO) if is_flag else attribute.choices:
            _add(choices, "Choice", value=value)
    elif kind:
        _add(view, "TextArea", editable="true", **where)
