"""What labels of other programs become: proposed, shown, and changed."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

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

    def __init__(self, scheme: Scheme, said: Mapping[str, str], parent: QWidget) -> None:
        """Builds it.

        Args:
            scheme: The project's labels.
            said: What was said of labels in an import before.
            parent: The dialog.
        """
        super().__init__(parent)
        self._scheme = scheme
        self._said = said
        self._choices: dict[str, QComboBox] = {}
        self._names: list[QLabel] = []
        self._grid = QGridLayout()
        self._heading = QLabel(self.tr("Labels that the project does not have become:"))
        self._repair = QCheckBox(
            self.tr("Take marks whose words stand &nearby, but not where the file says, to there")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addLayout(self._grid)
        layout.addWidget(self._repair)
        self._repair.clicked.connect(self.changed)
        self.hide()

    @property
    def labels(self) -> dict[str, str]:
        """What the labels become that are shown; one that becomes itself keeps its name."""
        return {name: str(choice.currentData()) for name, choice in self._choices.items()}

    @property
    def repairs(self) -> bool:
        """Whether marks are taken to where their words stand."""
        return self._repair.isChecked()

    def show_labels(self, names: Iterable[str]) -> None:
        """Shows the labels of the marks in the files; what was chosen for one stays."""
        found = list(names)
        foreign = sorted(name for name in found if self._scheme.label(name) is None)[:_MOST_SHOWN]
        self.setVisible(bool(found))
        self._heading.setVisible(bool(foreign))
        if foreign == list(self._choices):
            return
        said = {**self._said, **self.labels}
        self._clear()
        for place, name in enumerate(foreign):
            self._add(place, name, said.get(name))

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
        sure = proposal.label if proposal and proposal.sure else name
        choice.setCurrentIndex(max(0, choice.findData(said or sure)))
        choice.setAccessibleName(self.tr("What {label} becomes").format(label=name))
        shown = QLabel(name)
        shown.setBuddy(choice)
        row, column = divmod(place, _IN_A_ROW)
        self._grid.addWidget(shown, row, 2 * column)
        self._grid.addWidget(choice, row, 2 * column + 1)
        self._grid.setColumnStretch(2 * column + 1, 1)
        self._names.append(shown)
        self._choices[name] = choice
