"""Where words, sentences, paragraphs and graphemes begin and end. Offsets: code points, half-open.

Words follow the default rules of UAX 29 (Unicode Text Segmentation), with two of our own: none has
white space in it (the narrow no-break space of `10 000` ends one), and a hyphen joins where the
piece on a side has a digit or is a single letter (`Su-35`, `S-300`, `Iskander-M`), not elsewhere.
Every look-up reads only around its place, so that a text of any length answers at once.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile

import regex

from zimulis.domain.parts import Part, trim_white_space

_REACH = 2000  # how far, in code points, a look-up reads to either side; a longer word is cut there
_SENTENCE_REACH = 10_000  # the same for sentences

_EXTEND = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*+"
_LETTER = rf"[\p{{WB=ALetter}}\p{{WB=Hebrew_Letter}}]{_EXTEND}"
_DIGIT = rf"\p{{WB=Numeric}}{_EXTEND}"
_JOINER = rf"(?!\s)\p{{WB=ExtendNumLet}}{_EXTEND}"
_KATAKANA = rf"\p{{WB=Katakana}}{_EXTEND}"
_MID_LETTER = rf"[\p{{WB=MidLetter}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}]{_EXTEND}"
_MID_DIGIT = rf"[\p{{WB=MidNum}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}]{_EXTEND}"
_HEBREW = r"\p{WB=Hebrew_Letter}"
_GERESHES = rf"(?<={_HEBREW}{_EXTEND})(?:'|\"(?={_HEBREW}))"  # as Hebrew abbreviations have them
_LETTERS = rf"{_LETTER}(?:(?:{_MID_LETTER})?{_LETTER}|{_GERESHES})*+"
_DIGITS = rf"{_DIGIT}(?:(?:{_MID_DIGIT})?{_DIGIT})*+"
_WORD = (
    rf"(?:{_JOINER})*+(?:{_LETTERS}|{_DIGITS})(?:{_LETTERS}|{_DIGITS}|{_JOINER})*+"
    rf"|(?:{_JOINER})*+{_KATAKANA}(?:{_JOINER}|{_KATAKANA})*+"
    rf"|(?P<rule>(?:{_JOINER})++)"  # no word: an underscore alone, or a line of them
    rf"|\p{{LB=SA}}++"  # scripts without spaces that need a dictionary: a run is one word
    rf"|\p{{L}}{_EXTEND}"  # ideographs and kana, one by one
    rf"|(?=[\p{{Extended_Pictographic}}\p{{Regional_Indicator}}])\X"
)
_GRAPHEME = regex.compile(r"\X")
_HYPHENS = frozenset("-\u2010\u2011")
QUOTATION_MARKS = frozenset("„“”\"«»‹›‚‘’'「」『』")
_PARAGRAPH = regex.compile(r"[^\n]*\S[^\n]*")
_BLANK = regex.compile(r"\s")

_CLOSERS = r"[\"”“»’›\)\]」』]*"
_SENTENCE_END = rf"[.!?…؟۔]+{_CLOSERS}(?=\s+(?![\s,;:\p{{Ll}}])|\s*$)|[。！？]+{_CLOSERS}"
_ABBREVIATION = (
    r"\b(?:\p{Lu}|dž|dz|дж"  # initials
    r"|plkst|dr|prof|nr|sk|t\.\s?s|u\.\s?c|t\.\s?i"
    r"|mr|mrs|ms|gen|col|lt|sgt|maj|capt|sen|rep|gov|st|vs"
    r"|г|ул|им|т\.\s?е|проф|акад|ген)$"
)


@cache
def _pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    """Compiles, when it is first wanted, what the start of the window need not wait for."""
    return regex.compile(source, flags)


def around(text: str, offset: int, reach: int = _REACH) -> Part:
    """The stretch of a line around `offset`, cut off `reach` code points away.

    It starts where no word and no grapheme is under way, unless there is no white space in reach.
    """
    floor = max(0, offset - reach)
    start = text.rfind("\n", floor, offset) + 1
    if start == 0 and floor > 0:
        blank = _BLANK.search(text, floor, offset)
        start = blank.end() if blank else floor
    end = text.find("\n", offset, offset + reach)
    return Part(start, min(len(text), offset + reach) if end < 0 else end)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """The words of a stretch, in order; white space, punctuation and lone symbols are none."""
    word = piece = None
    for match in _pattern(_WORD).finditer(text, start, len(text) if end is None else end):
        if match.lastgroup == "rule":
            continue
        before, piece = piece, Part(*match.span())
        if word and before and _hyphen_joins(text, before, piece):
            word = Part(word.start, piece.end)
            continue
        if word:
            yield word
        word = piece
    if word:
        yield word


def _hyphen_joins(text: str, left: Part, right: Part) -> bool:
    if text[left.end : right.start] not in _HYPHENS:
        return False
    sides = (text[slice(*left)], text[slice(*right)])
    return any(len(side) == 1 or any(map(str.isdigit, side)) for side in sides)


def word_at(text: str, offset: int) -> Part | None:
    """The word that starts at, holds, or else ends at `offset`."""
    ending: Part | None = None
    for word in words(text, *around(text, offset)):
        if word.start > offset:
            break
        if offset < word.end:
            return word
        if offset == word.end:
            ending = word
    return ending


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def word_or_next(text: str, offset: int) -> Part | None:
    """The word at `offset`, else the next one on its line."""
    return word_at(text, offset) or next(words(text, offset, _line_end(text, offset)), None)


def _stops(text: str, start: int, end: int, *, quotes: bool) -> Iterator[int]:
    """Starts of words, and of quotation marks if asked for, in order."""
    at = start
    for word in words(text, start, end):
        if quotes:
            yield from (i for i in range(at, word.start) if text[i] in QUOTATION_MARKS)
        yield word.start
        at = word.end
    if quotes:
        yield from (i for i in range(at, end) if text[i] in QUOTATION_MARKS)


def next_stop(text: str, offset: int, *, quotes: bool = False) -> int:
    """Where Ctrl+Right goes: the start of the next word, else the end of the text.

    Args:
        text: The text.
        offset: The caret.
        quotes: Whether a quotation mark is a stop too, as it is while a selection is extended.
    """
    stops = _stops(text, around(text, offset).start, len(text), quotes=quotes)
    return next((stop for stop in stops if stop > offset), len(text))


def previous_stop(text: str, offset: int, *, quotes: bool = False) -> int:
    """Where Ctrl+Left goes: the start of the word at or before the caret, else the text's start."""
    end = offset
    while end > 0:
        stretch = around(text, end - 1)
        stops = list(takewhile(end.__gt__, _stops(text, *stretch, quotes=quotes)))
        if stops:
            return stops[-1]
        end = stretch.start
    return 0


