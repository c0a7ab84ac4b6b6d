"""brat standoff: a text file and its annotations beside it, for each article."""

from zimulis.formats import Format
from zimulis.formats.brat.reader import BratReader, belongs
from zimulis.formats.brat.writer import HOLDS, BratWriter

FORMAT = Format(
    name="brat",
    title="brat standoff",
    suffixes=(".ann",),
    reader=BratReader(),
    writer=BratWriter(),
    holds=HOLDS,
    about="A text and an annotation file for each article, with the configuration that brat needs.",
    in_folder=True,
    unit="code points",
    belongs=belongs,
)
