"""Names that people chose as names in XML, and back."""

import re

from zimulis.formats.normalising import legal_in_xml

# Letters that every edition of XML 1.0 takes in names.
_LETTERS = "A-Za-z_À-ÖØ-öø-ıĴ-ľŁ-ňŊ-žΈ-ΊΎ-ΡΣ-ώЁ-ЌЎ-яёђ-ќў-ҁא-תぁ-ゔァ-ヺ一-龥가-힣"
_ODD = re.compile(rf"_(?=x)|\A[^{_LETTERS}]|(?<!\A)[^{_LETTERS}0-9.-]")
_CODE = re.compile(r"_x((?:10|0?[0-9A-F])?[0-9A-F]{4})?_")


def as_xml_name(name: str) -> str:
    """The name as a name in XML: what cannot stand there is written `_x0020_`."""
    return _ODD.sub(lambda odd: f"_x{ord(odd.group()):04X}_", name) or "_x_"


def from_xml_name(name: str) -> str:
    """The name that one in XML stands for."""
    return legal_in_xml(_CODE.sub(lambda code: chr(int(code[1], 16)) if code[1] else "", name))
