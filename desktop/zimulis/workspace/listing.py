"""What a list of articles shows: keys of all of them, and rows of those that are looked at."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zimulis.domain.article_filter import NONE, ArticleFilter, Field, FilterUnclear, parse_filter
from zimulis.domain.ids import ArticleId
from zimulis.domain.worklist import Worklist
from zimulis.store import articles as stored
from zimulis.store.articles import ArticleRow
from zimulis.store.listing import Keys, article_key, article_keys
from zimulis.workspace.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """The articles of a worklist in its order, as they were when it was asked for.

    Attributes:
        keys: What the project knows them by; nothing to show or to keep.
        is_whole: Whether these are all of them, and not the first alone.
    """

    keys: Keys
    is_whole: bool = True

    def __len__(self) -> int:
        return len(self.keys)


EMPTY = Listing(array("q"))
"""A list of nothing."""


def list_articles(session: Session, worklist: Worklist, first: int | None = None) -> Listing:
    """The articles of a worklist, or only so many of the first."""
    annotator = session.annotator
    keys = article_keys(session.connection, worklist, annotator and annotator.id, first)
    return Listing(keys, first is None or len(keys) < first)


def rows_of(session: Session, listing: Listing, first: int, count: int) -> list[ArticleRow | None]:
    """What a list shows at some of its places; None where an article is gone."""
    annotator = session.annotator
    keys = list(listing.keys[first : first + count])
    found = stored.rows_by_key(session.connection, keys, annotator and annotator.id)
    return [found.get(key) for key in keys]


def ids_at(session: Session, listing: Listing, places: Iterable[int]) -> list[ArticleId]:
    """The articles at some places, without those that are gone."""
    keys = [listing.keys[place] for place in places]
    return stored.ids_by_key(session.connection, keys)


def place_of(session: Session, listing: Listing, article: ArticleId) -> int | None:
    """Where an article stands in a list; None if it does not."""
    key = article_key(session.connection, article)
    try:
        return None if key is None else listing.keys.index(key)
    except ValueError:
        return None


def filter_of(session: Session, text: str) -> ArticleFilter:
    """The filter that was typed, if the project has what it names.

    Raises:
        FilterUnclear: It is none; the sentence says why.
    """
    wanted = parse_filter(text)
    labels: Sequence[str] = [label.name for label in session.scheme.labels]
    names = [annotator.name for annotator in session.annotators()]
    known = ((Field.LABEL, [*labels, NONE], "label"), (Field.ANNOTATOR, names, "annotator"))
    for term in wanted.terms:
        for field, present, kind in known:
            missing = set(term.values).difference(present) if term.field is field else set[str]()
            if missing:
                raise FilterUnclear(f"The project has no {kind} “{min(missing)}”.")
    return wanted
