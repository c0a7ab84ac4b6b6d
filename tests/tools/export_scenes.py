"""Pictures of labels on their way out: what is chosen, what it looks like, what gets lost."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QTabWidget,
)

from tests.bench.annotated_project import add_articles
from tests.bench.corpus import Corpus
from tests.tools.drawing import draw_both, leave, show, wait_until
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.exporting.dialog import ExportDialog
from zimulis.ui.dialogs.exporting.format_page import FormatList
from zimulis.ui.dialogs.exporting.training_row import TrainingRow
from zimulis.ui.main_window import MainWindow

_MANY = 3000


def draw_exporting(home: Path, folder: Path) -> None:
    """Draws them over the sample corpus."""
    window = make_window(sample=True)
    show(window)
    dialog = _open(window)
    draw_both(window, folder / "export-selection", dialog)
    _choose_format(dialog, "CoNLL")
    draw_both(window, folder / "export-options", dialog)
    _tab(dialog, 1)
    (page,) = dialog.findChildren(QPlainTextEdit)
    wait_until(lambda: bool(page.toPlainText()))
    draw_both(window, folder / "export-preview", dialog)
    _tab(dialog, 2)
    _button(dialog, "&Find out").click()
    (table,) = dialog.findChildren(QTableView, options=Qt.FindChildOption.FindChildrenRecursively)
    wait_until(lambda: table.model().rowCount() > 0)
    draw_both(window, folder / "export-losses", dialog)
    _choose_format(dialog, "doccano")
    _button(dialog, "&Find out").click()
    wait_until(lambda: table.model().rowCount() > 0)
    draw_both(window, folder / "export-kept", dialog)
    _tab(dialog, 0)
    _choose_training(dialog, "names")
    draw_both(window, folder / "export-training", dialog)
    dialog.reject()
    leave(window)
    _draw_progress(home / "daudz.zimulis", folder)


def _draw_progress(project: Path, folder: Path) -> None:
    """A corpus that takes a while."""
    add_articles(project, Corpus(), range(_MANY))
    window = make_window(project, annotator="anna")
    show(window)
    dialog = _open(window)
    for box in dialog.findChildren(QCheckBox):
        if box.text() in ("new", "reading"):
            box.setChecked(True)
    _choose_format(dialog, "CoNLL")
    wait_until(lambda: _button(dialog, "E&xport").isEnabled())
    _tab(dialog, 2)
    _button(dialog, "&Find out").click()
    stop = _button(dialog, "Stop")
    (bar,) = [one for one in dialog.findChildren(QProgressBar) if one.isVisible()]
    wait_until(lambda: bar.value() > _MANY // 10)
    draw_both(window, folder / "export-progress", dialog)
    stop.click()
    dialog.reject()
    leave(window)


def _open(window: MainWindow) -> ExportDialog:
    window.perform(Act.EXPORT)
    (dialog,) = window.findChildren(ExportDialog)
    (formats,) = dialog.findChildren(FormatList)
    wait_until(lambda: formats.count() > 0)
    for box in dialog.findChildren(QCheckBox):
        if box.text() == "new":
            box.setChecked(True)
    wait_until(lambda: _button(dialog, "E&xport").isEnabled())
    return dialog


def _choose_format(dialog: ExportDialog, title: str) -> None:
    (formats,) = dialog.findChildren(FormatList)
    found = formats.findItems(title, Qt.MatchFlag.MatchContains)
    formats.setCurrentItem(found[0])
    wait_until(lambda: _button(dialog, "E&xport").isEnabled())


def _choose_training(dialog: ExportDialog, words: str) -> None:
    (row,) = dialog.findChildren(TrainingRow)
    (field,) = row.findChildren(QComboBox)
    field.setCurrentIndex(field.findText(words))
    field.activated.emit(field.currentIndex())
    wait_until(lambda: _button(dialog, "E&xport").isEnabled())


def _tab(dialog: ExportDialog, number: int) -> None:
    (tabs,) = dialog.findChildren(QTabWidget)
    tabs.setCurrentIndex(number)


def _button(dialog: ExportDialog, words: str) -> QPushButton:
    buttons = dialog.findChildren(QPushButton)
    return next(one for one in buttons if one.text().startswith(words))
