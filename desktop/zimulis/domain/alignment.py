"""Where two texts differ: what became of each place of the old one in the new one.

Texts are compared in ever smaller pieces, paragraphs first, then stretches of some dozen words,
words, and letters, each time only where the larger pieces differ. So a few changes in a text of a
million characters are found as fast as in a short one.
"""

import zlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

from zimulis.domain.parts import Part

_PARAGRAPH = regex.compile(r"[^\n]+\n*|\n+")
_TOKEN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]|\w+|\s|\X")
_SAID = regex.compile(r"\w")

_STRETCH = 32  # words, on the average: a stretch ends at a word whose checksum says so
_TOO_MUCH = 3_000_000  # comparisons; what would take more counts as replaced as a whole
_ALIKE = 0.5  # of two words, so that letters of one are looked for in the other
LONGEST_WORDS = 400
"""How many letters, before and after together, are compared one by one."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A place where the new text says something else.

    Attributes:
        old: What was replaced; empty where something was inserted.
        new: What stands there now; empty where something was deleted.
        words: The words of the old text that were compared letter by letter to find it.
        is_respaced: Whether those words differ in nothing but white space and punctuation.
    """

    old: Part
    new: Part
    words: Part
    is_respaced: bool = True


class Alignment:
    """The differences between two texts.

    Attributes:
        old: The text as it was.
        new: The text as it is.
        edits: Where they differ, in order; something equal lies between any two of them.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        self.edits = tuple(_compare(old, new, Part(0, len(old)), Part(0, len(new)), 0))
        self._starts = [edit.old.start for edit in self.edits]
        self._ends = [edit.old.end for edit in self.edits]

    def among(self, part: Part) -> Sequence[Edit]:
        """The edits in a range of the old text and at its edges."""
        first = bisect_left(self._ends, part.start)
        return self.edits[first : bisect_right(self._starts, part.end, lo=first)]

    def changed_words(self) -> list[tuple[Part, Part]]:
        """The edits widened to whole words, as somebody reads them: old and new ranges, in order.

        Those that come together are one.
        """
        changed: list[tuple[Part, Part]] = []
        for edit in self.edits:
            old, new = self._widened(edit)
            if changed and old.start <= changed[-1][0].end:
                before_old, before_new = changed.pop()
                old, new = Part(before_old.start, old.end), Part(before_new.start, new.end)
            changed.append((old, new))
        return changed

    def _widened(self, edit: Edit) -> tuple[Part, Part]:
        """An edit with the letters of the words in which it begins and ends."""
        (start, end), (new_start, new_end) = edit.old, edit.new
        changed = self.old[start:end], self.new[new_start:new_end]
        if any(_SAID.match(words) for words in changed):
            while start and _SAID.match(self.old, start - 1):
                if self.old[start - 1] != self.new[new_start - 1 : new_start]:
                    break
                start, new_start = start - 1, new_start - 1
        if any(_SAID.match(words[-1:]) for words in changed):
            while end < len(self.old) and _SAID.match(self.old, end):
                if self.old[end] != self.new[new_end : new_end + 1]:
                    break
                end, new_end = end + 1, new_end + 1
        return Part(start, end), Part(new_start, new_end)

    def start(self, offset: int, *, with_inserted: bool = False) -> int:
        """Where what starts at an offset of the old text starts now.

        Args:
            offset: Of the old text; what is inserted before it stays before it.
            with_inserted: Whether what is inserted right there belongs to it.
        """
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return offset
        was, now = self.edits[place].old, self.edits[place].new
        if was.start == offset and (with_inserted or was.end > offset):
            return now.start
        return now.end if was.end > offset else now.end + offset - was.end

    def end(self, offset: int, *, with_inserted: bool = False) -> int:
        """Where what ends at an offset of the old text ends now.

        Args:
            offset: Of the old text; what is inserted after it stays after it.
            with_inserted: Whether what is inserted right there belongs to it.
        """
        place = bisect_left(self._ends, offset)
        if place == len(self.edits):
            return len(self.new) - len(self.old) + offset
        was, now = self.edits[place].old, self.edits[place].new
        if was.start >= offset and not (with_inserted and was.end == offset):
            return now.start - (was.start - offset)
        return now.end if was.end == offset else now.start


def _compare(old: str, new: str, was: Part, now: Part, level: int) -> Iterator[Edit]:
    """The edits that make one range of the old text one of the new text."""
    if level == len(_LEVELS):
        yield from _letters(old[slice(*was)], new[slice(*now)], was, now)
        return
    cut = _LEVELS[level]
    row = _Row(cut(old[slice(*was)]), cut(new[slice(*now)]), was.start, now.start)
    was, now = row.parts
    if was.start == was.end and now.start == now.end:
        return
    if _said(old, was) == _said(new, now):
        yield from _gaps(old[slice(*was)], new[slice(*now)], was, now)
        return
    for old_part, new_part in row.replaced():
        if old_part.start == old_part.end or new_part.start == new_part.end:
            yield Edit(old_part, new_part, old_part)
        else:
            yield from _compare(old, new, old_part, new_part, level + 1)


class _Row:
    """The pieces of two texts without those that both begin and end with.

    Attributes:
        parts: The ranges of both texts that are left.
    """

    def __init__(self, was: Sequence[str], now: Sequence[str], old_at: int, new_at: int) -> None:
        head = _common(was, now)
        tail = _common(was[head:][::-1], now[head:][::-1])
        self._was, self._now = was[head : len(was) - tail], now[head : len(now) - tail]
        self._at = old_at + _length(was[:head]), new_at + _length(now[:head])
        self.parts = tuple(
            Part(at, at + _length(pieces))
            for at, pieces in zip(self._at, (self._was, self._now), strict=True)
        )

    def replaced(self) -> Iterator[tuple[Part, Part]]:
        """The ranges in which they differ."""
        old_at, new_at = self._at
        for tag, i, i_end, j, j_end in self._opcodes():
            old_end = old_at + _length(self._was[i:i_end])
            new_end = new_at + _length(self._now[j:j_end])
            if tag != "equal":
                yield Part(old_at, old_end), Part(new_at, new_end)
            old_at, new_at = old_end, new_end

    def _opcodes(self) -> Sequence[tuple[str, int, int, int, int]]:
        there = Counter(self._now)
        if sum(there[piece] for piece in self._was) > _TOO_MUCH:
            return [("replace", 0, len(self._was), 0, len(self._now))]
        return SequenceMatcher(None, self._was, self._now, autojunk=False).get_opcodes()


def _length(pieces: Sequence[str]) -> int:
    return sum(map(len, pieces))


def _common(some: Sequence[str], others: Sequence[str]) -> int:
    """How many pieces two rows begin with alike."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _said(text: str, part: Part) -> list[str]:
    """The letters and digits of a range, which white space and punctuation do not change."""
    return _SAID.findall(text, *part)


