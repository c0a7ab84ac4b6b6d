"""The corpus: titles, dates, languages, statuses and counts, filtered as one types."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.ids import ArticleId
from zimulis.ui.desk import Desk
from zimulis.ui.models.articles import ArticleListModel, ArticleRole
from zimulis.ui.panels.rows import RowDelegate, RowList
from zimulis.ui.panels.status_signs import paint_question, paint_status
from zimulis.ui.statuses import standing_of
from zimulis.ui.theme import Theme
from zimulis.workspace import articles
from zimulis.workspace.articles import ArticleRow

_TITLE_LINES = 2
_PADDING = 8  # px
_TYPING_PAUSE = 120  # ms
_MARKING_PAUSE = 150  # ms; counts follow a mark, and never hold up the next one


class ArticleDelegate(RowDelegate):
    """Draws a title over its date, language, status and counts."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.labels: tuple[str, ...] = ()

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ArticleRole.ROW)
        if not isinstance(row, ArticleRow):
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
        painter.setFont(font)
        metrics = QFontMetrics(font)
        painter.setPen(QColor(self.theme.panel_muted))
        counts = (
            " ".join(str(row.counts.get(label, 0)) for label in self.labels) if row.counts else "–"
        )
        right = QFontMetrics(font).horizontalAdvance(counts)
        box = self._paint_signs(painter, box, row)
        facts = " · ".join(filter(None, (row.published, row.language, standing_of(row))))
        elided = metrics.elidedText(
            facts, Qt.TextElideMode.ElideRight, box.width() - right - _PADDING
        )
        y = box.top() + metrics.ascent()
        painter.drawText(box.left(), y, elided)
        painter.drawText(box.right() - right, y, counts)

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


def _row_height(font: QFont) -> int:
    return (_TITLE_LINES + 1) * QFontMetrics(_title_font(font)).lineSpacing() + 2 * _PADDING + 2


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


class CorpusPanel(QWidget):
    """A filter over the list of articles.

    Signals:
        article_chosen: The person wants this article (its id) open.
    """

    article_chosen = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = ArticleListModel(lambda ids: articles.article_rows(desk.session, ids))
        self._filter = QLineEdit()
        self._list = RowList(_row_height(self.font()))
        self._delegate = ArticleDelegate(theme, self._list)
        self._progress = QLabel()
        self._typing = QTimer(self)
        self._settling = QTimer(self)
        self._stale: set[ArticleId] = set()
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 6, 8)
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(self.tr("Filter articles"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("Articles"))
        for timer, pause in ((self._typing, _TYPING_PAUSE), (self._settling, _MARKING_PAUSE)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._progress)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._typing.start)
        self._filter.returnPressed.connect(self._take_first)
        self._typing.timeout.connect(self.refresh)
        self._settling.timeout.connect(self._refresh_rows)
        self._list.row_chosen.connect(self._choose)
        self._desk.corpus_changed.connect(self.refresh)
        self._desk.articles_changed.connect(self._note_changed)
        self._desk.article_opened.connect(self._show_open)

    @property
    def ids(self) -> Sequence[ArticleId]:
        """The articles shown, in order."""
        return self._model.ids

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._list, self._filter]

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self._list.viewport().update()

    @Slot()
    def refresh(self) -> None:
        """Reads the list of articles anew."""
        session = self._desk.session
        self._delegate.labels = tuple(label.name for label in session.scheme.labels)
        self._model.set_ids(articles.article_ids(session, self._filter.text()))
        count = len(articles.article_ids(session)) if self._filter.text() else len(self._model.ids)
        self._filter.setPlaceholderText(self.tr("Filter %n article(s)", "", count))
        self._show_progress()
        self._show_open()

    @Slot(frozenset)
    def _note_changed(self, changed: frozenset[ArticleId]) -> None:
        self._stale |= changed
        self._settling.start()

    @Slot()
    def _refresh_rows(self) -> None:
        self._model.refresh(frozenset(self._stale))
        self._stale.clear()
        self._show_progress()

    def _show_progress(self) -> None:
        headway = articles.headway(self._desk.session)
        done = self.tr("{done} of {total} done").format(done=headway.done, total=headway.articles)
        asked = headway.questions
        questions = self.tr("%n question(s)", "", asked) if asked else ""
        self._progress.setText(" · ".join(filter(None, (done, questions))))

    @Slot()
    def _show_open(self) -> None:
        article = self._desk.article_id
        place = self._model.place_of(article) if article else None
        if place is not None:
            self._list.setCurrentIndex(self._model.index(place))

    def neighbour(self, step: int) -> ArticleId | None:
        """The article after (1) or before (-1) the open one in the list."""
        article = self._desk.article_id
        place = self._model.place_of(article) if article else None
        ids = self._model.ids
        if place is None:
            return ids[0] if ids else None
        return ids[place + step] if 0 <= place + step < len(ids) else None

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.article_chosen.emit(self._model.ids[index.row()])

    @Slot()
    def _take_first(self) -> None:
        self.refresh()
        if self._model.ids:
            self.article_chosen.emit(self._model.ids[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._filter.hasFocus():
            self._list.setFocus()
            return
        super().keyPressEvent(event)
