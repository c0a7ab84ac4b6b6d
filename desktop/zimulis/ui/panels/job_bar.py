"""How far a long job is, in the status line, with a button that stops it."""

from time import monotonic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from zimulis.ui.pace import Pace
from zimulis.ui.speaking import speak

_WIDTH = 7  # line heights


class JobBar(QWidget):
    """Shown while a job is under way, and after it as long as its report is to be had.

    Attributes:
        done: How many things the job has done.

    Signals:
        cancel_requested: The person wants the job to stop.
        report_requested: She wants to read what it came to.
    """

    cancel_requested = Signal()
    report_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = 0
        self._job = ""
        self._pace = Pace()
        self._title = QLabel()
        self._progress = QProgressBar()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._report = QPushButton(self.tr("Report…"))
        self._dismiss = QPushButton(self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        self._progress.setFixedWidth(_WIDTH * self.fontMetrics().height())
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        for widget in (self._title, self._progress, self._cancel, self._report, self._dismiss):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self.cancel_requested)
        self._report.clicked.connect(self.report_requested)
        self._dismiss.clicked.connect(self.hide)
        self.hide()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._report if self._cancel.isHidden() else self._cancel]

    @property
    def is_under_way(self) -> bool:
        """Whether a job is shown that is not over."""
        return self.isVisible() and not self._cancel.isHidden()

    def begin(self, title: str) -> None:
        """Shows a job that has just begun."""
        self._job, self._pace, self.done = title, Pace(), 0
        self._title.setText(title)
        self._title.setMinimumWidth(0)
        self._progress.setRange(0, 0)
        self._show_under_way(True)

    def _show_under_way(self, under_way: bool) -> None:
        for widget in (self._progress, self._cancel):
            widget.setVisible(under_way)
        for widget in (self._report, self._dismiss):
            widget.setVisible(not under_way)
        self.show()

    @Slot(int, int, str)
    def show_progress(self, done: int, total: int, what: str) -> None:
        """Shows how far it is."""
        self.done = done
        self._pace.note(monotonic(), done)
        self._title.setText(f"{self._job}: {self._pace.told(done, total)}")
        self._keep_room()
        self._progress.setRange(0, max(total, 0))
        self._progress.setValue(done)
        self._progress.setToolTip(what)

    def _keep_room(self) -> None:
        """Gives numbers that grow some room in advance, so that nothing beside them trembles."""
        if self._title.sizeHint().width() > self._title.minimumWidth():
            self._title.setMinimumWidth(
                self._title.sizeHint().width() + 2 * self.fontMetrics().height()
            )

    def offer_report(self, sentence: str) -> None:
        """Shows what the job came to, with a button for more; takes nobody's keys."""
        self._title.setText(sentence)
        self._title.setMinimumWidth(0)
        speak(self, sentence)
        self._show_under_way(False)
