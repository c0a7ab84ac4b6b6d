"""Which way a text runs: from left to right, or from right to left. Offsets: code points."""

import regex

_STRONG = regex.compile(
    r"(?P<left>\p{Bidi_Class=L})|[\p{Bidi_Class=R}\p{Bidi_Class=AL}]", flags=regex.VERSION1
)
_REACH = 2000  # how many code points of a paragraph are looked at
_TURNS = regex.compile(
    r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}"
    r"\p{Bidi_Class=RLE}\p{Bidi_Class=RLO}\p{Bidi_Class=RLI}]"
)


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
