"""The tags of some articles: which all of them have, which some, and which are new."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.buttons import leave_words
from zimulis.ui.room import fit_screen

_WIDTH, _HEIGHT = 18, 20  # line heights


class TagsDialog(QDialog):
    """A list to tick; what is left half ticked stays as it is in each article."""

    def __init__(self, counts: Mapping[str, int], articles: int, parent: QWidget | None) -> None:
        """Shows the tags.

        Args:
            counts: How many of the articles have each tag of the project.
            articles: How many articles there are.
            parent: The window.
        """
        super().__init__(parent)
        self._before: dict[str, Qt.CheckState] = {}
        self._list = QListWidget()
        self._new = QLineEdit()
        self._build(articles)
        for tag, count in counts.items():
            states = {0: Qt.CheckState.Unchecked, articles: Qt.CheckState.Checked}
            self._before[tag] = states.get(count, Qt.CheckState.PartiallyChecked)
            self._add(tag, self._before[tag])

    def _build(self, articles: int) -> None:
        self.setWindowTitle(self.tr("Tags"))
        fit_screen(self, _WIDTH, _HEIGHT)
        heading = QLabel(self.tr("Tags of %n article(s)", "", articles))
        self._list.setAccessibleName(heading.text())
        self._new.setPlaceholderText(self.tr("Another tag"))
        self._new.setAccessibleName(self.tr("Another tag"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        leave_words(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (heading, self._new, self._list, buttons):
            layout.addWidget(widget)
        self._new.setFocus()

    def _add(self, tag: str, state: Qt.CheckState) -> None:
        item = QListWidgetItem(tag)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        self._list.addItem(item)

    @property
    def added(self) -> set[str]:
        """The tags that all of the articles are to have and not all have had."""
        return self._now(Qt.CheckState.Checked)

    @property
    def removed(self) -> set[str]:
        """The tags that none of the articles is to have and some have had."""
        return self._now(Qt.CheckState.Unchecked)

    def _now(self, state: Qt.CheckState) -> set[str]:
        items = [self._list.item(row) for row in range(self._list.count())]
        unticked = Qt.CheckState.Unchecked
        return {
            item.text()
            for item in items
            if item.checkState() == state and self._before.get(item.text(), unticked) != state
        }

    @Slot()
    def accept(self) -> None:
        """Takes over what is ticked; a tag that is being written is added first."""
        tag = " ".join(self._new.text().split())
        if not tag:
            super().accept()
            return
        there = self._list.findItems(tag, Qt.MatchFlag.MatchExactly)
        if there:
            there[0].setCheckState(Qt.CheckState.Checked)
        else:
            self._add(tag, Qt.CheckState.Checked)
        self._new.clear()
