"""What was rejected, to be suggested again."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from zimulis.domain.suggestions import Rejection, Scope
from zimulis.ui.desk import Desk
from zimulis.ui.dialogs.rows_dialog import RowsDialog
from zimulis.workspace.articles import article_rows
from zimulis.workspace.pencil import rejections, restore

translate = QCoreApplication.translate
_SIZE = (36, 24)  # line heights


class RejectionsDialog(RowsDialog):
    """Lists them, the newest first; those that are chosen are suggested again."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        rows = QListWidget()
        super().__init__(translate("RejectionsDialog", "What was rejected"), rows, _SIZE, parent)
        self._desk = desk
        self._list = rows
        self._again = self.buttons.addButton(
            self.tr("Suggest again"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._list.setWordWrap(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._again.clicked.connect(self._restore)
        self._list.itemSelectionChanged.connect(self._show_button)
        self._show()

    def _show(self) -> None:
        self._list.clear()
        found = rejections(self._desk.session)
        ids = [one.article for one in found if one.article]
        titles = {row.id: row.title for row in article_rows(self._desk.session, ids)}
        for one in found:
            title = titles.get(one.article, "") if one.article else ""
            item = QListWidgetItem(self._sentence(one, title))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self._list.addItem(item)
        self.said.setText(
            self.tr("Choose what is to be suggested again.")
            if found
            else self.tr("Nothing was rejected.")
        )
        if found:
            self._list.setCurrentRow(0)
        self._show_button()

    def _sentence(self, one: Rejection, title: str) -> str:
        sentences = {
            Scope.HERE: self.tr("{words}: {label}, at one place in “{title}”"),
            Scope.ARTICLE: self.tr("{words}: {label}, in “{title}”"),
            Scope.EVERYWHERE: self.tr("{words}: {label}, everywhere"),
        }
        label = self._desk.session.scheme.title_of(one.label)
        return sentences[one.scope].format(words=one.words, label=label, title=title)

    @Slot()
    def _show_button(self) -> None:
        self._again.setEnabled(bool(self._list.selectedItems()))

    @Slot()
    def _restore(self) -> None:
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self._list.selectedItems()]
        restore(self._desk.session, chosen)
        self._show()
