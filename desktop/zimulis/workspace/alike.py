"""Alike articles: agency texts that are reprinted with changes, found when they come in.

Nothing is left out because of it. What is alike is told, and can be looked at together.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from time import monotonic

from zimulis.domain.ids import ArticleId
from zimulis.domain.likeness import ALIKE, groups, likeness, shingles, sketch
from zimulis.store.alike import Pair, alike_pairs
from zimulis.store.sketches import Sketches, current_text_of, forget_sketch, unsketched
from zimulis.workspace.articles import ArticleRow, article_rows
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.session import Session

_AT_ONCE = 500  # rows
_SECONDS = 0.003  # of a batch, as long as those of an import


@dataclass(frozen=True, slots=True)
class Alike:
    """An article that another one is alike.

    Attributes:
        likeness: The share of their words in threes that they have in common.
    """

    article: ArticleId
    likeness: float


class AlikeFinder:
    """Enters articles among those that are looked up, within transactions of the caller."""

    def __init__(self, session: Session) -> None:
        self._sketches = Sketches(session.connection)

    def enter(
        self, article: int, text: str, keys: tuple[int, ...] | None, revision: int = 1
    ) -> list[Alike]:
        """Makes an article known, and finds those that are alike, the likest first.

        Args:
            article: The key of an article that has no sketch.
            text: Its current text.
            keys: The sketch of the text; made here if None.
            revision: The number of the text.
        """
        keys = sketch(text) if keys is None else keys
        found: list[Alike] = []
        mine: set[str] = set()
        for candidate in self._sketches.candidates(keys):
            mine = mine or shingles(text)
            share = likeness(mine, shingles(candidate.text))
            if share < ALIKE:
                continue
            self._sketches.link(article, candidate.key, share)
            if not candidate.hidden:
                found.append(Alike(candidate.article, share))
        self._sketches.add(article, revision, keys)
        return sorted(found, key=_likeness, reverse=True)


def _likeness(alike: Alike) -> float:
    return alike.likeness


def catch_up(session: Session, progress: Progress, cancel: CancelToken) -> None:
    """Enters the articles that are not: those of older projects, and those with a new text."""
    waiting = unsketched(session.connection)
    finder = AlikeFinder(session)
    done = 0
    while done < len(waiting) and not cancel.cancelled:
        with session.batch():
            end = monotonic() + _SECONDS
            for key in waiting[done:]:
                _enter_anew(session, finder, key)
                done += 1
                if monotonic() >= end:
                    break
        progress(0, None, "")


def renew(session: Session, articles: Collection[ArticleId]) -> None:
    """Enters those articles anew that have another text now, in a transaction of the caller."""
    finder = AlikeFinder(session)
    for key in unsketched(session.connection, articles):
        _enter_anew(session, finder, key)


def _enter_anew(session: Session, finder: AlikeFinder, article: int) -> None:
    forget_sketch(session.connection, article)
    number, text = current_text_of(session.connection, article)
    finder.enter(article, text, None, number)


def alike_to(session: Session, article: ArticleId) -> list[Alike]:
    """The articles that one is alike, the likest first."""
    found = [
        Alike(pair.other if pair.article == article else pair.article, pair.likeness)
        for pair in alike_pairs(session.connection, article)
    ]
    return sorted(found, key=_likeness, reverse=True)


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """An article of a group of alike ones.

    Attributes:
        group: The number of its group, from 1.
        likeness: With the likest of those in its group that were there before; 0 for the first.
    """

    group: int
    article: ArticleRow
    likeness: float


def alike_rows(session: Session) -> list[AlikeRow]:
    """The groups of alike articles, one after another, each in the order of the project."""
    likest: dict[ArticleId, float] = {}
    order: dict[ArticleId, None] = {}
    found = list(pairs(session))
    for pair in found:
        likest[pair.article] = max(pair.likeness, likest.get(pair.article, 0.0))
        order |= {pair.other: None, pair.article: None}
    number = {
        article: place
        for place, group in enumerate(groups((p.other, p.article) for p in found), 1)
        for article in group
    }
    ids = list(order)
    rows = [
        row
        for start in range(0, len(ids), _AT_ONCE)
        for row in article_rows(session, ids[start : start + _AT_ONCE])
    ]
    listed = [AlikeRow(number[row.id], row, likest.get(row.id, 0.0)) for row in rows]
    return sorted(listed, key=_by_group)


def _by_group(row: AlikeRow) -> tuple[int, bool]:
    return row.group, row.likeness > 0  # the first of a group is like nothing before it


def alike_groups(session: Session) -> list[frozenset[ArticleId]]:
    """The articles that hang together by being alike."""
    return groups((pair.other, pair.article) for pair in pairs(session))


def pairs(session: Session) -> Iterator[Pair]:
    """All pairs of articles that are alike."""
    yield from alike_pairs(session.connection)
