"""Opening and making projects, with what has to be asked and told on the way."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from zimulis.domain.scheme import Scheme
from zimulis.ui.prompts import Prompts
from zimulis.ui.settings import Settings
from zimulis.workspace import ProjectUnusable, ZimulisError
from zimulis.workspace.session import Session


class Opening:
    """Opens and makes projects; says why one cannot be had, and asks whose layer it is about."""

    def __init__(self, prompts: Prompts, settings: Settings) -> None:
        self._prompts = prompts
        self._settings = settings

    def open(self, path: Path, annotator: str = "") -> Session | None:
        """Opens a project; of a damaged one, offers a copy of the newest backup."""
        name = annotator or self._annotator_name()
        try:
            return Session.open(path, name) if name else None
        except ProjectUnusable as error:
            copy = _restored(path, error, self._prompts)
            return self.open(copy, name) if copy else None
        except ZimulisError as error:
            self._prompts.tell(str(error))
            return None

    def make(self, path: Path, annotator: str = "", scheme: Scheme | None = None) -> Session | None:
        """Makes a project, with the shipped labels unless others are given, and opens it."""
        name = annotator or self._annotator_name()
        try:
            return Session.create(path, scheme, name) if name else None
        except ZimulisError as error:
            self._prompts.tell(str(error))
            return None

    def ask_which(self) -> Session | None:
        """Asks which project to open."""
        path = self._prompts.ask_project()
        return self.open(path) if path else None

    def ask_new(self) -> Session | None:
        """Asks where to make a project, and with which labels."""
        path = self._prompts.ask_new_project()
        scheme = _ask_scheme(self._prompts) if path else None
        return self.make(path, scheme=scheme) if path and scheme else None

    def _annotator_name(self) -> str:
        if not self._settings.annotator:
            self._settings.annotator = self._prompts.ask_name("")
        return self._settings.annotator


def _ask_scheme(prompts: Prompts) -> Scheme | None:
    """Which labels a new project is to have; says why if those of a file cannot be had."""
    from zimulis.workspace.default_scheme import default_scheme  # noqa: PLC0415 (for a quick start)

    translate = QCoreApplication.translate
    shipped = default_scheme()
    titles = ", ".join(label.title for label in shipped.labels)
    choice = prompts.choose(
        translate("Opening", "Labels of the new project:"),
        [f"{shipped.name}: {titles}", translate("Opening", "Those of a file…")],
    )
    return shipped if choice == 0 else read_scheme_of(prompts) if choice else None


def read_scheme_of(prompts: Prompts) -> Scheme | None:
    """The labels of a file that is asked for; says why if it has none."""
    from zimulis.workspace.scheme_files import read_scheme  # noqa: PLC0415 (for a quick start)

    path = prompts.ask_scheme()
    try:
        return read_scheme(path) if path else None
    except ZimulisError as error:
        prompts.tell(str(error))
        return None


def _restored(path: Path, error: ProjectUnusable, prompts: Prompts) -> Path | None:
    """A copy of the newest backup of a damaged project, if there is one and it is wanted."""
    if error.newest_backup is None:
        prompts.tell(str(error))
        return None
    translate = QCoreApplication.translate
    offer = translate(
        "Opening", "Open a copy of the backup {name}? The damaged file stays as it is."
    ).format(name=error.newest_backup.name)
    if not prompts.confirm(f"{error} {offer}", translate("Opening", "Open the backup")):
        return None
    from zimulis.workspace.projects import backup  # noqa: PLC0415 (for a quick start)

    copy = path.with_stem(f"{path.stem}-restored")
    try:
        backup(error.newest_backup, copy)
    except ZimulisError as failure:
        prompts.tell(str(failure))
        return None
    return copy
