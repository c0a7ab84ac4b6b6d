"""What others have written since one last looked."""

from typing import Any, NamedTuple

from peewee import fn

from zimulis.store.connection import GIVEN, Connection
from zimulis.store.recording import Change, Effect, effect_of
from zimulis.store.tables import ArticleTable, ChangeTable, Table
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
    ((change,),) = connection.fetch(connection.kept(_newest, ChangeTable))
    ((newest,),) = connection.fetch(connection.kept(_newest, ArticleTable))
    ((shown,),) = connection.fetch(connection.kept(_shown))
    return Horizon(change, (newest, shown))


def _newest(table: type[Table]) -> Any:
    return table.select(fn.COALESCE(fn.MAX(table.id), 0))


def _shown() -> Any:
    return ArticleTable.select(fn.COUNT()).where(~ArticleTable.hidden)


def effect_since(connection: Connection, seen: Horizon) -> Effect:
    """What was touched beyond a horizon."""
    rows = connection.fetch(connection.kept(_changes_after), seen.change)
    images = (
        (kind, key, before and from_json(before), after and from_json(after))
        for kind, key, before, after in rows
    )
    effect = effect_of(connection, [Change(*image) for image in images])
    if horizon_of(connection).articles == seen.articles:
        return effect
    return Effect(effect.tables | {"article"}, effect.articles, effect.spans)


def _changes_after() -> Any:
    return ChangeTable.select(
        ChangeTable.kind, ChangeTable.object, ChangeTable.before, ChangeTable.after
    ).where(ChangeTable.id > GIVEN)
