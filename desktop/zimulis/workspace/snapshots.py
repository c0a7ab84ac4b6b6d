"""What suggesters are given of an article."""

from collections.abc import Iterable, Mapping

from zimulis.assist import Marked, Snapshot
from zimulis.domain.annotations import Span
from zimulis.domain.article import Article
from zimulis.domain.ids import EntityId
from zimulis.store.rejections import rejections_in
from zimulis.workspace.session import Session


def snapshot(
    session: Session, article: Article, spans: Iterable[Span], names: Mapping[EntityId, str]
) -> Snapshot:
    """What suggesters are given of an article.

    Args:
        session: The project.
        article: The article with its text as it is now.
        spans: The marks that count as there.
        names: What entities are called.
    """
    labels, annotator = session.scheme.labels, session.annotator
    return Snapshot(
        article.text,
        article.language,
        frozenset(label.name for label in labels),
        frozenset(label.name for label in labels if label.links_entity),
        tuple(
            Marked(span.label, span.parts, names.get(span.entity, "") if span.entity else "")
            for span in spans
        ),
        rejections_in(session.connection, annotator.id, article.id) if annotator else (),
    )
