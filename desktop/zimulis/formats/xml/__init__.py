"""The corpus format: everything of a project's current revisions in one file."""

from zimulis.formats import Format, Holds
from zimulis.formats.xml.checker import check
from zimulis.formats.xml.reader import CorpusReader
from zimulis.formats.xml.writer import CorpusWriter

FORMAT = Format(
    name="xml",
    title="Zīmulis XML",
    suffixes=(".xml",),
    reader=CorpusReader(),
    writer=CorpusWriter(),
    holds=Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True),
    check=check,
    about="Everything of the project but its history; what another project takes in unchanged.",
    unit="code points",
)
