"""The mouse on the surface: clicks focus, drags select words and move edges."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from zimulis.domain.boundaries import word_at
from zimulis.ui.surface.board import Board
from zimulis.ui.surface.drags import Drag, EdgeDrag, WordDrag
from zimulis.ui.surface.grips import claim_at, edge_at
from zimulis.ui.surface.sheet import Sheet

_SAME_PLACE = 6  # px; how far apart clicks in a row may be
_SCROLL_PAUSE = 40  # ms between two steps while a drag is held beyond the edge


class Mouse(QObject):
    """Watches the viewport of a surface.

    Signals:
        words_selected: A selection was made; the pointer is there, in the viewport.
    """

    words_selected = Signal(QPointF)

    def __init__(self, surface: Board) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        self._drag: Drag | None = None
        self._pressed_at = QPointF()
        self._position = QPointF()
        self._has_moved = False
        self._clicks = 0
        self._since_click = QElapsedTimer()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_PAUSE)
        self._scrolling.timeout.connect(self._scroll_on)
        surface.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sheet = self._surface.sheet
        if sheet is None:
            self._drag = None
        elif event.type() == QEvent.Type.Leave:
            self._surface.hover(None)
        elif isinstance(event, QMouseEvent):
            return self._take(sheet, event)
        return super().eventFilter(watched, event)

    def _take(self, sheet: Sheet, event: QMouseEvent) -> bool:
        left = Qt.MouseButton.LeftButton
        self._position = event.position()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == left:
                self._count(sheet, is_double=False)
                self._press(sheet, event)
            case QEvent.Type.MouseButtonDblClick if event.button() == left:
                self._count(sheet, is_double=True)
                self._press(sheet, event)
            case QEvent.Type.MouseMove if event.buttons() & left:
                self._move()
            case QEvent.Type.MouseMove:
                self._hover(sheet)
            case QEvent.Type.MouseButtonRelease if event.button() == left:
                self._release(sheet)
            case _:
                return False
        return True

    def _offset(self, sheet: Sheet, *, by_word: bool = False) -> int:
        """The place under the pointer; by word, one in the word under it: words may touch."""
        drawn = sheet.page.character_at(*self._point) if by_word else None
        if drawn is not None:
            word = word_at(sheet.text, drawn)
            if word and drawn < word.end:
                return drawn
        return sheet.page.offset_at(*self._point)

    def _count(self, sheet: Sheet, *, is_double: bool) -> None:
        """How many times in a row something was clicked; Qt counts to two.

        A label ends a row: the next word, scrolled under the pointer, is not a third click.
        """
        soon = self._since_click.isValid() and (
            self._since_click.elapsed() < QApplication.doubleClickInterval()
        )
        near = (self._position - self._pressed_at).manhattanLength() < _SAME_PLACE
        goes_on = self._clicks >= 2 and soon and near and sheet.hand.selection is not None
        self._clicks = self._clicks + 1 if goes_on else 2 if is_double else 1
        self._pressed_at, self._has_moved = self._position, False
        self._since_click.start()

    @property
    def _point(self) -> tuple[float, float]:
        return self._surface.sight.page_point(self._position)

    def _press(self, sheet: Sheet, event: QMouseEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._clicks > 1:
            self._select(sheet)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sheet.hand.move_caret(self._offset(sheet), select=True)
        elif edge := edge_at(sheet, *self._point):
            self._drag = EdgeDrag(sheet, edge, by_word=not control)
            return
        elif claim := claim_at(sheet, *self._point):
            sheet.hand.focus_on(claim)
        else:
            offset = self._offset(sheet, by_word=not control)
            self._drag = WordDrag(sheet, offset, by_word=not control)
            return
        self._surface.hand_was_moved(follow=False)

    def _select(self, sheet: Sheet) -> None:
        """Takes the word, the sentence or the paragraph under the pointer."""
        drawn = sheet.page.character_at(*self._point)
        if drawn is not None:
            drag = WordDrag(sheet, drawn, clicks=self._clicks)
            drag.select_origin()
            self._drag = drag
            self._has_moved = True

    def _move(self) -> None:
        distance = (self._position - self._pressed_at).manhattanLength()
        self._has_moved = self._has_moved or distance >= QApplication.startDragDistance()
        self.follow_page()
        if self._drag and self._beyond():
            self._scrolling.start()

    @Slot()
    def follow_page(self) -> None:
        """What is dragged goes on under the pointer, also when the page has moved below it."""
        sheet = self._surface.sheet
        if sheet and self._drag and self._has_moved:
            self._drag.move_to(self._offset(sheet, by_word=self._drag.takes_words))
            self._surface.hand_was_moved(follow=False)

    def _release(self, sheet: Sheet) -> None:
        drag, self._drag = self._drag, None
        self._scrolling.stop()
        if drag and not self._has_moved:
            drawn = sheet.page.character_at(*self._point)
            sheet.hand.click(self._offset(sheet), drawn)
            self._surface.hand_was_moved(follow=False)
        elif isinstance(drag, WordDrag) and sheet.hand.selection:
            self.words_selected.emit(self._position)
        self._hover(sheet)

    def _beyond(self) -> float:
        """How far the pointer is above (negative) or below the viewport, in pixels."""
        y, height = self._position.y(), self._surface.viewport().height()
        return min(y, 0.0) + max(y - height, 0.0)

    @Slot()
    def _scroll_on(self) -> None:
        beyond = self._beyond()
        if self._drag and beyond:
            self._surface.sight.scroll_by(beyond)
        else:
            self._scrolling.stop()

    def _hover(self, sheet: Sheet) -> None:
        drawn = sheet.page.character_at(*self._point)
        under = sheet.covering(drawn) if drawn is not None else []
        span = under[0] if under else None
        cursor = Qt.CursorShape.IBeamCursor
        if edge_at(sheet, *self._point):
            cursor = Qt.CursorShape.SizeHorCursor
        elif claim := claim_at(sheet, *self._point):
            span, cursor = claim, Qt.CursorShape.PointingHandCursor
        self._surface.viewport().setCursor(cursor)
        self._surface.hover(span.id if span else None)
