"""What stands in a cell of WebAnno TSV: annotations side by side, each with values."""

import re

NOTHING, NO_VALUE = "_", "*"
"""What stands where there is no annotation, and where one has no value."""

_SPECIAL = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NUMBERED = re.compile(r"(.*(?<!\\))\[([0-9]{1,9})\]", re.DOTALL)


def unescaped(text: str) -> str:
    """The text with what its backslashes stand for."""
    return _ESCAPED.sub(lambda match: _SPECIAL.get(match[1], match[1]), text)


def split(cell: str, separator: str) -> list[str]:
    """The pieces between separators that no backslash stands before."""
    pieces = [""]
    for match in re.finditer(r"\\.|.", cell, re.DOTALL):
        if match.group() == separator:
            pieces.append("")
        else:
            pieces[-1] += match.group()
    return pieces


def numbered(item: str) -> tuple[str, str]:
    """An annotation in a cell and its number; that is empty where it needs none."""
    match = _NUMBERED.fullmatch(item)
    return (match[1], match[2]) if match else (item, "")


def value_of(item: str) -> str:
    """The value that an annotation has; empty if it has none."""
    return "" if item in (NOTHING, NO_VALUE) else unescaped(item)
