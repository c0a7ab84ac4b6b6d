"""How values lie in the columns: JSON, UTC times, and the words of a span."""

import json
from datetime import UTC, datetime
from typing import Any

from zimulis.domain.parts import Part, Parts

QUOTE_SEPARATOR = "\x1f"
"""Stands between the parts of a stored quote; no stored text contains it."""


def now() -> str:
    """This moment as ISO 8601 text, in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def to_json(value: object) -> str:
    """The value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_json(column: str) -> Any:
    """The value that a JSON column holds."""
    return json.loads(column)


def parts_column(parts: Parts) -> str | None:
    """What the `parts` column holds: nothing for a span without a gap."""
    return to_json(parts) if len(parts) > 1 else None


def parts_of(start: int, end: int, column: str | None) -> Parts:
    """The parts that the three columns stand for."""
    if column is None:
        return (Part(start, end),)
    return tuple(Part(*pair) for pair in from_json(column))


def quote_of(text: str, parts: Parts) -> str:
    """The words of a span, part by part."""
    return QUOTE_SEPARATOR.join(text[start:end] for start, end in parts)
