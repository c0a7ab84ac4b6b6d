"""Suggesters: an article and its marks in, pencil out. They know no screen and no database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from zimulis.domain.parts import Part, Parts, length
from zimulis.domain.suggestions import Rejection, Suggestion, is_answered


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
        known: What the project's entities are called: a label, the entity's name, and one of those
            that it has.
        rejections: What she does not want to be suggested again.
    """

    text: str
    language: str = ""
    labels: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    marks: Sequence[Marked] = ()
    known: Sequence[tuple[str, str, str]] = ()
    rejections: Sequence[Rejection] = ()


@runtime_checkable
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
    """What several suggesters propose, as `sift` leaves it."""
    return sift(article, (one for suggester in suggesters for one in suggester.suggest(article)))


def sift(article: Snapshot, proposed: Iterable[Suggestion]) -> list[Suggestion]:
    """What is left to decide of what is proposed, in the order of the text.

    A mark takes away every proposal of its label that it touches; what was rejected is left out. Of
    proposals of one label that touch, and of any labels on just one place, the likeliest stays,
    else the longest.
    """
    rejected: defaultdict[str, list[Rejection]] = defaultdict(list)
    for rejection in article.rejections:
        rejected[rejection.words].append(rejection)
    kept: list[Suggestion] = []
    for one in sorted(proposed, key=_likeliest):
        if (
            one.label in article.labels
            and not any(is_answered(one, mark.label, mark.parts) for mark in article.marks)
            and not any(no.holds(one, article.text) for no in rejected[one.words(article.text)])
            and not any(
                other.parts == one.parts or is_answered(one, other.label, other.parts)
                for other in kept
            )
        ):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.extent.start, -one.extent.end, one.label))


def _likeliest(one: Suggestion) -> tuple[float, bool, float, int, Part]:
    """Of those that are about as likely, one that says what is named comes first."""
    is_nameless = not one.entity
    return -round(one.score, 1), is_nameless, -one.score, -length(one.parts), one.extent
