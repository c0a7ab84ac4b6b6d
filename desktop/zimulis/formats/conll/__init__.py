"""CoNLL: a token a line, with its tag in the last column."""

from zimulis.formats import Evidence, Format
from zimulis.formats.conll.reader import ConllReader
from zimulis.formats.conll.writer import HOLDS, OPTIONS, ConllWriter, LabelFilesWriter

FORMAT = Format(
    name="conll",
    title="CoNLL 2002 and 2003",
    suffixes=(".conll", ".iob", ".bio"),
    reader=ConllReader(),
    writer=ConllWriter(),
    holds=HOLDS,
    about="A token a line with one tag, for taggers; where spans overlap, one is written.",
    options=OPTIONS,
    evidence=Evidence.SHAPE,
)

LABELS_FORMAT = Format(
    name="conll-labels",
    title="CoNLL, a file for each label",
    suffixes=(),
    writer=LabelFilesWriter(),
    holds=HOLDS,
    about="A token a line with one tag, in a file for each label, so that labels may overlap.",
    in_folder=True,
    options=OPTIONS,
    evidence=Evidence.SHAPE,
)
