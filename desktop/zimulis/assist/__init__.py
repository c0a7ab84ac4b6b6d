"""Suggesters: an article and its marks in, pencil out. They know no screen and no database."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from zimulis.domain.parts import Parts
from zimulis.domain.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark that is there.

    Attributes:
        label: The label's name.
        parts: Code points, half-open.
        entity: The name of what it is linked to; empty for nothing.
    """

    label: str
    parts: Parts
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An article as it was at a moment.

    Attributes:
        language: A BCP 47 code such as `lv`; empty where it is not known.
        labels: The names of the labels that there are; no others are suggested.
        naming: Those of them whose spans name entities.
        marks: The annotator's.
    """

    text: str
    language: str = ""
    labels: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    marks: Sequence[Marked] = ()


class Suggester(Protocol):
    """Proposes spans of one kind."""

    @property
    def name(self) -> str:
        """What it is called on the command line and in settings."""
        ...

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields what might be marked; what is marked already may be among it."""
        ...


def suggestions(article: Snapshot, suggesters: Iterable[Suggester]) -> list[Suggestion]:
    """What several suggesters propose, without what is marked, in the order of the text.

    A mark takes away every proposal of its label that it touches, and of any label that stands on
    just its place. Of proposals of one label that touch, the likeliest stays, else the longest.
    """
    proposed = [one for suggester in suggesters for one in suggester.suggest(article)]
    proposed.sort(key=lambda one: (-one.score, one.extent.start - one.extent.end, one.extent))
    taken = [(mark.label, mark.parts) for mark in article.marks]
    kept: list[Suggestion] = []
    for one in proposed:
        if one.label in article.labels and not any(_rules_out(*mark, one) for mark in taken):
            kept.append(one)
            taken.append((one.label, one.parts))
    return sorted(kept, key=lambda one: (one.extent.start, -one.extent.end, one.label))


def _rules_out(label: str, parts: Parts, one: Suggestion) -> bool:
    if parts == one.parts:
        return True
    return label == one.label and any(
        start < part.end and part.start < end for start, end in parts for part in one.parts
    )
