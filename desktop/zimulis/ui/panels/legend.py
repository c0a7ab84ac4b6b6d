"""The labels with their keys in the status line, each with its line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from zimulis.domain.guidelines import first_sentence, guideline_in
from zimulis.domain.scheme import Label, Scheme
from zimulis.ui.surface.strokes import draw_sign
from zimulis.ui.theme import Theme

_GAP = 18  # px between labels
_EM = 16.0  # px; the scale of the lines
_LEFT = 4  # px
_LEAST_TITLE = 3  # em; titles are shortened to this before labels are left out
_MORE = "…"


class _Place(NamedTuple):
    """Where a label stands, in pixels, and with which words."""

    label: Label
    words: str
    x: int
    width: int


class Legend(QWidget):
    """Shows which key applies which label; grey while keys would not label.

    Where there is no room for all titles, long ones are shortened, and then the last labels left
    out; the tooltip names those.

    Signals:
        label_pointed: The pointer is over a label (its name), or over none (an empty string).
    """

    label_pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[Label, ...] = ()
        self._is_live = True
        self._pointed = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Shows the labels of a scheme, those with keys first."""
        labels = scheme.labels if scheme else ()
        self._labels = tuple(sorted(labels, key=lambda label: not label.key))
        self.setAccessibleName(", ".join(map(_words, self._labels)))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.update()

    def set_live(self, is_live: bool) -> None:
        """Whether keys label now."""
        self._is_live = is_live
        self.update()

    # Where they stand.

    def sizeHint(self) -> QSize:
        width = sum(self._width(_words(label)) + _GAP for label in self._labels)
        return QSize(width + _LEFT, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _width(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def _places(self) -> Sequence[_Place]:
        """The labels that there is room for."""
        most = self._most_for_each()
        x, shown = _LEFT, list[_Place]()
        for number, label in enumerate(self._labels, 1):
            words = self._shortened(label, most)
            width = self._width(words)
            left_out = 0 if number == len(self._labels) else self._width(_MORE)
            if x + width + left_out > self.width():
                break
            shown.append(_Place(label, words, x, width))
            x += width + _GAP
        return shown

    def _most_for_each(self) -> int:
        """The width that titles are shortened to so that all labels fit, as far as they can."""
        least = _LEAST_TITLE * self.fontMetrics().height()
        most = 1 + max((self._width(label.title) for label in self._labels), default=least)
        while most > least:
            needed = sum(self._width(self._shortened(each, most)) + _GAP for each in self._labels)
            if needed <= self.width():
                break
            most = max(least, most - max(1, (needed - self.width()) // len(self._labels)))
        return most

    def _shortened(self, label: Label, most: int) -> str:
        title = self.fontMetrics().elidedText(label.title, Qt.TextElideMode.ElideRight, most)
        return f"{label.key} {title}" if label.key else title

    def _label_at(self, x: float) -> Label | None:
        return next((p.label for p in self._places() if p.x <= x <= p.x + p.width), None)

    # The pointer.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        label = self._label_at(event.position().x())
        self._point(label.name if label else "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point("")

    def _point(self, name: str) -> None:
        if name != self._pointed:
            self._pointed = name
            self.label_pointed.emit(name)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(event.pos().x()), self)
            return True
        return super().event(event)

    def tip(self, x: int) -> str:
        """What is told of the label at `x`, or of those that are left out."""
        label = self._label_at(x)
        if label is None:
            shown = self._places()
            after = shown[-1].x + shown[-1].width if shown else 0
            return "\n".join(map(_words, self._labels[len(shown) :])) if x > after else ""
        language = QLocale().name().partition("_")[0]
        _, guideline = guideline_in(label.guidelines, language)
        return "\n".join(filter(None, (_words(label), first_sentence(guideline))))

    # Drawing.

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        baseline = 2 + metrics.ascent()
        ink = self._theme.panel_text if self._is_live else self._theme.panel_muted
        shown = self._places()
        for place in shown:
            painter.setPen(QColor(ink))
            painter.drawText(place.x, baseline, place.words)
            if self._is_live:
                y = baseline + metrics.descent() + 2
                line = QLineF(place.x, y, place.x + place.width, y)
                colour = QColor(self._theme.ink(place.label))
                draw_sign(painter, line, place.label.line, colour, _EM)
        if len(shown) < len(self._labels):
            end = shown[-1].x + shown[-1].width + _GAP // 3 if shown else _LEFT
            painter.setPen(QColor(self._theme.panel_muted))
            painter.drawText(end, baseline, _MORE)
        painter.end()


def _words(label: Label) -> str:
    return f"{label.key} {label.title}" if label.key else label.title
