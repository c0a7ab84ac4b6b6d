"""The history: commands in the order of undoing, and their undoing and redoing.

A step is what one undo takes back: a command, or a run of moves named by its first command. It is
in effect unless the newest undo or redo of it is an undo.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import IntegrityError
from typing import Any

from peewee import JOIN, fn

from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId, new_uuid
from zimulis.domain.parts import Part
from zimulis.store.connection import GIVEN, Connection, padded
from zimulis.store.import_history import next_seq, refuse_while_others_stand, show_imported
from zimulis.store.recording import (
    Change,
    Effect,
    Image,
    deletion_from,
    effect_of,
    image_of,
    rows_with_keys,
    update_of,
)
from zimulis.store.scheme import free_names
from zimulis.store.tables import (
    TABLES,
    AnnotatorTable,
    ArticleTable,
    ChangeTable,
    CommandTable,
    LabelTable,
    SpanTable,
    Table,
    columns_of,
    in_order,
    name_of,
)
from zimulis.store.values import CommandKind, CommandState, from_json, now, to_json


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A step that can be undone or redone.

    Attributes:
        key: That of its first command.
        what: A short phrase such as `mark person`.
        changes: Those of all its commands, in order.
    """

    key: int
    what: str
    changes: tuple[Change, ...]


def write_command(
    connection: Connection,
    annotator: int,
    what: str,
    changes: Iterable[Change],
    *,
    run: str = "",
) -> int:
    """Enters an ordinary command that is done; returns its key.

    Consecutive commands of one annotator with equal tokens (`run`, unless empty) form one step.
    """
    command = _enter(
        connection,
        annotator=annotator,
        kind=CommandKind.DO,
        what=what,
        run=_first_of_run(connection, annotator, run) if run else None,
        run_token=run,
    )
    write_changes(connection, command, changes)
    return command


def _enter(connection: Connection, **columns: Any) -> int:
    defaults = {
        "uuid": new_uuid(),
        "time": now(),
        "run": None,
        "run_token": "",
        "target": None,
        "seq": next_seq(connection),
        "state": CommandState.DONE,
        "process": "",
    }
    row = {**defaults, **columns}
    names = in_order(CommandTable, row)
    statement = connection.prepare_insert(CommandTable, *names)
    return connection.write(statement, *map(row.__getitem__, names))


def _first_of_run(connection: Connection, annotator: int, token: str) -> int | None:
    """The first command of the run that a command with this token goes on with, if it does."""
    for key, run, last_token in connection.fetch(connection.kept(_newest_command), annotator):
        return (run or key) if last_token == token else None
    return None


def _newest_command() -> Any:
    return (
        CommandTable.select(CommandTable.id, CommandTable.run, CommandTable.run_token)
        .where(CommandTable.annotator == GIVEN, CommandTable.seq.is_null(False))
        .order_by(CommandTable.seq.desc())
        .limit(1)
    )


def write_changes(connection: Connection, command: int, changes: Iterable[Change]) -> None:
    """Enters the changes of a command."""
    statement = connection.prepare_insert(ChangeTable)
    connection.write_many(
        statement,
        (
            (
                None,
                command,
                change.table,
                change.key,
                change.article,
                None if change.before is None else to_json(change.before),
                None if change.after is None else to_json(change.after),
            )
            for change in changes
        ),
    )


def _step_of(command: Any) -> Any:
    return fn.COALESCE(command.run, command.id)


def _newest_turn(step: Any) -> Any:
    """The kind of the newest undo or redo of a step, as a subquery."""
    turn = CommandTable.alias()
    return turn.select(turn.kind).where(turn.target == step).order_by(turn.seq.desc()).limit(1)


def next_undo(connection: Connection, annotator: int) -> StoredStep | None:
    """The annotator's newest step in effect."""
    found = connection.fetch(connection.kept(_newest_in_effect), annotator)
    return _step(connection, *found[0]) if found else None


