"""Objects of JSON as rows of a table."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

_LONG = 60  # characters from which on the strings of a list are paragraphs
_DEEPEST = 8  # objects within each other


def flattened(value: Mapping[str, object], left_out: set[str]) -> dict[str, str]:
    """The object's values by their names; those in objects within it as `inner.name`.

    Args:
        value: An object.
        left_out: Takes the names of what is no plain value, nor a list of them.
    """
    return dict(_cells("", value, left_out, _DEEPEST))


def _cells(
    within: str, value: Mapping[str, object], left_out: set[str], deeper: int
) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        name = within + key
        if isinstance(inner, dict) and deeper:
            cells = cast(dict[str, object], inner)
            yield from _cells(f"{name}.", cells, left_out, deeper - 1)
        elif not isinstance(inner, dict | list):
            yield name, _plain(inner)
        elif any(isinstance(one, dict | list) for one in cast(Iterable[object], inner)):
            left_out.add(name)
        elif isinstance(inner, list):
            yield name, _joined(map(_plain, cast(list[object], inner)))


def _plain(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _joined(values: Iterable[str]) -> str:
    """A list in one cell: words in a line, paragraphs below each other."""
    kept = [value for value in values if value]
    return ("\n\n" if any(len(value) > _LONG for value in kept) else "; ").join(kept)


def remark(left_out: Iterable[str]) -> str:
    """What to say of the lists that were left out."""
    names = ", ".join(sorted(left_out))
    return f"what is listed in {names} was left out"
