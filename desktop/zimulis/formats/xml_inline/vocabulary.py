"""What a corpus with its marks in the text is made of."""

from zimulis.formats.xml.names import as_xml_name
from zimulis.formats.xml.parsing import MAX_DEPTH
from zimulis.formats.xml.vocabulary import Vocabulary

INLINE = Vocabulary("urn:zimulis:inline:1")
VALUES = "urn:zimulis:value:1"
"""The namespace of what spans carry, which may be called like anything."""
DEEPEST = MAX_DEPTH - 8
"""How many marks may lie on the same words; what holds the text takes levels, too."""


def element_name(label: str) -> str:
    """What the elements of a label are called.

    None is called `article`: by that, the reader finds its way out of a broken article.
    """
    name = as_xml_name(label)
    return "_x0061_rticle" if name == INLINE.article else name
