"""The scheme: what its labels are, and what their spans carry.

A scheme is the project's, and so what is done to it goes for the spans of all layers. Whoever edits
it works on a draft; taking that over is one transaction and one entry of the history.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from zimulis.domain.errors import Refused
from zimulis.domain.guidelines import with_example
from zimulis.domain.ids import LabelId
from zimulis.domain.scheme import Label
from zimulis.domain.scheme_checks import Problem, problems, title_of
from zimulis.domain.scheme_draft import LabelDraft, SchemeDraft, draft_of
from zimulis.domain.values import allowed_values
from zimulis.store import scheme_editing as stored
from zimulis.store.recording import Recording
from zimulis.store.scheme import load_labels
from zimulis.workspace.changes import Changes
from zimulis.workspace.session import Session

__all__ = [
    "Consequences",
    "Problem",
    "SchemeDraft",
    "add_example",
    "draft_scheme",
    "edit_scheme",
    "preview",
    "problems",
    "span_counts",
]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a draft does to what has been marked.

    Attributes:
        moved: Label before, label after, and how many spans change it.
        folded: Spans that say the same as another one since, and become one with it.
        values: Values of attributes that go.
        relations: Relations that go.
        entities: Entities that go with their label.
    """

    moved: tuple[tuple[str, str, int], ...] = ()
    folded: int = 0
    values: int = 0
    relations: int = 0
    entities: int = 0


def draft_scheme(session: Session) -> SchemeDraft:
    """The scheme, to be edited."""
    return draft_of(session.scheme.name, load_labels(session.connection))


def span_counts(session: Session, label: LabelId) -> dict[str, int]:
    """How many spans of a label each annotator has, by name."""
    return stored.span_counts(session.connection, label)


def preview(session: Session, draft: SchemeDraft) -> Consequences:
    """What `edit_scheme` would do to what has been marked; it is done, and taken back.

    Raises:
        Refused: As `edit_scheme`.
    """
    seen = Consequences()
    with suppress(_Seen), session.lock.turn(), session.connection.transaction():
        seen = _Edit(session, Recording(session.connection), draft).apply()
        raise _Seen
    return seen


class _Seen(Exception):
    """Ends a transaction of which nothing is to stay."""


def edit_scheme(session: Session, draft: SchemeDraft) -> Changes:
    """Takes an edited scheme over, with all that follows for the spans of its labels.

    Raises:
        Refused: It makes no sense, a deleted label has spans, or the scheme is another one since
            the draft was made.
    """
    with session.command(_phrase(draft)) as command:
        _Edit(session, command, draft).apply()
    return command.outcome


def add_example(session: Session, label: str, language: str, example: str) -> Changes:
    """Adds a line to the examples in a label's guideline.

    Args:
        session: The project.
        label: The label's name.
        language: Which of its guidelines; a new one if there is none.
        example: Markdown on one line.

    Raises:
        Refused: The scheme has no such label.
    """
    draft = draft_scheme(session)
    found = draft.named(label)
    if found is None:
        raise Refused(f"The scheme has no label “{label}”.")
    guidelines = dict(found.label.guidelines)
    guidelines[language] = with_example(guidelines.get(language, ""), language, example)
    changed = replace(found.label, guidelines=tuple(guidelines.items()))
    with session.command(f"add an example of {label}") as command:
        _Edit(session, command, draft.put(replace(found, label=changed))).apply()
    return command.outcome


