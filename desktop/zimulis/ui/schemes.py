"""The labels of a project: edited, taken from a file, written into one."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zimulis.domain.scheme import Scheme
from zimulis.domain.scheme_merging import Difference, adopt, compare
from zimulis.ui.appearance import Appearance
from zimulis.ui.desk import Desk
from zimulis.ui.dialogs.scheme.adopting import AdoptingDialog
from zimulis.ui.dialogs.scheme.editor import SchemeEditor
from zimulis.ui.key_map import KeyMap
from zimulis.ui.opening import read_scheme_of
from zimulis.ui.prompts import Prompts
from zimulis.workspace import ZimulisError
from zimulis.workspace.scheme_files import write_scheme
from zimulis.workspace.scheming import draft_scheme, edit_scheme
from zimulis.workspace.session import Session


class Schemes(QObject):
    """What the window does with schemes.

    Signals:
        said: A sentence for the status line.
    """

    said = Signal(str)

    def __init__(
        self, prompts: Prompts, keys: KeyMap, appearance: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._prompts = prompts
        self._keys = keys
        self._appearance = appearance
        self._window = window

    def edit(self, desk: Desk) -> None:
        """Opens the editor."""
        theme, look = self._appearance.theme, self._appearance.look
        editor = SchemeEditor(desk, self._keys, self._prompts, theme, look, self._window)
        editor.said.connect(self.said)
        editor.finished.connect(editor.deleteLater)
        editor.open()

    def ask_export(self, session: Session) -> None:
        """Asks where to, and writes the labels there."""
        scheme = session.scheme
        path = self._prompts.ask_export(f"{scheme.name}.xml")
        if path is None:
            return
        try:
            write_scheme(path, scheme)
        except ZimulisError as error:
            self._prompts.tell(str(error))
        else:
            count = len(scheme.labels)
            self.said.emit(self.tr("%n label(s) written to {file}.", "", count).format(file=path))

    def ask_import(self, session: Session) -> None:
        """Asks for a file, shows what its labels would change, and takes over those chosen."""
        other = read_scheme_of(self._prompts)
        if other is None:
            return
        compared = compare(session.scheme, other)
        if all(one.difference is Difference.SAME for one in compared):
            self._prompts.tell(self.tr("The project has all these labels, just as they are."))
            return
        dialog = AdoptingDialog(compared, self._window)
        dialog.accepted.connect(partial(self._take_over, session, other, dialog))
        dialog.open()

    def _take_over(self, session: Session, other: Scheme, dialog: AdoptingDialog) -> None:
        names = dialog.chosen
        try:
            edit_scheme(session, adopt(draft_scheme(session), other, names))
        except ZimulisError as error:
            self._prompts.tell(str(error))
        else:
            self.said.emit(self.tr("%n label(s) taken over.", "", len(names)))
