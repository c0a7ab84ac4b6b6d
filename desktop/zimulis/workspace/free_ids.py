"""New articles made fit for a project in which some of their ids may be taken."""

from dataclasses import replace

from zimulis.domain.annotations import LabelledArticle, Relation, Span
from zimulis.domain.ids import RelationId, SpanId, new_uuid
from zimulis.store.importing import BulkWriter
from zimulis.workspace.incoming import Resolved
from zimulis.workspace.merging import Mark, mark_of


def with_free_ids(writer: BulkWriter, resolved: Resolved) -> LabelledArticle:
    """The article with new ids in place of those that are taken.

    Spans without an id of their own are known by what they mark: of several equal ones the first
    stands for all.
    """
    labelled = resolved.labelled
    own = [span.id for span in labelled.spans if span.id not in resolved.invented]
    taken = writer.taken_spans(own)
    if not taken and len(set(own)) == len(labelled.spans) and not labelled.relations:
        return labelled  # as nearly all articles are
    spans, renamed = _free_spans(resolved, taken)
    relations = tuple(
        _renamed(relation, renamed, taken=writer.has_relation(relation.id))
        for relation in labelled.relations
    )
    return replace(labelled, spans=spans, relations=relations)


def _free_spans(
    resolved: Resolved, used: set[str]
) -> tuple[tuple[Span, ...], dict[SpanId, SpanId]]:
    """The spans, and the new ids by the old ones."""
    renamed: dict[SpanId, SpanId] = {}
    marks: dict[Mark, SpanId] = {}
    spans: list[Span] = []
    for span in resolved.labelled.spans:
        invented = span.id in resolved.invented
        twin = marks.get(mark_of(span)) if invented else None
        if twin is not None:
            renamed[span.id] = twin
            continue
        if span.id in used:
            renamed[span.id] = SpanId(new_uuid())
        free = replace(span, id=renamed[span.id]) if span.id in renamed else span
        used.add(free.id)
        marks.setdefault(mark_of(free), free.id)
        spans.append(free)
    return tuple(spans), renamed


def _renamed(relation: Relation, renamed: dict[SpanId, SpanId], *, taken: bool) -> Relation:
    target = relation.target
    return replace(
        relation,
        id=RelationId(new_uuid()) if taken else relation.id,
        source=renamed.get(relation.source, relation.source),
        target=renamed.get(SpanId(target), target) if target else None,
    )
