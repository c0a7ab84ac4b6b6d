"""Which relations of an article can be written: those whose ends are."""

from collections.abc import Iterable, Set

from zimulis.domain.annotations import LabelledArticle, Relation, Span, TargetKind
from zimulis.domain.ids import EntityId
from zimulis.formats import Loss


def whole_relations(
    labelled: LabelledArticle, spans: Iterable[Span], entities: Set[EntityId]
) -> tuple[list[Relation], list[Loss]]:
    """The relations with both ends in the file, in the order of their sources; the others lost.

    A relation with no end in the file was not asked for and is no loss.

    Args:
        labelled: What is written.
        spans: Those of its spans that are, in their order.
        entities: Those that are.
    """
    places: dict[str | None, int] = {span.id: place for place, span in enumerate(spans)}
    losses: list[Loss] = []
    whole: list[Relation] = []
    for relation in labelled.relations:
        missing = _missing_ends(relation, places.keys(), entities)
        if not missing:
            whole.append(relation)
        elif relation.source in places or relation.target in places:
            reason = f"the {missing[0]} of the relation {relation.type} is not exported"
            losses.append(Loss(labelled.article.id, relation.id, reason))
    return sorted(whole, key=lambda one: (places[one.source], one.type, one.id)), losses


def _missing_ends(relation: Relation, spans: Set[str | None], entities: Set[EntityId]) -> list[str]:
    kept = {TargetKind.SPAN: spans, TargetKind.ENTITY: entities}
    missing = [] if relation.source in spans else ["source"]
    if relation.target is not None and relation.target not in kept[relation.target_kind]:
        missing.append("target")
    return missing
