"""The texts that an article had, to be read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QStringListModel, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.alignment import Alignment
from zimulis.domain.ids import RevisionId
from zimulis.ui.buttons import leave_words
from zimulis.ui.dialogs.correcting.differences import Differences
from zimulis.ui.room import fit_screen
from zimulis.ui.theme import Theme
from zimulis.workspace.correcting import PastRevision

_SIZE = (52, 32)  # line heights


class PastTextsDialog(QDialog):
    """The texts by their dates, and what each of them changed in the one before."""

    def __init__(
        self,
        revisions: Sequence[PastRevision],
        text_of: Callable[[RevisionId], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Shows the newest text first.

        Args:
            revisions: All of them, the newest first.
            text_of: Reads one.
            theme: The colours.
            parent: The window.
        """
        super().__init__(parent)
        self._revisions = revisions
        self._text_of = text_of
        self._model = QStringListModel([self._told(one) for one in revisions], self)
        self._list = QListView()
        self._whole = QCheckBox(self.tr("Show the &whole text"))
        self._text = Differences(theme)
        self._build()
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._whole.toggled.connect(self._show_current)
        self._list.setCurrentIndex(self._model.index(0))

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setWindowTitle(self.tr("Earlier texts"))
        fit_screen(self, *_SIZE)
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("Texts by date"))
        self._text.setAccessibleName(self.tr("What was changed"))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text, 1)
        column.addWidget(self._whole)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(self._list)
        sides.addWidget(right)
        sides.setSizes([_SIZE[0] * line // 3, _SIZE[0] * line * 2 // 3])
        sides.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        leave_words(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(sides, 1)
        layout.addWidget(buttons)

    def set_reading_font(self, font: QFont) -> None:
        """Shows the text in the letters that it is read in."""
        self._text.setFont(font)

    def _told(self, revision: PastRevision) -> str:
        """When a text came, and who made it."""
        moment = QDateTime.fromString(revision.created, Qt.DateFormat.ISODateWithMs).toLocalTime()
        date = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if revision.number == 1:
            return self.tr("{date}, as it came in").format(date=date)
        return self.tr("{date}, corrected by {name}").format(date=date, name=revision.author)

    @Slot()
    @Slot(QModelIndex, QModelIndex)
    def _show_current(self) -> None:
        place = self._list.currentIndex().row()
        revision = self._revisions[place]
        is_first = place == len(self._revisions) - 1
        self._whole.setEnabled(not is_first)
        text = self._text_of(revision.id)
        if is_first or self._whole.isChecked():
            self._text.setPlainText(text)
        else:
            before = self._text_of(self._revisions[place + 1].id)
            self._text.show_alignment(Alignment(before, text))
