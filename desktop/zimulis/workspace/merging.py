"""An article that comes again: what it adds, and what differs from what is there."""

from dataclasses import dataclass, field, replace
from typing import TypeVar

from zimulis.domain.annotations import LabelledArticle, Relation, Span
from zimulis.domain.article import Article, ArticleStatus, Status
from zimulis.domain.ids import AnnotatorId, RelationId, SpanId, new_uuid
from zimulis.domain.parts import Parts
from zimulis.store import spans as stored_spans
from zimulis.store.importing import BulkWriter
from zimulis.store.merging import add_relation, grow_article
from zimulis.store.recording import Recording
from zimulis.store.spans import CurrentText
from zimulis.store.statuses import put_status
from zimulis.workspace.incoming import Resolved

Mark = tuple[str, Parts, AnnotatorId]
"""What a span without an id is known by."""
_T = TypeVar("_T")


@dataclass(slots=True)
class Merged:
    """What merging came to.

    Attributes:
        added: How many spans are new.
        found: How many spans were there.
        differs: What is different in the project, which stays.
    """

    added: int = 0
    found: int = 0
    differs: list[str] = field(default_factory=list[str])


class Merging:
    """Adds what an incoming article says to the article of the same text.

    Args:
        recording: The import's.
        writer: The import's, which knows what ids are taken.
        text: The article's current text.
        there: The article as it is.
        incoming: The article that comes.
    """

    def __init__(
        self,
        recording: Recording,
        writer: BulkWriter,
        text: CurrentText,
        there: LabelledArticle,
        incoming: Resolved,
    ) -> None:
        self._recording = recording
        self._writer = writer
        self._text = text
        self._there = there
        self._incoming = incoming.labelled
        self._invented = incoming.invented
        self._by_id = {span.id: span for span in there.spans}
        self._by_mark: dict[Mark, Span] = {mark_of(span): span for span in there.spans}
        self._spans: dict[SpanId, SpanId] = {}  # incoming id → the project's
        self._merged = Merged()

    def merge(self) -> Merged:
        """Adds what is new; says what differs. What belongs to an older text is left alone."""
        if self._incoming.article.text != self._text.text:
            self._differs("text")
            return self._merged
        self._merge_article()
        for span in self._incoming.spans:
            self._merge_span(span)
        for relation in self._incoming.relations:
            self._merge_relation(relation)
        for status in self._incoming.statuses:
            self._merge_status(status)
        return self._merged

    def _differs(self, what: str) -> None:
        self._merged.differs.append(what)

    def _merge_article(self) -> None:
        there, incoming = self._there.article, self._incoming.article
        grown = replace(
            there,
            title=self._either("title", there.title, incoming.title),
            published=self._either("published", there.published, incoming.published),
            language=self._either("language", there.language, incoming.language),
            note=self._either("note", there.note, incoming.note),
            source=there.source or incoming.source,
            further_sources=_with_sources(there, incoming),
            metadata=there.metadata + self._new_metadata(),
            tags=there.tags + tuple(tag for tag in incoming.tags if tag not in there.tags),
            revision=replace(
                there.revision,
                zones=self._either("zones", there.revision.zones, incoming.revision.zones),
            ),
        )
        if grown != there:
            grow_article(self._recording, self._text, there, grown)

    def _either(self, name: str, there: _T, incoming: _T) -> _T:
        if there and incoming and there != incoming:
            self._differs(name)
        return there or incoming

    def _new_metadata(self) -> tuple[tuple[str, str], ...]:
        there = self._there.article.metadata
        names = {name for name, _ in there}
        new = [pair for pair in self._incoming.article.metadata if pair not in there]
        for name, _ in new:
            if name in names:
                self._differs(f"metadata {name}")
        return tuple(pair for pair in new if pair[0] not in names)

    def _merge_span(self, span: Span) -> None:
        there = self._by_id.get(span.id)
        if there is None and span.id in self._invented:
            there = self._by_mark.get(mark_of(span))
        if there is None:
            there = self._add_span(span)
        else:
            self._merged.found += 1
            if not _says_nothing_else(span, there, exactly=span.id not in self._invented):
                self._differs(f"the {span.label} at {span.start}–{span.end}")
        self._spans[span.id] = there.id

    def _add_span(self, span: Span) -> Span:
        if self._writer.has_span(span.id):
            span = replace(span, id=SpanId(new_uuid()))
        stored_spans.add_span(self._recording, self._text, span, self._writer.command)
        self._by_id[span.id] = self._by_mark[mark_of(span)] = span
        self._merged.added += 1
        return span

    def _merge_relation(self, incoming: Relation) -> None:
        target = incoming.target
        relation = replace(
            incoming,
            source=self._spans[incoming.source],
            target=self._spans.get(SpanId(target), target) if target else None,
        )
        there = {r.id: r for r in self._there.relations}.get(relation.id)
        if there is not None:
            if there != relation:
                self._differs(f"the relation {relation.type}")
            return
        said = {replace(r, id=relation.id) for r in self._there.relations}
        if relation.id in self._invented and relation in said:
            return
        if self._writer.has_relation(relation.id):
            relation = replace(relation, id=RelationId(new_uuid()))
        add_relation(self._recording, self._text, relation)

    def _merge_status(self, incoming: ArticleStatus) -> None:
        there = self._there.status_of(incoming.annotator)
        status = incoming.status if there.status is Status.NEW else there.status
        if incoming.status not in (Status.NEW, status):
            self._differs("status")
        question = self._either("question", there.question, incoming.question)
        put_status(
            self._recording, self._text.key, ArticleStatus(incoming.annotator, status, question)
        )


def mark_of(span: Span) -> Mark:
    """What a span marks, and for whom."""
    return span.label, span.parts, span.annotator


def _says_nothing_else(incoming: Span, there: Span, *, exactly: bool) -> bool:
    """Whether a span that is there says what the incoming one does.

    Args:
        incoming: The span that comes.
        there: The span that is there.
        exactly: Whether the incoming one must have all that the other has, too.
    """
    if exactly:
        return replace(incoming, origin=there.origin) == there
    return (
        incoming.attributes.items() <= there.attributes.items()
        and incoming.note in ("", there.note)
        and incoming.entity in (None, there.entity)
    )


def _with_sources(there: Article, incoming: Article) -> tuple[str, ...]:
    known = {there.source or incoming.source, *there.further_sources}
    coming = dict.fromkeys((incoming.source, *incoming.further_sources))
    return there.further_sources + tuple(s for s in coming if s and s not in known)
