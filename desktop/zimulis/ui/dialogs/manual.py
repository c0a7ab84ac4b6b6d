"""The manual in a window of its own, which may stay open beside the work."""

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QWidget,
)

from zimulis.domain.scheme import Scheme
from zimulis.ui.key_map import KeyMap
from zimulis.ui.key_rows import key_rows
from zimulis.ui.manual import filled_in, pages
from zimulis.ui.room import fit_screen

_SIZE = (54, 44)  # line heights


class ManualDialog(QDialog):
    """The pages by their titles, and the one that is read."""

    def __init__(self, keys: KeyMap, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._scheme = scheme
        self._pages = pages()
        self._contents = QListWidget()
        self._text = QTextBrowser()
        self._build()
        self._connect()
        self._contents.setCurrentRow(0)

    def _build(self) -> None:
        line = self.fontMetrics().height()
        self.setWindowTitle(self.tr("Manual"))
        fit_screen(self, *_SIZE)
        self._contents.addItems([page.title for page in self._pages])
        self._contents.setFixedWidth(self._contents.sizeHintForColumn(0) + line)
        self._contents.setAccessibleName(self.tr("Pages"))
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(1.5 * line)
        self._text.setAccessibleName(self.tr("Page"))
        layout = QHBoxLayout(self)
        layout.addWidget(self._contents)
        layout.addWidget(self._text, 1)

    def _connect(self) -> None:
        self._contents.currentRowChanged.connect(self._show_page)
        self._keys.changed.connect(self._show_keys)
        self._text.anchorClicked.connect(self._follow)

    @Slot(int)
    def _show_page(self, number: int) -> None:
        rows = list(key_rows(self._keys, self._scheme))
        self._text.setMarkdown(filled_in(self._pages[number], self._keys, rows))
        for frame in self._text.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                plain = frame.format().toTableFormat()
                plain.setBorder(0)
                frame.setFormat(plain)

    @Slot()
    def _show_keys(self) -> None:
        self._show_page(self._contents.currentRow())

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        names = [page.name for page in self._pages]
        self._contents.setCurrentRow(names.index(link.toString()))
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
