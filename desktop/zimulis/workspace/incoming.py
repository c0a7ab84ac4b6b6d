"""What files bring, in the terms of the project: its annotators, labels and entities.

Annotators, labels and entities that an import brings are added for good: undoing the import leaves
them, because spans of others may refer to them by then, and the hidden ones still do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from zimulis.domain.annotations import (
    Annotator,
    Entity,
    LabelledArticle,
    Relation,
    Span,
    TargetKind,
)
from zimulis.domain.article import ArticleStatus
from zimulis.domain.exchange import NO_ANNOTATOR, Header, IncomingArticle
from zimulis.domain.ids import AnnotatorId, EntityId, SpanId, new_uuid
from zimulis.domain.label_colours import free_colours
from zimulis.domain.likeness import sketch
from zimulis.domain.parts import Parts, is_trimmed, normalise
from zimulis.domain.scheme import Label, Scheme
from zimulis.formats import Failure, Note
from zimulis.store.annotators import add_annotator, annotator_keys
from zimulis.store.articles import count_articles
from zimulis.store.entities import add_entity, entity_keys, load_entities
from zimulis.store.importing import Keys
from zimulis.store.scheme import add_label, label_keys, replace_scheme
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.foreign_labels import ForeignLabels
from zimulis.workspace.session import Session

_IMPORTED = "imported"  # whose spans are that neither file nor person gives an annotator


@dataclass(frozen=True, slots=True)
class Resolved:
    """An article in the terms of the project.

    Attributes:
        invented: Ids that its reader made up; see IncomingArticle.
        remarks: What was left out of it or changed.
        sketch: What alike articles are found by.
    """

    path: str
    place: str
    labelled: LabelledArticle
    invented: frozenset[str]
    remarks: tuple[Failure | Note, ...]
    sketch: tuple[int, ...]


class Incoming:
    """Finds or adds what incoming articles refer to.

    Attributes:
        keys: The keys of all that was found so far.
        remarks: What headers brought that differs from the project; taken with the next article.
    """

    def __init__(
        self, session: Session, fallback_annotator: str | None, labels: Mapping[str, str]
    ) -> None:
        """Begins with what the project has.

        Args:
            session: The project.
            fallback_annotator: See `zimulis.workspace.importing.import_items`.
            labels: Likewise.
        """
        connection = session.connection
        self._session = session
        self._fallback = fallback_annotator
        self._annotators = {NO_ANNOTATOR: NO_ANNOTATOR}  # incoming id → the project's
        self._entities: dict[EntityId, EntityId] = {}
        self._project_annotators = {a.id: a for a in session.annotators()}
        self._project_entities = {e.id: e for e in load_entities(connection)}
        self._annotator_keys = annotator_keys(connection)
        self._entity_keys = entity_keys(connection)
        self._label_keys = label_keys(connection)
        self._foreign = ForeignLabels(labels)
        self._remarks: list[str] = []

    @property
    def keys(self) -> Keys:
        """The keys of all that can be referred to so far."""
        return Keys(self._annotator_keys, self._label_keys, self._entity_keys)

    def take_header(self, header: Header) -> None:
        """Takes in what the articles to come share."""
        if header.scheme is not None:
            self._take_scheme(header.scheme)
        for annotator in header.annotators:
            self._take_annotator(annotator, known_by_name=annotator.id in header.invented)
        for entity in header.entities:
            if entity.id in header.invented:
                here = self._label_here(entity.label, self._remarks.append)
                self._take_entity(replace(entity, label=here), known_by_name=True)
            else:
                self._take_entity(entity, known_by_name=False)

    def _take_scheme(self, scheme: Scheme) -> None:
        """Merges a scheme by the names of labels; an untouched project takes it over whole."""
        mine = self._session.scheme
        if mine == scheme:
            return
        if not self._project_entities and mine == default_scheme() and self._is_empty():
            with self._session.batch():
                replace_scheme(self._session.connection, scheme)
            self._scheme_changed()
            return
        for label in scheme.labels:
            known = mine.label(label.name)
            if known is None:
                self._add_label(label)
            elif known != label:
                differing = ", ".join(_differences(known, label))
                self._remarks.append(
                    f"the label {label.name} differs from the project's, which stays ({differing})"
                )

    def _is_empty(self) -> bool:
        return count_articles(self._session.connection) == 0

    def _add_label(self, label: Label) -> None:
        taken = {mine.key for mine in self._session.scheme.labels}
        free = replace(label, key="") if label.key in taken else label
        with self._session.batch():
            add_label(self._session.connection, free)
        self._scheme_changed()

    def _scheme_changed(self) -> None:
        self._session.forget_scheme()
        self._label_keys = label_keys(self._session.connection)

    def _require_label(self, name: str) -> None:
        """Adds a label that comes without a scheme, in a colour and under a key that are free."""
        if name in self._label_keys:
            return
        labels = self._session.scheme.labels
        key = next((k for k in "123456789" if all(k != label.key for label in labels)), "")
        colours = free_colours(labels)
        self._add_label(Label(name, name, colours.light, colours.dark, key=key))

    def _take_annotator(self, annotator: Annotator, *, known_by_name: bool) -> None:
        mine = self._project_annotators.get(annotator.id)
        namesake = self._named(annotator.name)
        if mine is not None and mine.name != annotator.name:
            self._remarks.append(f"{annotator.name} is known as {mine.name} in the project")
        elif mine is None and known_by_name and namesake:
            mine = namesake
        elif mine is None and namesake:
            self._remarks.append(f"there are two annotators called {annotator.name} now")
        if mine is None:
            mine = self._add_annotator(annotator)
        self._annotators[annotator.id] = mine.id

    def _named(self, name: str) -> Annotator | None:
        return next((a for a in self._project_annotators.values() if a.name == name), None)

    def _add_annotator(self, annotator: Annotator) -> Annotator:
        with self._session.batch():
            self._annotator_keys[annotator.id] = add_annotator(self._session.connection, annotator)
        self._project_annotators[annotator.id] = annotator
        return annotator

    def _annotator(self, incoming: AnnotatorId) -> AnnotatorId:
        """The project's annotator for an incoming id; for none, whoever is to have such spans."""
        if incoming not in self._annotators:
            self._take_annotator(Annotator(incoming, incoming), known_by_name=False)
        mine = self._annotators[incoming]
        if mine == NO_ANNOTATOR:
            mine = self._annotators[NO_ANNOTATOR] = self._fallback_annotator()
        return mine

    def _fallback_annotator(self) -> AnnotatorId:
        if self._fallback is None and self._session.annotator is not None:
            return self._session.annotator.id
        name = self._fallback or _IMPORTED
        found = self._named(name) or self._add_annotator(Annotator(AnnotatorId(new_uuid()), name))
        return found.id

    def _take_entity(self, entity: Entity, *, known_by_name: bool) -> None:
        mine = self._project_entities.get(entity.id)
        if mine is None and known_by_name:
            same = (e for e in self._project_entities.values() if _names(e) == _names(entity))
            mine = next(same, None)
        if mine is None:
            self._require_label(entity.label)
            with self._session.batch():
                self._entity_keys[entity.id] = add_entity(self._session.connection, entity)
            self._project_entities[entity.id] = mine = entity
        elif replace(entity, id=mine.id) != mine:
            self._remarks.append(f"{entity.name} differs from the project's entity, which stays")
        self._entities[entity.id] = mine.id

    def resolve(self, item: IncomingArticle) -> Resolved:
        """The article in the terms of the project, without what cannot be taken."""
        labelled = item.labelled
        report = _Report(item, self._remarks)
        self._remarks = []
        if labelled.article.id in item.invented:
            labelled = self._with_labels_here(labelled, report)
        spans = [s for span in labelled.spans if (s := self._span(span, labelled, report))]
        kept = frozenset(span.id for span in spans)
        relations = [r for rel in labelled.relations if (r := self._relation(rel, kept, report))]
        statuses = {s.annotator: s for s in map(self._status, reversed(labelled.statuses))}
        return Resolved(
            item.path,
            item.place,
            LabelledArticle(
                labelled.article, tuple(spans), tuple(relations), tuple(statuses.values())
            ),
            item.invented,
            report.remarks(),
            sketch(labelled.article.text) if item.sketch is None else item.sketch,
        )

    def _with_labels_here(self, labelled: LabelledArticle, report: "_Report") -> LabelledArticle:
        """Spans of another program under the labels that they have in the project.

        Those that are left out take their relations with them.
        """
        spans: list[Span] = []
        left_out: set[str] = set()
        for span in labelled.spans:
            here = self._label_here(span.label, report.note)
            if here:
                spans.append(span if here == span.label else replace(span, label=here))
            else:
                left_out.add(span.id)
        relations = tuple(
            one for one in labelled.relations if left_out.isdisjoint((one.source, one.target))
        )
        return replace(labelled, spans=tuple(spans), relations=relations)

    def _label_here(self, name: str, tell: Callable[[str], None]) -> str:
        """What a label of another program is called in the project."""
        return self._foreign.here(name, self._session.scheme, tell)

    def _span(self, span: Span, labelled: LabelledArticle, report: "_Report") -> Span | None:
        text = labelled.article.text
        if not _lies_in(text, span.parts):
            report.fail(f"{_where(span)} lies outside the text of {len(text)} characters")
            return None
        is_tidy = len(span.parts) == 1 and is_trimmed(text, span.parts[0])
        parts = span.parts if is_tidy else normalise(text, span.parts)
        if not parts:
            report.fail(f"{_where(span)} has no words in it")
            return None
        if parts != span.parts:
            report.tidied += 1
        if span.entity is not None and span.entity not in self._entities:
            report.note(f"{_where(span)} names an entity that is not in the file")
        self._require_label(span.label)
        entity = None if span.entity is None else self._entities.get(span.entity)
        annotator = self._annotator(span.annotator)
        if (parts, annotator, entity) == (span.parts, span.annotator, span.entity):
            return span  # as from a file that this program wrote
        return Span(
            span.id,
            span.label,
            parts,
            annotator,
            span.origin,
            entity,
            span.attributes,
            span.note,
        )

    def _status(self, status: ArticleStatus) -> ArticleStatus:
        return replace(status, annotator=self._annotator(status.annotator))

    def _relation(
        self, relation: Relation, spans: frozenset[SpanId], report: "_Report"
    ) -> Relation | None:
        target = relation.target
        if relation.target_kind is TargetKind.ENTITY:
            target = self._entities.get(EntityId(target or ""))
        lost = target is None and relation.target_kind in (TargetKind.SPAN, TargetKind.ENTITY)
        lost |= relation.target_kind is TargetKind.SPAN and target not in spans
        if lost or relation.source not in spans:
            report.fail(f"an end of the relation {relation.type} is missing")
            return None
        return replace(relation, target=target, annotator=self._annotator(relation.annotator))


class _Report:
    """What is to be said about one article."""

    def __init__(self, item: IncomingArticle, notes: list[str]) -> None:
        self._item = item
        self._remarks: list[Failure | Note] = [Note(item.path, note) for note in notes]
        self.tidied = 0

    def fail(self, reason: str) -> None:
        self._remarks.append(Failure(self._item.path, self._item.place, reason))

    def note(self, note: str) -> None:
        self._remarks.append(Note(self._item.path, note))

    def remarks(self) -> tuple[Failure | Note, ...]:
        if self.tidied:
            self.note(f"white space was trimmed, or parts joined, in {self.tidied} spans")
        return tuple(self._remarks)


def _where(span: Span) -> str:
    return f"the {span.label} at {span.start}–{span.end}" if span.parts else f"a {span.label}"


def _lies_in(text: str, parts: Parts) -> bool:
    length = len(text)
    for start, end in parts:
        if start < 0 or end > length:
            return False
    return bool(parts)


def _names(entity: Entity) -> tuple[str, str]:
    return entity.label, entity.name


def _differences(mine: Label, other: Label) -> list[str]:
    return [
        field.name
        for field in fields(Label)
        if getattr(mine, field.name) != getattr(other, field.name)
    ]
