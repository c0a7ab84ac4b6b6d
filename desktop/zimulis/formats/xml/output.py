"""What the parts of the writer share: an XML file under way, its lines, and leaves."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from lxml import etree

from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.parsing import Element

Attributes = Mapping[str, str]

LINE = "\n  "
LINE_2 = "\n    "
LINE_3 = "\n      "


class XmlFile(Protocol):
    """What `etree.xmlfile` opens.

    Names below the root are bare: inside its default namespace they mean the same and cost less.
    """

    def element(self, tag: str, attrib: Attributes = ...) -> AbstractContextManager[object]:
        """An element, open while its context is; it may be entered again for an equal one."""
        ...

    def write(self, *content: str | Element) -> None:
        """Writes text, which is escaped, or a whole element."""
        ...


def write_leaf(xml: XmlFile, name: str, attributes: Attributes, content: str = "") -> None:
    """Writes an element that holds text or nothing."""
    if not content:
        xml.write(etree.Element(name, attributes))
        return
    with xml.element(name, attributes):
        xml.write(legal_in_xml(content))


def write_attributes(xml: XmlFile, attributes: Attributes) -> None:
    """Writes what a span or an entity carries, by name."""
    for name, value in sorted(attributes.items()):
        write_leaf(xml, "attribute", {"name": legal_in_xml(name)}, value)


def present(attributes: Attributes) -> Attributes:
    """Those that have a value, in characters that XML can hold."""
    return {name: legal_in_xml(value) for name, value in attributes.items() if value}
