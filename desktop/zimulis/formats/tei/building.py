"""Elements of TEI as they are built: bare names, which the root puts into the namespace."""

from lxml import etree

from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.output import XmlFile
from zimulis.formats.xml.parsing import Element

ID = "id"
"""What stands for `xml:id` on an element until `write_tree`.

Of every real one libxml2 keeps the value for good, which is two kilobytes an article.
"""


def add(parent: Element, name: str, content: str = "", /, **attributes: str) -> Element:
    """Adds a child with text and attributes; empty attributes are left out."""
    child = etree.SubElement(parent, name)
    for attribute, value in attributes.items():
        if value:
            child.set(attribute, legal_in_xml(value))
    if content:
        child.text = legal_in_xml(content)
    return child


def add_path(parent: Element, *names: str) -> Element:
    """Adds elements in each other; returns the innermost."""
    for name in names:
        parent = add(parent, name)
    return parent


def write_tree(xml: XmlFile, element: Element) -> None:
    """Writes an element with what is in it and behind it, its ids as `xml:id`."""
    if ID not in element.attrib and not len(element):
        xml.write(element)
        return
    attributes = {
        "xml:id" if name == ID else str(name): str(value) for name, value in element.items()
    }
    with xml.element(str(element.tag), attributes):
        xml.write(element.text or "")
        for child in element:
            write_tree(xml, child)
    xml.write(element.tail or "")
