"""The palette over the text: a field, and under it what has the letters typed."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from zimulis.ui.keys import strokes
from zimulis.ui.palette.entries import Entry, ranked
from zimulis.ui.panels.rows import RowDelegate, RowList
from zimulis.ui.theme import Theme

_ROWS = 12
_WIDTH = 44.0  # line heights
_TYPING_PAUSE = 90  # ms before the project is asked, too
_LEAST_TYPED = 2  # characters for that
_STAYS_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ROOT = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole + 1


class EntryModel(QAbstractListModel):
    """The entries found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Shows other entries."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (entry.title, entry.key, entry.lacks or entry.group)))
        return entry if role == _ENTRY else None


class EntryDelegate(RowDelegate):
    """Draws a title with its group beside it, and the key at the other end."""

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        metrics = QFontMetrics(font)
        em = metrics.height()
        box = rect.adjusted(em, 0, -em, 0)
        painter.setFont(font)
        if entry.key:
            box.setRight(self._paint_key(painter, box, metrics, entry.key) - em)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(QColor(self.theme.panel_muted if entry.lacks else self.theme.panel_text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, flags, title)
        rest = box.adjusted(metrics.horizontalAdvance(title) + em, 0, 0, 0)
        if rest.width() > 2 * em:
            words = entry.lacks or entry.group
            painter.setPen(QColor(self.theme.panel_muted))
            painter.drawText(
                rest, flags, metrics.elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
            )

    def _paint_key(self, painter: QPainter, box: QRect, metrics: QFontMetrics, key: str) -> int:
        """Draws a stroke in a frame at the end of a row; returns where the frame begins."""
        pad = metrics.height() // 3
        width = max(metrics.horizontalAdvance(key) + 2 * pad, metrics.height() + pad)
        cap = QRect(box.right() - width, 0, width, metrics.height() + pad // 2)
        cap.moveCenter(QRect(cap.left(), box.top(), width, box.height()).center())
        painter.setPen(QColor(self.theme.panel_muted))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, pad / 2, pad / 2)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return cap.left()


class Palette(QWidget):
    """Lies over the top of a window while something is looked for.

    Signals:
        entry_chosen: An `Entry` was chosen; the keys are back where they were.
    """

    entry_chosen = Signal(object)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self._look_up: Callable[[str], Iterable[Entry]] = _find_nothing
        self._before: QWidget | None = None
        self._field = QLineEdit()
        self._model = EntryModel(self)
        self._list = RowList(round(1.75 * self.fontMetrics().height()))
        self._delegate = EntryDelegate(theme, self._list)
        self._nothing = QLabel(self.tr("Nothing is called so."))
        self._typing = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.setAutoFillBackground(True)
        self._field.setPlaceholderText(self.tr("Do, or go to…"))
        self._field.setAccessibleName(self.tr("Everything by its name"))
        self._field.setMinimumHeight(2 * em)
        self._field.setTextMargins(em // 2, 0, em // 2, 0)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("What was found"))
        self._nothing.setContentsMargins(em, em // 2, em, em // 2)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em // 2, em // 2, em // 2, em // 2)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        self.hide()

    def _connect(self) -> None:
        self._field.textChanged.connect(self._show_matches)
        self._field.installEventFilter(self)
        self._window.installEventFilter(self)
        self._list.row_chosen.connect(self._choose)
        self._typing.timeout.connect(self._show_looked_up)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self.update()

    def open(
        self,
        entries: Sequence[Entry],
        recent: Sequence[str],
        look_up: Callable[[str], Iterable[Entry]],
    ) -> None:
        """Comes up, and takes the keys until something is chosen or Esc is pressed.

        Args:
            entries: What can be done, in its natural order.
            recent: Names of what was chosen before, the last one first.
            look_up: What else has some words, if that takes longer to find.
        """
        self._entries, self._recent, self._look_up = entries, recent, look_up
        self._before = QApplication.focusWidget() or self._window
        self._field.clear()
        self._show_matches()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Goes, and gives the keys back to whatever had them."""
        self._typing.stop()
        before, self._before = self._before, None
        if before:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    # What is shown.

    @property
    def entries(self) -> Sequence[Entry]:
        """What was found, from the top."""
        return self._model.entries

    @property
    def row(self) -> int:
        """The number of the row that Enter would choose."""
        return self._list.currentIndex().row()

    @Slot()
    def _show_matches(self) -> None:
        typed = self._field.text()
        if len(typed.strip()) >= _LEAST_TYPED:
            self._typing.start()
        else:
            self._typing.stop()
        self._show(ranked(self._entries, typed, self._recent))

    @Slot()
    def _show_looked_up(self) -> None:
        row = self._list.currentIndex().row()
        typed = self._field.text()
        self._show(ranked([*self._entries, *self._look_up(typed)], typed, self._recent))
        self._list.selectRow(max(row, 0))

    def _show(self, entries: Sequence[Entry]) -> None:
        self._model.show(entries)
        self._list.setVisible(bool(entries))
        self._nothing.setVisible(not entries and not self._typing.isActive())
        if entries:
            self._list.selectRow(0)
        self._place()

    def _place(self) -> None:
        """Over the top of the window, in its middle, as high as what was found, up to a limit."""
        em, room = self.fontMetrics().height(), self._window.rect()
        width = min(round(_WIDTH * em), room.width() - 2 * em)
        rows = self._list.verticalHeader().defaultSectionSize() * self._model.rowCount()
        highest = self._list.verticalHeader().defaultSectionSize() * _ROWS
        self._list.setFixedHeight(min(rows, highest, room.height() - 8 * em))
        self.setGeometry((room.width() - width) // 2, 2 * em, width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._delegate.theme.panel_muted))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if self._before and event.reason() not in _STAYS_OPEN:
                self._before = None
                self.leave()
            return False
        return isinstance(event, QKeyEvent) and self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        stroke = next(strokes(event), "")
        steps = {"Up": -1, "Down": 1, "PgUp": -_ROWS, "PgDown": _ROWS}
        if stroke in steps:
            self._go(steps[stroke], wraps=stroke in ("Up", "Down"))
        elif stroke == "Enter":
            self._choose(self._list.currentIndex())
        elif stroke in ("Esc", "Tab", "Shift+Tab", "F6", "Shift+F6"):
            self.leave()
        else:
            return False
        return True

    def _go(self, step: int, *, wraps: bool) -> None:
        count = self._model.rowCount()
        if count:
            row = self._list.currentIndex().row() + step
            self._list.selectRow(row % count if wraps else max(0, min(row, count - 1)))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, Entry) and not entry.lacks:
            self.leave()
            self.entry_chosen.emit(entry)


def _find_nothing(words: str) -> Iterable[Entry]:
    del words
    return ()
