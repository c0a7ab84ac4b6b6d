"""A strip beside the scroll bar: where in the whole article the marks, hits and suggestions lie."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zimulis.domain.parts import Part
from zimulis.ui.settings import Density
from zimulis.ui.surface.raster import Raster
from zimulis.ui.surface.sheet import Sheet
from zimulis.ui.surface.view import Surface
from zimulis.ui.theme import Theme

_PAUSE = 150  # ms without a change before the strip is drawn anew
_AT_ONCE = 4000  # marks; more of them are taken in several turns, so that no key waits
_LEAST_MARK = 2  # px
_LEAST_WINDOW = 6.0  # px
_EDGE = 2.0  # px left free at either side
_HITS = "hits"
_PENCIL = "pencil "


class Overview(QWidget):
    """Shows the article of a surface as a strip, and takes the surface where it is clicked.

    Rows stand for offsets, not for heights: these are estimates until a paragraph is laid out.
    """

    def __init__(self, surface: Surface, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface = surface
        self._theme = theme
        self._sheet: Sheet | None = None
        self._seen = Part(0, 0)
        self._raster: Raster | None = None
        self._picture = QPixmap()
        self._turns: Iterator[Raster] = iter(())
        self._pause = QTimer(self)
        self._turn = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setAccessibleDescription(self.tr("Shows where marks lie; a click goes there."))
        self.setToolTip(self.tr("Where marks, hits and suggestions lie; a click goes there"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._pause.setSingleShot(True)
        self._turn.setInterval(0)

    def _connect(self) -> None:
        self._surface.marks_changed.connect(self._note_change)
        self._surface.painted.connect(self._follow)
        self._pause.timeout.connect(self._begin)
        self._turn.timeout.connect(self._go_on)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(round(0.9 * self.fontMetrics().height()), 0)

    @property
    def is_behind(self) -> bool:
        """Whether it does not show the last change yet."""
        return self._pause.isActive() or self._turn.isActive()

    # What the surface shows.

    @Slot()
    def _note_change(self) -> None:
        if self._surface.sheet is self._sheet:
            self._pause.start(_PAUSE)
        else:
            self._sheet = self._surface.sheet
            self._raster = None
            self._draw()
            self._pause.start(0)

    @Slot()
    def _follow(self) -> None:
        """Shows which part of the article is in sight now."""
        sheet = self._sheet
        top = sheet.anchor.top if sheet else 0.0
        height = self._surface.viewport().height()
        seen = sheet.page.part_between(top, top + height) if sheet else Part(0, 0)
        if seen != self._seen:
            self._seen = seen
            self.update()

    @Slot()
    def _begin(self) -> None:
        self._turns = self._take_in(self._sheet) if self._sheet else iter(())
        self._turn.start()

    @Slot()
    def _go_on(self) -> None:
        raster = next(self._turns, None)
        if raster is None:
            self._turn.stop()
            self._draw()
        else:
            self._raster = raster

    def _take_in(self, sheet: Sheet) -> Iterator[Raster]:
        """Takes in the marks of a sheet; gives way to other work after each piece."""
        rows = max(1, round(self.height() * self.devicePixelRatioF()))
        raster = Raster(len(sheet.text), rows, _LEAST_MARK)
        marks = _marks(sheet)
        while piece := list(islice(marks, _AT_ONCE)):
            for kind, start, end in piece:
                raster.add(kind, start, end)
            yield raster
        yield raster

    # Painting.

    def _draw(self) -> None:
        """Draws the picture of the marks; it is put over the window's place on each repaint."""
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        sheet, raster = self._sheet, self._raster
        if sheet and raster:
            painter = QPainter(self._picture)
            self._draw_runs(painter, raster, _HITS, self._theme.find_line, 0.0, self.width())
            labels = sheet.scheme.labels
            width = (self.width() - 2 * _EDGE) / max(1, len(labels))
            for number, label in enumerate(labels):
                left, ink = _EDGE + number * width, self._theme.ink(label)
                self._draw_runs(painter, raster, _PENCIL + label.name, ink, left, width / 2)
                self._draw_runs(painter, raster, label.name, ink, left, width)
            painter.end()
        self.update()

    def _draw_runs(
        self, painter: QPainter, raster: Raster, kind: str, colour: str, left: float, width: float
    ) -> None:
        row = self.height() / raster.rows
        for first, last in raster.runs(kind):
            rect = QRectF(left, first * row, width, (last - first) * row)
            painter.fillRect(rect, QColor(colour))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.panel))
        if self._sheet:
            painter.setPen(QColor(self._theme.panel_muted))
            painter.setBrush(QColor(self._theme.page))
            painter.drawRect(self._window().adjusted(0.5, 0.5, -0.5, -0.5))
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _window(self) -> QRectF:
        """Where the part in sight lies on the strip."""
        length = max(1, len(self._sheet.text) if self._sheet else 1)
        top = self._seen.start / length * self.height()
        height = max(_LEAST_WINDOW, (self._seen.end - self._seen.start) / length * self.height())
        return QRectF(0, min(top, self.height() - height), self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pause.start(_PAUSE if self._raster else 0)

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def _go_to(self, event: QMouseEvent) -> None:
        """Brings what is at the pointer into the middle of the window; the caret stays."""
        sheet = self._sheet
        if sheet is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        share = min(1.0, max(0.0, event.position().y() / self.height()))
        offset = sheet.blocks.snap(round(share * len(sheet.text)), forward=True)
        height = self._surface.viewport().height()
        sheet.anchor.put(sheet.page.baseline(offset), height / 2)
        sheet.anchor.keep_inside(height)
        self._surface.viewport().update()


def _marks(sheet: Sheet) -> Iterator[tuple[str, int, int]]:
    """What the strip shows of a sheet: kind, start and end."""
    for hit in sheet.hits:
        yield _HITS, hit.start, hit.end
    if sheet.page.look.density is not Density.OFF:
        for start, minus_end, label, _ in sheet.spans.order:
            yield label, start, -minus_end
        for start, minus_end, label, _ in sheet.pencil.spans.order:
            yield _PENCIL + label, start, -minus_end
