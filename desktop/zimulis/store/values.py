"""How values lie in the columns: JSON, UTC times, and the words of a span."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from zimulis.domain.article import Zone, ZoneKind
from zimulis.domain.parts import GAP, Part, Parts

QUOTE_SEPARATOR = "\x1f"
"""Stands between the parts of a stored quote; no stored text contains it."""


class CommandKind(StrEnum):
    """What an entry of the history is."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class CommandState(StrEnum):
    """How far a command got; all but imports are done as soon as they are there."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"
    CANCELLED = "cancelled"


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def now() -> str:
    """This moment as ISO 8601 text, in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def to_json(value: object) -> str:
    """The value as compact JSON."""
    return _COMPACT.encode(value)


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


def zones_column(zones: Iterable[Zone]) -> str:
    """What the `zones` column holds."""
    return to_json([[zone.kind, *zone.part] for zone in zones])


def zones_of(column: str) -> tuple[Zone, ...]:
    """The zones that the column stands for."""
    return tuple(Zone(ZoneKind(kind), Part(start, end)) for kind, start, end in from_json(column))


def quote_of(text: str, parts: Parts) -> str:
    """The words of a span, part by part."""
    if len(parts) == 1:  # as nearly all spans have, and an import asks for each
        return text[parts[0].start : parts[0].end]
    return QUOTE_SEPARATOR.join(text[start:end] for start, end in parts)


def on_one_line(quote: str) -> str:
    """A quote as people read it."""
    return " ".join(quote.replace(QUOTE_SEPARATOR, GAP).split())
