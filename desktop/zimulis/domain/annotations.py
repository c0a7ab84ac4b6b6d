"""What annotators say about a text."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from zimulis.domain.article import Article, ArticleStatus
from zimulis.domain.ids import AnnotatorId, EntityId, RelationId, SpanId
from zimulis.domain.parts import Part, Parts, extent
from zimulis.domain.portable import Portable


@dataclass(frozen=True, slots=True)
class Annotator:
    """Somebody whose spans form a layer of their own; `gold` is one like any other."""

    id: AnnotatorId
    name: str


class Origin(StrEnum):
    """How a span came to be."""

    HAND = "hand"
    IMPORT = "import"
    SUGGESTER = "suggester"


@dataclass(frozen=True, slots=True)
class Span(Portable):
    """A label on one or more parts of a text, by one annotator.

    Attributes:
        label: The label's name, unique in the project's scheme.
        parts: Code points, half-open; ascending, trimmed, never touching.
        attributes: Values by the names that the label defines.
    """

    id: SpanId
    label: str
    parts: Parts
    annotator: AnnotatorId
    origin: Origin = Origin.HAND
    entity: EntityId | None = None
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    note: str = ""

    @property
    def start(self) -> int:
        """Where its first part starts."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return self.parts[-1].end

    @property
    def extent(self) -> Part:
        """From its first code point to its last, gaps included."""
        return extent(self.parts)

    def quotes(self, text: str) -> tuple[str, ...]:
        """The covered text, part by part."""
        return tuple(text[start:end] for start, end in self.parts)


def reading_order(span: Span) -> tuple[int, int, str, str]:
    """Sort key: by start, the longest first, then by label and id."""
    return span.parts[0].start, -span.parts[-1].end, span.label, span.id


def before_spans_at(offset: int) -> tuple[int, int, str, str]:
    """What sorts before all spans that start at an offset, in reading order."""
    return offset, -sys.maxsize, "", ""


@dataclass(frozen=True, slots=True)
class Entity:
    """What several spans name: a person, a state, a weapon, an organisation.

    Attributes:
        label: The name of the label whose spans it belongs to.
    """

    id: EntityId
    label: str
    name: str
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    note: str = ""


class TargetKind(StrEnum):
    """What a relation points at; the last three have no object of their own."""

    SPAN = "span"
    ENTITY = "entity"
    UNNAMED = "unnamed"
    AUTHOR = "author"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Relation(Portable):
    """A typed link from a span to a span, an entity, or to nobody in particular.

    Attributes:
        target: The id of the span or entity; None for the other kinds.
    """

    id: RelationId
    type: str
    source: SpanId
    target_kind: TargetKind
    target: SpanId | EntityId | None
    annotator: AnnotatorId


@dataclass(frozen=True, slots=True)
class LabelledArticle(Portable):
    """An article with all that annotators said about it: what readers give and writers take."""

    article: Article
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    statuses: tuple[ArticleStatus, ...] = ()

    def status_of(self, annotator: AnnotatorId) -> ArticleStatus:
        """How far an annotator is with it."""
        of_annotator = (one for one in self.statuses if one.annotator == annotator)
        return next(of_annotator, ArticleStatus(annotator))