def _newest_in_effect() -> Any:
    return (
        CommandTable.select(_step_of(CommandTable), CommandTable.what)
        .where(
            CommandTable.annotator == GIVEN,
            CommandTable.kind == CommandKind.DO,
            CommandTable.seq.is_null(False),
            fn.COALESCE(_newest_turn(_step_of(CommandTable)), "") != CommandKind.UNDO,
        )
        .order_by(CommandTable.seq.desc())
        .limit(1)
    )


def next_redo(connection: Connection, annotator: int) -> StoredStep | None:
    """The oldest step that the annotator has undone since her newest ordinary command."""
    found = connection.fetch(connection.kept(_oldest_undone), annotator, annotator)
    return _step(connection, *found[0]) if found else None


def _oldest_undone() -> Any:
    undo, done = CommandTable.alias(), CommandTable.alias()
    newest = done.select(fn.COALESCE(fn.MAX(done.seq), 0)).where(
        done.annotator == GIVEN, done.kind == CommandKind.DO
    )
    return (
        undo.select(CommandTable.id, CommandTable.what)
        .join(CommandTable, on=(CommandTable.id == undo.target))
        .where(
            undo.annotator == GIVEN,
            undo.kind == CommandKind.UNDO,
            undo.seq > newest,
            _newest_turn(CommandTable.id) == CommandKind.UNDO,
        )
        .order_by(CommandTable.seq)
        .limit(1)
    )


def _step(connection: Connection, key: int, what: str) -> StoredStep:
    rows = connection.fetch(connection.kept(_changes_of), key, key)
    return StoredStep(
        key,
        what,
        tuple(
            Change(kind, key, _image(before), _image(after)) for kind, key, before, after in rows
        ),
    )


def _changes_of() -> Any:
    """A query of what a step changed, whose key is given twice."""
    return (
        ChangeTable.select(
            ChangeTable.kind, ChangeTable.object, ChangeTable.before, ChangeTable.after
        )
        .join(CommandTable, on=(CommandTable.id == ChangeTable.command))
        .where((CommandTable.id == GIVEN) | (CommandTable.run == GIVEN))
        .order_by(ChangeTable.id)
    )


def _image(column: str | None) -> Image | None:
    return None if column is None else from_json(column)


def place_of(connection: Connection, step: StoredStep) -> tuple[ArticleId | None, Part | None]:
    """The article that a step is about, if it is about one that can be seen, and where to look."""
    from zimulis.store.revisions import corrected_at  # noqa: PLC0415 (for a quick start)

    keys = {change.article for change in step.changes} - {None}
    if len(keys) != 1:
        return None, None
    found = connection.fetch(connection.kept(_seen_article), keys.pop())
    if not found:
        return None, None
    article = ArticleId(found[0][0])
    corrected = corrected_at(connection, step.changes)
    if corrected:
        return article, corrected
    images = [change.after or change.before or {} for change in step.changes]
    spans = [(image["start"], image["end"]) for image in images if "start" in image]
    if not spans:
        linked = [image["source"] for image in images if "target_kind" in image]
        spans = connection.fetch(connection.kept(_extent), linked[0]) if linked else []
    return article, Part(*spans[0]) if spans else None


def _seen_article() -> Any:
    return ArticleTable.select(ArticleTable.uuid).where(
        ArticleTable.id == GIVEN, ~ArticleTable.hidden
    )


def _extent() -> Any:
    return SpanTable.select(SpanTable.start, SpanTable.end).where(SpanTable.id == GIVEN)


def turn(connection: Connection, annotator: int, step: StoredStep, kind: CommandKind) -> Effect:
    """Undoes or redoes a step and enters that as a command; returns what it touched.

    Raises:
        Refused: Something is no longer as the step (or its undoing) left it.
    """
    from zimulis.store.revisions import index_anew, texts_before  # noqa: PLC0415 (for a quick start)

    composed = _compose(step.changes)
    if kind is CommandKind.UNDO:
        composed = tuple(Change(c.table, c.key, c.after, c.before) for c in composed)
        refuse_while_others_stand(connection, step.key, annotator)
    _verify(connection, step, composed)
    texts = texts_before(connection, composed)
    try:
        _apply(connection, composed)
    except IntegrityError as error:
        raise Refused(
            f"“{step.what}” cannot be {_PAST[kind]}: what it needs has changed since."
        ) from error
    index_anew(connection, texts)
    shown = show_imported(connection, step.key, visible=kind is CommandKind.REDO)
    command = _enter(connection, annotator=annotator, kind=kind, what=step.what, target=step.key)
    write_changes(connection, command, composed)
    return effect_of(connection, composed, shown)


