"""Text for formats whose fields end at spaces and line ends, written so that it comes back."""

import re

_SEPARATING = re.compile(r"[\s%;\x00-\x1f\x7f]")
_ESCAPED = re.compile(r"%([0-9A-F]{2,6});|%([0-9A-F]{2})(?!;)")
_IN_NOTES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_OF_NOTES = {escaped: plain for plain, escaped in _IN_NOTES.items()}
_TO_ESCAPE = re.compile(r"[\\\n\t\r]")
_TO_UNESCAPE = re.compile(r"\\[\\ntr]")


def as_name(text: str) -> str:
    """A type, role or value without white space: `in a name` becomes `in%20a%20name`.

    A semicolon is written likewise, because it ends the codes of other white space.
    """
    return _SEPARATING.sub(_percent, text)


def _percent(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"%{code:02X}" if code < 0x80 else f"%{code:X};"


def from_name(name: str) -> str:
    """What was written by `as_name`."""
    return _ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), name)


def as_note(text: str) -> str:
    """A note on one line: a line end becomes a backslash and an n."""
    return _TO_ESCAPE.sub(lambda match: _IN_NOTES[match.group()], text)


def from_note(line: str) -> str:
    """What was written by `as_note`."""
    return _TO_UNESCAPE.sub(lambda match: _OF_NOTES[match.group()], line)