def grapheme_stops(text: str, start: int, end: int) -> list[int]:
    """The places between the grapheme clusters of a stretch (UAX 29), both ends included."""
    return [start, *(match.end() for match in _GRAPHEME.finditer(text, start, end))]


def grapheme_end(text: str, start: int, end: int) -> int:
    """The end of the grapheme cluster that begins at `start` (UAX 29), at `end` the latest."""
    match = _GRAPHEME.match(text, start, end)
    return match.end() if match else end


def next_grapheme(text: str, offset: int) -> int:
    """The end of the grapheme cluster at `offset` (UAX 29)."""
    for match in _GRAPHEME.finditer(text, around(text, offset).start):
        if match.end() > offset:
            return match.end()
    return len(text)


def previous_grapheme(text: str, offset: int) -> int:
    """The start of the grapheme cluster before `offset` (UAX 29)."""
    before = 0
    for match in _GRAPHEME.finditer(text, around(text, max(0, offset - 1)).start):
        if match.start() >= offset:
            break
        before = match.start()
    return before


def paragraphs(text: str) -> list[Part]:
    """The lines that hold more than white space; what lies between them is a gap on the page."""
    return [Part(*match.span()) for match in _PARAGRAPH.finditer(text)]


def sentences(text: str, paragraph: Part) -> Iterator[Part]:
    """The sentences of a paragraph, trimmed of white space.

    A full stop ends none before a comma or a lower-case word, nor after an initial or an
    abbreviation.
    """
    start = paragraph.start
    for match in _pattern(_SENTENCE_END).finditer(text, *paragraph):
        before = text[max(start, match.start() - 8) : match.start()]
        if (
            match.group().startswith(".")
            and _pattern(_ABBREVIATION, regex.IGNORECASE).search(before)
            and match.end() < paragraph.end
        ):
            continue
        yield trim_white_space(text, Part(start, match.end()))
        start = match.end()
    rest = trim_white_space(text, Part(start, paragraph.end))
    if rest.start < rest.end:
        yield rest


def sentence_at(text: str, offset: int) -> Part | None:
    """The sentence that holds `offset`, else the next one on its line, else the last."""
    found = _sentences(text, around(text, offset, _SENTENCE_REACH))
    return next((one for one in found if offset < one.end), found[-1] if found else None)


@lru_cache(maxsize=1)
def _sentences(text: str, line: Part) -> tuple[Part, ...]:
    """Those of the line that was looked at last: each word on it is asked for its sentence."""
    return tuple(sentences(text, line))
