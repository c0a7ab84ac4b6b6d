"""The dialogs that ask for files."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel
from pytestqt.qtbot import QtBot

import zimulis
from tests.projects import make_project
from zimulis.ui.file_dialogs import make_dialog
from zimulis.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

_OPEN_AND_CLOSE = (
    "import sqlite3, sys; project = sqlite3.connect(sys.argv[1]);"
    "project.execute('SELECT COUNT(*) FROM sqlite_master').fetchall(); project.close()"
)


def _show(dialog: QFileDialog, project: Path, qtbot: QtBot) -> QFileSystemModel:
    """Shows it until all is known of the project's files."""
    dialog.show()
    model = dialog.findChild(QFileSystemModel)
    assert isinstance(model, QFileSystemModel)
    for name in (project.name, f"{project.name}-wal", f"{project.name}-shm"):
        path = str(project.with_name(name))
        qtbot.wait_until(lambda path=path: not model.fileIcon(model.index(path)).isNull())
    return model


def test_a_dialog_leaves_the_open_project_its_locks(tmp_path: Path, qtbot: QtBot) -> None:
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    with Session.open(project):
        dialog = make_dialog(None, "Save", tmp_path, "Everything (*)")
        qtbot.add_widget(dialog)
        _show(dialog, project, qtbot)
        subprocess.run([sys.executable, "-c", _OPEN_AND_CLOSE, project], check=True)
        assert project.with_name("work.zimulis-wal").exists()
    with sqlite3.connect(project) as reopened:
        assert reopened.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_files_are_what_their_names_say(tmp_path: Path, qtbot: QtBot) -> None:
    project = make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")
    (tmp_path / "articles").mkdir()
    with Session.open(project):
        dialog = make_dialog(None, "Open", tmp_path, "Everything (*)")
        qtbot.add_widget(dialog)
        model = _show(dialog, project, qtbot)
        assert model.type(model.index(str(project))) == "zimulis"
        assert model.type(model.index(str(tmp_path / "articles"))) == "Folder"


def test_no_other_file_dialogs_are_used() -> None:
    package = Path(zimulis.__file__).parent
    using = {
        file.name for file in package.rglob("*.py") if "QFileDialog" in file.read_text("utf-8")
    }
    assert using == {"file_dialogs.py"}
