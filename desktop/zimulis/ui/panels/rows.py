"""A list of one column that stays quick whatever its length, and the ground of its rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from zimulis.ui.theme import Theme

_RADIUS = 4.0  # px
_GAP = 8  # px
_TABLE_ROW = 1.5  # line heights


class RowList(QTableView):
    """Rows of one height under a delegate.

    A table, because a list view lays out all its rows anew whenever one comes or goes.

    Signals:
        row_chosen: The person clicked a row or pressed Enter on it.
    """

    row_chosen = Signal(QModelIndex)

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height)
        self.clicked.connect(self.row_chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():  # Qt goes to the first row as well, but chooses none
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 1, -3, -2), _RADIUS, _RADIUS)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.state() == QTableView.State.EditingState:
            pass  # it has ended the writing in a cell, and comes here after that
        elif index.isValid():
            self.row_chosen.emit(index)
        else:
            super().keyPressEvent(event)


class RowTable(RowList):
    """Rows of several columns under titles; a click only looks, two or Enter choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        line = self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(round(_TABLE_ROW * line))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.show()
        self.clicked.disconnect(self.row_chosen)
        self.doubleClicked.connect(self.row_chosen)

    def set_widths(self, *widths: int) -> None:
        """Gives the first columns so many pixels; the last one takes what is left."""
        for column, width in enumerate(widths):
            self.horizontalHeader().resizeSection(column, width)


def paint_line(
    painter: QPainter, rect: QRect, theme: Theme, colour: QColor | None, words: tuple[str, str]
) -> None:
    """Draws a row of one line: a colour, words, and beside them more quietly some others."""
    size = round(painter.fontMetrics().capHeight()) + 1
    if colour:
        painter.fillRect(QRect(rect.left() + 5, rect.center().y() - size // 2, size, size), colour)
    box = rect.adjusted(size + 13, 0, -6, 0)
    metrics, (first, second) = painter.fontMetrics(), words
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    room = max(box.width() // 2, box.width() - metrics.horizontalAdvance(second) - _GAP)
    first = metrics.elidedText(first, Qt.TextElideMode.ElideRight, room)
    painter.setPen(QColor(theme.panel_text))
    painter.drawText(box, flags, first)
    rest = box.adjusted(metrics.horizontalAdvance(first) + _GAP, 0, 0, 0)
    second = metrics.elidedText(second, Qt.TextElideMode.ElideRight, max(0, rest.width()))
    painter.setPen(QColor(theme.panel_muted))
    painter.drawText(rest, flags, second)


class RowDelegate(QStyledItemDelegate):
    """Draws which row is chosen and which has the keys; what stands on a row is `paint_row`'s."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option, index)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text goes its way
        self.paint_row(painter, option.rect, option.font, index)
        painter.restore()

    def paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draws what a row lies on: whether it is chosen, and whether it has the keys."""
        del index
        ground = option.rect.adjusted(2, 1, -3, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.panel_muted))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draws what stands on a row; nothing, unless a kind of list says what.

        Args:
            painter: Its state is put back afterwards.
            rect: The row's place.
            font: The list's.
            index: The row.
        """
