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
        folder_requested: She wants to see where it was written.
        keys_left: A button that had the keys goes, or will soon.
    """

    cancel_requested = Signal()
    report_requested = Signal()
    folder_requested = Signal()
    keys_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = 0
        self._job = ""
        self._pace = Pace()
        self._title = QLabel()
        self._progress = QProgressBar()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._report = QPushButton(self.tr("Report…"))
        self._folder = QPushButton(self.tr("Open the folder"))
        self._dismiss = QPushButton(self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        self._progress.setFixedWidth(_WIDTH * self.fontMetrics().height())
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        buttons = (self._cancel, self._report, self._folder, self._dismiss)
        for widget in (self._title, self._progress, *buttons):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self.cancel_requested)
        self._report.clicked.connect(self.report_requested)
        self._folder.clicked.connect(self.folder_requested)
        self._dismiss.clicked.connect(self.hide)
        for button in (self._cancel, self._dismiss):  # else Qt gives them to any field
            button.clicked.connect(self.keys_left)
        self.hide()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        buttons: list[QWidget] = [self._cancel, self._report, self._folder]
        return [button for button in buttons if not button.isHidden()][:1]

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
        self._show_only(self._progress, self._cancel)

    def _show_only(self, *shown: QWidget) -> None:
        buttons = (self._cancel, self._report, self._folder, self._dismiss)
        for widget in (self._progress, *buttons):
            widget.setVisible(widget in shown)
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
        self._tell(sentence, self._report)

    def offer_folder(self, sentence: str) -> None:
        """Shows what was written, with a button that opens the folder; takes nobody's keys."""
        self._tell(sentence, self._folder)

    def _tell(self, sentence: str, button: QPushButton) -> None:
        self._title.setText(sentence)
        self._title.setMinimumWidth(0)
        speak(self, sentence)
        self._show_only(button, self._dismiss)
