"""What might be marked in the articles of a project, on their texts and marks as they are."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from zimulis.assist import Suggester, suggestions
from zimulis.assist.claims import Claims
from zimulis.assist.countries import Countries
from zimulis.assist.mentions import Mentions
from zimulis.domain.annotations import LabelledArticle, Span
from zimulis.domain.errors import Refused
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.domain.suggestions import Suggestion
from zimulis.store.entities import load_entities
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.session import Session
from zimulis.workspace.snapshots import snapshot

SUGGESTERS: Mapping[str, Suggester] = {one.name: one for one in (Countries(), Mentions(), Claims())}
"""Whoever proposes marks, by name."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Suggestions for one article."""

    article: ArticleId
    source: str
    text: str
    suggestions: list[Suggestion]


def suggest(
    session: Session,
    *,
    article: ArticleId | None = None,
    suggesters: Collection[str] = (),
    threshold: float = 0.0,
    cancel: CancelToken,
) -> Iterator[Proposed]:
    """Proposes marks for the current annotator, article by article in the order of the project.

    Args:
        session: The project; without an annotator everybody's marks count as there.
        article: The only article to look at; all if None.
        suggesters: The names of those that are asked; all if empty.
        threshold: The least score, from 0 to 1.
        cancel: Asked before each article.

    Raises:
        Refused: There is no such suggester or article.
    """
    asked = _asked(suggesters)
    annotator = session.annotator.id if session.annotator else None
    names = {entity.id: entity.name for entity in load_entities(session.connection)}
    with session.connection.snapshot():
        found = labelled_articles(session.connection, article)
        for number, labelled in enumerate(found, 1):
            if cancel.cancelled:
                return
            seen = snapshot(session, labelled.article, _layer(labelled, annotator), names)
            likely = [one for one in suggestions(seen, asked) if one.score >= threshold]
            yield Proposed(labelled.article.id, labelled.article.source, seen.text, likely)
            article = None if number else article
        if article is not None:
            raise Refused("This article is not in the project.")


def _asked(names: Collection[str]) -> list[Suggester]:
    for name in names:
        if name not in SUGGESTERS:
            known = ", ".join(SUGGESTERS)
            raise Refused(f"There is no suggester {name}; there are {known}.")
    return [SUGGESTERS[name] for name in names or SUGGESTERS]


def _layer(labelled: LabelledArticle, annotator: AnnotatorId | None) -> Iterator[Span]:
    return (span for span in labelled.spans if annotator in (None, span.annotator))
