"""The usual cases of training, one of which fills in the rest of the dialog."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from zimulis.domain.scheme import Scheme
from zimulis.workspace.profiles import PROFILES


class TrainingRow(QWidget):
    """A field for the case, and a sentence on what is exported for it.

    Signals:
        chosen: Somebody chose another case, or none.
    """

    chosen = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._profiles = [one for one in PROFILES if one.labels_of(scheme)]
        self._field = QComboBox()
        self._field.addItems([self.tr("nothing in particular"), *(p.title for p in self._profiles)])
        self._about = QLabel()
        self._about.setWordWrap(True)
        label = QLabel(self.tr("For &training"))
        label.setBuddy(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._field)
        row.addWidget(self._about, 1)
        self._field.currentIndexChanged.connect(self._show_about)
        self._field.activated.connect(self.chosen)

    @property
    def profile(self) -> str:
        """The name of the case; empty for none."""
        row = self._field.currentIndex()
        return self._profiles[row - 1].name if row > 0 else ""

    def show_profile(self, name: str) -> None:
        """Shows a case, or none."""
        names = ["", *(one.name for one in self._profiles)]
        self._field.setCurrentIndex(names.index(name) if name in names else 0)

    @Slot(int)
    def _show_about(self, row: int) -> None:
        self._about.setText(self._profiles[row - 1].about if row > 0 else "")
