"""What a view asks again after a change: spans, relations, counts."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from zimulis.domain.annotations import Relation, Span
from zimulis.domain.ids import ArticleId, SpanId
from zimulis.store import layers as stored
from zimulis.workspace.session import Session

PIECE = 500  # spans; reading and showing them takes less than a frame


def load_spans(
    session: Session, ids: Collection[SpanId], article: ArticleId | None = None
) -> Mapping[SpanId, Span]:
    """Spans by their ids, of any layer; those that are gone, or of other articles, are left out.

    Args:
        session: The project.
        ids: Which ones.
        article: The only one whose spans are wanted; None for any.
    """
    return stored.load_spans(session.connection, ids, article)


def layer_in_pieces(
    session: Session, article: ArticleId, size: int = PIECE
) -> Iterator[Sequence[Span]]:
    """The spans of the current annotator's layer by their starts, so many at a time.

    Other commands may be done between two pieces: a span that has moved on meanwhile comes again,
    as it then is.
    """
    after, count = (-1, 0), size
    while session.annotator and count == size:
        spans, after = stored.load_layer_piece(
            session.connection, article, session.annotator.id, after, size
        )
        count = len(spans)
        if spans:
            yield spans


def load_relations(session: Session, article: ArticleId) -> Sequence[Relation]:
    """The relations of an article, of all layers."""
    return stored.load_relations(session.connection, article)
