"""An open project."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from zimulis.domain.annotations import Annotator
from zimulis.domain.errors import Refused
from zimulis.domain.ids import AnnotatorId, new_uuid
from zimulis.domain.scheme import Scheme
from zimulis.store.annotators import add_annotator, annotator_key, load_annotators
from zimulis.store.connection import Connection
from zimulis.store.history import write_command
from zimulis.store.import_history import end_dead_imports
from zimulis.store.project_file import create_project_file, open_project
from zimulis.store.recording import Recording, effect_of
from zimulis.store.scheme import load_scheme
from zimulis.store.watching import effect_since, horizon_of
from zimulis.workspace.changes import NOTHING, Changes, Kind
from zimulis.workspace.write_lock import WriteLock

Listener = Callable[[Changes], None]


class Session:
    """An open project, for one annotator and one thread at a time; a context manager.

    Attributes:
        path: The project's file.
        connection: The store's; only modules of the workspace use it.
        lock: Taken around every write.
    """

    def __init__(self, connection: Connection, annotator: Annotator | None = None) -> None:
        self.path = connection.path
        self.connection = connection
        self.lock = WriteLock(connection.identity)
        self._annotator = annotator
        self._listeners: list[Listener] = []
        self._scheme: Scheme | None = None
        self._scheme_version = self._version_seen = connection.data_version()
        self._horizon = horizon_of(connection)

    @classmethod
    def create(
        cls, path: Path, scheme: Scheme | None = None, annotator_name: str | None = None
    ) -> Self:
        """Makes a project and opens it.

        Args:
            path: The file to make.
            scheme: Its labels; the default scheme if None.
            annotator_name: Who works in it; nobody yet if None.

        Raises:
            ProjectUnusable: There is something of that name, or it cannot be written.
        """
        # Only here: it loads lxml, and opening a project at start-up must not wait for that.
        from zimulis.workspace.default_scheme import default_scheme  # noqa: PLC0415

        connection = create_project_file(path, scheme or default_scheme())
        return cls._opened(connection, annotator_name)

    @classmethod
    def open(cls, path: Path, annotator_name: str | None = None, *, migrate: bool = True) -> Self:
        """Opens a project.

        Args:
            path: The file.
            annotator_name: Who works in it; made known if she is not. Nobody if None.
            migrate: Whether an older project may be backed up and brought up to date.

        Raises:
            ProjectUnusable: It cannot be opened; it was not touched.
        """
        connection = open_project(path, migrate=migrate)
        end_dead_imports(connection)
        return cls._opened(connection, annotator_name)

    @classmethod
    def _opened(cls, connection: Connection, annotator_name: str | None) -> Self:
        session = cls(connection)
        if annotator_name is not None:
            session.choose_annotator(annotator_name)
        return session

    def sibling(self) -> "Session":
        """A second session on the same file for the same annotator, for another thread."""
        return Session(Connection(self.path), self._annotator)

    def interrupt(self) -> None:
        """Has what is being asked through it in another thread end with `Interrupted`."""
        self.connection.interrupt()

    def close(self) -> None:
        """Closes the project; the session is of no use afterwards."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def scheme(self) -> Scheme:
        """The labels, as they are now."""
        version = self.connection.data_version()
        if self._scheme is None or version != self._scheme_version:
            self._scheme = load_scheme(self.connection)
            self._scheme_version = version
        return self._scheme

    @property
    def annotator(self) -> Annotator | None:
        """Whose layer the commands work on."""
        return self._annotator

    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who has a layer, by name."""
        return load_annotators(self.connection)

    def choose_annotator(self, name: str) -> Annotator:
        """Makes somebody the current annotator, and known if she is not."""
        with self.lock.turn(), self.connection.transaction():
            found = next((a for a in self.annotators() if a.name == name), None)
            chosen = found or Annotator(AnnotatorId(new_uuid()), name)
            if found is None:
                add_annotator(self.connection, chosen)
        self._annotator = chosen
        self.announce(Changes(frozenset({Kind.ANNOTATORS})))
        return chosen

    def required_annotator(self) -> Annotator:
        """The current annotator.

        Raises:
            Refused: There is none.
        """
        if self._annotator is None:
            raise Refused("Nobody is annotating; choose an annotator first.")
        return self._annotator

    def subscribe(self, listener: Listener) -> None:
        """Has every command of this session told to `listener`, after it is committed."""
        self._listeners.append(listener)

    def announce(self, changes: Changes) -> None:
        """Tells every listener; called once by each command."""
        if Kind.SCHEME in changes.kinds:
            self.forget_scheme()
        for listener in self._listeners:
            listener(changes)

    def forget_scheme(self) -> None:
        """Has the scheme read anew when it is needed next."""
        self._scheme = None

    def changes_elsewhere(self) -> Changes | None:
        """What another session or program wrote since this was last asked, if anything."""
        version = self.connection.data_version()
        if version == self._version_seen:
            return None
        self._version_seen = version
        with self.connection.snapshot():
            effect = effect_since(self.connection, self._horizon)
            self._horizon = horizon_of(self.connection)
        return Changes.of(effect)

    @contextmanager
    def command(self, what: str, *, run: str = "") -> Generator["Command"]:
        """One command: all that is recorded inside is one transaction and one entry of the history.

        Args:
            what: A short phrase such as `mark person`.
            run: Consecutive commands with equal tokens are undone as one.
        """
        command = Command(self.connection)
        with self.lock.turn(), self.connection.transaction():
            yield command
            if command.changes:
                annotator = annotator_key(self.connection, self.required_annotator().id)
                write_command(self.connection, annotator, what, command.changes, run=run)
        command.outcome = Changes.of(effect_of(self.connection, command.changes))
        self.announce(command.outcome)

    @contextmanager
    def batch(self) -> Generator[None]:
        """One transaction of long work; whoever waits already goes first."""
        with self.lock.turn(), self.connection.transaction():
            yield


class Command(Recording):
    """A command under way.

    Attributes:
        outcome: What it changed; there once it is committed.
    """

    outcome = NOTHING
