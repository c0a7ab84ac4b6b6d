"""The labels with their keys in the status line, each with its line."""

from PySide6.QtCore import QLineF, QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zimulis.domain.scheme import Label, LineStyle, Scheme
from zimulis.ui.surface.look import CORNER, CORNER_STROKE, LANE_STROKE
from zimulis.ui.surface.strokes import draw_stroke
from zimulis.ui.theme import Theme

_GAP = 18  # px between labels
_EM = 16.0  # px; the scale of the lines


class Legend(QWidget):
    """Shows which digit applies which label; grey while digits would not label."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[Label, ...] = ()
        self._is_live = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Shows the labels of a scheme."""
        self._labels = tuple(label for label in scheme.labels if label.key) if scheme else ()
        self.setAccessibleName(", ".join(f"{label.key} {label.title}" for label in self._labels))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.update()

    def set_live(self, is_live: bool) -> None:
        """Whether digits label now."""
        self._is_live = is_live
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(_words(label)) + _GAP for label in self._labels)
        return QSize(width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        x, baseline = 4.0, 2.0 + metrics.ascent()
        for label in self._labels:
            width = metrics.horizontalAdvance(_words(label))
            painter.setPen(
                QColor(self._theme.panel_text if self._is_live else self._theme.panel_muted)
            )
            painter.drawText(round(x), round(baseline), _words(label))
            if self._is_live:
                line = QLineF(
                    x, baseline + metrics.descent() + 2, x + width, baseline + metrics.descent() + 2
                )
                colour = QColor(self._theme.ink(label))
                self._draw_sign(painter, line, label, colour)
            x += width + _GAP
        painter.end()

    def _draw_sign(self, painter: QPainter, line: QLineF, label: Label, colour: QColor) -> None:
        """Draws a label's line, or the corners of a claim's bracket."""
        if label.line is not LineStyle.BRACKET:
            draw_stroke(painter, line, label.line, colour, LANE_STROKE * _EM, _EM)
            return
        painter.setPen(QPen(colour, CORNER_STROKE))
        arm, y = CORNER * _EM, line.y1()
        for x, inwards in ((line.x1(), arm), (line.x2(), -arm)):
            painter.drawPolyline([QPointF(x, y - arm), QPointF(x, y), QPointF(x + inwards, y)])


def _words(label: Label) -> str:
    return f"{label.key} {label.title}"
