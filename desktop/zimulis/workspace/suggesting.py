"""What might be marked in the articles of a project, on their texts and marks as they are."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from zimulis.assist import Suggester, suggestions
from zimulis.assist.claims import Claims
from zimulis.assist.countries import Countries
from zimulis.assist.known import Known
from zimulis.assist.mentions import Mentions
from zimulis.assist.persons import Persons
from zimulis.assist.weapons import Weapons
from zimulis.domain.annotations import LabelledArticle, Span
from zimulis.domain.article import FINISHED
from zimulis.domain.errors import Refused
from zimulis.domain.ids import AnnotatorId, ArticleId
from zimulis.domain.plugins import Plugins, Unusable, load_plugins
from zimulis.domain.suggestions import Suggestion
from zimulis.store.entities import load_entities
from zimulis.store.streaming import labelled_articles
from zimulis.workspace.articles import article_rows
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.pencil import accept_all
from zimulis.workspace.session import Session
from zimulis.workspace.snapshots import snapshot

SUGGESTERS: Mapping[str, Suggester] = {
    one.name: one for one in (Countries(), Mentions(), Persons(), Known(), Weapons(), Claims())
}
"""Those that come with the program, by name; a further one goes in here."""


def load_suggesters(
    without: Collection[str] = (), loading: Callable[[str], object] = str
) -> Plugins[Suggester]:
    """Loads whoever proposes marks, ours and those of other packages; see `load_plugins`."""
    return load_plugins(
        "zimulis.suggesters",
        _checked,
        kind="suggester",
        ours=SUGGESTERS.values(),
        without=without,
        loading=loading,
    )


@cache
def suggesters() -> Plugins[Suggester]:
    """Whoever proposes marks, loaded once."""
    return load_suggesters()


def _checked(loaded: object) -> Suggester:
    if isinstance(loaded, type) or not isinstance(loaded, Suggester):
        raise Unusable("it is not a zimulis.assist.Suggester")
    return loaded


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
    entities = {entity.id: entity for entity in load_entities(session.connection)}
    with session.connection.snapshot():
        is_there = False
        for labelled in labelled_articles(session.connection, article):
            is_there = True
            if cancel.cancelled:
                return
            seen = snapshot(session, labelled.article, _layer(labelled, annotator), entities)
            likely = [one for one in suggestions(seen, asked) if one.score >= threshold]
            yield Proposed(labelled.article.id, labelled.article.source, seen.text, likely)
        if article is not None and not is_there:
            raise Refused("This article is not in the project.")


def accept_likely(session: Session, proposed: Proposed) -> int:
    """Makes everything that is suggested for an article spans, in one command.

    An article that the annotator is through with is left alone.

    Returns:
        How many spans there are more.
    """
    (row,) = article_rows(session, [proposed.article])
    if row.status in FINISHED or not proposed.suggestions:
        return 0
    spans, _ = accept_all(session, proposed.article, proposed.suggestions)
    return len(spans)


def _asked(names: Collection[str]) -> list[Suggester]:
    there = suggesters().found
    for name in names:
        if name not in there:
            known = ", ".join(there)
            raise Refused(f"There is no suggester {name}; there are {known}.")
    return [there[name] for name in names or there]


def _layer(labelled: LabelledArticle, annotator: AnnotatorId | None) -> Iterator[Span]:
    return (span for span in labelled.spans if annotator in (None, span.annotator))
