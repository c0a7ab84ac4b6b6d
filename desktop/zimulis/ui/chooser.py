"""A field to type into and under it a list to choose from, over another part of the window."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from zimulis.ui.keys import strokes
from zimulis.ui.models.shown_rows import ROW, ShownRows
from zimulis.ui.panels.rows import RowDelegate, RowList
from zimulis.ui.theme import Theme

_STAYS_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Chooser(QWidget):
    """Has the keys while it is open, and gives them back to whatever had them.

    What builds on this says what is listed, and where it stands.

    Attributes:
        field: What is typed into.
        list: The rows.
        over: What it lies over.
        column: Both of them; more may stand under them.

    Signals:
        chosen: A row was chosen; the keys are back where they were.
    """

    chosen = Signal(object)

    def __init__(
        self, over: QWidget, model: ShownRows[Any], delegate: RowDelegate, *, row: float, page: int
    ) -> None:
        """Makes it, hidden.

        Args:
            over: What it lies over.
            model: What is listed.
            delegate: Draws the rows.
            row: How high one is, in heights of a line.
            page: How many are in sight at the most.
        """
        super().__init__(over)
        self.field = QLineEdit()
        self.list = RowList(round(row * self.fontMetrics().height()))
        self.over = over
        self._page = page
        self._delegate = delegate
        self._before: QWidget | None = None
        model.setParent(self)
        delegate.setParent(self.list)
        self.setAutoFillBackground(True)
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.field.installEventFilter(self)
        self.list.row_chosen.connect(self._choose)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self.update()

    @property
    def row(self) -> int:
        """The number of the row that Enter would choose."""
        return self.list.currentIndex().row()

    def take_keys(self) -> None:
        """Comes up, and has the keys until something is chosen or Esc is pressed."""
        self._before = QApplication.focusWidget() or self.over
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Goes, and gives the keys back to whatever had them."""
        before, self._before = self._before, None
        if before:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._delegate.theme.panel_muted))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and self._may_choose(row):
            self.leave()
            self.chosen.emit(row)

    def _may_choose(self, row: Any) -> bool:
        """Whether choosing a row does anything now; otherwise everything stays open."""
        del row
        return True

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or not self.isVisible():
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if self._before and event.reason() not in _STAYS_OPEN:
                self._before = None
                self.leave()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        stroke = next(strokes(event), "")
        steps = {"Up": -1, "Down": 1, "PgUp": -self._page, "PgDown": self._page}
        if stroke in steps:
            self._go(steps[stroke], wraps=stroke in ("Up", "Down"))
        elif stroke == "Enter":
            self._choose(self.list.currentIndex())
        elif stroke in ("Esc", "Tab", "Shift+Tab", "F6", "Shift+F6"):
            self.leave()
        else:
            return False
        return True

    def _go(self, step: int, *, wraps: bool) -> None:
        count = self.list.model().rowCount()
        if count:
            row = self.row + step
            self.list.selectRow(row % count if wraps else max(0, min(row, count - 1)))
