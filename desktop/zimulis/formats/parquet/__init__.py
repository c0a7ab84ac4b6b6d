"""Parquet: tables of articles, tokens and entities, with a card that describes the data set."""

from zimulis.formats import Format
from zimulis.formats.parquet.writer import HOLDS, OPTIONS, ParquetWriter

FORMAT = Format(
    name="parquet",
    title="Parquet data set",
    suffixes=(),
    writer=ParquetWriter(),
    holds=HOLDS,
    about="A data set for Hugging Face or pandas: articles with spans, tokens with tags, a card.",
    in_folder=True,
    options=OPTIONS,
    unit="code points",
)
