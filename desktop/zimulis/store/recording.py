"""What a command does to the rows, with their images for the history."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from zimulis.domain.ids import ArticleId, SpanId
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.tables import ArticleTable, Table, columns_of, in_order, name_of

Image = dict[str, Any]
"""A row as the database holds it: values by column."""

_OF_IMPORTS = frozenset({"hidden", "imported_by"})  # an article's: undoing an import changes them


class Change(NamedTuple):
    """What happened to one row; an image is None where the row was not there."""

    table: str
    key: int
    before: Image | None
    after: Image | None

    @property
    def article(self) -> int | None:
        """The key of the article that the row belongs to, if it belongs to one."""
        image = self.after or self.before or {}
        return self.key if self.table == "article" else image.get("article")


@dataclass(frozen=True, slots=True)
class Effect:
    """What a command touched, for those who show it.

    Attributes:
        tables: The names of the tables.
    """

    tables: frozenset[str] = frozenset()
    articles: frozenset[ArticleId] = frozenset()
    spans: frozenset[SpanId] = frozenset()


def image_of(table: type[Table], row: tuple[Any, ...]) -> Image:
    """The image of a row that was read whole."""
    image = dict(zip(columns_of(table), row, strict=True))
    if table is ArticleTable:
        return {name: value for name, value in image.items() if name not in _OF_IMPORTS}
    return image


def row_of(connection: Connection, table: type[Table], key: int) -> Image | None:
    """The image of one row, or None."""
    found = connection.fetch(connection.kept(rows_with_keys, table, 1), key)
    return image_of(table, found[0]) if found else None


def rows_with_keys(table: type[Table], count: int) -> Any:
    """A query of so many whole rows by their keys."""
    return table.select().where(table.id.in_([GIVEN] * count))


def update_of(table: type[Table], *columns: str) -> Any:
    """A query that gives columns of the row with a key, which is given last, other values."""
    return table.update(dict.fromkeys(columns, GIVEN)).where(table.id == GIVEN)


def deletion_from(table: type[Table]) -> Any:
    """A query that deletes the row with a key."""
    return table.delete().where(table.id == GIVEN)


class Recording:
    """Writes rows and remembers what they were; used inside one transaction.

    Attributes:
        connection: Where it writes.
        changes: What was done so far, in order.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.changes: list[Change] = []

    def insert(self, table: type[Table], **columns: Any) -> int:
        """Adds a row; returns its key."""
        names = in_order(table, columns)
        statement = self.connection.prepare_insert(table, *names)
        key = self.connection.write(statement, *map(columns.__getitem__, names))
        self._record(table, key, None, row_of(self.connection, table, key))
        return key

    def insert_many(self, table: type[Table], rows: Iterable[Image]) -> None:
        """Adds many rows, given by all their columns but the key, without reading them again."""
        insertion = self.connection.prepare_insert(table)
        for row in rows:
            image = {name: row.get(name) for name in columns_of(table)}
            image["id"] = self.connection.write(insertion, *image.values())
            self._record(table, image["id"], None, image)

    def update(self, table: type[Table], key: int, /, **columns: Any) -> None:
        """Changes columns of a row, if that changes anything."""
        before = row_of(self.connection, table, key)
        if before is None or all(before[name] == value for name, value in columns.items()):
            return
        names = in_order(table, columns)
        statement = self.connection.kept(update_of, table, *names)
        self.connection.write(statement, *map(columns.__getitem__, names), key)
        self._record(table, key, before, {**before, **columns})

    def update_many(self, table: type[Table], updates: Iterable[tuple[Image, Image]]) -> None:
        """Changes many rows whose images are known, at a fraction of the cost of one by one.

        Args:
            table: Whose rows.
            updates: Pairs of a row's image and new values, all of the same columns.
        """
        changed = [
            (before, values)
            for before, values in updates
            if any(before[name] != value for name, value in values.items())
        ]
        if not changed:
            return
        names = in_order(table, changed[0][1])
        rows = ([*(values[name] for name in names), before["id"]] for before, values in changed)
        self.connection.write_many(self.connection.kept(update_of, table, *names), rows)
        for before, values in changed:
            self._record(table, before["id"], before, {**before, **values})

    def delete(self, table: type[Table], key: int) -> None:
        """Removes a row."""
        before = row_of(self.connection, table, key)
        self.connection.write(self.connection.kept(deletion_from, table), key)
        self._record(table, key, before, None)

    def delete_many(self, table: type[Table], images: Iterable[Image]) -> None:
        """Removes many rows whose images are known."""
        gone = list(images)
        deletion = self.connection.kept(deletion_from, table)
        self.connection.write_many(deletion, ((image["id"],) for image in gone))
        for image in gone:
            self._record(table, image["id"], image, None)

    def _record(
        self, table: type[Table], key: int, before: Image | None, after: Image | None
    ) -> None:
        self.changes.append(Change(name_of(table), key, before, after))


def effect_of(
    connection: Connection, changes: Iterable[Change], articles: Iterable[int] = ()
) -> Effect:
    """What a list of changes touched, and articles that were shown or hidden beside them."""
    tables: set[str] = set()
    spans: set[SpanId] = set()
    keys = set(articles)
    if keys:
        tables.add("article")
    for change in changes:
        tables.add(change.table)
        if change.article is not None:
            keys.add(change.article)
        if change.table == "span":
            spans.add(SpanId((change.after or change.before or {})["uuid"]))
    return Effect(frozenset(tables), article_uuids(connection, keys), frozenset(spans))


def article_uuids(connection: Connection, keys: Iterable[int]) -> frozenset[ArticleId]:
    """The ids of articles by their keys."""
    statement = connection.kept(_article_uuid)
    return frozenset(ArticleId(connection.fetch(statement, key)[0][0]) for key in keys)


def _article_uuid() -> Any:
    return ArticleTable.select(ArticleTable.uuid).where(ArticleTable.id == GIVEN)
