"""The form in which texts are kept: one kind of line end, nothing that XML or Qt cannot hold."""

import re
from dataclasses import dataclass

_REPLACEMENT = "\ufffd"
_LINE_ENDS = {
    "\r\n": "CRLF",
    "\r": "CR",
    "\f": "form feed",
    "\u0085": "U+0085",
    "\u2028": "U+2028",
    "\u2029": "U+2029",
}
_FORBIDDEN = "\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_ODD = re.compile(f"[\r\f\x85\u2028\u2029{_FORBIDDEN}]")
_ODD_OR_CRLF = re.compile(f"\r\n|{_ODD.pattern}")  # three times slower to search with
_XML = "\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
_ALL_XML = re.compile(f"[{_XML}]*")  # twice as fast as searching for what is not
_NOT_XML = re.compile(f"[^{_XML}]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in the form in which it is kept.

    Attributes:
        changes: What was changed, one phrase a kind of change: `3 CRLF to LF`.
    """

    text: str
    changes: tuple[str, ...] = ()


def normalise(text: str) -> Normalised:
    """Brings a decoded text into the kept form; everything that is not named there stays."""
    if not _ODD.search(text):
        return Normalised(text)
    counts: dict[str, int] = {}

    def replace(match: re.Match[str]) -> str:
        found = match.group()
        name = _LINE_ENDS.get(found)
        change = f"{name} to LF" if name else f"U+{ord(found):04X} to U+FFFD"
        counts[change] = counts.get(change, 0) + 1
        return "\n" if name else _REPLACEMENT

    normal = _ODD_OR_CRLF.sub(replace, text)
    return Normalised(normal, tuple(f"{count} {change}" for change, count in counts.items()))


def irregularity(text: str) -> str:
    """What keeps a text from being in the kept form, as `U+2028 at 17`; empty if nothing does."""
    match = _ODD.search(text)
    return f"U+{ord(match.group()):04X} at {match.start()}" if match else ""


def legal_in_xml(value: str) -> str:
    """The value with each character that XML 1.0 cannot hold replaced by U+FFFD."""
    return value if _ALL_XML.fullmatch(value) else _NOT_XML.sub(_REPLACEMENT, value)
