"""WebAnno TSV: a table of words, with annotations in its columns."""

from zimulis.formats import Evidence, Format, Holds
from zimulis.formats.webanno.reader import WebAnnoReader

FORMAT = Format(
    name="webanno-tsv",
    title="WebAnno TSV",
    suffixes=(),
    reader=WebAnnoReader(),
    holds=Holds(overlap=True, relations=True, attributes=True, entities=True),
    about="The words of a text in rows, what INCEpTION and WebAnno have on them in columns.",
    unit="UTF-16 units",
    evidence=Evidence.MAGIC,
)
