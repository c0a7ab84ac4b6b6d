"""How far the counting of what is to review has come, under the list of articles."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class CountingBar(QWidget):
    """Shown while articles are looked through, with a button that ends it.

    Signals:
        stop_requested: The person wants no more of them counted now.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop counting what is to review"))
        self._stop.clicked.connect(self.stop_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._told, 1)
        layout.addWidget(self._stop)
        self.hide()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [] if self.isHidden() else [self._stop]

    def show_progress(self, done: int, total: int) -> None:
        """Says how many articles are counted; a total of -1 is one that nobody knows yet."""
        if total < 0:
            self._told.setText(self.tr("Counting what is to review…"))
        else:
            number = QLocale().toString
            told = self.tr("{done} of {total} counted")
            self._told.setText(told.format(done=number(done), total=number(total)))
        self.show()
