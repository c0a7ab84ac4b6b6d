"""Removing an article for good, history included. What is left of the file holds no word of it."""

from collections.abc import Iterable
from typing import Any

from peewee import fn

from zimulis.store.connection import Connection
from zimulis.store.derived_tables import GainTable
from zimulis.store.search_index import forget_text, forget_traces
from zimulis.store.sketches import forget_sketch
from zimulis.store.spans import CurrentText
from zimulis.store.tables import (
    ArticleMetaTable,
    ArticleSourceTable,
    ArticleTable,
    ArticleTagTable,
    ChangeTable,
    CommandTable,
    DoubtTable,
    RejectionTable,
    RelationTable,
    RevisionTable,
    SpanTable,
    StatusTable,
)

_BELONGING: tuple[Any, ...] = (
    ChangeTable,
    DoubtTable,
    GainTable,
    RejectionTable,
    RelationTable,
    SpanTable,
    StatusTable,
    ArticleMetaTable,
    ArticleTagTable,
    ArticleSourceTable,
    RevisionTable,
)


def purge_articles(connection: Connection, texts: Iterable[CurrentText]) -> None:
    """Deletes articles' rows, their words in the index, and commands about nothing else.

    Call it in a transaction, and `Connection.rebuild` after it; deleted rows leave traces.
    """
    for text in texts:
        _purge_article(connection, text)
    forget_traces(connection)


def _purge_article(connection: Connection, text: CurrentText) -> None:
    concerned = _concerned(connection, text.key)
    forget_text(connection, text.key, text.text)
    forget_sketch(connection, text.key)
    for table in _BELONGING:
        connection.run(table.delete().where(table.article == text.key))
    connection.run(ArticleTable.delete().where(ArticleTable.id == text.key))
    _delete_empty(connection, concerned)


def _concerned(connection: Connection, article: int) -> list[int]:
    """The commands that changed the article or brought it."""
    changed = ChangeTable.select(ChangeTable.command).where(ChangeTable.article == article)
    imported = ArticleTable.select(ArticleTable.imported_by).where(
        ArticleTable.id == article, ArticleTable.imported_by.is_null(False)
    )
    return sorted({key for (key,) in [*connection.rows(changed), *connection.rows(imported)]})


def _delete_empty(connection: Connection, commands: list[int]) -> None:
    """Deletes those commands that nothing is left of, each after those that refer to it."""
    other = CommandTable.alias()
    refers = (
        ChangeTable.select(ChangeTable.id).where(ChangeTable.command == CommandTable.id),
        ArticleTable.select(ArticleTable.id).where(ArticleTable.imported_by == CommandTable.id),
        SpanTable.select(SpanTable.id).where(SpanTable.imported_by == CommandTable.id),
        other.select(other.id).where(
            (other.target == CommandTable.id) | (other.run == CommandTable.id)
        ),
    )
    for command in reversed(commands):
        empty = CommandTable.delete().where(CommandTable.id == command)
        for reference in refers:
            empty = empty.where(~fn.EXISTS(reference))
        connection.run(empty)
