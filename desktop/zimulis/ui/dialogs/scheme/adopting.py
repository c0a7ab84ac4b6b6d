"""What the labels of a file would change in the project's, and which of them to take over."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.scheme_merging import Comparison, Difference
from zimulis.ui.buttons import leave_words
from zimulis.ui.room import fit_screen

_WIDTH, _HEIGHT = 34, 20  # line heights


class AdoptingDialog(QDialog):
    """Lists the labels of another scheme; those that would change anything can be chosen."""

    def __init__(self, compared: Sequence[Comparison], parent: QWidget) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._buttons = QDialogButtonBox()
        self._build(compared)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _build(self, compared: Sequence[Comparison]) -> None:
        self.setWindowTitle(self.tr("Import labels"))
        told = QLabel(
            self.tr(
                "The marked labels are taken over. What the project has beyond them stays: "
                "other labels, attributes and guidelines in other languages."
            )
        )
        told.setWordWrap(True)
        self._list.setAccessibleName(self.tr("Labels of the file"))
        for one in compared:
            self._list.addItem(_item(one))
        self._list.setCurrentRow(0)
        take = self._buttons.addButton(self.tr("Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave_words(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._buttons)
        fit_screen(self, _WIDTH, _HEIGHT)
        self._list.setFocus()

    @property
    def chosen(self) -> list[str]:
        """The names of the labels to take over."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]


def _item(compared: Comparison) -> QListWidgetItem:
    item = QListWidgetItem(f"{compared.label.title} – {_told(compared)}")
    item.setData(Qt.ItemDataRole.UserRole, compared.label.name)
    if compared.difference is Difference.SAME:
        item.setFlags(Qt.ItemFlag.ItemIsSelectable)
    else:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
    return item


def _told(compared: Comparison) -> str:
    translate = QCoreApplication.translate
    if compared.difference is Difference.NEW:
        return translate("Adopting", "new")
    if compared.difference is Difference.SAME:
        return translate("Adopting", "the same")
    names = {
        "title": translate("Adopting", "title"),
        "colour": translate("Adopting", "colour"),
        "dark": translate("Adopting", "colour on the dark page"),
        "line": translate("Adopting", "line"),
        "key": translate("Adopting", "key"),
        "links_entity": translate("Adopting", "whether it names entities"),
        "guidelines": translate("Adopting", "guideline"),
        "attributes": translate("Adopting", "attributes"),
        "relations": translate("Adopting", "relations"),
    }
    fields = ", ".join(names[field] for field in compared.fields)
    return translate("Adopting", "other {fields}").format(fields=fields)
