"""Imports in the history. They keep no images of what they add: undoing one hides its articles."""

from typing import Any

from peewee import fn

from zimulis.domain.errors import Refused
from zimulis.domain.ids import new_uuid
from zimulis.store.connection import GIVEN, Connection
from zimulis.store.process import may_be_alive, process_token
from zimulis.store.tables import AnnotatorTable, ArticleTable, ChangeTable, CommandTable, SpanTable
from zimulis.store.values import CommandKind, CommandState, now


def next_seq(connection: Connection) -> int:
    """The next place in the order of undoing."""
    ((last,),) = connection.fetch(connection.kept(_last_seq))
    return (last or 0) + 1


def _last_seq() -> Any:
    return CommandTable.select(fn.MAX(CommandTable.seq))


def begin_import(connection: Connection, annotator: int | None) -> int:
    """Enters an import that has begun; undo skips it until it ends. Returns its key."""
    return connection.insert(
        CommandTable.insert(
            uuid=new_uuid(),
            annotator=annotator,
            time=now(),
            kind=CommandKind.DO,
            what="import",
            run_token="",
            state=CommandState.RUNNING,
            process=process_token(),
        )
    )


def end_import(connection: Connection, command: int, state: CommandState, what: str) -> None:
    """Gives an import its place in the order of undoing; if it changed nothing, it has none."""
    if _left_something(connection, command):
        _end(connection, command, state=state, what=what)
    else:
        connection.run(CommandTable.delete().where(CommandTable.id == command))


def end_dead_imports(connection: Connection) -> None:
    """Ends the imports whose process was killed; whole batches of them are there."""
    query = CommandTable.select(CommandTable.id, CommandTable.process).where(
        CommandTable.state == CommandState.RUNNING
    )
    dead = [key for key, process in connection.rows(query) if not may_be_alive(process)]
    if dead:
        with connection.transaction():
            for key in dead:
                end_import(connection, key, CommandState.INTERRUPTED, "interrupted import")


def _end(connection: Connection, command: int, *, state: CommandState, what: str) -> None:
    connection.run(
        CommandTable.update(state=state, what=what, seq=next_seq(connection)).where(
            CommandTable.id == command
        )
    )


def _left_something(connection: Connection, command: int) -> bool:
    articles = ArticleTable.select(ArticleTable.id).where(ArticleTable.imported_by == command)
    changes = ChangeTable.select(ChangeTable.id).where(ChangeTable.command == command)
    return any(connection.row(query.limit(1)) for query in (articles, changes))


def refuse_while_others_stand(connection: Connection, command: int, annotator: int) -> None:
    """Refuses to hide an import's articles while somebody else has worked on them.

    Raises:
        Refused: Another annotator has spans on them that the import did not bring, or brought
            otherwise.
    """
    statement = connection.kept(_others_in_import)
    for (other,) in connection.fetch(statement, command, annotator, command):
        raise Refused(f"{other} has marked articles of this import since, so it stays.")


def _others_in_import() -> Any:
    return (
        SpanTable.select(AnnotatorTable.name)
        .join(ArticleTable, on=(ArticleTable.id == SpanTable.article))
        .join(AnnotatorTable, on=(AnnotatorTable.id == SpanTable.annotator))
        .where(
            ArticleTable.imported_by == GIVEN,
            SpanTable.annotator != GIVEN,
            SpanTable.imported_by.is_null() | (SpanTable.imported_by != GIVEN),
        )
        .limit(1)
    )


def show_imported(connection: Connection, command: int, *, visible: bool) -> frozenset[int]:
    """Shows or hides the articles of an import; returns the keys of those that changed."""
    found = connection.fetch(connection.kept(_imported), command, visible)
    if found:
        mine = (ArticleTable.imported_by == command) & (ArticleTable.hidden == visible)
        connection.run(ArticleTable.update(hidden=not visible).where(mine))
    return frozenset(key for (key,) in found)


def _imported() -> Any:
    return ArticleTable.select(ArticleTable.id).where(
        ArticleTable.imported_by == GIVEN, ArticleTable.hidden == GIVEN
    )
