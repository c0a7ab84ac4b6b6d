"""The one place that asks the person something in a box of its own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)

from zimulis.ui import file_dialogs
from zimulis.ui.buttons import leave_words

translate = QCoreApplication.translate


class Prompts(Protocol):
    """Questions to the person; a test answers them without a screen."""

    def ask_name(self, name: str) -> str:
        """The annotator's name; empty if cancelled."""
        ...

    def ask_new_project(self) -> Path | None:
        """Where to make a project."""
        ...

    def ask_project(self) -> Path | None:
        """Which project to open."""
        ...

    def ask_files(self) -> list[Path]:
        """Which files to import."""
        ...

    def ask_folder(self) -> Path | None:
        """Which folder to import."""
        ...

    def ask_export(self, name: str) -> Path | None:
        """Where to write an export; a folder is made if the name has no suffix."""
        ...

    def show_folder(self, folder: Path) -> None:
        """Opens a folder in the program that this machine has for them."""
        ...

    def ask_report(self, name: str) -> Path | None:
        """Where to write the report of an import."""
        ...

    def ask_table(self, name: str) -> Path | None:
        """Where to write a table."""
        ...

    def ask_scheme(self) -> Path | None:
        """Which file to take labels from."""
        ...

    def ask_colour(self, colour: str) -> str:
        """Another colour than this one, as `#RRGGBB`; empty if cancelled."""
        ...

    def ask_line(self, question: str, text: str) -> str:
        """A line of text, such as a name; empty if cancelled."""
        ...

    def choose(self, question: str, options: Sequence[str]) -> int | None:
        """The place of one of several options; None if cancelled."""
        ...

    def confirm(self, question: str, action: str) -> bool:
        """Whether to do something that is not done lightly; `action` is the button's text."""
        ...

    def tell(self, message: str, details: str = "") -> None:
        """Says something that must be read before going on."""
        ...


class QtPrompts:
    """Asks with Qt's own dialogs over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def ask_name(self, name: str) -> str:
        answer, accepted = QInputDialog.getText(
            self._window,
            translate("Prompts", "Your name"),
            translate(
                "Prompts", "Your spans are kept under your name, apart from those of others:"
            ),
            text=name,
        )
        return answer.strip() if accepted else ""

    def ask_new_project(self) -> Path | None:
        target = Path.home() / translate("Prompts", "articles.zimulis")
        path = file_dialogs.ask_target(
            self._window, translate("Prompts", "New project"), target, _projects()
        )
        return path.with_suffix(".zimulis") if path and not path.suffix else path

    def ask_project(self) -> Path | None:
        return file_dialogs.ask_file(
            self._window, translate("Prompts", "Open project"), _projects()
        )

    def ask_files(self) -> list[Path]:
        return file_dialogs.ask_files(
            self._over(),
            translate("Prompts", "Import files"),
            translate("Prompts", "All files (*)"),
        )

    def ask_folder(self) -> Path | None:
        return file_dialogs.ask_folder(self._over(), translate("Prompts", "Import a folder"))

    def ask_export(self, name: str) -> Path | None:
        suffix = Path(name).suffix
        files = (
            f"{suffix[1:].upper()} (*{suffix})" if suffix else translate("Prompts", "Folders (*)")
        )
        title = translate("Prompts", "Export to")
        path = file_dialogs.ask_target(self._over(), title, Path.home() / name, files)
        return path.with_suffix(suffix) if path and suffix and not path.suffix else path

    def show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def ask_report(self, name: str) -> Path | None:
        return file_dialogs.ask_target(
            self._over(),
            translate("Prompts", "Save the report"),
            Path.home() / name,
            translate("Prompts", "Table (*.csv);;Text (*.txt)"),
        )

    def ask_table(self, name: str) -> Path | None:
        return file_dialogs.ask_target(
            self._over(),
            translate("Prompts", "Save as a table"),
            Path.home() / name,
            translate("Prompts", "CSV (*.csv)"),
        )

    def ask_scheme(self) -> Path | None:
        return file_dialogs.ask_file(
            self._window,
            translate("Prompts", "Labels of a file"),
            translate("Prompts", "XML (*.xml)"),
        )

    def ask_colour(self, colour: str) -> str:
        chosen = QColorDialog.getColor(
            QColor(colour),
            self._over(),
            options=QColorDialog.ColorDialogOption.DontUseNativeDialog,
        )
        return chosen.name().upper() if chosen.isValid() else ""

    def _over(self) -> QWidget:
        """The window or the dialog that is asking."""
        return QApplication.activeWindow() or self._window

    def ask_line(self, question: str, text: str) -> str:
        answer, accepted = QInputDialog.getText(self._window, "Zīmulis", question, text=text)
        return answer.strip() if accepted else ""

    def choose(self, question: str, options: Sequence[str]) -> int | None:
        answer, accepted = QInputDialog.getItem(
            self._window, "Zīmulis", question, list(options), editable=False
        )
        return options.index(answer) if accepted else None

    def confirm(self, question: str, action: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, "Zīmulis", question, parent=self._window)
        button = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        leave_words(box)
        box.exec()
        return box.clickedButton() is button

    def tell(self, message: str, details: str = "") -> None:
        box = QMessageBox(QMessageBox.Icon.Information, "Zīmulis", message, parent=self._over())
        box.setDetailedText(details)
        box.addButton(QMessageBox.StandardButton.Ok)
        leave_words(box)
        box.exec()


def _projects() -> str:
    return translate("Prompts", "Projects (*.zimulis)")
