"""The mouse on the surface: clicks focus, drags select words, with Ctrl characters."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from zimulis.domain.boundaries import word_at
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.ui.surface.sheet import Sheet

_SCROLL_PAUSE = 40  # ms between two steps while a drag is held beyond the edge


class Drag:
    """A selection that is under way: what was pressed stays in it while the other end moves.

    Offsets are code points, half-open.

    Attributes:
        by_word: Whether it selects whole words.
    """

    def __init__(self, sheet: Sheet, offset: int, *, by_word: bool) -> None:
        self._sheet = sheet
        self.by_word = by_word
        self._origin = self._unit(offset)

    def select_origin(self) -> None:
        """Selects the word that was pressed, as a double-click does."""
        self._sheet.marker.select(self._origin)

    def move_to(self, offset: int) -> None:
        """Selects from what was pressed to what is under the pointer now."""
        here, origin = self._unit(offset), self._origin
        backwards = here.start < origin.start
        marker = self._sheet.marker
        marker.move_caret(max(origin.end, here.end) if backwards else origin.start)
        marker.move_caret(here.start if backwards else max(origin.end, here.end), select=True)

    def _unit(self, offset: int) -> Part:
        word = word_at(self._sheet.text, offset) if self.by_word else None
        return word or Part(offset, offset)


class Board(Protocol):
    """What the mouse is used on: the surface."""

    @property
    def sheet(self) -> Sheet | None:
        """The article that is shown."""
        ...

    def viewport(self) -> QWidget:
        """The widget that the pointer is over."""
        ...

    def page_point(self, position: QPointF) -> tuple[float, float]:
        """The x and y on the page of a point of the viewport."""
        ...

    def scroll_by(self, pixels: float) -> None:
        """Moves down the page."""
        ...

    def hover(self, span_id: SpanId | None) -> None:
        """Shows which span the pointer is over."""
        ...

    def hand_was_moved(self, *, follow: bool = True) -> None:
        """Shows where the hand is now."""
        ...


class Mouse(QObject):
    """Watches the viewport of a surface."""

    def __init__(self, surface: Board) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        self._drag: Drag | None = None
        self._pressed_at = QPointF()
        self._position = QPointF()
        self._has_moved = False
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
                self._press(sheet, event)
            case QEvent.Type.MouseButtonDblClick if event.button() == left:
                self._select_word(sheet)
            case QEvent.Type.MouseMove if event.buttons() & left:
                self._move(sheet)
            case QEvent.Type.MouseMove:
                self._hover(sheet)
            case QEvent.Type.MouseButtonRelease if event.button() == left:
                self._release(sheet)
            case _:
                return False
        return True

    def _offset(self, sheet: Sheet, *, by_word: bool = False) -> int:
        """The place under the pointer; by word, one in the word under it: words may touch."""
        point = self._surface.page_point(self._position)
        drawn = sheet.page.character_at(*point) if by_word else None
        if drawn is not None:
            word = word_at(sheet.text, drawn)
            if word and drawn < word.end:
                return drawn
        return sheet.page.offset_at(*point)

    def _press(self, sheet: Sheet, event: QMouseEvent) -> None:
        self._pressed_at, self._has_moved = self._position, False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sheet.marker.move_caret(self._offset(sheet), select=True)
        elif claim := sheet.brackets.hit(*self._surface.page_point(self._position)):
            sheet.marker.focus(claim)
        else:
            by_word = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._drag = Drag(sheet, self._offset(sheet, by_word=by_word), by_word=by_word)
            return
        self._surface.hand_was_moved()

    def _select_word(self, sheet: Sheet) -> None:
        drawn = sheet.page.character_at(*self._surface.page_point(self._position))
        if drawn is not None:
            self._drag = Drag(sheet, drawn, by_word=True)
            self._has_moved = True
            self._drag.select_origin()
            self._surface.hand_was_moved()

    def _move(self, sheet: Sheet) -> None:
        distance = (self._position - self._pressed_at).manhattanLength()
        self._has_moved = self._has_moved or distance >= QApplication.startDragDistance()
        if self._drag is None or not self._has_moved:
            return
        self._drag.move_to(self._offset(sheet, by_word=self._drag.by_word))
        self._surface.hand_was_moved(follow=False)
        if self._beyond():
            self._scrolling.start()

    def _release(self, sheet: Sheet) -> None:
        drag, self._drag = self._drag, None
        self._scrolling.stop()
        if drag and not self._has_moved:
            drawn = sheet.page.character_at(*self._surface.page_point(self._position))
            sheet.click(self._offset(sheet), drawn)
            self._surface.hand_was_moved()

    def _beyond(self) -> float:
        """How far the pointer is above (negative) or below the viewport, in pixels."""
        y, height = self._position.y(), self._surface.viewport().height()
        return min(y, 0.0) + max(y - height, 0.0)

    @Slot()
    def _scroll_on(self) -> None:
        sheet, beyond = self._surface.sheet, self._beyond()
        if sheet and self._drag and beyond:
            self._surface.scroll_by(beyond)
            self._drag.move_to(self._offset(sheet, by_word=self._drag.by_word))
            self._surface.hand_was_moved(follow=False)
        else:
            self._scrolling.stop()

    def _hover(self, sheet: Sheet) -> None:
        x, y = self._surface.page_point(self._position)
        drawn = sheet.page.character_at(x, y)
        under = sheet.covering(drawn) if drawn is not None else []
        span = under[0] if under else sheet.brackets.hit(x, y)
        self._surface.hover(span.id if span else None)
