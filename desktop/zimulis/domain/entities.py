"""What entities are called, and what two of them become when they turn out to be one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from zimulis.domain.annotations import Entity

ALIASES = "aliases"
"""The attribute that holds what else an entity is called, parted by semicolons."""


def names_of(entity: Entity) -> tuple[str, ...]:
    """Its name and its aliases."""
    aliases = entity.attributes.get(ALIASES, "").split(";")
    return (entity.name, *(tidy for alias in aliases if (tidy := alias.strip())))


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where entities say different things.

    Attributes:
        attribute: What they differ in.
        kept: What the one says that stays.
        lost: What the others say.
    """

    attribute: str
    kept: str
    lost: tuple[str, ...]


def merged(kept: Entity, others: Iterable[Entity]) -> tuple[Entity, tuple[Conflict, ...]]:
    """One entity for several, and what the others say that it does not.

    It keeps its name and what is known of it, and takes over what is known of the others alone;
    their names become aliases, and their notes are added to its own.
    """
    values = {name: value for name, value in kept.attributes.items() if name != ALIASES}
    lost: dict[str, list[str]] = {}
    names, notes = list(names_of(kept)), [kept.note]
    for other in others:
        for name, value in other.attributes.items():
            if name != ALIASES and values.setdefault(name, value) != value:
                lost.setdefault(name, []).append(value)
        names += names_of(other)
        notes.append(other.note)
    aliases = "; ".join(name for name in dict.fromkeys(names) if name != kept.name)
    if aliases:
        values[ALIASES] = aliases
    note = "\n".join(dict.fromkeys(filter(None, notes)))
    conflicts = tuple(
        Conflict(name, values[name], tuple(dict.fromkeys(some))) for name, some in lost.items()
    )
    return replace(kept, attributes=values, note=note), conflicts
