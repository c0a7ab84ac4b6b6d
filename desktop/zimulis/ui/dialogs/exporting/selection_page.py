"""What of the project is exported, and whether it is divided into sets."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.annotations import Annotator
from zimulis.domain.article import Status
from zimulis.domain.ids import ArticleId
from zimulis.domain.scheme import Scheme
from zimulis.ui.dialogs.exporting.choices import Choices
from zimulis.ui.dialogs.exporting.tick_list import TickList
from zimulis.ui.flow import FlowLayout
from zimulis.ui.room import keep_hint_whole
from zimulis.ui.statuses import status_title

_MOST_SEED = 2**31 - 1


class SelectionPage(QWidget):
    """Fields for a selection.

    Signals:
        changed: Something was chosen otherwise.
    """

    changed = Signal()

    def __init__(
        self,
        scheme: Scheme,
        annotators: tuple[Annotator, ...],
        marked: frozenset[ArticleId],
        parent: QWidget,
        *,
        only: bool,
    ) -> None:
        """Builds it.

        Args:
            scheme: The labels there are.
            annotators: Who annotates.
            marked: The articles that are chosen in the list of the window.
            parent: The dialog.
            only: Whether just those are wanted.
        """
        super().__init__(parent)
        self._marked = marked
        self._statuses = {status: QCheckBox(status_title(status)) for status in Status}
        self._only_marked = QCheckBox(self.tr("Only the %n chosen in the list", "", len(marked)))
        self._only_marked.setChecked(only)
        self._wanted = QLineEdit()
        self._dates = QLineEdit()
        self._labels = TickList([(one.name, one.title) for one in scheme.labels])
        self._annotators = TickList([(one.name, one.name) for one in annotators])
        self._divided = QCheckBox(self.tr("Di&vide into sets"))
        self._shares = QLineEdit()
        self._seed = QSpinBox()
        self._build()
        self._connect()

    def _build(self) -> None:
        offered = len(self._marked) > 1 or self._only_marked.isChecked()
        self._only_marked.setVisible(offered)
        self._wanted.setPlaceholderText(self.tr("such as lang:lv -tag:draft; empty for all"))
        self._wanted.setClearButtonEnabled(True)
        self._dates.setPlaceholderText(self.tr("such as 2023-09..2024; empty for all"))
        for field in (self._wanted, self._dates):
            keep_hint_whole(field)
        self._labels.setAccessibleName(self.tr("Labels to export"))
        self._annotators.setAccessibleName(self.tr("Annotators to export"))
        self._shares.setAccessibleName(self.tr("Shares of the sets"))
        self._seed.setAccessibleName(self.tr("Seed of the sets"))
        self._seed.setRange(0, _MOST_SEED)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Articles that are"), self._status_row())
        form.addRow("", self._only_marked)
        form.addRow(self.tr("&Filter"), self._wanted)
        form.addRow(self.tr("&Dates"), self._dates)
        form.setRowVisible(1, offered)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(self._lists(), 1)
        layout.addLayout(self._sets_row())

    def _status_row(self) -> FlowLayout:
        row = FlowLayout(self.fontMetrics().averageCharWidth())
        for box in self._statuses.values():
            row.addWidget(box)
        return row

    def _lists(self) -> QHBoxLayout:
        lists = QHBoxLayout()
        for title, widget in (
            (self.tr("Marks with the la&bels"), self._labels),
            (self.tr("made b&y"), self._annotators),
        ):
            label = QLabel(title)
            label.setBuddy(widget)
            column = QVBoxLayout()
            column.addWidget(label)
            column.addWidget(widget, 1)
            lists.addLayout(column, 1)
        return lists

    def _sets_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        seed = QLabel(self.tr("S&eed"))
        seed.setBuddy(self._seed)
        row.addWidget(self._divided)
        row.addWidget(self._shares, 1)
        row.addWidget(seed)
        row.addWidget(self._seed)
        return row

    def _connect(self) -> None:
        for box in (*self._statuses.values(), self._only_marked, self._divided):
            box.toggled.connect(self._tell)
        for field in (self._wanted, self._dates, self._shares):
            field.textChanged.connect(self._tell)
        for ticks in (self._labels, self._annotators):
            ticks.changed.connect(self._tell)
        self._seed.valueChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self._show_sets()
        self.changed.emit()

    def _show_sets(self) -> None:
        for field in (self._shares, self._seed):
            field.setEnabled(self._divided.isChecked())

    # What is chosen.

    @property
    def articles(self) -> frozenset[ArticleId] | None:
        """The only articles that are wanted; None for all."""
        return self._marked if self._only_marked.isChecked() else None

    @property
    def lack(self) -> str:
        """What is missing before anything can be exported; empty if nothing is."""
        if not any(box.isChecked() for box in self._statuses.values()):
            return self.tr("Tick how far articles have to be.")
        if not self._labels.ticked:
            return self.tr("Tick the labels that you want.")
        if self._annotators.count() and not self._annotators.ticked:
            return self.tr("Tick whose marks you want.")
        return ""

    def show_choices(self, choices: Choices) -> None:
        """Shows what is chosen, and tells of it once."""
        self.blockSignals(True)
        for status, box in self._statuses.items():
            box.setChecked(status in choices.statuses or not choices.statuses)
        self._wanted.setText(choices.wanted)
        self._dates.setText(choices.dates)
        self._labels.choose(choices.labels)
        self._annotators.choose(choices.annotators)
        self._divided.setChecked(choices.divided)
        self._shares.setText(choices.shares)
        self._seed.setValue(choices.seed)
        self.blockSignals(False)
        self._tell()

    def taken_into(self, choices: Choices) -> Choices:
        """The choices with what is chosen here."""
        statuses = tuple(status for status, box in self._statuses.items() if box.isChecked())
        return replace(
            choices,
            statuses=() if len(statuses) == len(self._statuses) else statuses,
            annotators=self._annotators.chosen,
            labels=self._labels.chosen,
            wanted=self._wanted.text().strip(),
            dates=self._dates.text().strip(),
            divided=self._divided.isChecked(),
            shares=self._shares.text().strip(),
            seed=self._seed.value(),
        )
