"""What the script of a text asks of whoever sets it: direction, and room. Offsets: code points."""

import regex

_STRONG = regex.compile(r"(?P<left>\p{Bidi_Class=L})|[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_REACH = 2000  # how many code points of a paragraph are looked at
# Ranges of code points rather than properties: these are looked for in every paragraph.
_TURNS = regex.compile(
    r"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\U00010800-\U00010FFF\U0001E800-\U0001EFFF"
    r"\u200F\u202B\u202E\u2067]"
)
_ARABIC = r"\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC"
_INDIC = r"\u0900-\u0FFF\u1000-\u109F\u1780-\u17FF"  # and Thai, Tibetan, Burmese, Khmer
_IDEOGRAPHS = (
    r"\u1100-\u115F\u2E80-\uA4CF\uF900-\uFAFF\uFF01-\uFF60"
    r"\U0001F300-\U0001FAFF\U00020000-\U0003FFFD"
)
_HANGUL = r"\uAC00-\uD7A3"
_DEEP = regex.compile(rf"[{_ARABIC}{_INDIC}]")
_SQUARE = regex.compile(rf"[{_IDEOGRAPHS}{_HANGUL}]")
_NOT_LATIN = regex.compile(r"[\u0300-\U0003FFFD]")
_ROOM = tuple(
    (regex.compile(rf"[{letters}]+"), room)
    for letters, room in (
        (_IDEOGRAPHS, 2.1),
        (_HANGUL, 1.8),
        (r"\u0400-\u052F", 1.18),
        (r"\u0620-\u064A\u066E-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC", 0.78),
        (r"\u0300-\u036F\u0591-\u05BD\u064B-\u065F\u200B-\u200F\uFE0F", 0.0),  # marks, joiners
    )
)  # how much a letter takes, in letters of Latin


def is_right_to_left(text: str, start: int, end: int) -> bool | None:
    """Whether a paragraph runs from right to left, by its first letter (UAX 9, rule P2).

    Returns:
        None where there is no letter: a line of digits runs as those around it do.
    """
    strong = _STRONG.search(text, start, min(end, start + _REACH))
    return strong and strong.lastgroup != "left"


def may_turn(text: str) -> bool:
    """Whether anything in a text that runs to the right may run to the left."""
    return _TURNS.search(text) is not None


def has_deep_letters(text: str) -> bool:
    """Whether letters reach further below the baseline than a Latin *g*."""
    return _DEEP.search(text) is not None


def has_ideographs(text: str, start: int, end: int) -> bool:
    """Whether any letter of a stretch fills a square, as Chinese ones do."""
    return _SQUARE.search(text, start, end) is not None


def latin_letters(text: str, start: int, end: int) -> float:
    """How many letters of Latin take about as much room as a stretch."""
    letters = float(end - start)
    if _NOT_LATIN.search(text, start, end):
        for runs, room in _ROOM:
            found = runs.finditer(text, start, end)
            letters += (room - 1) * sum(match.end() - match.start() for match in found)
    return letters
