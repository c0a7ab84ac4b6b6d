"""What the marker asks of the project."""

from collections.abc import Sequence
from typing import Protocol

from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target, Words
from zimulis.domain.suggestions import Suggestion


class Commands(Protocol):
    """What the marker asks of the project. Each tells the person itself when it is refused."""

    def add_span(self, label: str, parts: Sequence[Part]) -> SpanId | None:
        """Adds a span; the id of the new one, or of the one that says the same already."""
        ...

    def accept(
        self, suggestion: Suggestion, label: str, claimant: Target | Words | None
    ) -> SpanId | None:
        """Makes a suggestion a span with a label, and has somebody make it; as `add_span`."""
        ...

    def relabel_span(self, span: SpanId, label: str) -> SpanId | None:
        """Gives a span another label; the id of the span that says the same already, or None."""
        ...

    def set_parts(self, span: SpanId, parts: Sequence[Part], *, run: str) -> None:
        """Moves the parts of a span; moves of one run are undone together."""
        ...

    def add_part(self, span: SpanId, part: Part) -> None:
        """Adds a part to a span."""
        ...

    def punch_gap(self, span: SpanId, gap: Part) -> None:
        """Takes a range out of a span."""
        ...

    def delete_span(self, span: SpanId) -> None:
        """Deletes a span."""
        ...
