"""What an article refers to: the ends of its relations, and entities.

Writers get articles that refer to nothing but what is in them or in the header; see
`zimulis.formats.Writer`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from zimulis.domain.annotations import Entity, LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.ids import EntityId, SpanId
from zimulis.formats import Loss


def with_whole_relations(
    labelled: LabelledArticle, entities: Set[EntityId]
) -> tuple[LabelledArticle, list[Loss]]:
    """An article with those of its relations that have both ends; the others are lost.

    A relation of which no end is exported was not asked for and is no loss.

    Args:
        labelled: With the spans that are exported.
        entities: Those that are.
    """
    if not labelled.relations:
        return labelled, []
    spans = {span.id for span in labelled.spans}
    losses: list[Loss] = []
    whole: list[Relation] = []
    for relation in labelled.relations:
        missing = _missing_ends(relation, spans, entities)
        if not missing:
            whole.append(relation)
        elif relation.source in spans or relation.target in spans:
            reason = f"the {missing[0]} of the relation {relation.type} is not exported"
            losses.append(Loss(labelled.article.id, relation.id, reason))
    return replace(labelled, relations=tuple(whole)), losses


def _missing_ends(relation: Relation, spans: Set[SpanId], entities: Set[EntityId]) -> list[str]:
    kept = {TargetKind.SPAN: spans, TargetKind.ENTITY: entities}
    missing = [] if relation.source in spans else ["source"]
    if relation.target is not None and relation.target not in kept[relation.target_kind]:
        missing.append("target")
    return missing


def by_source(relations: Sequence[Relation], spans: Iterable[Span]) -> list[Relation]:
    """Relations in the order of the spans that they lead from."""
    if not relations:
        return []
    places = {span.id: place for place, span in enumerate(spans)}
    return sorted(relations, key=lambda one: (places[one.source], one.type, one.id))


def named_entities(labelled: LabelledArticle, known: Mapping[EntityId, Entity]) -> list[Entity]:
    """The entities that an article refers to, by their ids.

    Args:
        labelled: The article.
        known: Those of the header.
    """
    named: set[str | None] = {span.entity for span in labelled.spans}
    named |= {one.target for one in labelled.relations}
    named |= {value for span in labelled.spans for value in span.attributes.values()}
    return [known[uuid] for uuid in sorted(known.keys() & named)]


def unlisted_values(
    labelled: LabelledArticle, known: Set[EntityId], listed: Set[EntityId | None]
) -> Iterator[Loss]:
    """The values of spans that are entities, in a format that has no list of entities.

    Args:
        labelled: What is written.
        known: The entities of the header.
        listed: Those of them that are in the file, as something else names them.
    """
    for span in labelled.spans:
        for name, value in sorted(span.attributes.items()):
            if value in known and value not in listed:
                reason = f"the entity that is its {name}"
                yield Loss(labelled.article.id, span.id, reason)
