"""The encoding of the files: found out, said for all of them, or for one."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from zimulis.ui.dialogs.importing.encodings import encodings


class EncodingField(QWidget):
    """A choice that is about all files, or only about the one that is looked at.

    Signals:
        changed: Some file is to be read otherwise than before.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._for_all = ""
        self._for_one: dict[str, str] = {}
        self._file = ""
        self._choice = QComboBox()
        self._only_this = QCheckBox(self.tr("of &this file only"))
        self._choice.addItem(self.tr("Found out for each file"), "")
        for name, title in encodings():
            self._choice.addItem(title, name)
        self._choice.setAccessibleName(self.tr("Encoding"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._choice)
        layout.addWidget(self._only_this)
        self.setFocusProxy(self._choice)
        self._choice.activated.connect(self._choose)
        self._only_this.clicked.connect(self._turn)
        self._only_this.setEnabled(False)

    @property
    def encoding(self) -> str:
        """What was said for all files; empty to find out."""
        return self._for_all

    @property
    def encodings(self) -> dict[str, str]:
        """What was said for single files, by their paths."""
        return dict(self._for_one)

    def show_file(self, path: str) -> None:
        """Shows what is said for a file; empty if none is looked at."""
        self._file = path
        own = self._for_one.get(path)
        self._only_this.setEnabled(Path(path).is_file())  # and no member of an archive
        self._only_this.setChecked(own is not None)
        self._only_this.setToolTip(Path(path).name)
        self._choice.setCurrentIndex(self._choice.findData(self._for_all if own is None else own))

    @Slot()
    def _choose(self) -> None:
        chosen = str(self._choice.currentData())
        if self._only_this.isChecked():
            self._for_one[self._file] = chosen
        else:
            self._for_all = chosen
        self.changed.emit()

    @Slot(bool)
    def _turn(self, only_this: bool) -> None:
        if only_this:
            self._for_one[self._file] = str(self._choice.currentData())
            return
        own = self._for_one.pop(self._file)
        self.show_file(self._file)
        if own != self._for_all:
            self.changed.emit()
