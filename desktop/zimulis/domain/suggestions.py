"""Pencil: spans that somebody proposes and nobody has accepted, and what was said no to."""

from dataclasses import dataclass
from enum import StrEnum

from zimulis.domain.ids import ArticleId, RejectionId
from zimulis.domain.parts import Part, Parts, contains, extent, length, overlap, words_at

_CLAUSE = 20  # code points


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
        values: Pairs of an attribute's name and the value that the span would carry.
    """

    suggester: str
    label: str
    parts: Parts
    score: float = 1.0
    reason: str = ""
    entity: str = ""
    values: tuple[tuple[str, str], ...] = ()

    @property
    def extent(self) -> Part:
        """From its first code point to its last, gaps included."""
        return extent(self.parts)

    def words(self, text: str) -> str:
        """What it covers, on one line."""
        return words_at(text, self.parts)


def is_answered(one: Suggestion, label: str, parts: Parts) -> bool:
    """Whether a span leaves nothing to suggest there: it has the same label and touches it.

    What somebody says within something said is another thing, and is left.
    """
    touches = label == one.label and overlap(parts, one.parts)
    return touches and not _lies_within(*sorted((parts, one.parts), key=length))


def _lies_within(inner: Parts, outer: Parts) -> bool:
    """Whether a clause lies within something longer; no name within a name is as long."""
    return (
        min(length(inner), length(outer) - length(inner)) >= _CLAUSE
        and inner[0].start != outer[0].start
        and contains(outer, inner)
    )


class Scope(StrEnum):
    """How far a no goes."""

    HERE = "here"
    ARTICLE = "article"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class Rejection:
    """What somebody does not want to be suggested again.

    Attributes:
        label: The label's name.
        words: What it would have been on, on one line.
        article: Where; None for everywhere.
        parts: The place; empty if it is about the words wherever they stand.
    """

    id: RejectionId
    label: str
    words: str
    article: ArticleId | None = None
    parts: Parts = ()

    @property
    def scope(self) -> Scope:
        """How far it goes."""
        if self.article is None:
            return Scope.EVERYWHERE
        return Scope.HERE if self.parts else Scope.ARTICLE

    def holds(self, one: Suggestion, text: str) -> bool:
        """Whether it is about a suggestion in a text of its article."""
        if self.label != one.label or self.words != one.words(text):
            return False
        return not self.parts or self.parts == one.parts
