"""spaCy's DocBin: documents with our tokens, spans in a group and the rest in their user data."""

from zimulis.formats import Evidence, Format, Holds
from zimulis.formats.docbin.reader import DocBinReader, belongs
from zimulis.formats.docbin.writer import HOLDS, OPTIONS, DocBinWriter

FORMAT = Format(
    name="spacy",
    title="spaCy DocBin",
    suffixes=(".spacy",),
    reader=DocBinReader(),
    writer=DocBinWriter(),
    holds=HOLDS,
    kept=Holds(gaps=True, relations=True, attributes=True),
    about="Documents for training spaCy: all spans as a span group, chosen ones as entities too.",
    in_folder=True,
    options=OPTIONS,
    unit="code points",
    evidence=Evidence.MAGIC,
    risky=True,
    belongs=belongs,
)
