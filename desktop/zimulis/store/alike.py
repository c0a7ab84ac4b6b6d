"""Pairs of alike articles, as they were found by `store.sketches`.

Articles of an import that was undone stay among the pairs and are left out where they are read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import Case, fn

from zimulis.domain.ids import ArticleId
from zimulis.store.connection import Connection
from zimulis.store.derived_tables import AlikeTable
from zimulis.store.tables import ArticleTable, is_shown


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of the project that are alike.

    Attributes:
        other: The one that was there first.
        likeness: The share of their words in threes that they have in common.
    """

    article: ArticleId
    other: ArticleId
    likeness: float


def has_alike() -> Any:
    """Whether an article is alike others which are seen, asked of one row after the other.

    A list of all such articles would have to be made before the first row is shown.
    """
    other = ArticleTable.alias()

    def is_beside(end: Any, far_end: Any) -> Any:
        pairs = AlikeTable.select(AlikeTable.id).join(other, on=(other.id == far_end))
        return fn.EXISTS(pairs.where(end == ArticleTable.id, is_shown(other)))

    newer, older = AlikeTable.article, AlikeTable.other
    return is_beside(newer, older) | is_beside(older, newer)


def keys_of_group(title: str) -> Any:
    """A query of the articles of a title, and of all that hang together with them by being alike.

    The title may be typed in any case, and on one line where it stands on several.
    """
    first, other = ArticleTable.alias(), ArticleTable.alias()
    on_one_line = fn.REPLACE(first.title_fold, "\n", " ")
    start = first.select(first.id).where(on_one_line == title.casefold(), is_shown(first))
    group = start.cte("group_of", recursive=True, columns=("id",))
    is_newer = AlikeTable.article == group.c.id
    far_end = Case(None, [(is_newer, AlikeTable.other)], AlikeTable.article)
    beside = (
        AlikeTable.select(far_end)
        .join(group, on=is_newer | (AlikeTable.other == group.c.id))
        .join_from(AlikeTable, other, on=(other.id == far_end))
        .where(is_shown(other))
    )
    whole = group.union(beside)
    return whole.select_from(whole.c.id)


def alike_pairs(connection: Connection, article: ArticleId | None = None) -> Iterable[Pair]:
    """The pairs of articles that are seen, or those that one article is in."""
    one, other = ArticleTable.alias(), ArticleTable.alias()
    query = (
        AlikeTable.select(one.uuid, other.uuid, AlikeTable.likeness)
        .join(one, on=(one.id == AlikeTable.article))
        .join_from(AlikeTable, other, on=(other.id == AlikeTable.other))
        .where(is_shown(one), is_shown(other))
        .order_by(AlikeTable.other, AlikeTable.article)
    )
    if article is not None:
        query = query.where((one.uuid == article) | (other.uuid == article))
    for newer, older, likeness in connection.stream(query):
        yield Pair(ArticleId(newer), ArticleId(older), likeness)
