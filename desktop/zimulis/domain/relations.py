"""What relations may start at and point at, by the scheme."""

from dataclasses import dataclass

from zimulis.domain.annotations import Relation, TargetKind
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.parts import Part, Parts
from zimulis.domain.scheme import Label, RelationDefinition, Scheme
from zimulis.domain.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class Target:
    """What a relation is to point at.

    Attributes:
        id: That of the span or entity; None for the other kinds.
    """

    kind: TargetKind
    id: SpanId | EntityId | None = None

    @classmethod
    def span(cls, span: SpanId) -> "Target":
        """A span of the same layer."""
        return cls(TargetKind.SPAN, span)

    @classmethod
    def entity(cls, entity: EntityId) -> "Target":
        """An entity of the project."""
        return cls(TargetKind.ENTITY, entity)

    @classmethod
    def of(cls, relation: Relation) -> "Target":
        """What a relation points at."""
        return cls(relation.target_kind, relation.target)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that a relation may point at.

    Attributes:
        span: What marks them already; None if they are not marked.
        suggested: What they would be marked as, if that is suggested.
    """

    part: Part
    span: SpanId | None = None
    suggested: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a relation is to point at; they are marked in passing if nothing marks them.

    Attributes:
        suggested: What they would be marked as, if that is suggested.
    """

    parts: Parts
    suggested: Suggestion | None = None


def claimant_relation(label: Label) -> RelationDefinition | None:
    """The relation that tells who makes a claim: the first one of a label that marks claims."""
    return label.relations[0] if label.is_claim and label.relations else None


def relation_of_type(label: Label, type_: str) -> RelationDefinition | None:
    """The label's relation of that type, or None."""
    return next((relation for relation in label.relations if relation.type == type_), None)


def allows(relation: RelationDefinition, label: str) -> bool:
    """Whether a relation may point at spans and entities of a label."""
    return not relation.targets or label in relation.targets


def allows_nobody(label: Label, relation: RelationDefinition) -> bool:
    """Whether a relation may point at nobody in particular: unnamed, the author, the document."""
    return relation == claimant_relation(label)


def label_in_passing(scheme: Scheme, relation: RelationDefinition) -> Label | None:
    """The label that unmarked words take when a relation is to point at them; None for none.

    A claimant that is neither a name nor a state is marked as the helper of claims, which a scheme
    lists last among the claimants: *source*. Other relations make one where they name it.
    """
    for label in scheme.labels:
        claimant = claimant_relation(label)
        if claimant and claimant.targets and claimant.targets[-1] in relation.targets:
            return scheme.label(claimant.targets[-1])
    return None
