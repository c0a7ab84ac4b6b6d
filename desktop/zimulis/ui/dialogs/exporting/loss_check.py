"""Finding out what an export would lose."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from zimulis.ui.dialogs.exporting.inquiries import Inquiries
from zimulis.ui.dialogs.exporting.losses_page import LossesPage
from zimulis.workspace.exporting import Plan, Written


class LossCheck(QWidget):
    """How far it is, in a bar beside a button that stops it; what is found stands on a page.

    Nothing is to be seen of the bar unless it is under way.

    Signals:
        turned: It began, ended, or what was found does not count any more.
        found: It is known what would be `Written`.
        failed: Why it is not; an empty string if it was stopped.
    """

    turned = Signal()
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, inquiries: Inquiries, page: LossesPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._inquiries = inquiries
        self._page = page
        self._written: Written | None = None
        self._is_wanted = False
        self._bar = QProgressBar()
        self._stop = QPushButton(self.tr("Stop"))
        self._bar.setFormat(self.tr("%v of %m"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self._stop.clicked.connect(self._cancel)
        inquiries.progressed.connect(self._show_progress)
        inquiries.checked.connect(self._show_found)
        inquiries.check_failed.connect(self._show_failed)
        self.hide()

    @property
    def is_done(self) -> bool:
        """Whether it is known what would be lost."""
        return self._written is not None

    def begin(self, project: Path, plan: Plan) -> None:
        """Begins to find out."""
        self._is_wanted = True
        self._page.show_under_way()
        self._bar.setRange(0, 0)
        self._turn(under_way=True)
        self._inquiries.check(project, plan)

    def forget(self) -> None:
        """Knows nothing any more, for something else is to be written."""
        self._written = None
        self._cancel()
        self._page.show_unknown()
        self.turned.emit()

    @Slot()
    def _cancel(self) -> None:
        self._is_wanted = False
        self._inquiries.cancel_check()

    def _turn(self, *, under_way: bool) -> None:
        self.setVisible(under_way)
        self.turned.emit()

    @Slot(int, int, str)
    def _show_progress(self, done: int, total: int, what: str) -> None:
        if self.isVisible():
            self._bar.setRange(0, max(total, 0))
            self._bar.setValue(done)
            self._bar.setToolTip(what)

    @Slot(object)
    def _show_found(self, written: Written) -> None:
        if not self._is_wanted:
            self._show_failed("")
            return
        self._written = written
        self._page.show_losses(written)
        self._turn(under_way=False)
        self.found.emit(written)

    @Slot(str)
    def _show_failed(self, reason: str) -> None:
        self._page.show_unknown()
        self._turn(under_way=False)
        self.failed.emit(reason)
