"""The list of marks with the words around them, the marks under each other."""

from operator import attrgetter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from zimulis.ui.models.shown_rows import ROW, ShownRows
from zimulis.ui.panels.rows import RowDelegate, RowList
from zimulis.ui.theme import Theme
from zimulis.workspace.entity_merging import Use

_LEFT = 0.36  # of the width, for what stands before the mark
_ROW_HEIGHT = 1.5  # line heights


class UseDelegate(RowDelegate):
    """Draws a line of a concordance."""

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        use = index.data(ROW)
        if not isinstance(use, Use):
            return
        bold = QFont(font)
        bold.setBold(True)
        plain, strong = QFontMetrics(font), QFontMetrics(bold)
        middle = rect.left() + round(_LEFT * rect.width())
        gap = plain.averageCharWidth()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        before = QRect(rect.left() + gap, rect.top(), middle - rect.left() - gap, rect.height())
        self._text(painter, before, use.left, flags | Qt.AlignmentFlag.AlignRight, font)
        words = " ".join(use.words.split())
        width = min(strong.horizontalAdvance(words), rect.right() - middle)
        here = QRect(middle, rect.top(), width + 2, rect.height())
        painter.setPen(QColor(self.theme.panel_text))
        painter.setFont(bold)
        painter.drawText(
            here, flags, strong.elidedText(words, Qt.TextElideMode.ElideRight, here.width())
        )
        after = QRect(here.right(), rect.top(), rect.right() - here.right() - gap, rect.height())
        self._text(painter, after, use.right, flags | Qt.AlignmentFlag.AlignLeft, font)

    def _text(
        self, painter: QPainter, box: QRect, text: str, flags: Qt.AlignmentFlag, font: QFont
    ) -> None:
        if box.width() <= 0:
            return
        line = text.replace("\n", " ")
        right = bool(flags & Qt.AlignmentFlag.AlignRight)
        mode = Qt.TextElideMode.ElideLeft if right else Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(QColor(self.theme.panel_muted))
        painter.drawText(box, flags, QFontMetrics(font).elidedText(line, mode, box.width()))


class UseList(RowList):
    """A concordance; a row that is chosen is gone to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(round(_ROW_HEIGHT * QFontMetrics(QFont()).height()))
        self.uses = ShownRows[Use](_line, self, tip=attrgetter("title"))
        self.setModel(self.uses)
        self.setItemDelegate(UseDelegate(theme, self))
        self.setAccessibleName(self.tr("Marks in their places"))
        self.clicked.disconnect(self.row_chosen)  # a click only looks; two go there
        self.doubleClicked.connect(self.row_chosen)


def _line(use: Use) -> str:
    return f"{use.left}{use.words}{use.right}"
