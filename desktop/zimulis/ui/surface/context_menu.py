"""The menu of the right mouse button, or of the menu key, over the text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from zimulis.domain.parts import covers
from zimulis.domain.scheme import Label
from zimulis.ui.actions import BY_ACT, Act, Need, title_of
from zimulis.ui.key_map import KeyMap
from zimulis.ui.surface.board import Board
from zimulis.ui.surface.drawing import caret_rect
from zimulis.ui.surface.grips import claim_at
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.strokes import draw_sign

_OF_SPANS = (
    (Act.ADD_PART, Act.DELETE, Act.TOGGLE_QUOTES, Act.CLAIMANT, Act.INSPECT, Act.NOTE),
    (Act.ACCEPT, Act.REJECT, Act.REJECT_FORM, Act.REJECT_EVERYWHERE),
    (Act.COPY, Act.COPY_MARKED, Act.SELECT_ALL),
)


class ContextMenu(QObject):
    """Offers the labels and what can be done with the selection or the span under the pointer."""

    def __init__(
        self,
        surface: Board,
        keys: KeyMap,
        lacking: Callable[[Need], Need | None],
        perform: Callable[[Act], object],
    ) -> None:
        """Waits for the menu to be asked for.

        Args:
            surface: The text.
            keys: Which keys the entries show.
            lacking: What is missing for an entry to do anything now.
            perform: Does what an entry says.
        """
        super().__init__(surface.viewport())
        self._surface = surface
        self._keys = keys
        self._lacking = lacking
        self._perform = perform
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sheet = self._surface.sheet
        if sheet is None or not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        viewport = self._surface.viewport()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            x, _ = self._surface.sight.page_point(QPointF())
            place = caret_rect(sheet, -x).bottomLeft().toPoint()
        else:
            place = viewport.mapFromGlobal(event.globalPos())
            self._take(sheet, QPointF(place))
        self._open(sheet, viewport.mapToGlobal(place))
        return True

    def _take(self, sheet: Sheet, place: QPointF) -> None:
        """Brings what is under the pointer into the hand, unless it is there already."""
        x, y = self._surface.sight.page_point(place)
        drawn, offset = sheet.page.character_at(x, y), sheet.page.offset_at(x, y)
        hand, focused = sheet.hand, sheet.hand.focused
        if drawn is not None and hand.selection and covers((hand.selection,), drawn):
            return
        claim = claim_at(sheet, x, y)
        if claim:
            sheet.hand.focus_on(claim)
        elif drawn is None or focused is None or not covers(focused.parts, drawn):
            sheet.hand.click(offset, drawn)
        self._surface.hand_was_moved(follow=False)

    def _open(self, sheet: Sheet, place: QPoint) -> None:
        menu = QMenu(self._surface.viewport())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        focused = sheet.hand.focused
        for label in sheet.scheme.labels:
            entry = menu.addAction(_words(label.title, label.key))
            entry.setIcon(self._icon(label, menu.fontMetrics().height()))
            entry.setCheckable(focused is not None and focused.label == label.name)
            entry.setChecked(entry.isCheckable())
            entry.triggered.connect(partial(self._surface.keys.apply_label, label))
        for acts in _OF_SPANS:
            menu.addSeparator()
            for act in acts:
                entry = menu.addAction(_words(title_of(act), self._keys.key_of(act)))
                entry.setEnabled(self._lacking(BY_ACT[act].needs) is None)
                entry.triggered.connect(partial(self._perform, act))
        menu.popup(place)

    def _icon(self, label: Label, size: int) -> QIcon:
        picture = QPixmap(QSize(size, size) * self._surface.viewport().devicePixelRatio())
        picture.setDevicePixelRatio(self._surface.viewport().devicePixelRatio())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QLineF(1, size * 0.7, size - 1, size * 0.7)
        draw_sign(painter, line, label.line, QColor(self._surface.theme.ink(label)), float(size))
        painter.end()
        return QIcon(picture)


def _words(title: str, key: str) -> str:
    return f"{title}\t{key}" if key else title