_PAST = {CommandKind.UNDO: "undone", CommandKind.REDO: "redone"}


def _compose(changes: Iterable[Change]) -> tuple[Change, ...]:
    """One change a row: from before its first to after its last."""
    composed: dict[tuple[str, int], Change] = {}
    for change in changes:
        first = composed.get((change.table, change.key), change)
        composed[change.table, change.key] = change._replace(before=first.before)
    return tuple(c for c in composed.values() if c.before != c.after)


def _by_table(changes: Iterable[Change]) -> dict[type[Table], list[Change]]:
    """The changes in the order of the tables, in which references point backwards."""
    tables = {name_of(table): table for table in TABLES}
    grouped: dict[type[Table], list[Change]] = {table: [] for table in TABLES}
    for change in changes:
        grouped[tables[change.table]].append(change)
    return {table: some for table, some in grouped.items() if some}


_AT_ONCE = 500


def _verify(connection: Connection, step: StoredStep, changes: tuple[Change, ...]) -> None:
    """Checks that every row is as `before` says."""
    for table, some in _by_table(changes).items():
        for at in range(0, len(some), _AT_ONCE):
            chunk = some[at : at + _AT_ONCE]
            keys = padded([change.key for change in chunk])
            rows = connection.fetch(connection.kept(rows_with_keys, table, len(keys)), *keys)
            found = {row[0]: image_of(table, row) for row in rows}
            for change in chunk:
                if not _equals(found.get(change.key), change.before):
                    raise Refused(_why_not(connection, step, change))


def _equals(current: Image | None, expected: Image | None) -> bool:
    """Compares the columns that the image has; later versions may have added some."""
    if current is None or expected is None:
        return current is expected
    return all(current.get(name) == value for name, value in expected.items())


def _why_not(connection: Connection, step: StoredStep, change: Change) -> str:
    who = connection.value(
        ChangeTable.select(AnnotatorTable.name)
        .join(CommandTable, on=(CommandTable.id == ChangeTable.command))
        .join(AnnotatorTable, JOIN.LEFT_OUTER, on=(AnnotatorTable.id == CommandTable.annotator))
        .where(ChangeTable.kind == change.table, ChangeTable.object == change.key)
        .order_by(ChangeTable.id.desc())
        .limit(1)
    )
    by = f" by {who}" if who else ""
    return f"“{step.what}” was changed{by} since, so it stays as it is."


def _apply(connection: Connection, changes: tuple[Change, ...]) -> None:
    """Writes every row as `after` says.

    What is referred to comes before those who refer to it, and goes after they have let go of it.
    """
    grouped = _by_table(changes)
    if LabelTable in grouped:
        free_names(connection, (change.key for change in grouped[LabelTable]))
    for table, some in grouped.items():
        new = [change.after for change in some if change.after and not change.before]
        for columns, images in _by_columns(table, new):
            insertion = connection.prepare_insert(table, *columns)
            connection.write_many(insertion, images)
    for table, some in grouped.items():
        old = [change.after for change in some if change.after and change.before]
        for columns, images in _by_columns(table, old):
            key = columns.index("id")
            rows = ([*image, image[key]] for image in images)
            connection.write_many(connection.kept(update_of, table, *columns), rows)
    for table, some in reversed(grouped.items()):
        gone = ((change.key,) for change in some if change.after is None)
        connection.write_many(connection.kept(deletion_from, table), gone)


def _by_columns(
    table: type[Table], images: Iterable[Image]
) -> Iterable[tuple[tuple[str, ...], list[list[Any]]]]:
    """The values of images, together where they have the same columns; old ones may lack some."""
    grouped: dict[tuple[str, ...], list[list[Any]]] = {}
    for image in images:
        columns = tuple(name for name in columns_of(table) if name in image)
        grouped.setdefault(columns, []).append([image[name] for name in columns])
    return grouped.items()
