"""How the rows of articles are drawn: a title over its facts, or a cell for each of them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from zimulis.domain.scheme import Label
from zimulis.domain.worklist import Order, SortKey
from zimulis.ui.models.articles import ArticleModel, ArticleRole, Column, cell_text
from zimulis.ui.panels.rows import RowDelegate
from zimulis.ui.panels.status_signs import paint_question, paint_status
from zimulis.ui.statuses import gain_told, standing_of
from zimulis.workspace.articles import ArticleRow

_TITLE_LINES = 2
_PADDING = 8  # px
_NO_MARKS = "–"
_SEPARATOR = " · "


class ArticleDelegate(RowDelegate):
    """Draws a title over its date, language, status and counts; in columns, a cell of those.

    Attributes:
        labels: Whose marks are counted, in order.
        in_columns: Whether there is a cell for each fact.
        order: What the articles are sorted by.
    """

    labels: tuple[Label, ...] = ()
    in_columns = False
    order = Order()

    def row_height(self, font: QFont) -> int:
        """The height of every row in pixels."""
        if self.in_columns:
            return round(1.6 * QFontMetrics(font).lineSpacing())
        lines = (_TITLE_LINES + 1) * QFontMetrics(_title_font(font)).lineSpacing()
        return lines + 2 * _PADDING + 2

    def paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if not self.in_columns:
            super().paint_ground(painter, option, index)
            return
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.adjusted(0, rect.height() - 2, 0, 0), QColor(self.theme.caret))

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, model = index.data(ArticleRole.ROW), index.model()
        if not isinstance(row, ArticleRow) or not isinstance(model, ArticleModel):
            return
        painter.setFont(font)
        if self.in_columns:
            self._paint_cell(painter, rect, row, model.columns[index.column()])
            return
        box = rect.adjusted(_PADDING + 2, _PADDING, -_PADDING - 2, -_PADDING)
        below = self._paint_title(painter, box, font, row.title)
        self._paint_facts(painter, box.adjusted(0, below + 2, 0, 0), font, row)

    def _paint_title(self, painter: QPainter, box: QRect, font: QFont, title: str) -> int:
        """Draws the title's lines; returns their height in pixels."""
        bold = _title_font(font)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.panel_text))
        metrics = QFontMetrics(bold)
        lines = _wrapped(title, bold, box.width())
        if len(lines) > _TITLE_LINES:
            rest = "".join(lines[_TITLE_LINES - 1 :])
            last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, box.width())
            lines = [*lines[: _TITLE_LINES - 1], last]
        for number, line in enumerate(lines):
            y = box.top() + metrics.ascent() + number * metrics.lineSpacing()
            painter.drawText(box.left(), y, line.strip())
        return len(lines) * metrics.lineSpacing()

    def _paint_facts(self, painter: QPainter, box: QRect, font: QFont, row: ArticleRow) -> None:
        """Draws as much as there is room for: the date first, then the counts, and so on."""
        painter.setFont(font)
        metrics = QFontMetrics(font)
        baseline = box.top() + metrics.ascent()
        counts = [(str(row.counts.get(label.name, 0)), label) for label in self.labels]
        box = self._paint_signs(painter, box, row)
        gain = gain_told(row) if self.order.by is SortKey.GAIN else ""
        facts = [*filter(None, (gain, row.published, row.language, standing_of(row)))]
        beside = metrics.horizontalAdvance("0".join(text for text, _ in counts)) + _PADDING
        if metrics.horizontalAdvance(facts[0]) + beside <= box.width():
            box.setRight(self._paint_counts(painter, box, baseline, row, counts) - _PADDING)
        sayings = (_SEPARATOR.join(facts[:number]) for number in range(len(facts), 0, -1))
        fitting = (text for text in sayings if metrics.horizontalAdvance(text) <= box.width())
        elided = metrics.elidedText(facts[0], Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(QColor(self.theme.panel_muted))
        painter.drawText(box.left(), baseline, next(fitting, elided))

    def _paint_counts(
        self,
        painter: QPainter,
        box: QRect,
        baseline: int,
        row: ArticleRow,
        counts: Sequence[tuple[str, Label]],
    ) -> int:
        """Draws how many marks there are, each in its label's colour; returns where they begin."""
        metrics = painter.fontMetrics()
        if not row.counts:
            x = box.right() - metrics.horizontalAdvance(_NO_MARKS)
            painter.setPen(QColor(self.theme.panel_muted))
            painter.drawText(x, baseline, _NO_MARKS)
            return x
        x = box.right()
        for text, label in reversed(counts):
            x -= metrics.horizontalAdvance(text)
            is_some = label.name in row.counts
            painter.setPen(QColor(self.theme.ink(label) if is_some else self.theme.panel_muted))
            painter.drawText(x, baseline, text)
            x -= metrics.horizontalAdvance("0")
        return x + metrics.horizontalAdvance("0")

    def _paint_signs(self, painter: QPainter, box: QRect, row: ArticleRow) -> QRect:
        """Draws the status, and that there is a question; returns what is left of the line."""
        metrics = painter.fontMetrics()
        size = metrics.capHeight() + 1
        top = box.top() + metrics.ascent() - size
        colour = QColor(self.theme.panel_muted)
        sign = QRectF(box.left() + 1, top, size, size)
        paint_status(painter, sign, row.status, colour, changed=row.changed_since)
        if row.question:
            sign = sign.translated(size + _PADDING, 0)
            paint_question(
                painter,
                sign.adjusted(-1, -1, 1, 1),
                QColor(self.theme.caret),
                QColor(self.theme.panel),
            )
        return box.adjusted(round(sign.right()) + _PADDING - box.left(), 0, 0, 0)

    def _paint_cell(self, painter: QPainter, rect: QRect, row: ArticleRow, column: Column) -> None:
        metrics = painter.fontMetrics()
        box = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        side = Qt.AlignmentFlag.AlignLeft
        colour = self.theme.panel_muted
        if column.label:
            side, colour = Qt.AlignmentFlag.AlignRight, self.theme.ink(column.label)
        elif column.is_count:
            side = Qt.AlignmentFlag.AlignRight
        elif column.by is SortKey.TITLE:
            colour = self.theme.panel_text
        elif column.by is SortKey.STATUS:
            line = QRect(box.left(), 0, box.width(), metrics.height())
            line.moveCenter(box.center())
            box = self._paint_signs(painter, line, row)
        painter.setPen(QColor(colour))
        text = cell_text(row, column)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, elided)


def _title_font(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        lines.append(units[start:end].decode("utf-16-le"))
    layout.endLayout()
    return lines
