"""Where the marks of a text stand after it was corrected, and which of them somebody must look at.

A mark moves safely if its words are the same as before and it is certain which ones they are.
Whatever is not certain is said with a reason, and still put where it most likely belongs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise

import regex

from zimulis.domain.alignment import LONGEST_WORDS, Alignment, Edit
from zimulis.domain.annotations import Span
from zimulis.domain.article import Zone
from zimulis.domain.doubts import Doubt
from zimulis.domain.parts import Part, Parts, normalise, trim_white_space
from zimulis.domain.ranges import Ranges

_IDEOGRAPH = r"[\p{Han}\p{Hiragana}\p{Katakana}]"  # each of them is a word
_LETTER = regex.compile(rf"(?!{_IDEOGRAPH})\w")
_WORD = regex.compile(rf"{_IDEOGRAPH}|{_LETTER.pattern}(?:[-‐‑]?{_LETTER.pattern})*|[^\w\s\p{{P}}]")
_FEW = 3  # words at an edit: the same one may be meant that was put or taken away there
_NEAR = 80  # code points that they have at the most


@dataclass(frozen=True, slots=True)
class Anchored:
    """A mark after a correction.

    Attributes:
        span: As it was.
        parts: Where it is in the new text; empty if its words are gone.
        doubt: Why it is to be looked at, or None.
        place: Where to look for it in the new text, also when it is gone.
    """

    span: Span
    parts: Parts
    doubt: Doubt | None
    place: int


def anchor(alignment: Alignment, spans: Iterable[Span]) -> list[Anchored]:
    """Moves marks of the old text into the new one, in the order given.

    Parts that did not overlap do not overlap then, and what lay within another still does.
    """
    doubles = Ranges(_doubles(alignment))
    return _without_doubles([_move(alignment, span, doubles) for span in spans])


def move_zones(alignment: Alignment, zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """Moves zones of the old text into the new one; what is inserted at an edge belongs to it."""
    moved: list[Zone] = []
    end = 0
    for zone in zones:
        start = max(end, alignment.start(zone.part.start, with_inserted=True))
        end = max(start, alignment.end(zone.part.end, with_inserted=True))
        part = trim_white_space(alignment.new, Part(start, end))
        if part.start < part.end:
            moved.append(Zone(zone.kind, part))
    return tuple(moved)


def _move(alignment: Alignment, span: Span, doubles: Ranges) -> Anchored:
    old, new = alignment.old, alignment.new
    is_double = any(map(doubles.touch, span.parts))
    if not is_double and not alignment.among(_around(span.extent)):
        by = alignment.start(span.start) - span.start
        parts = tuple(Part(start + by, end + by) for start, end in span.parts)
        return Anchored(span, parts, None, parts[0].start)
    parts = normalise(new, (_moved_part(alignment, part) for part in span.parts))
    place = min(len(new), alignment.start(span.start))
    if not parts:
        return Anchored(span, (), Doubt.GONE, place)
    is_double = is_double or _is_beside_letters(alignment, span.parts)
    doubt = Doubt.TWICE if is_double else None
    if (
        _words(old, span.parts) != _words(new, parts)
        or any(_is_torn(alignment, part) for part in span.parts)
        or (_is_cut(new, parts) and not _is_cut(old, span.parts))
    ):
        doubt = Doubt.CHANGED
    return Anchored(span, parts, doubt, parts[0].start)


def _moved_part(alignment: Alignment, part: Part) -> Part:
    """Where a part is now, with the letters that its first and last word have got in addition."""
    new = alignment.new
    start, end = alignment.start(part.start), alignment.end(part.end)
    for edit in alignment.among(part):
        if _LETTER.search(alignment.old, *edit.old):
            continue  # what stands there now is instead of something that was beside the part
        if edit.old.start == part.end and edit.new.start == end and _inside_word(new, end):
            grown = end
            while grown < edit.new.end and _is_letter(new, grown):
                grown += 1
            end = end if grown == edit.new.end and _inside_word(new, grown) else grown
        if edit.old.end == part.start and edit.new.end == start and _inside_word(new, start):
            grown = start
            while grown > edit.new.start and _is_letter(new, grown - 1):
                grown -= 1
            start = start if grown == edit.new.start and _inside_word(new, grown) else grown
    return Part(start, end)


def _is_letter(text: str, offset: int) -> bool:
    return bool(_LETTER.match(text, offset))


def _inside_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and _is_letter(text, offset - 1) and _is_letter(text, offset)


def _is_cut(text: str, parts: Parts) -> bool:
    """Whether an edge lies between two letters of a word."""
    return any(_inside_word(text, edge) for part in parts for edge in part)


def _words(text: str, parts: Parts) -> list[list[str]]:
    """The words of each part; where there is none, whatever else it is."""
    return [_WORD.findall(text, *part) or [text[slice(*part)]] for part in parts]


def _is_beside_letters(alignment: Alignment, parts: Parts) -> bool:
    """Whether a mark ends within a word that has more letters or less right beside it."""
    old, new = alignment.old, alignment.new
    for edge in (edge for part in parts for edge in part if _inside_word(old, edge)):
        start = end = edge
        while start and _is_letter(old, start - 1):
            start -= 1
        while end < len(old) and _is_letter(old, end):
            end += 1
        for edit in alignment.among(Part(start, end)):
            if _LETTER.search(old, *edit.old) or _LETTER.search(new, *edit.new):
                return True
    return False


def _around(part: Part) -> Part:
    """A range with all words that may have been compared letter by letter together with it."""
    return Part(part.start - LONGEST_WORDS, part.end + LONGEST_WORDS)


def _is_torn(alignment: Alignment, part: Part) -> bool:
    """Whether a part has only some of the letters of a word that is written otherwise now."""
    return any(
        not edit.is_respaced
        and edit.words.start < part.end
        and part.start < edit.words.end
        and not (part.start <= edit.words.start and edit.words.end <= part.end)
        for edit in alignment.among(_around(part))
    )


# Words that stand there twice.


def _doubles(alignment: Alignment) -> Iterator[Part]:
    """The ranges of the old text of which it is not certain that they are what they seem."""
    edits = alignment.edits
    for before, edit, after in zip((None, *edits), edits, (*edits[1:], None), strict=False):
        yield from _slides(alignment, before, edit, after)
        yield from _beside(alignment, edit)
    for cluster in _clusters(alignment):
        yield from _repeated(alignment, cluster)


def _slides(
    alignment: Alignment, before: Edit | None, edit: Edit, after: Edit | None
) -> Iterator[Part]:
    """Whole words beside something inserted or deleted that may be meant just as well.

    Of *un un* one is deleted: nothing tells which.
    """
    if edit.old.start == edit.old.end:
        text, part = alignment.new, edit.new
        first, last = before.new.end if before else 0, after.new.start if after else len(text)
    elif edit.new.start == edit.new.end:
        text, part = alignment.old, edit.old
        first, last = before.old.end if before else 0, after.old.start if after else len(text)
    else:
        return
    left = right = 0
    while part.end + right < last and text[part.start + right] == text[part.end + right]:
        right += 1
    while part.start - left > first and text[part.start - left - 1] == text[part.end - left - 1]:
        left += 1
    to_old_left, to_old_right = edit.old.start - part.start, edit.old.end - part.end
    for word in _whole_words(text, Part(part.start - left, part.start)):
        yield Part(word.start + to_old_left, word.end + to_old_left)
    for word in _whole_words(text, Part(part.end, part.end + right)):
        yield Part(word.start + to_old_right, word.end + to_old_right)


def _whole_words(text: str, part: Part) -> Iterator[Part]:
    for match in _WORD.finditer(text, max(0, part.start - 1), min(len(text), part.end + 1)):
        if part.start <= match.start() and match.end() <= part.end:
            yield Part(*match.span())


def _beside(alignment: Alignment, edit: Edit) -> Iterator[Part]:
    """Those of the few words on both sides of an edit that are also in it."""
    old = alignment.old
    touched = {*_WORD.findall(old, *edit.old), *_WORD.findall(alignment.new, *edit.new)}
    start, end = edit.old
    before = list(_WORD.finditer(old, max(0, start - _NEAR), start))[-_FEW:]
    after = islice(_WORD.finditer(old, end, end + _NEAR), _FEW)
    for word in chain(before, after):
        if word[0] in touched:
            yield Part(*word.span())


def _clusters(alignment: Alignment) -> Iterator[list[Edit]]:
    """Edits that stand close together."""
    cluster: list[Edit] = []
    for edit in alignment.edits:
        if cluster and not _few_words(alignment, cluster[-1], edit):
            yield cluster
            cluster = []
        cluster.append(edit)
    if cluster:
        yield cluster


def _few_words(alignment: Alignment, edit: Edit, following: Edit) -> tuple[str, ...]:
    """The words between two edits; none if there are many."""
    start, end = edit.old.end, following.old.start
    if end - start > _NEAR:
        return ()
    words = _WORD.findall(alignment.old, start, end)
    return tuple(words) if len(words) <= _FEW else ()


def _repeated(alignment: Alignment, cluster: list[Edit]) -> Iterator[Part]:
    """Words between edits that are also among what was deleted or inserted."""
    touched = [_WORD.findall(alignment.old, *edit.old) for edit in cluster]
    touched += [_WORD.findall(alignment.new, *edit.new) for edit in cluster]
    runs = {
        tuple(words[start : start + count])
        for words in touched
        for count in range(1, _FEW + 1)
        for start in range(len(words) - count + 1)
    }
    for edit, following in pairwise(cluster):
        if _few_words(alignment, edit, following) in runs:
            yield Part(edit.old.end, following.old.start)


# Marks that have become the same.


def _without_doubles(moved: Sequence[Anchored]) -> list[Anchored]:
    """Takes away what has become the same as another mark; certain ones have precedence."""
    taken: dict[tuple[str, str, Parts], Parts] = {}
    for found in sorted(moved, key=lambda found: found.doubt is not None):
        key = found.span.annotator, found.span.label, found.parts
        taken.setdefault(key, found.span.parts)
    return [
        found
        if taken[found.span.annotator, found.span.label, found.parts] == found.span.parts
        else replace(found, parts=(), doubt=Doubt.GONE)
        for found in moved
    ]
