"""A scheme being edited: each label keeps who it is while everything about it may change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from zimulis.domain.ids import LabelId
from zimulis.domain.relations import relation_of_type
from zimulis.domain.scheme import Label, RelationDefinition, Scheme
from zimulis.domain.values import allowed_values


@dataclass(frozen=True, slots=True)
class Renames:
    """What was called otherwise in the project: its names there, by those that it has now.

    Attributes:
        attributes: Names of attributes.
        choices: Values of choices, by the attribute's name now and the value's.
        relations: Types of relations.
    """

    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    choices: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    relations: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class LabelDraft:
    """A label that is being edited.

    Attributes:
        id: The label's in the project, or that which a new one will have there.
    """

    id: LabelId
    label: Label
    renames: Renames = field(default_factory=Renames)

    def carry(self, before: Label, values: Mapping[str, str]) -> dict[str, str]:
        """What a span carries whose label was `before` and is as drafted now.

        Values go where the label has no place for them any longer. Those that it never had one
        for, as imports may bring them, stay.
        """
        names = {was: name for name, was in self.renames.attributes.items()}
        carried: dict[str, str] = {}
        for was, value in values.items():
            name = names.get(was, was)
            renamed = self._choice(name, value)
            is_taken = name == was and was in self.renames.attributes  # by another attribute
            if not is_taken and renamed is not None and allowed_values(self.label, {name: renamed}):
                carried[name] = renamed
            elif not allowed_values(before, {was: value}):
                carried[name] = value
        return carried

    def _choice(self, attribute: str, value: str) -> str | None:
        """What a choice is called now; None if it is gone, and its word means another one."""
        renames = self.renames.choices
        now = (new for (name, new), was in renames.items() if (name, was) == (attribute, value))
        return next(now, None if (attribute, value) in renames else value)

    def carry_relation(self, before: Label, type_: str) -> str | None:
        """The type that a relation has now; None if it has to go."""
        renames = self.renames.relations
        now = next((new for new, was in renames.items() if was == type_), type_)
        is_taken = now == type_ and type_ in renames
        if relation_of_type(self.label, now) and not is_taken:
            return now
        return None if relation_of_type(before, type_) else type_


@dataclass(frozen=True, slots=True)
class SchemeDraft:
    """A scheme under the hand; every change gives a new draft.

    Attributes:
        base: The project's labels when the editing began, by id.
        merged: Labels of `base` that are gone, with those that take over their spans.
    """

    name: str
    labels: tuple[LabelDraft, ...]
    base: Mapping[LabelId, Label]
    merged: Mapping[LabelId, LabelId] = field(default_factory=dict[LabelId, LabelId])

    @property
    def scheme(self) -> Scheme:
        """The scheme as it will be: with a title for every label, and no empty guideline."""
        return Scheme(self.name, tuple(_tidy(draft.label) for draft in self.labels))

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what is in the project."""
        before = [(id_, label) for id_, label in self.base.items()]
        now = list(zip((d.id for d in self.labels), self.scheme.labels, strict=True))
        return before != now or bool(self.merged)

    def label(self, label_id: LabelId) -> LabelDraft | None:
        """The label of that id, or None if it is gone."""
        return next((draft for draft in self.labels if draft.id == label_id), None)

    def named(self, name: str) -> LabelDraft | None:
        """The label of that name, or None."""
        return next((draft for draft in self.labels if draft.label.name == name), None)

    def put(self, changed: LabelDraft) -> "SchemeDraft":
        """With a label changed; relations that point at it follow its name."""
        before = self.label(changed.id)
        assert before, "the label is not in the draft"
        labels = tuple(changed if draft.id == changed.id else draft for draft in self.labels)
        if before.label.name != changed.label.name:
            labels = _retargeted(labels, before.label.name, changed.label.name)
        return replace(self, labels=labels)

    def add(self, new: LabelDraft, after: LabelId | None = None) -> "SchemeDraft":
        """With another label, behind one that is there or behind all."""
        places = [place for place, draft in enumerate(self.labels, 1) if draft.id == after]
        at = places[0] if places else len(self.labels)
        return replace(self, labels=(*self.labels[:at], new, *self.labels[at:]))

    def move(self, label_id: LabelId, step: int) -> "SchemeDraft":
        """With a label some places further down, or up if `step` is negative."""
        labels = list(self.labels)
        at = next(place for place, draft in enumerate(labels) if draft.id == label_id)
        labels.insert(max(0, at + step), labels.pop(at))
        return replace(self, labels=tuple(labels))

    def remove(self, label_id: LabelId) -> "SchemeDraft":
        """Without a label; it must have no spans when the draft is taken over."""
        left = tuple(draft for draft in self.labels if draft.id != label_id)
        gone = next(draft.label for draft in self.labels if draft.id == label_id)
        merged = {was: to for was, to in self.merged.items() if to != label_id}
        return replace(self, labels=_retargeted(left, gone.name, None), merged=merged)

    def merge(self, label_id: LabelId, into: LabelId) -> "SchemeDraft":
        """Without a label, whose spans go to another one."""
        target = self.label(into)
        assert target, "a label is merged into one that is there"
        left = tuple(draft for draft in self.labels if draft.id != label_id)
        gone = next(draft.label for draft in self.labels if draft.id == label_id)
        merged = {was: into if to == label_id else to for was, to in self.merged.items()}
        if label_id in self.base:
            merged[label_id] = into
        return replace(self, labels=_retargeted(left, gone.name, target.label.name), merged=merged)


def draft_of(name: str, labels: Mapping[LabelId, Label]) -> SchemeDraft:
    """The draft in which nothing has been changed yet."""
    return SchemeDraft(name, tuple(LabelDraft(id_, label) for id_, label in labels.items()), labels)


def _retargeted(
    drafts: tuple[LabelDraft, ...], name: str, renamed: str | None
) -> tuple[LabelDraft, ...]:
    """With relations that pointed at one name pointing at another, or no more at it.

    A relation that pointed at nothing else keeps the name: without one it would point at anything,
    which nobody asked for.
    """

    def change(relation: RelationDefinition) -> RelationDefinition:
        changed = [renamed if target == name else target for target in relation.targets]
        targets = tuple(dict.fromkeys(target for target in changed if target is not None))
        return replace(relation, targets=targets or relation.targets)

    def with_relations(label: Label) -> Label:
        return replace(label, relations=tuple(change(relation) for relation in label.relations))

    return tuple(replace(draft, label=with_relations(draft.label)) for draft in drafts)


def _tidy(label: Label) -> Label:
    guidelines = tuple(pair for pair in label.guidelines if pair[1].strip())
    return replace(label, title=label.title or label.name, guidelines=guidelines)
