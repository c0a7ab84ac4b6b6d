"""What formats of JSON have no place for, kept in objects of our own under one key.

Other programs pass over the key or hand it on; where it comes back, nothing was lost. What a format
has a place for is never kept here a second time, so that what was changed there counts.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from zimulis.domain.annotations import (
    Annotator,
    Entity,
    LabelledArticle,
    Origin,
    Relation,
    Span,
    TargetKind,
)
from zimulis.domain.article import Article, ArticleStatus, Revision, Status, Zone, ZoneKind
from zimulis.domain.exchange import NO_ANNOTATOR, Header
from zimulis.domain.ids import AnnotatorId, ArticleId, EntityId, RevisionId, is_uuid, new_uuid
from zimulis.domain.parts import Part
from zimulis.formats.json_labels.values import (
    Object,
    list_in,
    object_in,
    objects_in,
    offset_in,
    pairs_in,
    strings_in,
    text_in,
)
from zimulis.formats.normalising import legal_in_xml
from zimulis.formats.referring import named_entities

KEY = "zimulis"
"""Where our own is, in the article as in its spans and relations."""


class Facts:
    """Says what is to be kept of articles."""

    def __init__(self, header: Header) -> None:
        self._annotators = {one.id: one for one in header.annotators}
        self._entities = {one.id: one for one in header.entities}

    def of_article(self, labelled: LabelledArticle) -> dict[str, object]:
        """All about an article but its text, its spans, and relations between them."""
        article, revision = labelled.article, labelled.article.revision
        return _without_nothing(
            {
                "id": article.id,
                "title": article.title,
                "published": article.published,
                "language": article.language,
                "source": article.source,
                "further_sources": article.further_sources,
                "metadata": article.metadata,
                "tags": article.tags,
                "note": article.note,
                "encoding": revision.encoding,
                "bytes_sha256": revision.bytes_sha256,
                "normalised": revision.normalised,
                "zones": [[zone.kind, *zone.part] for zone in revision.zones],
                "annotators": {
                    one: self._annotators[one].name
                    for one in _annotators_of(labelled)
                    if one in self._annotators
                },
                "entities": {
                    one.id: _entity(one) for one in named_entities(labelled, self._entities)
                },
                "statuses": [
                    _without_nothing(
                        {"annotator": s.annotator, "status": s.status, "question": s.question}
                    )
                    for s in labelled.statuses
                ],
                "relations": [
                    _without_nothing(
                        {**of_relation(one), "type": one.type, "source": one.source}
                        | {"kind": one.target_kind, "target": one.target}
                        | {"annotator": one.annotator}
                    )
                    for one in labelled.relations
                    if one.target_kind is not TargetKind.SPAN
                ],
            }
        )


def _entity(entity: Entity) -> dict[str, object]:
    return _without_nothing(
        {
            "label": entity.label,
            "name": entity.name,
            "attributes": dict(sorted(entity.attributes.items())),
            "note": entity.note,
        }
    )


def _same(offset: int) -> int:
    return offset


def of_span(
    span: Span, *, with_values: bool, counted: Callable[[int], int] = _same
) -> dict[str, object]:
    """All about a span but its label and extent.

    Args:
        span: Any.
        with_values: Whether its attributes and note have no other place.
        counted: What the file has for an offset in code points.
    """
    parts = [[counted(start), counted(end)] for start, end in span.parts]
    values = {"attributes": dict(sorted(span.attributes.items())), "note": span.note}
    return _without_nothing(
        {
            "id": span.id,
            "parts": parts if len(parts) > 1 else [],
            "annotator": span.annotator,
            "origin": span.origin,
            "entity": span.entity,
            **(values if with_values else {}),
        }
    )


def of_relation(relation: Relation) -> dict[str, object]:
    """All about a relation but its type and ends."""
    return _without_nothing({"id": relation.id, "annotator": relation.annotator})


def _without_nothing(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: fact for name, fact in facts.items() if fact}


def _annotators_of(labelled: LabelledArticle) -> list[AnnotatorId]:
    said = {span.annotator for span in labelled.spans}
    said |= {one.annotator for one in labelled.relations}
    return sorted(said | {one.annotator for one in labelled.statuses})


def uuid_in(value: object) -> str:
    """The value if it is a uuid as we write them, else nothing."""
    return value if isinstance(value, str) and is_uuid(value) else ""


def article_in(ours: Object, known: Article) -> Article:
    """An article of ours, without its text.

    Args:
        ours: What was kept of it.
        known: What is known of it from elsewhere.
    """
    revision = Revision(
        RevisionId(new_uuid()),
        "",
        "",
        text_in(ours.get("bytes_sha256")) or known.revision.bytes_sha256,
        text_in(ours.get("encoding")) or known.revision.encoding,
        strings_in(ours.get("normalised")),
        tuple(_zones_in(ours)),
    )
    metadata = (strings_in(pair) for pair in list_in(ours.get("metadata")))
    article = Article(
        id=ArticleId(uuid_in(ours.get("id"))),
        revision=revision,
        title=_legal(ours, "title"),
        published=_legal(ours, "published"),
        language=_legal(ours, "language"),
        source=_legal(ours, "source"),
        further_sources=tuple(map(legal_in_xml, strings_in(ours.get("further_sources")))),
        tags=tuple(map(legal_in_xml, strings_in(ours.get("tags")))),
        note=_legal(ours, "note"),
    )
    pairs = tuple((legal_in_xml(p[0]), legal_in_xml(p[1])) for p in metadata if len(p) == 2)
    return replace(article, metadata=pairs)


def _legal(ours: Object, name: str) -> str:
    return legal_in_xml(text_in(ours.get(name)))


def _zones_in(ours: Object) -> Iterator[Zone]:
    kinds = {kind.value: kind for kind in ZoneKind}
    for zone in list_in(ours.get("zones")):
        match list_in(zone):
            case [str(kind), int(start), int(end)] if kind in kinds and 0 <= start < end:
                yield Zone(kinds[kind], Part(start, end))
            case _:
                pass


def annotators_in(ours: Object) -> Iterator[Annotator]:
    """Those who said something about an article of ours."""
    for uuid, name in pairs_in(ours.get("annotators")).items():
        if uuid_in(uuid) and name:
            yield Annotator(AnnotatorId(uuid), legal_in_xml(name))


def entities_in(ours: Object) -> Iterator[Entity]:
    """What is named in an article of ours."""
    for uuid, value in object_in(ours.get("entities")).items():
        entity = object_in(value)
        label, name = text_in(entity.get("label")), _legal(entity, "name")
        if uuid_in(uuid) and label and name:
            values = pairs_in(entity.get("attributes"))
            yield Entity(EntityId(uuid), label, name, values, _legal(entity, "note"))


def statuses_in(ours: Object) -> Iterator[ArticleStatus]:
    """How far its annotators are with an article of ours."""
    statuses = {status.value: status for status in Status}
    for one in objects_in(ours.get("statuses")):
        status = statuses.get(text_in(one.get("status")))
        if status is not None:
            yield ArticleStatus(annotator_in(one), status, _legal(one, "question"))


def annotator_in(ours: Object) -> AnnotatorId:
    """Whose a span, relation or status of ours is."""
    return AnnotatorId(uuid_in(ours.get("annotator")) or NO_ANNOTATOR)


def origin_in(ours: Object) -> Origin:
    """How a span of ours came to be."""
    origins = {origin.value: origin for origin in Origin}
    return origins.get(text_in(ours.get("origin")), Origin.IMPORT)


def parts_in(ours: Object, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a span of ours, unless it was moved meanwhile; else its extent."""
    parts: list[tuple[int, int]] = []
    for part in list_in(ours.get("parts")):
        ends = [offset_in(one) for one in list_in(part)]
        match ends:
            case [int(first), int(last)]:
                parts.append((first, last))
            case _:
                return [(start, end)]
    is_there = parts and parts[0][0] == start and parts[-1][1] == end
    return parts if is_there else [(start, end)]
