"""Dialogs that ask for files, and never look into one.

Qt's own open each file that they list, to find out what it is. SQLite's locks on the open project
would go with that: closing a file drops all that its process has locked in it
(sqlite.org/howtocorrupt.html, 2.2). The next program to close the project would then take it for
closed by everybody, and delete the log into which the window still writes. Dialogs of the desktop
may do the same, and are not used.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

translate = QCoreApplication.translate


class _Icons(QFileIconProvider):
    """Says what files are by their names alone."""

    def icon(self, what: QFileIconProvider.IconType | QFileInfo, /) -> QIcon:
        if isinstance(what, QFileInfo):
            kinds = QFileIconProvider.IconType
            what = kinds.Folder if what.isDir() else kinds.File
        return super().icon(what)

    def type(self, info: QFileInfo, /) -> str:
        if info.isDir():
            return translate("Prompts", "Folder")
        return info.suffix() or translate("Prompts", "File")


@cache
def _icons() -> _Icons:
    return _Icons()  # a dialog does not keep it, and one is enough for all


def make_dialog(parent: QWidget | None, title: str, start: Path, filters: str) -> QFileDialog:
    """A dialog that shows a folder without opening what is in it.

    Args:
        parent: What it stands over.
        title: What it asks.
        start: The folder.
        filters: Kinds of files, in Qt's terms: `Table (*.csv);;Text (*.txt)`.
    """
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setIconProvider(_icons())
    dialog.setDirectory(str(start))
    dialog.setNameFilters(filters.split(";;"))
    return dialog


def ask_target(parent: QWidget, title: str, target: Path, filters: str) -> Path | None:
    """Where to write a file; asks again before one is overwritten."""
    dialog = make_dialog(parent, title, target.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(target.name)
    return next(iter(_answer(dialog)), None)


def ask_file(parent: QWidget, title: str, filters: str) -> Path | None:
    """Which file to read."""
    dialog = make_dialog(parent, title, Path.home(), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_answer(dialog)), None)


def ask_files(parent: QWidget, title: str, filters: str) -> list[Path]:
    """Which files to read."""
    dialog = make_dialog(parent, title, Path.home(), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return list(_answer(dialog))


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Which folder to read."""
    dialog = make_dialog(parent, title, Path.home(), "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_answer(dialog)), None)


def _answer(dialog: QFileDialog) -> Sequence[Path]:
    accepted = dialog.exec()
    # Later: its thread may be asking for an icon, and would wait for Python, which would wait here.
    dialog.deleteLater()
    return [Path(name) for name in dialog.selectedFiles()] if accepted else []
