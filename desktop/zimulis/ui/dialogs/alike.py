"""The list of alike articles: reprints beside what they are reprints of."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from zimulis.ui.desk import Desk
from zimulis.ui.panels.rows import RowTable
from zimulis.workspace.alike import AlikeRow, alike_rows

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_WIDTH, _HEIGHT = 56, 32  # line heights


class AlikeModel(QAbstractTableModel):
    """Groups of alike articles, one after another."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[AlikeRow] = ()

    def show(self, rows: Sequence[AlikeRow]) -> None:
        """Shows other groups."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("AlikeDialog", "Group"),
            translate("AlikeDialog", "Title"),
            translate("AlikeDialog", "Date"),
            translate("AlikeDialog", "The same"),
            translate("AlikeDialog", "Source"),
        )[section]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        share = f"{100 * row.likeness:.0f} %" if row.likeness else ""
        article = row.article
        return (str(row.group), article.title, article.published, share, article.source)[
            index.column()
        ]


class AlikeDialog(QDialog):
    """Lists the groups; the window can be used beside it.

    Signals:
        article_chosen: An article (its id) is to be opened.
    """

    article_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = AlikeModel(self)
        line = self.fontMetrics().lineSpacing()
        self._table = RowTable(round(1.5 * line), self)
        self._said = QLabel()
        self._build(line)
        self._table.row_chosen.connect(self._open)
        desk.corpus_changed.connect(self._reload)
        self._reload()
        self._choose_open()

    def _build(self, line: int) -> None:
        self.setWindowTitle(self.tr("Alike articles"))
        self.resize(_WIDTH * line, _HEIGHT * line)
        self._said.setWordWrap(True)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Alike articles"))
        self._table.set_widths(4 * line, 26 * line, 6 * line, 5 * line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        self._table.setFocus()

    @Slot()
    def _reload(self) -> None:
        rows = alike_rows(self._desk.session)
        self._model.show(rows)
        count = len({row.group for row in rows})
        if count:
            told = self.tr("%n group(s) of alike articles", "", count)
            told += ". " + self.tr(
                "They share half of their words in threes or more, as reprints do. Enter opens one."
            )
        else:
            told = self.tr("No two articles of the project are much alike.")
        self._said.setText(told)

    def _choose_open(self) -> None:
        """Chooses the open article, or the first of all."""
        ids = [row.article.id for row in self._model.rows]
        opened = self._desk.article_id
        place = ids.index(opened) if opened and opened in ids else 0
        self._table.setCurrentIndex(self._model.index(place, 0))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.article_chosen.emit(self._model.rows[index.row()].article.id)
