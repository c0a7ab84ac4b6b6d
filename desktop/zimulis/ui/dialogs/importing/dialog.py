"""The dialog of an import: what comes in, and what it will be."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.article import is_language_code
from zimulis.domain.columns import TableSample
from zimulis.domain.scheme import Scheme
from zimulis.ui.appearance import Appearance
from zimulis.ui.buttons import leave_words
from zimulis.ui.dialogs.importing.article_page import ArticlePage
from zimulis.ui.dialogs.importing.columns_form import ColumnsForm
from zimulis.ui.dialogs.importing.encoding_field import EncodingField
from zimulis.ui.dialogs.importing.labels_form import LabelsForm
from zimulis.ui.dialogs.importing.preview_list import Previewed, PreviewList
from zimulis.ui.dialogs.importing.previews import Previews
from zimulis.ui.dialogs.left_out import LeftOut
from zimulis.ui.languages import language_title
from zimulis.ui.prompts import Prompts
from zimulis.ui.room import Scrolled, fit_screen
from zimulis.ui.settings import Settings, TableSettings
from zimulis.workspace.importing import Failure
from zimulis.workspace.previewing import MOST_FILES, Chosen, Preview, PreviewedArticle
from zimulis.workspace.reading import ReadOptions

_WIDTH, _HEIGHT = 60, 40  # line heights
_FILES_HEIGHT = 4  # lines
_LANGUAGES = ("lv", "en", "ru", "lt", "et", "uk", "be", "pl", "de", "fr", "ar", "he", "zh", "ja")


@dataclass(frozen=True, slots=True)
class Target:
    """The project that articles go to."""

    path: Path
    scheme: Scheme


class ImportDialog(QDialog):
    """Shows what some files will become; nothing is imported until it is accepted."""

    def __init__(
        self,
        paths: Sequence[Path],
        previews: Previews,
        prompts: Prompts,
        appearance: Appearance,
        settings: Settings,
        target: Target,
        parent: QWidget,
    ) -> None:
        """Builds it and begins to read.

        Args:
            paths: Files and folders.
            previews: What reads beside the window; it must outlive the dialog.
            prompts: Who is asked for more files.
            appearance: The colours, which may change.
            settings: Where it is remembered what columns hold, and what labels become.
            target: The project that the articles go to.
            parent: The window.
        """
        super().__init__(parent)
        self._previews = previews
        self._prompts = prompts
        self._appearance = appearance
        self._settings = settings
        self._target = target
        theme = appearance.theme
        self._files = QListWidget()
        self._add_files = QPushButton(self.tr("Add &files…"))
        self._add_folder = QPushButton(self.tr("Add a f&older…"))
        self._remove = QPushButton(self.tr("&Remove"))
        self._encoding = EncodingField()
        self._language = QComboBox()
        self._columns = ColumnsForm()
        known = settings.of_project(target.path).foreign_labels
        self._labels = LabelsForm(target.scheme, known, self._columns.last)
        self._list = PreviewList(theme)
        self._page = ArticlePage(theme)
        self._left_out = LeftOut()
        self._said = QLabel()
        self._buttons = QDialogButtonBox()
        self._import = self._buttons.addButton(
            self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._build()
        self._connect()
        self._add(paths)

    # Building.

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setWindowTitle(self.tr("Import"))
        fit_screen(self, _WIDTH, _HEIGHT)
        self._files.setAccessibleName(self.tr("Files and folders to import"))
        self._files.setFixedHeight(_FILES_HEIGHT * line + 2 * self._files.frameWidth())
        self._fill_choices()
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave_words(self._buttons)
        self._import.setDefault(True)
        for button in (self._add_files, self._add_folder, self._remove):
            button.setAutoDefault(False)
        self._said.setWordWrap(True)
        sides = QSplitter()
        sides.addWidget(self._list)
        sides.addWidget(self._page)
        sides.setSizes([_WIDTH * line * 2 // 5, _WIDTH * line * 3 // 5])
        sides.setChildrenCollapsible(False)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._head())
        rows.addWidget(self._columns)
        rows.addWidget(self._labels)
        rows.addWidget(sides, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(Scrolled(body), 1)
        layout.addWidget(self._left_out)
        layout.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        buttons = QVBoxLayout()
        for button in (self._add_files, self._add_folder, self._remove):
            buttons.addWidget(button)
        form = QFormLayout()
        form.addRow(self.tr("&Encoding"), self._encoding)
        form.addRow(self.tr("&Language of the texts"), self._language)
        head = QHBoxLayout()
        head.addWidget(self._files, 1, Qt.AlignmentFlag.AlignTop)
        head.addLayout(buttons)
        head.addLayout(form)
        head.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        return head

    def _fill_choices(self) -> None:
        self._language.setEditable(True)
        self._language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._language.addItem(self.tr("Found out for each article"), "")
        for code in _LANGUAGES:
            self._language.addItem(f"{language_title(code)} ({code})", code)

    def _connect(self) -> None:
        self._add_files.clicked.connect(self._ask_files)
        self._add_folder.clicked.connect(self._ask_folder)
        self._remove.clicked.connect(self._remove_chosen)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete),
            self._files,
            self._remove_chosen,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        self._encoding.changed.connect(self._read)
        self._language.currentIndexChanged.connect(self._read)
        language = self._language.lineEdit()
        assert language, "the language can be typed"
        language.editingFinished.connect(self._take_language)
        self._columns.changed.connect(self._read)
        self._labels.changed.connect(self._read)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._appearance.theme_changed.connect(self._show_theme)
        self._previews.came.connect(self._show_preview)
        self._previews.failed.connect(self._show_trouble)

    # What is chosen.

    @property
    def paths(self) -> list[Path]:
        """The files and folders to import."""
        items = map(self._files.item, range(self._files.count()))
        return [Path(str(item.data(Qt.ItemDataRole.UserRole))) for item in items]

    @property
    def options(self) -> ReadOptions:
        """How they are to be read."""
        return ReadOptions(
            language=str(self._language.currentData() or ""),
            encoding=self._encoding.encoding,
            columns=self._columns.columns,
            repair=self._labels.repairs,
            labels=self._labels.labels,
            encodings=self._encoding.encodings,
        )

    def _add(self, paths: Sequence[Path]) -> None:
        there = set(self.paths)
        new = [path for path in paths if path not in there]
        for path in new:
            self._files.addItem(_file_item(path))
        if self._files.currentRow() < 0:
            self._files.setCurrentRow(0)
        if new:
            self._read()

    @Slot()
    def _ask_files(self) -> None:
        self._add(self._prompts.ask_files())

    @Slot()
    def _ask_folder(self) -> None:
        folder = self._prompts.ask_folder()
        self._add([folder] if folder else [])

    @Slot()
    def _remove_chosen(self) -> None:
        if self._files.currentRow() >= 0:
            self._files.takeItem(self._files.currentRow())
            self._read()

    @Slot()
    def _take_language(self) -> None:
        """Takes a code that was typed, if it is one; otherwise shows again what is chosen."""
        typed = self._language.currentText().strip()
        place = self._language.findText(typed)
        if place < 0 and is_language_code(typed):
            place = self._language.findData(typed)
            if place < 0:
                self._language.addItem(f"{language_title(typed)} ({typed})", typed)
                place = self._language.count() - 1
        chosen = place if place >= 0 else self._language.currentIndex()
        self._language.setCurrentIndex(chosen)
        self._language.setEditText(self._language.itemText(chosen))

    # What it will be.

    @Slot()
    def _read(self) -> None:
        self._import.setEnabled(bool(self.paths))
        if not self.paths:
            self._previews.drop()
            self._show_items(())
            self._said.setText(self.tr("There is nothing to import yet."))
            return
        self._said.setText(self.tr("Reading…"))
        self._previews.ask(self.paths, self.options)

    @Slot(object)
    def _show_preview(self, preview: Preview) -> None:
        if self._remembers_otherwise(preview.table):
            self._read()
            return
        self._left_out.show_sentences(preview.left_out)
        self._show_items(preview.items)
        self._labels.show_labels(_labels_of(preview), preview.misplaced)
        told = self._told(preview.chosen)
        if preview.is_all:
            articles = len(preview.items) - _failures(preview)
            told += " · " + self.tr("%n article(s)", "", articles)
        else:
            told += " · " + self.tr("the first of them are shown")
        failing = _failures(preview)
        if failing:
            told += " · " + self.tr("%n will fail", "", failing)
        self._said.setText(told)

    def _remembers_otherwise(self, table: TableSample | None) -> bool:
        """Shows the columns; whether of such a table something else was said than is guessed."""
        is_new = table is not None and table.columns != (
            self._columns.table.columns if self._columns.table else ()
        )
        self._columns.show_table(table)
        said = self._remembered(table).columns if table and is_new else None
        if said is None or self._columns.columns == said:
            return False
        self._columns.take_up(said)
        return True

    def _remembered(self, table: TableSample) -> TableSettings:
        return self._settings.of_table(column.name for column in table.columns)

    def accept(self) -> None:
        table, said = self._columns.table, self._columns.columns
        if table and said.text:
            self._remembered(table).columns = said
        if self._labels.labels:
            kept = self._settings.of_project(self._target.path)
            kept.foreign_labels = {**kept.foreign_labels, **self._labels.labels}
        super().accept()

    def _told(self, chosen: Chosen) -> str:
        size = self.locale().formattedDataSize(chosen.size)
        if chosen.files >= MOST_FILES:
            return self.tr("%n files or more", "", chosen.files)
        return self.tr("%n file(s), {size}", "", chosen.files).format(size=size)

    @Slot(str)
    def _show_trouble(self, reason: str) -> None:
        self._show_items(())
        self._said.setText(reason)

    def _show_items(self, items: Sequence[Previewed]) -> None:
        """Shows what came first, the same line of it as before."""
        row = max(0, self._list.currentIndex().row())
        self._list.articles.show(items)
        self._list.setCurrentIndex(self._list.articles.index(min(row, max(0, len(items) - 1))))
        self._show_current(self._list.currentIndex())

    @Slot(QModelIndex)
    def _show_current(self, index: QModelIndex) -> None:
        item = self._list.articles.items[index.row()] if index.isValid() else None
        self._encoding.show_file(item.path if item else "")
        if item is None:
            self._page.show_nothing()
        elif isinstance(item, Failure):
            self._page.show_failure(item)
        else:
            self._page.show_article(item)

    @Slot()
    def _show_theme(self) -> None:
        self._page.theme = self._appearance.theme
        self._list.set_theme(self._appearance.theme)
        self._show_current(self._list.currentIndex())

    def done(self, result: int) -> None:
        self._previews.end()
        super().done(result)


def _file_item(path: Path) -> QListWidgetItem:
    """A file by its name: a long path would hide it, and a pasted text has one of no meaning."""
    item = QListWidgetItem(path.name or str(path))
    item.setData(Qt.ItemDataRole.UserRole, str(path))
    item.setToolTip(str(path))
    return item


def _labels_of(preview: Preview) -> set[str]:
    shown = (item for item in preview.items if isinstance(item, PreviewedArticle))
    return {label for item in shown for label in item.labels}


def _failures(preview: Preview) -> int:
    return sum(isinstance(item, Failure) for item in preview.items)
