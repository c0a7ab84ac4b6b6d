"""Relations: linking the spans of the current annotator's layer to what they are about.

Each command is one transaction and one entry of the history, words that it marks in passing
included, and refuses with a sentence what the scheme does not allow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zimulis.domain.annotations import Relation, TargetKind
from zimulis.domain.errors import Refused
from zimulis.domain.ids import EntityId, RelationId, SpanId, new_uuid
from zimulis.domain.relations import (
    Target,
    Words,
    allows,
    allows_nobody,
    claimant_relation,
    label_in_passing,
    relation_of_type,
)
from zimulis.domain.scheme import Label, RelationDefinition
from zimulis.store import relations as stored
from zimulis.store import spans as stored_spans
from zimulis.store.spans import StoredSpan
from zimulis.workspace.accepting import Accepting
from zimulis.workspace.changes import Changes
from zimulis.workspace.marking import (
    known_label,
    new_span,
    own_span,
    start_reading,
    tidy_parts,
)
from zimulis.workspace.session import Command, Session


def set_relations(
    session: Session, source: SpanId, type_: str, targets: Sequence[Target | Words]
) -> Changes:
    """Has a span's relations of a type point at these and at nothing else.

    Raises:
        Refused: They do already, or the scheme does not allow it.
    """
    with session.command(f"link {type_}" if targets else f"unlink {type_}") as command:
        work = _Work.of(session, command, source, type_)
        wanted = list(dict.fromkeys(work.resolve(target) for target in targets))
        there = {Target.of(relation): relation for relation in work.present()}
        if set(wanted) == there.keys():
            raise Refused(f"This is the {type_} already." if wanted else f"There is no {type_}.")
        for target, relation in there.items():
            if target not in wanted:
                stored.delete_relation(command, relation.id)
        for target in wanted:
            if target not in there:
                work.add(target)
    return command.outcome


def add_relation(session: Session, source: SpanId, type_: str, target: Target | Words) -> Changes:
    """Has a span's relations of a type point at this as well.

    Raises:
        Refused: One does already, or the scheme does not allow it.
    """
    with session.command(f"link {type_}") as command:
        work = _Work.of(session, command, source, type_)
        resolved = work.resolve(target)
        if resolved in map(Target.of, work.present()):
            raise Refused(f"This is the {type_} already.")
        work.add(resolved)
    return command.outcome


def remove_relation(session: Session, source: SpanId, type_: str, target: Target) -> Changes:
    """Has a span's relations of a type point at this no more; words marked for it stay marked.

    Raises:
        Refused: None does.
    """
    with session.command(f"unlink {type_}") as command:
        work = _Work.of(session, command, source, type_)
        there = [relation for relation in work.present() if Target.of(relation) == target]
        if not there:
            raise Refused(f"This is not the {type_}.")
        for relation in there:
            stored.delete_relation(command, relation.id)
    return command.outcome


def enter_claimant(
    session: Session, command: Command, claim: SpanId, claimant: Target | Words
) -> None:
    """Has somebody make a claim that nobody made, as a part of a command.

    Raises:
        Refused: The scheme does not allow it.
    """
    relation = claimant_relation(known_label(session, own_span(session, claim).span.label))
    if relation is None:
        raise Refused("Only a claim has a claimant.")
    work = _Work.of(session, command, claim, relation.type)
    work.add(work.resolve(claimant))


@dataclass(frozen=True, slots=True)
class _Work:
    """The relations of one type of one span, while a command is at them."""

    session: Session
    command: Command
    source: StoredSpan
    label: Label
    definition: RelationDefinition

    @classmethod
    def of(cls, session: Session, command: Command, source: SpanId, type_: str) -> "_Work":
        found = own_span(session, source)
        label = known_label(session, found.span.label)
        definition = relation_of_type(label, type_)
        if definition is None:
            raise Refused(f"A {label.name} has no {type_}.")
        return cls(session, command, found, label, definition)

    def present(self) -> list[Relation]:
        connection = self.session.connection
        return stored.relations_from(connection, self.source, self.definition.type)

    def add(self, target: Target) -> None:
        relation = Relation(
            RelationId(new_uuid()),
            self.definition.type,
            self.source.span.id,
            target.kind,
            target.id,
            self.source.span.annotator,
        )
        stored.add_relation(self.command, self.source, relation)
        start_reading(self.session, self.command, self.source.text)

    def resolve(self, target: Target | Words) -> Target:
        """The target itself, once it is sure that the scheme allows it."""
        if isinstance(target, Words):
            return self._mark(target)
        if target.kind is TargetKind.SPAN:
            self._check_span(SpanId(str(target.id)))
        elif target.kind is TargetKind.ENTITY:
            label = stored_spans.entity_label(self.session.connection, EntityId(str(target.id)))
            if label is None:
                raise Refused("This entity is not in the project any more.")
            self._check_label(label)
        elif not allows_nobody(self.label, self.definition):
            raise Refused(f"Only a claimant can be {target.kind}, no {self.definition.type}.")
        return target

    def _check_span(self, target: SpanId) -> None:
        if target == self.source.span.id:
            raise Refused(f"Nothing is its own {self.definition.type}.")
        found = own_span(self.session, target)
        if found.text.key != self.source.text.key:
            raise Refused("A relation does not reach into another article.")
        self._check_label(found.span.label)

    def _check_label(self, label: str) -> None:
        if not allows(self.definition, label):
            raise Refused(f"A {label} cannot be the {self.definition.type} of a {self.label.name}.")

    def _mark(self, words: Words) -> Target:
        """The span on exactly these words that the relation allows; a new one if there is none.

        What is suggested for them says what the new one is; else it is marked in passing.
        """
        text, annotator = self.source.text, self.source.span.annotator
        parts = tidy_parts(text, words.parts)
        connection, scheme = self.session.connection, self.session.scheme
        for label in scheme.labels:
            if allows(self.definition, label.name):
                there = stored_spans.same_mark(connection, text, annotator, label.name, parts)
                if there is not None and there != self.source.span.id:
                    return Target.span(there)
        if words.suggested and allows(self.definition, words.suggested.label):
            accepting = Accepting(self.session, self.command, text)
            return Target.span(accepting.accept(words.suggested))
        label = label_in_passing(scheme, self.definition)
        if label is None:
            raise Refused(f"Mark these words first; then they can be the {self.definition.type}.")
        return Target.span(new_span(self.session, self.command, text, label, parts))