def _letters(before: str, after: str, was: Part, now: Part) -> Iterator[Edit]:
    """Compares words letter by letter, if one may be the other with a typing error put right."""
    row = _Row(before, after, was.start, now.start)
    short = len(before) + len(after) <= LONGEST_WORDS
    alike = short and SequenceMatcher(None, before, after, autojunk=False).ratio() >= _ALIKE
    for old, new in row.replaced() if alike else [(was, now)]:
        yield Edit(old, new, was, is_respaced=False)


def _gaps(before: str, after: str, was: Part, now: Part) -> Iterator[Edit]:
    """Compares what stands between the letters, which are the same."""
    old_at, new_at = was.start, now.start
    for old_gap, new_gap in zip(_SAID.split(before), _SAID.split(after), strict=True):
        if old_gap != new_gap:
            old, new = _Row(old_gap, new_gap, old_at, new_at).parts
            yield Edit(old, new, was)
        old_at += len(old_gap) + 1
        new_at += len(new_gap) + 1


def _paragraphs(text: str) -> list[str]:
    return _PARAGRAPH.findall(text)


def _stretches(text: str) -> list[str]:
    """The text in pieces whose ends follow from the words there, so that both texts have them."""
    stretches: list[str] = []
    start = 0
    for match in _TOKEN.finditer(text):
        if zlib.crc32(match[0].encode()) % _STRETCH == 0:
            stretches.append(text[start : match.end()])
            start = match.end()
    return [*stretches, text[start:]] if start < len(text) else stretches


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


_LEVELS: tuple[Callable[[str], list[str]], ...] = (_paragraphs, _stretches, _tokens)
