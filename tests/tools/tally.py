"""What an annotation took: keys by what they are for."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum


class Sort(Enum):
    """What a key is for."""

    HOP = "hop"
    CARET = "caret"
    LABEL = "label"
    EDGES = "edges and selections"
    CLAIMANT = "claimant"
    ANSWER = "answers to suggestions"

    @classmethod
    def of(cls, key: str) -> "Sort":
        """The sort of a key pressed while nothing is linked."""
        if key in (".", ","):
            return cls.HOP
        if key.isdecimal():
            return cls.LABEL
        is_edge = "shift" in key or key in ("o", "q", "plus")
        return cls.EDGES if is_edge else cls.CARET


@dataclass(slots=True)
class Tally:
    """What it took."""

    keys: list[str] = field(default_factory=list[str])
    sorts: Counter[Sort] = field(default_factory=Counter[Sort])
    short_marks: int = 0
    keys_of_short_marks: int = 0
    claims: int = 0
    keys_of_claims: int = 0

    @property
    def keys_a_short_mark(self) -> float:
        """Moving to it included."""
        return self.keys_of_short_marks / self.short_marks

    @property
    def keys_a_claim(self) -> float:
        """Moving to it and linking its claimant included."""
        return self.keys_of_claims / self.claims

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.keys + other.keys,
            self.sorts + other.sorts,
            self.short_marks + other.short_marks,
            self.keys_of_short_marks + other.keys_of_short_marks,
            self.claims + other.claims,
            self.keys_of_claims + other.keys_of_claims,
        )

    def told(self) -> str:
        """In a line."""
        sorts = ", ".join(f"{sort.value} {self.sorts[sort]}" for sort in Sort)
        return (
            f"{len(self.keys)} keys, {self.keys_a_short_mark:.2f} for each of {self.short_marks}"
            f" short marks, {self.keys_a_claim:.2f} for each of {self.claims} claims with claimant"
            f" ({sorts})"
        )
