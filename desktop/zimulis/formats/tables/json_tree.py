"""Values of JSON, built from what begins and ends in it, within limits."""

from typing import cast

from zimulis.formats.tables import MAX_ROW, TOO_LONG

_DEEPEST = 64
_MOST_VALUES = 1_000_000


class TooMuch(Exception):
    """A value is larger than is read; its text says in what way."""


class JsonTree:
    """A value that grows event by event, as ijson has them.

    Attributes:
        root: The object or array, as far as it has come; None before it begins.
    """

    def __init__(self) -> None:
        self.root: dict[str, object] | list[object] | None = None
        self._open: list[dict[str, object] | list[object]] = []
        self._keys: list[str] = []
        self._values = 0
        self._characters = 0

    def grow(self, kind: str, value: object) -> bool:
        """Takes an event; tells whether the value is complete.

        Raises:
            TooMuch: It is nested too deeply, has too many values, or too many characters.
        """
        if kind in ("end_map", "end_array"):
            self._open.pop()
            self._keys.pop()
        elif kind == "map_key":
            self._keys[-1] = cast(str, value)
        elif kind in ("start_map", "start_array"):
            inner: dict[str, object] | list[object] = {} if kind == "start_map" else []
            self._put(inner)
            self._open.append(inner)
            self._keys.append("")
            if len(self._open) > _DEEPEST:
                raise TooMuch("it is nested too deeply")
        else:
            self._put(value)
        return not self._open

    def _put(self, value: object) -> None:
        self._values += 1
        self._characters += len(value) if isinstance(value, str) else 0
        if self._values > _MOST_VALUES:
            raise TooMuch(f"it has more than {_MOST_VALUES:,} values")
        if self._characters > MAX_ROW:
            raise TooMuch(TOO_LONG)
        if not self._open:
            self.root = cast(dict[str, object] | list[object], value)
            return
        holder = self._open[-1]
        if isinstance(holder, dict):
            holder[self._keys[-1]] = value
        else:
            holder.append(value)
