"""What others have written since one last looked."""

from typing import NamedTuple

from peewee import fn

from zimulis.store.connection import Connection
from zimulis.store.recording import Change, Effect, effect_of
from zimulis.store.tables import ArticleTable, ChangeTable
from zimulis.store.values import from_json


class Horizon(NamedTuple):
    """How far one has seen.

    Attributes:
        change: The key of the newest change.
        articles: The key of the newest article, and how many are not hidden.
    """

    change: int
    articles: tuple[int, int]


def horizon_of(connection: Connection) -> Horizon:
    """How far the project goes now."""
    change = connection.value(ChangeTable.select(fn.COALESCE(fn.MAX(ChangeTable.id), 0)))
    newest = connection.value(ArticleTable.select(fn.COALESCE(fn.MAX(ArticleTable.id), 0)))
    shown = connection.value(ArticleTable.select(fn.COUNT()).where(~ArticleTable.hidden))
    return Horizon(change, (newest, shown))


def effect_since(connection: Connection, seen: Horizon) -> Effect:
    """What was touched beyond a horizon."""
    rows = connection.rows(
        ChangeTable.select(
            ChangeTable.kind, ChangeTable.object, ChangeTable.before, ChangeTable.after
        ).where(ChangeTable.id > seen.change)
    )
    images = (
        (kind, key, before and from_json(before), after and from_json(after))
        for kind, key, before, after in rows
    )
    effect = effect_of(connection, [Change(*image) for image in images])
    if horizon_of(connection).articles == seen.articles:
        return effect
    return Effect(effect.tables | {"article"}, effect.articles, effect.spans)
