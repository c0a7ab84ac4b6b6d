"""The field in which an entity is chosen, over the text under the span that names it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from zimulis.ui.naming.offers import Offer, OfferDelegate, OfferModel
from zimulis.ui.panels.rows import RowList
from zimulis.ui.theme import Theme

_ROWS = 8
_WIDTH = 30.0  # line heights
_ROW_HEIGHT = 1.6  # line heights
_STAYS_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS,
    Qt.Key.Key_PageDown: _ROWS,
}

Look = Callable[[str | None], Sequence[Offer]]
"""What is offered for what is typed; for None, as long as nobody has typed."""


class Picker(QWidget):
    """A field with the span's words in it, ready to be typed over, and offers beneath.

    Signals:
        chosen: An `Offer` was chosen; the keys are back where they were.
    """

    chosen = Signal(object)

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self._place = QRect()
        self._before: QWidget | None = None
        self._look: Look = _look_nowhere
        self._field = QLineEdit()
        self._model = OfferModel(self)
        self._list = RowList(round(_ROW_HEIGHT * self.fontMetrics().height()))
        self._delegate = OfferDelegate(theme, self._list)
        self._build()
        self._connect()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.setAutoFillBackground(True)
        self._field.setAccessibleName(self.tr("Entity"))
        self._field.setMinimumHeight(round(1.7 * em))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("What it may name"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em // 3, em // 3, em // 3, em // 3)
        layout.setSpacing(em // 4)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self.hide()

    def _connect(self) -> None:
        self._field.textEdited.connect(self._show_typed)
        self._field.installEventFilter(self)
        self._list.row_chosen.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self.update()

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered, from the top."""
        return self._model.offers

    @property
    def row(self) -> int:
        """The number of the row that Enter would choose."""
        return self._list.currentIndex().row()

    def open(self, words: str, place: QRect, look: Look) -> None:
        """Comes up, and takes the keys until something is chosen or Esc is pressed.

        Args:
            words: What stands in the field, selected.
            place: Under what it comes up, in the widget that it lies over.
            look: Asked at each key.
        """
        self._place, self._look = place, look
        self._before = QApplication.focusWidget() or self._over
        self._field.setText(words)
        self._field.selectAll()
        self._show(look(None))
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Goes, and gives the keys back to whatever had them."""
        before, self._before = self._before, None
        if before:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    @Slot(str)
    def _show_typed(self, typed: str) -> None:
        self._show(self._look(typed))

    def _show(self, offers: Sequence[Offer]) -> None:
        self._model.show(offers)
        self._list.setVisible(bool(offers))
        self._list.selectRow(0)
        self._fit()

    def _fit(self) -> None:
        """Under its place, or above where there is more room."""
        em, room = self.fontMetrics().height(), self._over.rect()
        row = self._list.verticalHeader().defaultSectionSize()
        above, below = self._place.top() - em, room.height() - self._place.bottom() - em
        height = max(below, above) - 3 * em
        rows = min(len(self._model.offers), _ROWS, max(1, height // row))
        self._list.setFixedHeight(rows * row)
        width = min(round(_WIDTH * em), room.width() - 2 * em)
        height = self.sizeHint().height()
        top = self._place.bottom() + em // 3
        if height > below and above > below:
            top = self._place.top() - height - em // 3
        left = max(em, min(self._place.left() - 2 * em, room.width() - width - em))
        self.setGeometry(left, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._delegate.theme.panel_muted))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        offer = self._model.offers[index.row()]
        self.leave()
        self.chosen.emit(offer)

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in _STAYS_OPEN:
                self._before = None
                self.hide()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            at = self.row + _STEPS[key]
            self._list.selectRow(max(0, min(len(self._model.offers) - 1, at)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._list.currentIndex().isValid():
                self._choose(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True


def _look_nowhere(typed: str | None) -> Sequence[Offer]:
    del typed
    return ()
