"""Reads CoNLL with tags of any manner: IOB1, IOB2, BIOES and what else others write."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from zimulis.formats import MAX_TEXT, Failure, ReadItem, ReadOptions
from zimulis.formats.conll.writer import ARTICLE
from zimulis.formats.decoding import Undecodable, beginning, name_of, open_text
from zimulis.formats.escaping import from_name
from zimulis.formats.foreign import ForeignArticle, bare_article
from zimulis.formats.standoff import StandoffText

_TAG = re.compile(r"O|[BIELSUM]-\S+")
_LAST = frozenset("SUEL")
_FIRST = frozenset("BSU")
_LOOKED_AT = 200  # lines
_FEWEST = 3  # lines that have to look like it
_MOST_TOLD = 100  # lines of an article that are left out one by one
_LONGEST = 2**16  # characters of a line


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the lines of a file are divided.

    Attributes:
        separator: A tab or a space.
        columns: How many there are.
        token: Which of them is the token; the tag is the last one.
    """

    separator: str
    columns: int
    token: int = 0

    def cells(self, line: str) -> list[str]:
        """What stands in the columns of a line."""
        if self.separator == "\t":
            return line.rstrip("\r\n").split("\t")
        return [cell for cell in line.rstrip("\r\n").split(" ") if cell]


def _shape_of(lines: Iterable[str]) -> tuple[_Shape, bool]:
    """How most lines are divided, and whether all of them are so and end in a tag."""
    rows = [line for line in lines if line.strip() and not _is_comment(line)]
    plain = [row for row in rows if not row.startswith(ARTICLE)]
    with_tab = sum("\t" in row for row in plain)
    separator = "\t" if 2 * with_tab > len(plain) else " "
    divided = [_Shape(separator, 0).cells(row) for row in plain]
    counts = Counter(map(len, divided))
    columns = max(counts, key=lambda count: counts[count], default=0)
    regular = [cells for cells in divided if len(cells) == columns]
    numbered = columns > 2 and _count([cells[0] for cells in regular])
    numbered = numbered and len({cells[1] for cells in regular}) > 1  # words, and no mere filler
    all_fit = (
        columns > 1
        and len(regular) == len(divided)
        and all(_TAG.fullmatch(cells[-1]) for cells in regular)
        and (len(divided) >= _FEWEST or rows[0].startswith(ARTICLE))
    )
    return _Shape(separator, max(columns, 2), int(numbered)), all_fit


def _count(cells: Sequence[str]) -> bool:
    """Whether they are the numbers of tokens, which begin anew with each sentence."""
    if not all(cell.isascii() and cell.isdecimal() for cell in cells):
        return False
    numbers = list(map(int, cells))
    return all(b in (a + 1, numbers[0]) for a, b in pairwise(numbers))


def _is_comment(line: str) -> bool:
    return line.startswith("#") and not _TAG.fullmatch(line.rsplit(maxsplit=1)[-1])


class ConllReader:
    """Takes articles out of a file; the text is put together from the tokens."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether all lines have as many columns, and a tag in the last one."""
        lines = beginning(head).split("\n")
        first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
        if first and not _TAG.fullmatch(first.split()[-1]):
            return False  # as nearly all files that are asked about
        _, all_fit = _shape_of(lines[:-1] or lines)
        return all_fit

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadItem]:
        """Yields the articles; see `zimulis.formats.Reader`."""
        try:
            with open_text(path, options.encoding, newline="\n") as stream:
                first = [line for line, _ in zip(stream, range(_LOOKED_AT), strict=False)]
            shape, _ = _shape_of(first)
            with open_text(path, options.encoding, newline="\n") as stream:
                reading = _Reading(path, options, shape, name_of(stream))
                for number, line in enumerate(iter(lambda: stream.readline(_LONGEST), ""), 1):
                    yield from reading.take(number, line)
                yield from reading.finish()
        except Undecodable as undecodable:
            yield Failure(str(path), "", str(undecodable))
        except UnicodeError:
            yield Failure(str(path), "", f"it is not written in {options.encoding or 'UTF-8'}")


@dataclass(slots=True)
class _Span:
    """A span under way, in offsets of the text that grows."""

    label: str
    start: int
    end: int
    line: int


@dataclass(slots=True)
class _Draft:
    """An article under way."""

    line: int
    text: list[str] = field(default_factory=list[str])
    length: int = 0
    spans: list[_Span] = field(default_factory=list[_Span])
    failures: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    untold: int = 0

    def add(self, piece: str) -> None:
        """Lets the text grow."""
        self.text.append(piece)
        self.length += len(piece)


class _Reading:
    """Lines on their way into articles."""

    def __init__(self, path: Path, options: ReadOptions, shape: _Shape, encoding: str) -> None:
        self._path = path
        self._options = options
        self._shape = shape
        self._encoding = encoding
        self._draft = _Draft(1)
        self._open: _Span | None = None
        self._between = ""

    def take(self, number: int, line: str) -> Iterator[ReadItem]:
        """Takes a line; yields the article that it ends."""
        if not line.strip():
            self._open = None
            self._between = "\n" if self._draft.length else ""
        elif line.startswith(ARTICLE):
            yield from self.finish()
            self._draft = _Draft(number)
        elif not _is_comment(line):
            self._take_row(number, self._shape.cells(line))

    def _take_row(self, number: int, cells: list[str]) -> None:
        if len(cells) != self._shape.columns or not _TAG.fullmatch(cells[-1]):
            self._fail(number, "it has no token with a tag in the last column")
            self._open = None
            return
        token = cells[self._shape.token].strip()
        if self._draft.length + len(token) > MAX_TEXT // 4:
            self._fail(number, f"the article is longer than {MAX_TEXT >> 22} million characters")
            return
        self._draft.add(self._between)
        start = self._draft.length
        self._draft.add(token)
        self._between = " "
        self._take_tag(number, cells[-1], start)

    def _fail(self, number: int, reason: str) -> None:
        if len(self._draft.failures) < _MOST_TOLD:
            self._draft.failures.append((f"line {number}", reason))
        else:
            self._draft.untold += 1

    def _take_tag(self, number: int, tag: str, start: int) -> None:
        """Lets the span that is open go on, or another one begin."""
        position, _, label = tag.partition("-")
        if not label:
            self._open = None
            return
        if self._open is None or position in _FIRST or self._open.label != label:
            self._open = _Span(label, start, start, number)
            self._draft.spans.append(self._open)
        self._open.end = self._draft.length
        if position in _LAST:
            self._open = None

    def finish(self) -> Iterator[ReadItem]:
        """Yields the article that is under way, if there is anything in it."""
        draft, self._open, self._between = self._draft, None, ""
        if not draft.length and not draft.failures:
            return
        article = ForeignArticle(
            str(self._path),
            StandoffText.of("".join(draft.text)),
            self._options,
            place=f"line {draft.line}",
            article=bare_article(source=self._path.name, encoding=self._encoding),
        )
        for place, reason in draft.failures:
            article.fail(reason, place)
        if draft.untold:
            article.fail(f"{draft.untold} further lines have no token with a tag, or no room")
        for count, span in enumerate(draft.spans):
            article.add_span(
                str(count),
                from_name(span.label),
                [(span.start, span.end)],
                place=f"line {span.line}",
            )
        self._draft = _Draft(0)
        yield from article.items()
