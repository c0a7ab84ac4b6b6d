"""The palette over the text: a field, and under it what has the letters typed."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from zimulis.ui.chooser import Chooser
from zimulis.ui.models.shown_rows import ROW, ShownRows
from zimulis.ui.palette.entries import Entry, ranked
from zimulis.ui.panels.rows import RowDelegate
from zimulis.ui.theme import Theme

_ROWS = 12
_WIDTH = 44.0  # line heights
_TYPING_PAUSE = 90  # ms before the project is asked, too
_LEAST_TYPED = 2  # characters for that


def _in_words(entry: Entry) -> str:
    return ", ".join(filter(None, (entry.title, entry.key, entry.lacks or entry.group)))


class EntryDelegate(RowDelegate):
    """Draws a title with its group beside it, and the key at the other end."""

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ROW)
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


class Palette(Chooser):
    """Lies over the top of a window while something is looked for; an `Entry` is chosen."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._model = ShownRows[Entry](_in_words)
        super().__init__(window, self._model, EntryDelegate(theme, window), row=1.75, page=_ROWS)
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self._look_up: Callable[[str], Iterable[Entry]] = _find_nothing
        self._nothing = QLabel(self.tr("Nothing is called so."))
        self._typing = QTimer(self)
        self._build()
        self.field.textChanged.connect(self._show_matches)
        self._typing.timeout.connect(self._show_looked_up)
        window.installEventFilter(self)

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.field.setPlaceholderText(self.tr("Do, or go to…"))
        self.field.setAccessibleName(self.tr("Everything by its name"))
        self.field.setMinimumHeight(2 * em)
        self.field.setTextMargins(em // 2, 0, em // 2, 0)
        self.list.setAccessibleName(self.tr("What was found"))
        self._nothing.setContentsMargins(em, em // 2, em, em // 2)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE)
        self.column.setContentsMargins(em // 2, em // 2, em // 2, em // 2)
        self.column.addWidget(self._nothing)

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
        self.field.clear()
        self._show_matches()
        self.take_keys()

    def leave(self) -> None:
        self._typing.stop()
        super().leave()

    # What is shown.

    @property
    def entries(self) -> Sequence[Entry]:
        """What was found, from the top."""
        return self._model.rows

    @Slot()
    def _show_matches(self) -> None:
        typed = self.field.text()
        if len(typed.strip()) >= _LEAST_TYPED:
            self._typing.start()
        else:
            self._typing.stop()
        self._show(ranked(self._entries, typed, self._recent))

    @Slot()
    def _show_looked_up(self) -> None:
        row = self.row
        typed = self.field.text()
        self._show(ranked([*self._entries, *self._look_up(typed)], typed, self._recent))
        self.list.selectRow(max(row, 0))

    def _show(self, entries: Sequence[Entry]) -> None:
        self._model.show(entries)
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries and not self._typing.isActive())
        if entries:
            self.list.selectRow(0)
        self._place()

    def _place(self) -> None:
        """Over the top of the window, in its middle, as high as what was found, up to a limit."""
        em, room = self.fontMetrics().height(), self.over.rect()
        width = min(round(_WIDTH * em), room.width() - 2 * em)
        rows = self.list.verticalHeader().defaultSectionSize() * self._model.rowCount()
        highest = self.list.verticalHeader().defaultSectionSize() * _ROWS
        self.list.setFixedHeight(min(rows, highest, room.height() - 8 * em))
        self.setGeometry((room.width() - width) // 2, 2 * em, width, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.over and self.isVisible() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _may_choose(self, row: Entry) -> bool:
        return not row.lacks


def _find_nothing(words: str) -> Iterable[Entry]:
    del words
    return ()
