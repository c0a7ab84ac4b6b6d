"""The corpus with its marks in the text, as elements that are called like their labels."""

from functools import partial

from zimulis.formats import Evidence, Format, Holds
from zimulis.formats.xml.checker import check
from zimulis.formats.xml.writer import CorpusWriter
from zimulis.formats.xml_inline.reader import InlineArticleReader, InlineReader
from zimulis.formats.xml_inline.vocabulary import INLINE, VALUES
from zimulis.formats.xml_inline.writer import InlineArticleWriter

FORMAT = Format(
    name="xml-inline",
    title="Zīmulis XML, marks in the text",
    suffixes=(".inline.xml",),
    reader=InlineReader(),
    writer=CorpusWriter(INLINE, InlineArticleWriter, {"value": VALUES}),
    holds=Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True),
    check=partial(check, vocabulary=INLINE, reader=InlineArticleReader),
    about="Everything that the project's own XML holds, with <person>…</person> in the text.",
    evidence=Evidence.MAGIC,
)
