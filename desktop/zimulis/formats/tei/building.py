"""Elements of TEI as they are built: bare names, which the root puts into the namespace."""

from lxml import etree

from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.xml.parsing import Element


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
