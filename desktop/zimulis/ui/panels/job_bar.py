"""How far a long job is, in the status line, with a button that stops it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

_WIDTH = 9  # line heights


class JobBar(QWidget):
    """Shown while a job is under way.

    Signals:
        cancel_requested: The person wants the job to stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._progress = QProgressBar()
        self._cancel = QPushButton(self.tr("Cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        self._progress.setFixedWidth(_WIDTH * self.fontMetrics().height())
        self._progress.setAccessibleName(self.tr("Progress"))
        for widget in (self._title, self._progress, self._cancel):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self.cancel_requested)
        self.hide()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._cancel]

    def begin(self, title: str) -> None:
        """Shows a job that has just begun."""
        self._title.setText(title)
        self._progress.setRange(0, 0)
        self.show()

    @Slot(int, int, str)
    def show_progress(self, done: int, total: int, what: str) -> None:
        """Shows how far it is."""
        self._progress.setRange(0, max(total, 0))
        self._progress.setValue(done)
        self._progress.setToolTip(what)
