"""The reading surface as a widget: scrolling, keys, mouse, painting."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.scheme import Label
from zimulis.ui.actions import Act, Action
from zimulis.ui.keys import action_for, strokes
from zimulis.ui.surface.look import BRACKET_OFFSET, LEFT_MARGIN, RIGHT_MARGIN, Look
from zimulis.ui.surface.mouse import MouseSelection
from zimulis.ui.surface.painting import BlockPainter, Scene
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.theme import Theme

_LEAST_COLUMN = 20.0  # em
_CARET_WIDTH = 2  # px
_LINES_A_NOTCH = 3  # of the wheel
_SELECTIONS = {
    act: Act(act.value.replace("select-", "caret-"))
    for act in Act
    if act.value.startswith("select-") and act is not Act.SELECT_ALL
}
_MOVES = frozenset(_SELECTIONS.values())
_EDGE_MOVES = {
    Act.SELECT_LEFT: (False, False),
    Act.SELECT_RIGHT: (True, False),
    Act.SELECT_WORD_LEFT: (False, True),
    Act.SELECT_WORD_RIGHT: (True, True),
}  # forward, by word


class Surface(QAbstractScrollArea):
    """Shows one article and turns keys and the mouse into marks.

    Signals:
        hand_moved: Caret, selection or focus changed.
        span_hovered: The pointer is over a span (its id), or over none (an empty string).
    """

    hand_moved = Signal()
    span_hovered = Signal(str)

    def __init__(self, theme: Theme, text_size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = Look.of_size(text_size)
        self._sheet: Sheet | None = None
        self._hovered: SpanId | None = None
        self._drag: MouseSelection | None = None
        self._pressed_at = QPointF()
        self._caret_shown = True
        self._blink = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _connect(self) -> None:
        self.verticalScrollBar().valueChanged.connect(self._scroll_bar_moved)
        self._blink.timeout.connect(self._toggle_caret)

    # What is shown.

    @property
    def sheet(self) -> Sheet | None:
        """The article on the surface."""
        return self._sheet

    @property
    def look(self) -> Look:
        """The sizes in force."""
        return self._look

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Puts an article on the surface, or clears it."""
        self._sheet = sheet
        self._hovered = None
        self._drag = None
        if sheet:
            sheet.resize(self._look, self.column_width())
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.viewport().update()

    def set_text_size(self, em: float) -> None:
        """Draws at another font size, in pixels."""
        self._look = Look.of_size(em)
        self._fit()

    def put_spans(self, spans: Iterable[Span], removed: Iterable[SpanId]) -> None:
        """Shows changes of spans."""
        if self._sheet:
            for span_id in removed:
                self._sheet.remove_span(span_id)
            for span in spans:
                self._sheet.put_span(span)
            self.viewport().update()

    def go_to(self, offset: int) -> None:
        """Puts the caret at an offset (code points) and shows it."""
        if self._sheet:
            self._sheet.marker.move_caret(offset)
            self._hand_changed()

    def focus_span(self, span_id: SpanId) -> None:
        """Brings a span into focus and into sight."""
        span = self._sheet.spans.get(span_id) if self._sheet else None
        if self._sheet and span:
            self._sheet.marker.focus(span)
            self._hand_changed()

    def is_in_sight(self, offset: int) -> bool:
        """Whether the code point at `offset` is on the screen."""
        if self._sheet is None:
            return False
        spot = self._sheet.page.spot(offset)
        top = self._sheet.anchor.top
        return top <= spot.y and spot.y + self._look.body.pitch <= top + self.viewport().height()

    # Geometry.

    def column_width(self) -> float:
        """The width of the text column in the room that there is, in pixels."""
        em = self._look.em
        room = self.viewport().width() - (LEFT_MARGIN + RIGHT_MARGIN) * em
        return max(_LEAST_COLUMN * em, min(self._look.column, room))

    def _column_left(self) -> float:
        em = self._look.em
        spare = self.viewport().width() - self.column_width() - (LEFT_MARGIN + RIGHT_MARGIN) * em
        return round(max(2.5 * BRACKET_OFFSET * em, LEFT_MARGIN * em + spare / 2))

    def _fit(self) -> None:
        if self._sheet:
            self._sheet.resize(self._look, self.column_width())
            self._sheet.anchor.keep_inside(self.viewport().height())
        self._changed()

    def _changed(self) -> None:
        self._sync_scroll_bar()
        self.viewport().update()

    def _sync_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        blocked = bar.blockSignals(True)
        if self._sheet:
            margin = self._sheet.anchor.top_margin
            height = self.viewport().height()
            bar.setRange(0, max(0, round(self._sheet.page.heights.total + 4 * margin - height)))
            bar.setPageStep(height)
            bar.setSingleStep(round(self._look.body.pitch))
            bar.setValue(round(self._sheet.anchor.top + margin))
        else:
            bar.setRange(0, 0)
        bar.blockSignals(blocked)

    @Slot(int)
    def _scroll_bar_moved(self, value: int) -> None:
        if self._sheet:
            anchor = self._sheet.anchor
            step = value - anchor.top_margin - anchor.top
            if abs(step) < 2 * self.viewport().height():
                anchor.move_by(step, self.viewport().height())
            else:
                anchor.go_to(value - anchor.top_margin)
            self.viewport().update()

    def _show_caret(self) -> None:
        if self._sheet:
            spot = self._sheet.page.spot(self._sheet.marker.hand.caret)
            height = self._sheet.page.line(spot).height
            self._sheet.anchor.show(spot.y, spot.y + height, self.viewport().height())

    def _hand_changed(self) -> None:
        self._caret_shown = True
        self._show_caret()
        self._changed()
        self.hand_moved.emit()

    # Keys.

    def focusNextPrevChild(self, following: bool) -> bool:
        del following  # Tab goes through spans; F6 leaves the pane
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sheet = self._sheet
        if sheet is None:
            event.ignore()
            return
        for stroke in strokes(event):
            action, label = action_for(stroke), sheet.scheme.label_for_key(stroke)
            if label and not action:
                if not event.isAutoRepeat():
                    self.apply_label(label)
                return
            if action:
                if (event.isAutoRepeat() and not action.repeats) or self.perform(action):
                    return
                break
        event.ignore()

    def apply_label(self, label: Label) -> None:
        """What the key of a label does."""
        if self._sheet:
            self._sheet.marker.apply(label)
            self._hand_changed()

    def perform(self, action: Action) -> bool:
        """Does what a key or menu asks for; False if it is not the surface's to do."""
        if self._sheet is None or not self._perform(self._sheet, action.act):
            return False
        self._hand_changed()
        return True

    def _perform(self, sheet: Sheet, act: Act) -> bool:
        marker = sheet.marker
        if act in _EDGE_MOVES and marker.focused:
            forward, by_word = _EDGE_MOVES[act]
            marker.move_edge(forward=forward, by_word=by_word)
        elif act in _SELECTIONS or act in _MOVES:
            select = act in _SELECTIONS
            move = _SELECTIONS.get(act, act)
            height = self.viewport().height() - self._look.body.pitch
            caret = sheet.caret.moved(move, marker.hand.caret, select=select, page_height=height)
            marker.move_caret(caret, select=select)
        else:
            return self._perform_mark(sheet, act)
        return True

    def _perform_mark(self, sheet: Sheet, act: Act) -> bool:
        marker = sheet.marker
        match act:
            case Act.NEXT_SPAN | Act.PREVIOUS_SPAN:
                span = marker.next_span() if act is Act.NEXT_SPAN else marker.previous_span()
                if span:
                    marker.focus(span)
            case Act.DELETE:
                marker.delete()
            case Act.ADD_PART:
                marker.add_part()
            case Act.SWAP_EDGE:
                marker.swap_edge()
            case Act.SELECT_ALL:
                marker.move_caret(0)
                marker.move_caret(len(sheet.text), select=True)
            case Act.COPY:
                if marker.hand.selection:
                    QGuiApplication.clipboard().setText(sheet.text[slice(*marker.hand.selection)])
            case Act.LEAVE:
                return marker.drop()
            case _:
                return False
        return True

    # Mouse.

    def _page_point(self, position: QPointF) -> tuple[float, float]:
        assert self._sheet is not None, "the pointer asks for a place on no page"
        return position.x() - self._column_left(), position.y() + self._sheet.anchor.top

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._sheet is None or event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self._page_point(event.position())
        offset = self._sheet.page.offset_at(x, y)
        self._pressed_at = event.position()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._sheet.marker.move_caret(offset, select=True)
        elif claim := self._sheet.brackets.hit(x, y):
            self._sheet.marker.focus(claim)
        else:
            by_word = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._drag = MouseSelection(self._sheet, offset, by_word=by_word)
            return
        self._hand_changed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._sheet is None:
            return
        x, y = self._page_point(event.position())
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(x, y)
            return
        moved = (event.position() - self._pressed_at).manhattanLength()
        if self._drag and moved >= QApplication.startDragDistance():
            self._drag.drag_to(self._sheet.page.offset_at(x, y))
            self._hand_changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if self._sheet is None or drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        moved = (event.position() - self._pressed_at).manhattanLength()
        if moved < QApplication.startDragDistance():
            x, y = self._page_point(event.position())
            drawn = self._sheet.page.character_at(x, y)
            caret = self._sheet.page.offset_at(x, y)
            self._sheet.marker.click(caret, drawn)
            self._hand_changed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._sheet and event.button() == Qt.MouseButton.LeftButton:
            drawn = self._sheet.page.character_at(*self._page_point(event.position()))
            if drawn is not None:
                self._drag = MouseSelection(self._sheet, drawn, by_word=True)
                self._pressed_at = event.position() - QPointF(QApplication.startDragDistance(), 0)
                self._drag.select_origin()
                self._hand_changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._sheet is None:
            return
        pixels = event.pixelDelta().y()
        if not pixels:
            pixels = event.angleDelta().y() / 120 * _LINES_A_NOTCH * self._look.body.pitch
        self._sheet.anchor.move_by(-pixels, self.viewport().height())
        self._changed()
        event.accept()

    def _hover(self, x: float, y: float) -> None:
        assert self._sheet is not None, "the pointer asks for a place on no page"
        drawn = self._sheet.page.character_at(x, y)
        under = self._sheet.spans.covering(drawn) if drawn is not None else []
        span = under[0] if under else self._sheet.brackets.hit(x, y)
        hovered = span.id if span else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
            self.span_hovered.emit(hovered or "")

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hovered:
            self._hovered = None
            self.viewport().update()
            self.span_hovered.emit("")
        return super().viewportEvent(event)

    # Painting.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.page))
        if self._sheet:
            self._paint_sheet(painter, self._sheet)
            self._paint_caret(painter, self._sheet)
        painter.end()
        self._sync_scroll_bar()

    def _paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        height = self.viewport().height()
        in_sight = [
            block for block, _, _ in sheet.page.visible(sheet.anchor.top, sheet.anchor.top + height)
        ]
        columns = {
            claim: c for block in in_sight for claim, c in sheet.brackets.columns(block).items()
        }
        scene = Scene(
            self._theme,
            self._look,
            sheet.scheme,
            sheet.marker.hand,
            self._hovered,
            sheet.muted,
            columns,
        )
        top, left = sheet.anchor.top, self._column_left()
        for block, layout, y in sheet.page.visible(top, top + height):
            block_painter = BlockPainter(painter, scene, layout, QPointF(left, y - top))
            block_painter.paint(sheet.spans.in_block(block), sheet.spans.lanes(block))
        sheet.brackets.paint(painter, scene, in_sight, QPointF(left, -top))

    def _caret_rect(self, sheet: Sheet) -> QRectF:
        spot = sheet.page.spot(sheet.marker.hand.caret)
        look = sheet.page.layout(spot.block).look
        top = spot.y - sheet.anchor.top + look.baseline - look.cap_height - 0.22 * look.em
        height = look.cap_height + look.descent + 0.28 * look.em
        return QRectF(self._column_left() + spot.x - _CARET_WIDTH / 2, top, _CARET_WIDTH, height)

    def _paint_caret(self, painter: QPainter, sheet: Sheet) -> None:
        if self._caret_shown and self.hasFocus():
            painter.fillRect(self._caret_rect(sheet), QColor(self._theme.caret))

    @Slot()
    def _toggle_caret(self) -> None:
        if self._sheet:
            self._caret_shown = not self._caret_shown
            self.viewport().update(
                self._caret_rect(self._sheet).toAlignedRect().adjusted(-2, -2, 2, 2)
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        flash = QGuiApplication.styleHints().cursorFlashTime()
        self._caret_shown = True
        if flash > 0:
            self._blink.start(flash // 2)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()
