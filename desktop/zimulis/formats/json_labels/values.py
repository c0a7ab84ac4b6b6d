"""What stands in JSON that others wrote, which may be anything."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

Object = Mapping[str, object]

_NOTHING: Object = {}


def object_in(value: object) -> Object:
    """The value if it is an object, else an empty one."""
    return cast(Object, value) if isinstance(value, dict) else _NOTHING


def list_in(value: object) -> Sequence[object]:
    """The value if it is a list, else an empty one."""
    return cast(list[object], value) if isinstance(value, list) else ()


def objects_in(value: object) -> Iterator[Object]:
    """The objects in a list."""
    return (cast(Object, one) for one in list_in(value) if isinstance(one, dict))


def text_in(value: object) -> str:
    """The value if it is a string, or a number as one; else an empty one."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def strings_in(value: object) -> tuple[str, ...]:
    """The strings in a list."""
    return tuple(one for one in list_in(value) if isinstance(one, str))


def pairs_in(value: object) -> dict[str, str]:
    """The strings of an object, by their names."""
    return {name: one for name, one in object_in(value).items() if isinstance(one, str)}


def offset_in(value: object) -> int | None:
    """The value if it is a whole number that is not negative."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        return None
    return value
