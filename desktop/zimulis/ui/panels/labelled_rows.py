"""How rows about words with a label are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from zimulis.ui.desk import Desk
from zimulis.ui.models.labelled_row import LabelledRow
from zimulis.ui.models.shown_rows import ROW
from zimulis.ui.panels.rows import RowDelegate, paint_line
from zimulis.ui.theme import Theme


class LabelledRowDelegate(RowDelegate):
    """Draws the label's colour, the words, and what is said of them."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._desk = desk

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if isinstance(row, LabelledRow):
            painter.setFont(font)
            label = self._desk.session.scheme.label(row.label)
            colour = QColor(self.theme.ink(label)) if label else None
            paint_line(painter, rect, self.theme, colour, (row.words, row.beside))
