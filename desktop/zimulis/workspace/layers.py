"""What a view asks again after a change: spans, relations, counts."""

from collections.abc import Collection, Mapping, Sequence

from zimulis.domain.annotations import Relation, Span
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.store import layers as stored
from zimulis.workspace.session import Session


def load_spans(session: Session, ids: Collection[SpanId]) -> Mapping[SpanId, Span]:
    """Spans by their ids, of any layer; those that are gone are left out."""
    return stored.load_spans(session.connection, ids)


def load_relations(session: Session, article: ArticleId) -> Sequence[Relation]:
    """The relations of an article, of all layers."""
    return stored.load_relations(session.connection, article)


def count_done(session: Session) -> tuple[int, int]:
    """How many articles the current annotator has done or checked, of how many."""
    annotator = session.annotator
    return stored.count_done(session.connection, annotator and annotator.id)
