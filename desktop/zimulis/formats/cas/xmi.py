"""XMI: a file of XML for each article, and one with the types of all."""

from pathlib import Path

from zimulis.formats import Format
from zimulis.formats.cas.reader import xmi_reader
from zimulis.formats.cas.type_systems import is_type_system
from zimulis.formats.cas.uima import Cas
from zimulis.formats.cas.writer import HOLDS, KEPT, CasWriter


def _serialise(cas: Cas, path: Path) -> None:
    cas.to_xmi(path)


FORMAT = Format(
    name="xmi",
    title="UIMA CAS XMI",
    suffixes=(".xmi",),
    reader=xmi_reader(),
    writer=CasWriter("xmi", ".xmi", _serialise, types_beside=True),
    holds=HOLDS,
    kept=KEPT,
    about="A file for each article with its words and sentences, its types beside; for INCEpTION.",
    in_folder=True,
    unit="UTF-16 units",
    belongs=is_type_system,
)
