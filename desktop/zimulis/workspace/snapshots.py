"""What suggesters are given of an article."""

from collections.abc import Iterable, Mapping

from zimulis.assist import Marked, Snapshot
from zimulis.domain.annotations import Entity, Span
from zimulis.domain.article import Article
from zimulis.domain.entities import names_of
from zimulis.domain.ids import EntityId
from zimulis.domain.relations import label_in_passing
from zimulis.store.rejections import rejections_in
from zimulis.workspace.session import Session


def snapshot(
    session: Session, article: Article, spans: Iterable[Span], entities: Mapping[EntityId, Entity]
) -> Snapshot:
    """What suggesters are given of an article.

    Sources are marked in passing, for a claim; other mentions of them are nobody's words. Where
    only persons can be claimants, they are persons elsewhere, too.

    Args:
        session: The project.
        article: The article with its text as it is now.
        spans: The marks that count as there.
        entities: All of the project's.
    """
    labels, annotator = session.scheme.labels, session.annotator
    relations = [relation for label in labels for relation in label.relations]
    others = [relation for relation in relations if len(relation.targets) > 1]
    in_passing = [label_in_passing(session.scheme, relation) for relation in others]
    naming = {label.name for label in labels if label.links_entity and label not in in_passing}
    return Snapshot(
        article.text,
        article.language,
        frozenset(label.name for label in labels),
        frozenset(naming),
        tuple(Marked(span.label, span.parts, _name(entities, span.entity)) for span in spans),
        tuple(
            (e.label, e.name, name)
            for e in entities.values()
            if e.label in naming
            for name in names_of(e)
        ),
        rejections_in(session.connection, annotator.id, article.id) if annotator else (),
    )


def _name(entities: Mapping[EntityId, Entity], entity: EntityId | None) -> str:
    found = entities.get(entity) if entity else None
    return found.name if found else ""
