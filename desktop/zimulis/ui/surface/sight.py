"""What of the page is in sight: where it stands in the window, and moving it there."""

from PySide6.QtCore import QObject, QPointF, QRect, Signal

from zimulis.ui.surface.board import Board
from zimulis.ui.surface.column import Column
from zimulis.ui.surface.drawing import caret_rect
from zimulis.ui.surface.scroll_bar import ScrollBarLink


class Sight(QObject):
    """Moves the page of a surface behind its viewport.

    Signals:
        page_scrolled: The page was moved in the window.
    """

    page_scrolled = Signal()

    def __init__(self, surface: Board) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        self._bar = ScrollBarLink(surface.verticalScrollBar())
        self._bar.scrolled.connect(surface.viewport().update)
        self._bar.scrolled.connect(self.page_scrolled)

    def refresh(self) -> None:
        """Shows the page as it is now."""
        self.show_on_bar()
        self._surface.viewport().update()

    def show_on_bar(self) -> None:
        """Shows on the scroll bar which part of the page is in sight."""
        self._bar.show(self._surface.sheet, self._surface.viewport().height())

    # Where things are.

    @property
    def column(self) -> Column:
        """Where the text column stands in the viewport."""
        sheet = self._surface.sheet
        mirrored = sheet is not None and sheet.blocks.is_right_to_left
        width = self._surface.viewport().width()
        return Column.in_window(width, self._surface.look, runs_to_left=mirrored)

    @property
    def caret_place(self) -> QRect:
        """Where the caret stands, in the surface."""
        sheet = self._surface.sheet
        if sheet is None:
            return QRect()
        rect = caret_rect(sheet, self.column.left).toAlignedRect()
        return rect.translated(self._surface.viewport().pos())

    @property
    def page_height(self) -> float:
        """What Page Up and Page Down skip, in pixels."""
        return self._surface.viewport().height() - self._surface.look.body.pitch

    def page_point(self, position: QPointF) -> tuple[float, float]:
        """The x and y on the page of a point of the viewport."""
        sheet = self._surface.sheet
        top = sheet.anchor.top if sheet else 0.0
        return position.x() - self.column.left, position.y() + top

    def holds(self, offset: int) -> bool:
        """Whether the code point at `offset` is on the screen."""
        sheet = self._surface.sheet
        if sheet is None:
            return False
        spot, top = sheet.page.spot(offset), sheet.anchor.top
        bottom = top + self._surface.viewport().height()
        return top <= spot.y and spot.y + self._surface.look.body.pitch <= bottom

    # Moving the page.

    def show_offset(self, offset: int) -> None:
        """Brings the line of an offset into sight."""
        sheet = self._surface.sheet
        if sheet:
            spot = sheet.page.spot(offset)
            height = sheet.page.line(spot).height
            sheet.anchor.show(spot.y, spot.y + height, self._surface.viewport().height())

    def scroll_by(self, pixels: float) -> None:
        """Moves the window down the page."""
        sheet = self._surface.sheet
        if sheet:
            sheet.anchor.move_by(pixels, self._surface.viewport().height())
            self.refresh()
            self.page_scrolled.emit()

    def fit(self, kept: int | None = None) -> None:
        """Lays the page out for the window and the look as they are now.

        Args:
            kept: The offset whose line stays where it is on the screen; what is at the top if None.
        """
        sheet = self._surface.sheet
        if sheet:
            sheet.resize(self._surface.look, self.column.width, kept)
            sheet.anchor.keep_inside(self._surface.viewport().height())
        self.refresh()
