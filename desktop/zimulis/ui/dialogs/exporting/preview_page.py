"""The first article as it will be written."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from zimulis.workspace.export_preview import PreviewedFile


class PreviewPage(QWidget):
    """The beginnings of the files that one article makes, one at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: Sequence[PreviewedFile] = ()
        self._names = QComboBox()
        self._text = QPlainTextEdit()
        self._said = QLabel()
        self._names.setAccessibleName(self.tr("File of the first article"))
        self._text.setAccessibleName(self.tr("The first article as it will be written"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._said.setWordWrap(True)
        layout = QVBoxLayout(self)
        for widget in (self._names, self._text, self._said):
            layout.addWidget(widget)
        self._names.currentIndexChanged.connect(self._show_file)
        self.show_sentence("")

    def show_sentence(self, sentence: str) -> None:
        """Shows no article, and why."""
        self.show_files((), sentence)

    def show_files(self, files: Sequence[PreviewedFile], sentence: str = "") -> None:
        """Shows files; the one that was shown before stays in front."""
        before = self._names.currentText()
        self._names.blockSignals(True)
        self._names.clear()
        self._files = files
        self._names.addItems([file.name for file in files])
        self._names.setCurrentIndex(max(0, self._names.findText(before)) if files else -1)
        self._names.blockSignals(False)
        self._names.setVisible(len(files) > 1)
        self._text.clear()
        self._said.setText(sentence)
        self._show_file()

    @Slot()
    def _show_file(self) -> None:
        row = self._names.currentIndex()
        if not 0 <= row < len(self._files):
            return
        file = self._files[row]
        size = self.locale().formattedDataSize(file.size)
        if file.beginning is None:
            self._text.clear()
            told = self.tr("{name} is no text: {size} that only programs read.")
        else:
            self._text.setPlainText(file.beginning)
            told = "{name}, {size}" if file.is_whole else self.tr("The beginning of {name}, {size}")
        self._said.setText(told.format(name=file.name, size=size))
