"""TEI P5: texts with their marks beside them, names in registers, for libraries and archives."""

from zimulis.formats import Evidence, Format, Holds
from zimulis.formats.tei.reader import TeiReader
from zimulis.formats.tei.writer import TeiWriter

FORMAT = Format(
    name="tei",
    title="TEI P5",
    suffixes=(".tei.xml", ".tei"),
    reader=TeiReader(),
    writer=TeiWriter(),
    holds=Holds(overlap=True, gaps=True, relations=True, attributes=True, entities=True),
    about="The Text Encoding Initiative's XML: everything, with marks and registers beside texts.",
    unit="code points",
    evidence=Evidence.MAGIC,
)
