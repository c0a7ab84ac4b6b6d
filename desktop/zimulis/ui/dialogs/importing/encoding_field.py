"""The encoding of the files: found out, said for the one that is looked at, or for all of them."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from zimulis.ui.dialogs.importing.encodings import encodings


class EncodingField(QWidget):
    """A choice that is about the file that is looked at, or about all files.

    Signals:
        changed: Some file is to be read otherwise than before.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._for_all = ""
        self._for_one: dict[str, str] = {}
        self._file = ""
        self._choice = QComboBox()
        self._all = QCheckBox(self.tr("for &all files"))
        self._choice.addItem(self.tr("Found out"), "")
        for name, title in encodings():
            self._choice.addItem(title, name)
        self._choice.setAccessibleName(self.tr("Encoding"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._choice)
        layout.addWidget(self._all)
        self.setFocusProxy(self._choice)
        self._choice.activated.connect(self._choose)
        self._all.clicked.connect(self._turn)

    @property
    def encoding(self) -> str:
        """What was said for all files; empty to find out."""
        return self._for_all

    @property
    def encodings(self) -> dict[str, str]:
        """What was said for single files, by their paths; an archive's is that of its members."""
        return dict(self._for_one)

    def show_file(self, path: str) -> None:
        """Shows what is said for a file or a member of an archive; empty if none is looked at."""
        self._file = _file_of(Path(path)) if path else ""
        self._choice.setEnabled(bool(self._file) or self._all.isChecked())
        self._choice.setToolTip(Path(self._file).name)
        said = self._for_all or self._for_one.get(self._file, "")
        self._choice.setCurrentIndex(self._choice.findData(said))

    @Slot()
    def _choose(self) -> None:
        chosen = str(self._choice.currentData())
        if self._all.isChecked():
            self._for_all = chosen
        else:
            self._for_one[self._file] = chosen
        self.changed.emit()

    @Slot(bool)
    def _turn(self, is_for_all: bool) -> None:
        """Says what is shown of all files, or of this one only; of the others it is forgotten."""
        chosen = str(self._choice.currentData())
        self._for_all = chosen if is_for_all else ""
        self._for_one = {} if is_for_all or not chosen else {self._file: chosen}
        self.show_file(self._file)
        self.changed.emit()


def _file_of(path: Path) -> str:
    """The file itself, or the archive that it is in; empty if there is no such file."""
    return next((str(one) for one in (path, *path.parents) if one.is_file()), "")