class _Edit:
    """A draft on its way into the project."""

    def __init__(self, session: Session, recording: Recording, draft: SchemeDraft) -> None:
        self._session = session
        self._recording = recording
        self._draft = draft
        self._lost: Counter[str] = Counter()

    def apply(self) -> Consequences:
        self._refuse_what_cannot_be()
        draft, recording = self._draft, self._recording
        labels = dict(zip((d.id for d in draft.labels), draft.scheme.labels, strict=True))
        gone = [label for label in draft.base if label not in labels]
        stored.set_names_aside(recording, gone)
        stored.write_labels(recording, draft.name, labels)
        for one in draft.labels:
            self._carry_over(one)
        moved = [self._merge(gone, into) for gone, into in draft.merged.items()]
        folded = sum(stored.fold_duplicates(recording, to) for to in set(draft.merged.values()))
        entities = sum(stored.delete_label(recording, label) for label in gone)
        lost = self._lost
        return Consequences(
            tuple(one for one in moved if one[2]),
            folded,
            lost["values"],
            lost["relations"],
            entities,
        )

    def _refuse_what_cannot_be(self) -> None:
        draft = self._draft
        if draft.base != load_labels(self._session.connection):
            raise Refused(
                "Somebody else has changed the scheme meanwhile; open it anew and edit that one."
            )
        for sentence in (*(problem.sentence for problem in problems(draft)), *self._obstacles()):
            raise Refused(sentence)

    def _obstacles(self) -> Iterator[str]:
        """What stands in the way of labels that are to go."""
        connection = self._session.connection
        for label_id, label in self._draft.base.items():
            into = self._draft.merged.get(label_id)
            target = self._draft.label(into) if into else None
            if target and not target.label.links_entity:
                linked = stored.count_linked(connection, label_id)
                if linked:
                    yield (
                        f"{linked} spans of {label.title} name an entity, and those of "
                        f"{title_of(target)} cannot; allow that first."
                    )
            elif into is None and self._draft.label(label_id) is None:
                counts = stored.span_counts(connection, label_id)
                if counts:
                    yield (
                        f"{label.title} cannot go: there are {_told(counts)}. Merge it into "
                        "another label."
                    )
                elif stored.is_pointed_at(connection, label_id):
                    yield (
                        f"{label.title} cannot go: relations point at its entities. Merge it into "
                        "another label."
                    )

    def _carry_over(self, one: LabelDraft) -> None:
        """Gives the spans of a label that stays what they carry from now on."""
        before = self._draft.base.get(one.id)
        if before is None:
            return
        if (before.relations, one.renames.relations) != (one.label.relations, {}):
            self._rewrite_relations(one.id, lambda type_: one.carry_relation(before, type_))
        same = before.attributes == one.label.attributes
        if not same or one.renames.attributes or one.renames.choices:
            self._rewrite_spans(one.id, lambda values: one.carry(before, values), one.id)

    def _merge(self, gone: LabelId, into: LabelId) -> tuple[str, str, int]:
        target = self._draft.label(into)
        assert target, "a label is merged into one that is there"
        label = target.label
        types = {relation.type for relation in label.relations}
        self._rewrite_relations(gone, lambda type_: type_ if type_ in types else None)
        count = self._rewrite_spans(gone, lambda values: allowed_values(label, values), into)
        stored.move_entities(self._recording, gone, into)
        return self._draft.base[gone].name, label.name, count

    def _rewrite_spans(
        self, label: LabelId, change: Callable[[stored.Values], stored.Values], to: LabelId
    ) -> int:
        def counted(values: stored.Values) -> stored.Values:
            changed = change(values)
            self._lost["values"] += len(values) - len(changed)
            return changed

        return stored.rewrite_spans(self._recording, label, counted, to)

    def _rewrite_relations(self, label: LabelId, change: Callable[[str], str | None]) -> None:
        self._lost["relations"] += stored.rewrite_relations(self._recording, label, change)


def _told(counts: Mapping[str, int]) -> str:
    """Who has how many spans: `3 spans of anna and 12 of gold`."""
    (name, count), *others = counts.items()
    first = f"{count} span{'s' if count != 1 else ''} of {name}"
    further = [f"{count} of {name}" for name, count in others]
    *most, last = first, *further
    return f"{', '.join(most)} and {last}" if most else last


def _phrase(draft: SchemeDraft) -> str:
    """What the history calls a draft: the one thing that it does, if it is one."""
    now = {one.id: one.label for one in draft.labels}
    added = [f"add the label {now[id_].name}" for id_ in now if id_ not in draft.base]
    gone = [
        f"merge {label.name} into {now[draft.merged[id_]].name}"
        if id_ in draft.merged
        else f"delete the label {label.name}"
        for id_, label in draft.base.items()
        if id_ not in now
    ]
    changed = [
        f"edit the label {label.name}"
        if label.name == now[id_].name
        else f"rename {label.name} to {now[id_].name}"
        for id_, label in draft.base.items()
        if id_ in now and not _is_same(label, now[id_])
    ]
    done = [*added, *gone, *changed]
    return done[0] if len(done) == 1 else "edit the scheme"


def _is_same(before: Label, now: Label) -> bool:
    """Whether nobody has touched a label; its relations follow the names of others."""
    return replace(before, relations=()) == replace(now, relations=())
