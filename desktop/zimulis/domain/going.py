"""Places in a text as people name them: a line, an offset, a share of the whole."""

import regex

_WISH = regex.compile(r"(?P<kind>@?)(?P<number>\d+)(?P<percent>\s*%?)")


def offset_of(text: str, wish: str) -> int | None:
    """The offset (code points) that is meant, within the text; None if it cannot be understood.

    Args:
        text: The stored text.
        wish: `12` for a line, from 1; `@3456` for an offset; `50%` for a share.
    """
    match = _WISH.fullmatch(wish.strip())
    if match is None or (match["kind"] and match["percent"].strip()):
        return None
    number = int(match["number"])
    if match["kind"]:
        return min(number, len(text))
    if match["percent"].strip():
        return min(number, 100) * len(text) // 100
    return _line_start(text, number)


def _line_start(text: str, number: int) -> int:
    start = 0
    for _ in range(number - 1):
        after = text.find("\n", start) + 1
        if after == 0:
            break
        start = after
    return start
