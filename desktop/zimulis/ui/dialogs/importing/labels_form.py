"""What labels of other programs become: proposed, shown, and changed."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.foreign_labels import proposal_for
from zimulis.domain.scheme import Scheme

_IN_A_ROW = 3
_MOST_SHOWN = 12  # labels; the others are decided by the import, which tells


class LabelsForm(QWidget):
    """A choice of the project's labels for each that it does not have.

    Signals:
        changed: Marks are to be read otherwise than before.
    """

    changed = Signal()

    def __init__(self, scheme: Scheme, said: Mapping[str, str], before: QWidget) -> None:
        """Builds it.

        Args:
            scheme: The project's labels.
            said: What was said of labels in an import before.
            before: The field from which Tab comes to the labels, whenever they are shown.
        """
        super().__init__()
        self._scheme = scheme
        self._said = said
        self._before = before
        self._choices: dict[str, QComboBox] = {}
        self._names: list[QLabel] = []
        self._grid = QGridLayout()
        self._heading = QLabel(self.tr("Labels that the project does not have become:"))
        self._repair = QCheckBox(
            self.tr("Take marks whose words stand &nearby, but not where the file says, to there")
        )
        self._misplaced = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addLayout(self._grid)
        repairing = QHBoxLayout()
        repairing.addWidget(self._repair)
        repairing.addWidget(self._misplaced, 1)
        layout.addLayout(repairing)
        self._repair.clicked.connect(self.changed)
        self.hide()

    @property
    def labels(self) -> dict[str, str]:
        """What the labels become that are shown; nothing if they are left out."""
        return {name: str(choice.currentData() or "") for name, choice in self._choices.items()}

    @property
    def repairs(self) -> bool:
        """Whether marks are taken to where their words stand."""
        return self._repair.isChecked()

    def show_labels(self, names: Iterable[str], misplaced: int) -> None:
        """Shows the labels of the marks in the files; what was chosen for one stays.

        Args:
            names: Of the labels.
            misplaced: How many marks could be repaired, and are not.
        """
        found = list(names)
        self._show_misplaced(misplaced)
        foreign = sorted(name for name in found if self._scheme.label(name) is None)[:_MOST_SHOWN]
        self.setVisible(bool(foreign) or not self._repair.isHidden())
        self._heading.setVisible(bool(foreign))
        if foreign == list(self._choices):
            return
        said = {**self._said, **self.labels}
        self._clear()
        for place, name in enumerate(foreign):
            self._add(place, name, said.get(name))
        for before, choice in pairwise([self._before, *self._choices.values()]):
            self.setTabOrder(before, choice)

    def _show_misplaced(self, count: int) -> None:
        if self.repairs:  # then none is told any more
            return
        self._repair.setVisible(count > 0)
        self._misplaced.setVisible(count > 0)
        told = self.tr("({count} in the articles below)")
        self._misplaced.setText(told.format(count=self.locale().toString(count)))

    def _clear(self) -> None:
        for field in (*self._choices.values(), *self._names):
            self._grid.removeWidget(field)
            field.deleteLater()
        self._choices.clear()
        self._names.clear()

    def _add(self, place: int, name: str, said: str | None) -> None:
        proposal = proposal_for(name, self._scheme)
        choice = QComboBox()
        choice.addItem(self.tr("{label}, as it is").format(label=name), name)
        perhaps = proposal.label if proposal and not proposal.sure else ""
        for label in self._scheme.labels:
            title = self.tr("{label} (perhaps)") if label.name == perhaps else "{label}"
            choice.addItem(title.format(label=label.title), label.name)
        choice.addItem(self.tr("nothing: left out"), "")
        sure = proposal.label if proposal and proposal.sure else name
        choice.setCurrentIndex(max(0, choice.findData(sure if said is None else said)))
        choice.setAccessibleName(self.tr("What {label} becomes").format(label=name))
        shown = QLabel(name)
        shown.setBuddy(choice)
        row, column = divmod(place, _IN_A_ROW)
        self._grid.addWidget(shown, row, 2 * column)
        self._grid.addWidget(choice, row, 2 * column + 1)
        self._grid.setColumnStretch(2 * column + 1, 1)
        self._names.append(shown)
        self._choices[name] = choice
