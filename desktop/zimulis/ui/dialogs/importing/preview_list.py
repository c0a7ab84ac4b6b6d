"""The first articles of what is to be imported, and what will fail, one a line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from zimulis.ui.panels.rows import RowDelegate, RowList, paint_line
from zimulis.ui.theme import Theme
from zimulis.workspace.importing import Failure
from zimulis.workspace.previewing import PreviewedArticle

Previewed = PreviewedArticle | Failure
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ITEM = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 1.6  # line heights


class PreviewModel(QAbstractListModel):
    """What came first, in the order in which it comes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: Sequence[Previewed] = ()

    def show(self, items: Sequence[Previewed]) -> None:
        """Shows other things."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.path
        return ", ".join(filter(None, words_of(item))) if role == 0 else None


def words_of(item: Previewed) -> tuple[str, str]:
    """What a line says, first and second."""
    if isinstance(item, Failure):
        return Path(item.path).name, item.reason
    article = item.article
    return article.title or Path(item.path).name, " · ".join(
        filter(None, (article.published, article.language))
    )


class _PreviewDelegate(RowDelegate):
    """Draws a title with date and language, or a file that fails with the reason."""

    def paint_row(self, painter: QPainter, rect: QRect, font: QFont, index: Index) -> None:
        item: object = index.data(_ITEM)
        if isinstance(item, PreviewedArticle | Failure):
            painter.setFont(font)
            colour = QColor(self.theme.caret) if isinstance(item, Failure) else None
            paint_line(painter, rect, self.theme, colour, words_of(item))


class PreviewList(RowList):
    """The list; the line that is current is shown beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(round(_ROW_HEIGHT * QFontMetrics(QFont()).height()))
        self.articles = PreviewModel(self)
        self.setModel(self.articles)
        self._delegate = _PreviewDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("First articles"))
        self.setFrameShape(RowList.Shape.StyledPanel)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self.viewport().update()
