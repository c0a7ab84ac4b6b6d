"""Pencil: spans that somebody proposes and nobody has accepted."""

from dataclasses import dataclass

from zimulis.domain.parts import Part, Parts, extent


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span proposed and not accepted.

    Attributes:
        suggester: The name of what proposes it.
        label: The label's name.
        parts: Code points, half-open; in the form that a span keeps.
        score: How likely it is, from 0 to 1.
        reason: Why, in a few words for the person who decides.
        entity: The name of what it would be linked to; empty for nothing.
    """

    suggester: str
    label: str
    parts: Parts
    score: float = 1.0
    reason: str = ""
    entity: str = ""

    @property
    def extent(self) -> Part:
        """From its first code point to its last, gaps included."""
        return extent(self.parts)
