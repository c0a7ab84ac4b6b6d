"""JSON CAS: a file for each article, with its types in it."""

from pathlib import Path

from zimulis.formats import Format
from zimulis.formats.cas.reader import json_reader
from zimulis.formats.cas.uima import Cas
from zimulis.formats.cas.writer import HOLDS, KEPT, CasWriter


def _serialise(cas: Cas, path: Path) -> None:
    cas.to_json(path, pretty_print=False)


FORMAT = Format(
    name="json-cas",
    title="UIMA CAS JSON",
    suffixes=(),
    reader=json_reader(),
    writer=CasWriter("json-cas", ".json", _serialise, types_beside=False),
    holds=HOLDS,
    kept=KEPT,
    about="A file for each article with its words and sentences, its types in it; for INCEpTION.",
    in_folder=True,
    unit="UTF-16 units",
)
