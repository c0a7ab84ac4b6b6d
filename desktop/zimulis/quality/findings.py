"""What a check of an article looks at, and what it finds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from zimulis.domain.annotations import Entity, Relation, Span
from zimulis.domain.article import Article
from zimulis.domain.doubts import DoubtfulSpan
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Scheme
from zimulis.domain.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with one layer of marks.

    Attributes:
        relations: Those of the layer, by the span that they start at.
        entities: What spans can name, at least those that they do name.
        pencil: Suggestions that wait for an answer.
        doubts: What corrections of the text have left to look at.
    """

    article: Article
    scheme: Scheme
    spans: Sequence[Span]
    relations: Mapping[SpanId, Sequence[Relation]] = field(
        default_factory=dict[SpanId, Sequence[Relation]]
    )
    entities: Mapping[EntityId, Entity] = field(default_factory=dict[EntityId, Entity])
    pencil: Sequence[Suggestion] = ()
    doubts: Sequence[DoubtfulSpan] = ()


class Lack(StrEnum):
    """What may be missing or wrong."""

    FORM = "form"
    """These words are marked elsewhere in the article, in this form or another, but not here."""
    QUOTATION = "quotation"
    """One quotation mark of a pair is in the claim, its mate is not."""
    RELATION = "relation"
    """Nothing is linked that the label asks for: a claim has no claimant."""
    CODE = "code"
    """It names no country whose code is known."""
    VALUE = "value"
    """A choice that the label asks for has not been made."""
    PENCIL = "pencil"
    """A suggestion was neither accepted nor rejected."""
    DOUBT = "doubt"
    """A correction of the text has left it to be looked at."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at again; it may well be right as it is.

    Attributes:
        part: Where in the text (code points).
        label: The name of the label that it is about.
        span: The span that it is about; None where it is about words that no span marks.
        name: Of the relation or attribute that is missing; empty for other lacks.
        doubt: What a correction has left to look at, if that is the lack.
    """

    lack: Lack
    part: Part
    label: str
    span: SpanId | None = None
    name: str = ""
    doubt: DoubtfulSpan | None = None
