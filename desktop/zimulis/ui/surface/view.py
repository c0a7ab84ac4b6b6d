"""The reading surface as a widget: scrolling, keys, painting."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from zimulis.domain.annotations import Span
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.key_map import KeyMap
from zimulis.ui.surface.caret_blink import CaretBlink
from zimulis.ui.surface.drawing import SheetPainter, caret_rect
from zimulis.ui.surface.emptiness import paint_emptiness
from zimulis.ui.surface.flash import Flash
from zimulis.ui.surface.hits import Hits
from zimulis.ui.surface.label_bar import LabelBar
from zimulis.ui.surface.linker import Linker
from zimulis.ui.surface.look import Look
from zimulis.ui.surface.mouse import Mouse
from zimulis.ui.surface.proposal import Proposal
from zimulis.ui.surface.relation_lines import RelationLines
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.sight import Sight
from zimulis.ui.surface.text_keys import TextKeys
from zimulis.ui.surface.wheel import Wheel
from zimulis.ui.theme import Theme

_LEAST_WIDTH = 16  # line heights of the window; side columns give way before the text does


class Surface(QAbstractScrollArea):
    """Shows one article and turns keys and the mouse into marks.

    Attributes:
        sight: What of the page is in sight.
        keys: What keys do.
        flash: Points a span out for a moment.
        label_bar: Offers labels for what the mouse selected.
        linker: Links spans with numbered badges.
        proposal: Proposes who makes a claim.
        relations: Draws relations as lines.

    Signals:
        hand_moved: Caret, selection or focus changed.
        marks_changed: Other spans, suggestions or hits are shown, or none.
        painted: The page was painted; other lines may be in sight.
        span_hovered: The pointer is over a span (its id), or over none (an empty string).
        zoom_requested: Text of another size is wanted: by which factor, and the offset (code
            points) under the pointer.
    """

    hand_moved = Signal()
    marks_changed = Signal()
    painted = Signal()
    span_hovered = Signal(str)
    zoom_requested = Signal(float, object)

    def __init__(
        self, theme: Theme, look: Look, keys: KeyMap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._key_map = keys
        self._sheet: Sheet | None = None
        self._hovered: SpanId | None = None
        self._blink = CaretBlink(self)
        self.sight = Sight(self)
        self.keys = TextKeys(self, keys)
        self.flash = Flash(self)
        self._mouse = Mouse(self)
        self._wheel = Wheel(self)
        self._painter = SheetPainter()
        self.label_bar = LabelBar(self, keys, theme)
        self.linker = Linker(self, keys)
        self.proposal = Proposal(self, keys, self)
        self.relations = RelationLines(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(_LEAST_WIDTH * self.fontMetrics().height())
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _connect(self) -> None:
        self._blink.toggled.connect(self._repaint_caret)
        self.relations.changed.connect(self.viewport().update)
        self.flash.changed.connect(self.viewport().update)
        self.sight.page_scrolled.connect(self._mouse.follow_page)
        self.sight.page_scrolled.connect(self.label_bar.hide)
        self.hand_moved.connect(self.proposal.tell)
        self.linker.ended.connect(self.proposal.tell_again)
        self._mouse.words_selected.connect(self.label_bar.offer)
        self._wheel.zoom_requested.connect(self.zoom_requested)

    # What is shown.

    @property
    def sheet(self) -> Sheet | None:
        """The article on the surface."""
        return self._sheet

    @property
    def look(self) -> Look:
        """The sizes in force."""
        return self._look

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Puts an article on the surface, or clears it."""
        self._sheet = sheet
        self._hovered = None
        if sheet:
            sheet.resize(self._look, self.sight.column.width)
        self.sight.refresh()
        self.marks_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.label_bar.set_theme(theme)
        self.viewport().update()

    def set_look(self, look: Look, kept: int | None = None) -> None:
        """Draws by other sizes.

        Args:
            look: The sizes.
            kept: The offset whose line stays where it is on the screen; if None, the caret's if it
                is in sight, and otherwise what is at the top.
        """
        if kept is None and self._sheet and self.sight.holds(self._sheet.hand.caret):
            kept = self._sheet.hand.caret
        self._look = look
        self.sight.fit(kept)
        self.marks_changed.emit()

    def put_spans(self, spans: Iterable[Span], removed: Iterable[SpanId] = ()) -> None:
        """Shows spans that are new, changed or gone."""
        if self._sheet:
            self._sheet.put_spans(list(spans), removed)
            self.viewport().update()
            self.marks_changed.emit()

    def show_hits(self, hits: Sequence[Part], current: int | None = None) -> None:
        """Shows what a search found, and brings the current hit into sight.

        Args:
            hits: Ascending and not overlapping; empty to show none.
            current: The number of the hit that the person is at.
        """
        if self._sheet:
            self._sheet.hits = Hits(hits, current)
            if self._sheet.hits.current:
                self.sight.show_offset(self._sheet.hits.current.start)
            self.sight.refresh()
            self.marks_changed.emit()

    def go_to(self, offset: int) -> None:
        """Puts the caret at an offset (code points) and shows it."""
        if self._sheet:
            self._sheet.hand.move_caret(offset)
            self.hand_was_moved()

    def put_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Shows these suggestions and no others, in pencil; the one in focus stays."""
        if self._sheet and self._sheet.put_suggestions(suggestions):
            self.sight.refresh()
            self.marks_changed.emit()

    def focus_span(self, span_id: SpanId) -> None:
        """Brings a span, or a suggestion by its id on the sheet, into focus and into sight."""
        if self._sheet is None:
            return
        span, suggested = self._sheet.spans.get(span_id), self._sheet.pencil.spans.get(span_id)
        if span:
            self._sheet.hand.focus_on(span)
        elif suggested:
            self._sheet.hand.focus_on_pencil(suggested)
        self.hand_was_moved()

    def hover(self, span_id: SpanId | None) -> None:
        """Shows which span the pointer is over."""
        if span_id != self._hovered:
            self._hovered = span_id
            self.viewport().update()
            self.span_hovered.emit(span_id or "")

    def hand_was_moved(self, *, follow: bool = True) -> None:
        """Shows where the hand is now; keeps the caret in sight unless told not to follow it."""
        if self.hasFocus():
            self._blink.show()
        if follow and self._sheet:
            self.sight.show_offset(self._sheet.hand.caret)
        self.sight.refresh()
        self.hand_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sight.fit()

    # Keys.

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self]

    def focusNextPrevChild(self, following: bool) -> bool:
        del following  # Tab goes through spans; F6 leaves the pane
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.linker.take_key(event) and not self.keys.take(event):
            event.ignore()

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.page))
        if self._sheet:
            self._painter.paint(
                painter,
                self._sheet,
                self._theme,
                left=self.sight.column.left,
                height=self.viewport().height(),
                hovered=self.flash.span or self._hovered,
            )
            self.relations.paint(
                painter,
                self._sheet,
                self._theme,
                left=self.sight.column.left,
                height=self.viewport().height(),
            )
            if self._blink.is_shown:
                rect = caret_rect(self._sheet, self.sight.column.left)
                painter.fillRect(rect, QColor(self._theme.caret))
            self._paint_claimants(painter)
        else:
            paint_emptiness(
                painter, self.viewport().rect(), self._theme, self._key_map, self.font()
            )
        painter.end()
        self.sight.show_on_bar()
        self.painted.emit()

    def _paint_claimants(self, painter: QPainter) -> None:
        if self.linker.linking:
            self.linker.paint(painter, self._theme, self.sight.column.left)
        else:
            self.proposal.paint(painter, self._theme, self.sight.column.left)

    @Slot()
    def _repaint_caret(self) -> None:
        if self._sheet:
            rect = caret_rect(self._sheet, self.sight.column.left)
            self.viewport().update(rect.toAlignedRect().adjusted(-2, -2, 2, 2))
