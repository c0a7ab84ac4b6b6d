"""Writes the table of formats into the manual: `python -m tests.tools.format_table`.

It says what the registry says; `tests/formats/test_format_table.py` proves every cell of it.
"""

import re
from dataclasses import asdict
from pathlib import Path

from zimulis.formats import Format
from zimulis.formats.registry import formats

PAGE = Path(__file__).parents[2] / "resources" / "help" / "en" / "9-exporting.md"
YES, KEPT, NO = "yes", "kept", "–"
TEXTS, MEMBERS = "texts", "what is in it"
FEATURES = ("overlap", "gaps", "relations", "attributes", "entities")
_HEAD = ("Format", "Read", "Written", "Overlaps", "Gaps", "Relations", "Attributes", "Entities")
_TABLE = re.compile(r"^\|.*\|\n(?:\|.*\|\n)*", re.MULTILINE)


def cell(one: Format, feature: str) -> str:
    """Whether a format has something for everybody, or for this program alone."""
    if asdict(one.holds)[feature]:
        return YES
    return KEPT if asdict(one.kept)[feature] else NO


def reading(one: Format) -> str:
    """What is taken from its files."""
    if one.reader is None:
        return NO
    if one.texts_only:
        return TEXTS
    return YES if one.writer or one.unit else MEMBERS


def table() -> str:
    """The table in Markdown."""
    rows = [(*_HEAD, "Offsets count"), ("---",) * (len(_HEAD) + 1)]
    for name, one in formats().items():
        ways = reading(one), YES if one.writer else NO
        held = (cell(one, feature) for feature in FEATURES)
        rows.append((f"`{name}`", *ways, *held, one.unit or NO))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def with_table(page: str) -> str:
    """The page with the table as it has to be."""
    return _TABLE.sub(lambda _: table(), page, count=1)


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
