"""The corpus format: everything of a project's current revisions in one file."""

from lxml import etree

from zimulis.domain.scheme import Scheme
from zimulis.formats import Format, Holds
from zimulis.formats.xml.parsing import local_name
from zimulis.formats.xml.reader import CorpusReader
from zimulis.formats.xml.scheme_reader import scheme_from
from zimulis.formats.xml.writer import CorpusWriter

FORMAT = Format(
    name="xml",
    title="Zīmulis XML",
    suffixes=(".xml",),
    reader=CorpusReader(),
    writer=CorpusWriter(),
    holds=Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True),
)


def read_scheme(data: bytes) -> Scheme:
    """The scheme in a file of ours that has been shipped: a `<scheme>`, or a corpus with one.

    Raises:
        ValueError: There is none in it, or it makes no sense.
    """
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter():
        if local_name(element) == "scheme":
            return scheme_from(element)
    raise ValueError("there is no <scheme> in it")
