"""The wheel over the surface: scrolls, and with Ctrl asks for another size of the text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent

from zimulis.ui.surface.board import Board
from zimulis.ui.surface.sheet import Sheet

_LINES_A_NOTCH = 3
_SCALE_A_NOTCH = 1.1
_NOTCH = 120  # eighths of a degree


class Wheel(QObject):
    """Watches the viewport of a surface.

    Signals:
        zoom_requested: By which factor, and the offset (code points) under the pointer.
    """

    zoom_requested = Signal(float, object)

    def __init__(self, surface: Board) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        surface.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sheet = self._surface.sheet
        if sheet is None or not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(sheet, event)
        else:
            self._scroll(sheet, event)
        event.accept()
        return True

    def _scroll(self, sheet: Sheet, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y()
        if not pixels:
            notches = event.angleDelta().y() / _NOTCH
            pixels = notches * _LINES_A_NOTCH * sheet.page.look.body.pitch
        self._surface.sight.scroll_by(-pixels)

    def _zoom(self, sheet: Sheet, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / _NOTCH
        if notches:
            pointed = sheet.page.offset_at(*self._surface.sight.page_point(event.position()))
            self.zoom_requested.emit(_SCALE_A_NOTCH**notches, pointed)
