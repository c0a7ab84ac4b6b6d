"""The list of alike articles: reprints beside what they are reprints of."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from zimulis.ui.desk import Desk
from zimulis.ui.dialogs.rows_dialog import RowsDialog
from zimulis.ui.models.shown_table import ShownTable
from zimulis.ui.panels.rows import RowTable
from zimulis.workspace.alike import AlikeRow, alike_rows

translate = QCoreApplication.translate
_SIZE = (56, 32)  # line heights


class AlikeModel(ShownTable[AlikeRow]):
    """Groups of alike articles, one after another."""

    def __init__(self, parent: QObject) -> None:
        titles = (
            translate("AlikeDialog", "Group"),
            translate("AlikeDialog", "Title"),
            translate("AlikeDialog", "Date"),
            translate("AlikeDialog", "The same"),
            translate("AlikeDialog", "Source"),
        )
        super().__init__(titles, parent)

    def cells(self, row: AlikeRow) -> tuple[str, ...]:
        article = row.article
        share = f"{100 * row.likeness:.0f} %" if row.likeness else ""
        return (str(row.group), article.title, article.published, share, article.source)


class AlikeDialog(RowsDialog):
    """Lists the groups; the window can be used beside it.

    Signals:
        article_chosen: An article (its id) is to be opened.
    """

    article_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        table = RowTable()
        super().__init__(translate("AlikeDialog", "Alike articles"), table, _SIZE, parent)
        self._desk = desk
        self._table = table
        self._model = AlikeModel(self)
        self._table.setModel(self._model)
        line = self.fontMetrics().lineSpacing()
        self._table.set_widths(4 * line, 26 * line, 6 * line, 5 * line)
        self._table.row_chosen.connect(self._open)
        desk.corpus_changed.connect(self._reload)
        self._reload()
        self._choose_open()

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
        self.said.setText(told)

    def _choose_open(self) -> None:
        """Chooses the open article, or the first of all."""
        ids = [row.article.id for row in self._model.rows]
        opened = self._desk.article_id
        place = ids.index(opened) if opened and opened in ids else 0
        self._table.setCurrentIndex(self._model.index(place, 0))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.article_chosen.emit(self._model.rows[index.row()].article.id)
