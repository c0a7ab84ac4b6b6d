"""Where words, sentences, paragraphs and graphemes begin and end. Offsets: code points, half-open.

Words follow the default rules of UAX 29 (Unicode Text Segmentation), with one rule of our own: a hyphen
joins where a side has a digit or is a single letter (`Su-35`, `S-300`, `Iskander-M`), and nowhere else.
Every look-up reads only the neighbourhood of its place, so that a text of any length answers at once.
"""

from collections.abc import Iterator

import regex

from zimulis.domain.parts import Part, trim_white_space

_REACH = 2000  # how far, in code points, a look-up goes back for a safe place to start from

_EXTEND = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*+"
_LETTER = rf"[\p{{WB=ALetter}}\p{{WB=Hebrew_Letter}}]{_EXTEND}"
_DIGIT = rf"\p{{WB=Numeric}}{_EXTEND}"
_JOINER = rf"\p{{WB=ExtendNumLet}}{_EXTEND}"
_KATAKANA = rf"\p{{WB=Katakana}}{_EXTEND}"
_MID_LETTER = rf"[\p{{WB=MidLetter}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}]{_EXTEND}"
_MID_DIGIT = rf"[\p{{WB=MidNum}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}]{_EXTEND}"
_WORD = regex.compile(
    rf"(?:{_JOINER}|{_LETTER}(?:(?:{_MID_LETTER})?{_LETTER})*+|{_DIGIT}(?:(?:{_MID_DIGIT})?{_DIGIT})*+)++"
    rf"|(?:{_JOINER}|{_KATAKANA})++"
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
_SENTENCE_END = regex.compile(
    rf"[.!?…]+{_CLOSERS}(?=\s+(?![\s,;:\p{{Ll}}])|\s*$)|[。！？]+{_CLOSERS}"
)
_ABBREVIATION = regex.compile(
    r"(?:\b\p{Lu}|\b(?:plkst|dr|prof|nr|sk|t\.\s?s|u\.\s?c|t\.\s?i|mr|mrs|ms|gen|col|lt|sgt|maj|capt|sen|rep|gov|st|vs"
    r"|г|ул|им|т\.\s?е|проф|акад|ген))$",
    regex.IGNORECASE,
)


def _line(text: str, offset: int) -> Part:
    """The stretch between line feeds that holds `offset`."""
    end = text.find("\n", offset)
    return Part(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


def _safe_start(text: str, offset: int) -> int:
    """A place at or before `offset`, near it, where no word or grapheme is under way."""
    start = text.rfind("\n", max(0, offset - _REACH), offset) + 1
    if start > 0 or offset <= _REACH:
        return start
    blank = _BLANK.search(text, offset - _REACH, offset)
    return blank.end() if blank else offset - _REACH


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """The words of a stretch, in order; white space, punctuation and lone symbols are none."""
    word: Part | None = None
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        chunk = Part(*match.span())
        if word and text[word.end : chunk.start] in _HYPHENS and _joins(text, word, chunk):
            word = Part(word.start, chunk.end)
            continue
        if word:
            yield word
        word = chunk
    if word:
        yield word


def _joins(text: str, left: Part, right: Part) -> bool:
    sides = (text[slice(*left)], text[slice(*right)])
    return any(len(side) == 1 or any(map(str.isdigit, side)) for side in sides)


def word_at(text: str, offset: int) -> Part | None:
    """The word that starts at, holds, or else ends at `offset`."""
    ending: Part | None = None
    for word in words(text, _safe_start(text, offset), _line(text, offset).end):
        if word.start > offset:
            break
        if offset < word.end:
            return word
        if offset == word.end:
            ending = word
    return ending


def word_or_next(text: str, offset: int) -> Part | None:
    """The word at `offset`, else the next one on its line."""
    return word_at(text, offset) or next(words(text, offset, _line(text, offset).end), None)


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
    line = Part(_safe_start(text, offset), _line(text, offset).end)
    while True:
        for stop in _stops(text, *line, quotes=quotes):
            if stop > offset:
                return stop
        if line.end >= len(text):
            return len(text)
        line = _line(text, line.end + 1)


def previous_stop(text: str, offset: int, *, quotes: bool = False) -> int:
    """Where Ctrl+Left goes: the start of the word at or before the caret, else the text's start."""
    end = offset
    while end > 0:
        start = _safe_start(text, end - 1)
        word_end = min(_line(text, end - 1).end, offset + _REACH)
        stops = [stop for stop in _stops(text, start, word_end, quotes=quotes) if stop < offset]
        if stops:
            return stops[-1]
        end = start if start < end else end - 1
    return 0


def next_grapheme(text: str, offset: int) -> int:
    """The end of the grapheme cluster at `offset` (UAX 29)."""
    for match in _GRAPHEME.finditer(text, _safe_start(text, offset)):
        if match.end() > offset:
            return match.end()
    return len(text)


def previous_grapheme(text: str, offset: int) -> int:
    """The start of the grapheme cluster before `offset` (UAX 29)."""
    before = 0
    start = _safe_start(text, max(0, offset - 1))
    for match in _GRAPHEME.finditer(text, start):
        if match.start() >= offset:
            break
        before = match.start()
    return before


def paragraphs(text: str) -> list[Part]:
    """The lines that hold more than white space; what lies between them is a gap on the page."""
    return [Part(*match.span()) for match in _PARAGRAPH.finditer(text)]


def sentences(text: str, paragraph: Part) -> Iterator[Part]:
    """The sentences of a paragraph, trimmed of white space.

    A full stop ends none before a comma or a lower-case word, nor after an initial or an abbreviation.
    """
    start = paragraph.start
    for match in _SENTENCE_END.finditer(text, *paragraph):
        before = text[max(start, match.start() - 8) : match.start()]
        if (
            match.group().startswith(".")
            and _ABBREVIATION.search(before)
            and match.end() < paragraph.end
        ):
            continue
        yield trim_white_space(text, Part(start, match.end()))
        start = match.end()
    rest = trim_white_space(text, Part(start, paragraph.end))
    if rest.start < rest.end:
        yield rest


def sentence_at(text: str, offset: int) -> Part | None:
    """The sentence that holds `offset`, or the next one on its line; in white space after the last, that one."""
    last: Part | None = None
    for last in sentences(text, _line(text, offset)):
        if offset < last.end:
            break
    return last
