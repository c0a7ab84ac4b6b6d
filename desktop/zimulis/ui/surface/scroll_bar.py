"""The scroll bar of a page whose height is partly estimated."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QScrollBar

from zimulis.ui.surface.sheet import Sheet


class ScrollBarLink(QObject):
    """Shows on the bar where an anchor is, and takes the anchor where the bar is dragged.

    Signals:
        scrolled: The person moved the bar.
    """

    scrolled = Signal()

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._sheet: Sheet | None = None
        bar.valueChanged.connect(self._follow)

    def show(self, sheet: Sheet | None, height: int) -> None:
        """Shows where a window of `height` pixels is on a sheet."""
        self._sheet = sheet
        blocked = self._bar.blockSignals(True)
        if sheet is None:
            self._bar.setRange(0, 0)
        else:
            margin = sheet.anchor.top_margin
            total = round(sheet.page.heights.total + 4 * margin)
            self._bar.setRange(0, max(0, total - height))
            self._bar.setPageStep(height)
            self._bar.setSingleStep(round(sheet.page.look.body.pitch))
            self._bar.setValue(round(sheet.anchor.top + margin))
        self._bar.blockSignals(blocked)

    @Slot(int)
    def _follow(self, value: int) -> None:
        if self._sheet is None:
            return
        anchor, height = self._sheet.anchor, self._bar.pageStep()
        step = value - anchor.top_margin - anchor.top
        if abs(step) < 2 * height:
            anchor.move_by(step, height)
        else:
            anchor.go_to(value - anchor.top_margin)
        self.scrolled.emit()
