"""Undo and redo of the current annotator's commands, across windows and restarts."""

from dataclasses import dataclass

from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.store import history as stored
from zimulis.store.annotators import annotator_key
from zimulis.store.history import StoredStep
from zimulis.store.values import CommandKind
from zimulis.workspace.changes import Changes
from zimulis.workspace.session import Session


@dataclass(frozen=True, slots=True)
class Step:
    """What an undo or redo is about.

    Attributes:
        article: Where to look, if it is about one article.
        place: Where in its text, as far as that is known.
        what: A short phrase such as `mark person`.
    """

    article: ArticleId | None
    place: Part | None
    what: str


def next_undo(session: Session) -> Step | None:
    """What `undo` would take back."""
    return _seen(session, _candidate(session, CommandKind.UNDO))


def next_redo(session: Session) -> Step | None:
    """What `redo` would do again."""
    return _seen(session, _candidate(session, CommandKind.REDO))


def undo(session: Session) -> tuple[Step, Changes]:
    """Takes back the annotator's newest command that is in effect.

    Raises:
        Refused: There is none, or something was changed since; nothing happened.
    """
    return _turn(session, CommandKind.UNDO)


def redo(session: Session) -> tuple[Step, Changes]:
    """Does again what was undone last; a new command ends that.

    Raises:
        Refused: There is nothing to redo, or something was changed since; nothing happened.
    """
    return _turn(session, CommandKind.REDO)


def _turn(session: Session, kind: CommandKind) -> tuple[Step, Changes]:
    annotator = session.required_annotator()
    connection = session.connection
    with session.lock.turn(), connection.transaction():
        candidate = _candidate(session, kind)
        before = _seen(session, candidate)
        if candidate is None or before is None:
            raise Refused(f"There is nothing to {kind}.")
        key = annotator_key(connection, annotator.id)
        effect = stored.turn(connection, key, candidate, kind)
        if "revision" in effect.tables:
            from zimulis.workspace.alike import renew  # noqa: PLC0415 (for a quick start)

            renew(session, effect.articles)
        step = _seen(session, candidate) or before
    changes = Changes.of(effect)
    session.announce(changes)
    return step, changes


def _candidate(session: Session, kind: CommandKind) -> StoredStep | None:
    if session.annotator is None:
        return None
    find = stored.next_undo if kind is CommandKind.UNDO else stored.next_redo
    key = annotator_key(session.connection, session.annotator.id)
    return find(session.connection, key)


def _seen(session: Session, candidate: StoredStep | None) -> Step | None:
    if candidate is None:
        return None
    return Step(*stored.place_of(session.connection, candidate), candidate.what)
