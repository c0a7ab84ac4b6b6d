"""A WebAnno TSV file as layers and rows, and the text that its rows are about."""

import re
from dataclasses import dataclass, field

from zimulis.formats.webanno.cells import unescaped
from zimulis.formats.webanno.columns import TsvLayer, layer_of

MARK = "#FORMAT=WebAnno TSV "
"""What a file begins with, before its version."""
_TEXT = "#Text="
_ROW = re.compile(r"([0-9]+-[0-9]+(?:\.[0-9]+)*)\t([0-9]{1,9})-([0-9]{1,9})\t([^\t]*)\t?(.*)")
_FAR = 100_000  # units between two sentences that are no mistake


@dataclass(frozen=True, slots=True)
class Row:
    """A word, or a piece of one.

    Attributes:
        unit: Its number, `1-3` or, of a piece, `1-3.1`.
        begin: In UTF-16 units, as `end`.
        is_right: Whether the word is what stands there in the text.
    """

    line: int
    unit: str
    begin: int
    end: int
    word: str
    cells: list[str]
    is_right: bool

    @property
    def place(self) -> str:
        """For remarks."""
        return f"line {self.line}"


@dataclass(slots=True)
class Table:
    """What a file holds.

    Attributes:
        text: With white space for what the file does not have, between sentences.
        mistakes: Places and reasons of what was left out.
    """

    layers: list[TsvLayer] = field(default_factory=list[TsvLayer])
    rows: list[Row] = field(default_factory=list[Row])
    text: str = ""
    mistakes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def table_of(content: str) -> Table:
    """The layers, rows and text of a file's lines."""
    table = Table()
    text = _Text()
    sentence: list[str] = []
    rows: list[tuple[int, re.Match[str]]] = []
    width = 0
    for number, line in enumerate(content.split("\n"), 1):
        line = line.removesuffix("\r")  # noqa: PLW2901 (the line without its end)
        if line.startswith(_TEXT):
            if rows:
                text.take(sentence, rows, table)
                sentence, rows = [], []
            sentence.append(line.removeprefix(_TEXT))
        elif match := _ROW.fullmatch(line):
            rows.append((number, match))
        elif layer := layer_of(line, width):
            width += len(layer.columns)
            if layer.is_whole:
                table.layers.append(layer)
            else:
                table.mistakes.append((f"line {number}", f"{layer.type} lacks columns"))
        elif line and not line.startswith("#"):
            table.mistakes.append((f"line {number}", f"“{line[:40]}” is no row"))
    text.take(sentence, rows, table)
    table.text = text.units.decode("utf-16-le", "replace")
    return table


class _Text:
    """A text under way, in the units that offsets count.

    Attributes:
        units: UTF-16.
    """

    def __init__(self) -> None:
        self.units = bytearray()

    def take(self, lines: list[str], rows: list[tuple[int, re.Match[str]]], table: Table) -> None:
        """Takes a sentence to where its first word says that it starts."""
        if not (lines or rows):
            return
        begin = int(rows[0][1][2]) if rows else len(self.units) // 2 + 1
        if begin - len(self.units) // 2 > _FAR:
            table.mistakes.append((f"line {rows[0][0]}", "the sentence is too far from the last"))
            return
        self._fill(begin)
        raw = "\n".join(lines)
        written = max((unescaped(raw), raw), key=lambda text: _matches(text, rows, begin))
        data = written.encode("utf-16-le", "surrogatepass")
        self.units[2 * begin : 2 * begin + len(data)] = data
        table.rows += [self._row(number, match) for number, match in rows]

    def _fill(self, begin: int) -> None:
        """White space up to a sentence: what stood there is not in the file."""
        gap = begin - len(self.units) // 2
        self.units += (" " if gap == 1 else "\n" * gap).encode("utf-16-le")

    def _row(self, line: int, match: re.Match[str]) -> Row:
        unit, begin, end, word, cells = match.groups()
        there = self.units[2 * int(begin) : 2 * int(end)].decode("utf-16-le", "replace")
        is_right = there in (word, unescaped(word))
        return Row(line, unit, int(begin), int(end), word, cells.split("\t"), is_right)


def _matches(text: str, rows: list[tuple[int, re.Match[str]]], begin: int) -> int:
    """How many words are where they say, if this is the sentence."""
    units = text.encode("utf-16-le", "surrogatepass")
    count = 0
    for _, match in rows:
        there = units[2 * (int(match[2]) - begin) : 2 * (int(match[3]) - begin)]
        count += there.decode("utf-16-le", "replace") in (match[4], unescaped(match[4]))
    return count
