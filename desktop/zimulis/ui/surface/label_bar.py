"""A slim bar of labels that appears at what the mouse has selected; the keys stay in the text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from zimulis.domain.parts import overlap
from zimulis.domain.scheme import Label
from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.surface.board import Board
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.strokes import draw_sign
from zimulis.ui.theme import Theme

_PADDING = 0.45  # of a line, around each entry
_AWAY = 6  # px between the bar and what is selected
_RADIUS = 5.0  # px
_MODIFIERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)
_ENDING = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel}
    | {QEvent.Type.FocusOut, QEvent.Type.Resize, QEvent.Type.ContextMenu}
)


def _is_pressed(event: QEvent) -> bool:
    """Whether a key was pressed that is no modifier."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return Qt.Key(event.key()) not in _MODIFIERS


class _Entry(QAbstractButton):
    """A key and what it does; of a label, with its line below."""

    def __init__(self, key: str, words: str, theme: Theme, label: Label | None = None) -> None:
        super().__init__()
        self._key = key
        self._theme = theme
        self._label = label
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    @property
    def _words(self) -> str:
        return f"{self._key} {self.text()}" if self._key else self.text()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        room = round(_PADDING * metrics.height())
        width = metrics.horizontalAdvance(self._words) + 2 * room
        return QSize(width, metrics.height() + 2 * room)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        room = round(_PADDING * metrics.height())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)
        painter.setPen(QColor(self._theme.panel_text))
        baseline = room + metrics.ascent() - 2
        painter.drawText(room, baseline, self._words)
        if self._label:
            y = baseline + metrics.descent() + 2
            line = QLineF(room, y, self.width() - room, y)
            ink = QColor(self._theme.ink(self._label))
            draw_sign(painter, line, self._label.line, ink, float(metrics.height()))
        painter.end()


class LabelBar(QWidget):
    """Offers the labels, and what else can be done with a selection."""

    def __init__(self, surface: Board, keys: KeyMap, theme: Theme) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        self._keys = keys
        self._theme = theme
        self._entries: list[_Entry] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Labels for what is selected"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        surface.installEventFilter(self)
        surface.viewport().installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDING or _is_pressed(event):
            self.hide()
        return super().eventFilter(watched, event)

    @Slot(QPointF)
    def offer(self, pointer: QPointF) -> None:
        """Appears beside the selection, near the pointer; what is selected is never covered."""
        sheet = self._surface.sheet
        if sheet is None or sheet.hand.selection is None:
            return
        self._fill(sheet)
        self._lay_out(self._surface.viewport().width() - 2 * _AWAY)
        self._place(self._selected_box(sheet), pointer)
        self.show()
        self.raise_()

    # What it offers.

    def _fill(self, sheet: Sheet) -> None:
        for entry in self._entries:
            entry.hide()
            entry.deleteLater()
        labels = [label for label in sheet.scheme.labels if label.key]
        self._entries = [
            self._entry(
                label.key, label.title, partial(self._surface.keys.apply_label, label), label
            )
            for label in labels
        ]
        held, selection = sheet.hand.held, sheet.hand.selection
        if held and selection:
            self._entries.append(self._act(Act.ADD_PART, self.tr("Add as a part")))
            if overlap(held.parts, (selection,)):
                self._entries.append(self._act(Act.DELETE, self.tr("Leave out")))

    def _act(self, act: Act, words: str) -> _Entry:
        return self._entry(self._keys.key_of(act), words, partial(self._surface.keys.perform, act))

    def _entry(
        self, key: str, words: str, choose: Callable[[], object], label: Label | None = None
    ) -> _Entry:
        entry = _Entry(key, words, self._theme, label)
        entry.setParent(self)
        entry.clicked.connect(self.hide)
        entry.clicked.connect(choose)
        entry.show()
        return entry

    # Where it stands.

    def _lay_out(self, room: int) -> None:
        """Sets the entries in rows no wider than there is room."""
        x = y = widest = 0
        for entry in self._entries:
            size = entry.sizeHint()
            if x and x + size.width() > room:
                x, y = 0, y + size.height()
            entry.setGeometry(x, y, size.width(), size.height())
            x += size.width()
            widest = max(widest, x)
        self.resize(widest, y + self._entries[-1].height() if self._entries else 0)

    def _selected_box(self, sheet: Sheet) -> QRectF:
        """What the selected lines take in the viewport, from the first to the last."""
        selection = sheet.hand.selection
        assert selection, "nothing is selected"
        x, y = self._surface.sight.page_point(QPointF())
        first, last = sheet.page.spot(selection.start), sheet.page.spot(selection.end - 1)
        bottom = last.y + sheet.page.line(last).height
        return QRectF(-x, first.y - y, sheet.page.width, bottom - first.y)

    def _place(self, selected: QRectF, pointer: QPointF) -> None:
        """Above the selection if there is room, else below; else beside, at the window's edge."""
        window = self._surface.viewport().rect()
        x = round(pointer.x() - self.width() / 2)
        x = max(_AWAY, min(x, window.width() - self.width() - _AWAY))
        above = round(selected.top()) - self.height() - _AWAY
        below = round(selected.bottom()) + _AWAY
        if above >= 0:
            self.move(QPoint(x, above))
        elif below + self.height() <= window.height():
            self.move(QPoint(x, below))
        else:
            self.move(
                QPoint(window.width() - self.width() - _AWAY, window.height() - self.height())
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.panel_muted), 1))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )
        painter.end()
