"""The manual: pages of resources/help, with the keys that are in force."""

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from zimulis.assets import resource
from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.key_rows import KeyRow

_BLANK = re.compile(r"\{(keys|table) ([a-z-]+)\}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual.

    Attributes:
        name: Its file's; links between pages go by it.
        markdown: Its text, with blanks where keys go.
    """

    name: str
    title: str
    markdown: str


def pages() -> list[Page]:
    """All pages, in their order."""
    found = [
        (entry.name, entry.read_text(encoding="utf-8"))
        for entry in resource("help", "en").iterdir()
        if entry.name.endswith(".md")
    ]
    return [Page(name, _title(text), text) for name, text in sorted(found)]


def filled_in(page: Page, keys: KeyMap, rows: Sequence[KeyRow]) -> str:
    """The text of a page as Markdown, with the keys that are in force.

    Args:
        page: Its blanks are `{keys undo}`, the strokes of an action, and `{table mark}`, a table of
            all the rows of a section.
        keys: The keys in force.
        rows: All keys in words.
    """

    def fill(blank: re.Match[str]) -> str:
        kind, name = blank.groups()
        if kind == "keys":
            return _strokes(keys.keys_of(Act(name))) or "–"
        return _table([row for row in rows if row.section == name])

    return _BLANK.sub(fill, page.markdown)


def _title(markdown: str) -> str:
    return markdown.partition("\n")[0].lstrip("# ")


def _table(rows: Sequence[KeyRow]) -> str:
    translate = QCoreApplication.translate
    key, does = translate("Manual", "Key"), translate("Manual", "Does")
    head = f"| {key} | {does} |"
    lines = [f"| {_strokes(row.keys)} | {_plain(row.title)} |" for row in rows if row.keys]
    return "\n".join([head, "|---|---|", *lines])


def _strokes(keys: Sequence[str]) -> str:
    return " · ".join(f"**{_plain(key)}**" for key in keys)


def _plain(text: str) -> str:
    """A text that Markdown takes for what it is, whatever signs are in it."""
    return "".join(f"\\{c}" if c in string.punctuation else c for c in text)
