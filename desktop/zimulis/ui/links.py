"""The relations of the open article: what starts where, what it points at, and linking."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject

from zimulis.domain.annotations import Entity, Relation, Span, TargetKind
from zimulis.domain.ids import EntityId, SpanId
from zimulis.domain.relations import Target, Words, claimant_relation
from zimulis.ui.attempting import Attempting
from zimulis.workspace import relations
from zimulis.workspace.session import Session


class Links(Attempting):
    """The relations of an article, indexed by both of their ends."""

    def __init__(
        self,
        session: Session,
        quote: Callable[[SpanId], str],
        entities: Callable[[], Mapping[EntityId, Entity]],
        parent: QObject | None = None,
    ) -> None:
        """Begins without any.

        Args:
            session: The project that is open.
            quote: The words of a span on one line; empty if it is not there.
            entities: What spans of the project can name.
            parent: Who owns this.
        """
        super().__init__(parent)
        self._session = session
        self._quote = quote
        self._entities = entities
        self._from: Mapping[SpanId, Sequence[Relation]] = {}
        self._to: Mapping[SpanId, Sequence[Relation]] = {}
        self._claimant_types: Mapping[str, str] = {}

    def show(self, found: Iterable[Relation]) -> None:
        """Takes over the relations of an article as they are now."""
        by_source: defaultdict[SpanId, list[Relation]] = defaultdict(list)
        by_target: defaultdict[SpanId, list[Relation]] = defaultdict(list)
        for relation in found:
            by_source[relation.source].append(relation)
            if relation.target_kind is TargetKind.SPAN:
                by_target[SpanId(str(relation.target))].append(relation)
        self._from, self._to = dict(by_source), dict(by_target)
        self._claimant_types = {
            label.name: claimant.type
            for label in self._session.scheme.labels
            if (claimant := claimant_relation(label))
        }

    @property
    def by_span(self) -> Mapping[SpanId, Sequence[Relation]]:
        """All relations, by the span that they start at."""
        return self._from

    def of(self, span: SpanId) -> Sequence[Relation]:
        """The relations that start at a span."""
        return self._from.get(span, ())

    def to(self, span: SpanId) -> Sequence[Relation]:
        """The relations that point at a span."""
        return self._to.get(span, ())

    def claimants(self, claim: Span) -> str:
        """Who makes a claim, in the words of the text; empty if nobody is linked."""
        wanted = self._claimant_types.get(claim.label)
        named = (self.target(r) for r in self.of(claim.id) if r.type == wanted)
        return ", ".join(filter(None, named))

    def target(self, relation: Relation) -> str:
        """What a relation points at, in words."""
        if relation.target_kind is TargetKind.SPAN:
            return self._quote(SpanId(str(relation.target)))
        if relation.target_kind is TargetKind.ENTITY:
            entity = self._entities().get(EntityId(str(relation.target)))
            return entity.name if entity else ""
        names = {
            TargetKind.UNNAMED: self.tr("unnamed"),
            TargetKind.AUTHOR: self.tr("author"),
            TargetKind.DOCUMENT: self.tr("document"),
        }
        return names[relation.target_kind]

    # Linking. Each answers whether it was done; a refusal is said.

    def put(self, source: SpanId, type_: str, targets: Sequence[Target | Words]) -> bool:
        """Has a span's relations of a type point at these alone."""
        return self.manages(
            lambda: relations.set_relations(self._session, source, type_, list(targets))
        )

    def add(self, source: SpanId, type_: str, target: Target | Words) -> bool:
        """Has a span's relations of a type point at this as well."""
        return self.manages(lambda: relations.add_relation(self._session, source, type_, target))

    def remove(self, source: SpanId, type_: str, target: Target) -> bool:
        """Has a span's relations of a type point at this no more."""
        return self.manages(lambda: relations.remove_relation(self._session, source, type_, target))
