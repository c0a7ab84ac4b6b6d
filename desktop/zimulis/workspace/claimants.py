"""Who may have made a claim, by name, for whoever goes through claims in a table."""

from collections.abc import Mapping, Sequence

from zimulis.domain.annotations import TargetKind
from zimulis.domain.claimants import claimants
from zimulis.domain.errors import Refused
from zimulis.domain.ids import SpanId
from zimulis.domain.relations import (
    Candidate,
    Target,
    Words,
    allows,
    claimant_relation,
)
from zimulis.workspace.changes import Changes
from zimulis.workspace.layers import layer_in_pieces
from zimulis.workspace.marking import known_label, own_span
from zimulis.workspace.relations import set_relations
from zimulis.workspace.session import Session

_MOST = 12  # that are offered; those further away are linked in the text
_NOBODY = (TargetKind.UNNAMED, TargetKind.AUTHOR, TargetKind.DOCUMENT)


def claimant_offers(session: Session, claim: SpanId) -> Sequence[str]:
    """Who may have made a claim, in the words of its article, the likeliest first; then nobody.

    Raises:
        Refused: The claim is gone, or somebody else's.
    """
    return list(_offers(session, claim))


def set_claimant(session: Session, claim: SpanId, offer: str) -> Changes:
    """Has a claim be made by one of those who are offered, and by nobody else.

    Args:
        session: The project.
        claim: The claim.
        offer: What was chosen; empty for no claimant at all.

    Raises:
        Refused: It is so already, or nobody of that name is offered.
    """
    relation = claimant_relation(known_label(session, own_span(session, claim).span.label))
    if relation is None:
        raise Refused("The scheme has no claimants.")
    target = _offers(session, claim).get(offer) if offer else None
    if offer and target is None:
        raise Refused(f"“{offer}” is not near the claim; link it in the text.")
    return set_relations(session, claim, relation.type, [target] if target else [])


def _offers(session: Session, claim: SpanId) -> Mapping[str, Target | Words]:
    found = own_span(session, claim)
    relation = claimant_relation(known_label(session, found.span.label))
    if relation is None:
        return {}
    text = found.text.text
    spans = [
        span
        for piece in layer_in_pieces(session, found.text.article)
        for span in piece
        if span.id != claim and allows(relation, span.label)
    ]
    offers: dict[str, Target | Words] = {}
    for candidate in claimants(text, found.span.parts, spans, relation):
        words = " ".join(text[slice(*candidate.part)].split())
        if len(offers) < _MOST:
            offers.setdefault(words, _target(candidate))
    for kind in _NOBODY:
        offers.setdefault(kind, Target(kind))
    return offers


def _target(candidate: Candidate) -> Target | Words:
    return Target.span(candidate.span) if candidate.span else Words((candidate.part,))
