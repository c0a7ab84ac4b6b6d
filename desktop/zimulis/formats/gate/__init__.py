"""GATE XML: a document for each article, as the developer of GATE opens it."""

from zimulis.formats import Evidence, Format, Holds
from zimulis.formats.gate.reader import GateReader
from zimulis.formats.gate.writer import HOLDS, GateWriter

FORMAT = Format(
    name="gate-xml",
    title="GATE XML",
    suffixes=(".gate.xml",),
    reader=GateReader(),
    writer=GateWriter(),
    holds=HOLDS,
    kept=Holds(gaps=True),
    about="A GATE document for each article, with an annotation set for each annotator.",
    in_folder=True,
    unit="UTF-16 units",
    evidence=Evidence.MAGIC,
)
