"""What one sees before a project is open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.actions import Act, title_of
from zimulis.ui.headway import HeadwayReading
from zimulis.ui.key_map import KeyMap
from zimulis.ui.settings import Settings

if TYPE_CHECKING:
    from zimulis.workspace.projects import Headway

_WIDTH = 27  # line heights


class StartPage(QWidget):
    """New, open, recent, sample.

    Signals:
        action_requested: A button was pressed: an `Act`.
        project_chosen: A recent project was chosen: its path.
        sample_requested: The sample corpus is wanted.
    """

    action_requested = Signal(str)
    project_chosen = Signal(str)
    sample_requested = Signal()

    def __init__(self, keys: KeyMap, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = HeadwayReading(settings, self)
        self._keys = keys
        self._new = QPushButton()
        self._open = QPushButton()
        self._sample = QPushButton(self.tr("Look at the sample corpus"))
        self._heading = QLabel(self.tr("Recent projects"))
        self._recent = QListWidget()
        self._build()
        self._connect()

    @Slot()
    def _show_keys(self) -> None:
        for button, act in ((self._new, Act.NEW_PROJECT), (self._open, Act.OPEN_PROJECT)):
            button.setText(f"{title_of(act)}   {self._keys.key_of(act)}".rstrip())

    def _build(self) -> None:
        name = QLabel("Zīmulis")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 2.6)
        font.setFamilies(["Noto Serif", "DejaVu Serif", "serif"])
        name.setFont(font)
        column = QWidget()
        column.setFixedWidth(_WIDTH * self.fontMetrics().height())
        inner = QVBoxLayout(column)
        inner.setSpacing(10)
        inner.addWidget(name)
        motto = QLabel(self.tr("Persons, countries, weapons and claims, marked by hand."))
        motto.setWordWrap(True)
        inner.addWidget(motto)
        inner.addSpacing(16)
        for button in (self._new, self._open, self._sample):
            button.setMinimumHeight(round(2.2 * self.fontMetrics().height()))
            inner.addWidget(button)
        inner.addSpacing(16)
        inner.addWidget(self._heading)
        self._recent.setFrameShape(QListWidget.Shape.NoFrame)
        self._recent.viewport().setAutoFillBackground(False)
        self._recent.setSpacing(3)
        self._recent.setAccessibleName(self._heading.text())
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        inner.addWidget(self._recent, 1)
        inner.addStretch()
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 6, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._ask_new)
        self._open.clicked.connect(self._ask_open)
        self._sample.clicked.connect(self.sample_requested)
        self._keys.changed.connect(self._show_keys)
        self._show_keys()
        self._reading.read.connect(self._show_headway)
        self._recent.itemActivated.connect(self._choose)
        self._recent.itemClicked.connect(self._choose)

    def show_recent(self, projects: list[Path]) -> None:
        """Lists the projects that were open before."""
        self._recent.clear()
        for path in projects:
            item = QListWidgetItem(_title(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self._recent.addItem(item)
        for widget in (self._heading, self._recent):
            widget.setVisible(bool(projects))
        self._reading.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        self._reading.stop()
        super().hideEvent(event)

    @Slot(Path, object)
    def _show_headway(self, project: Path, headway: "Headway") -> None:
        place = self.tr("article {place} of {count}")
        facts = [
            place.format(place=headway.place, count=headway.listed)
            if headway.place
            else self.tr("%n article(s)", "", headway.articles),
            self.tr("{count} done").format(count=headway.done) if headway.done else "",
            self.tr("%n question(s)", "", headway.questions) if headway.questions else "",
        ]
        for row in range(self._recent.count()):
            item = self._recent.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == str(project):
                item.setText(f"{_title(project)}\n{' · '.join(filter(None, facts))}")

    def take_keys(self) -> None:
        """Gives the keys to what is wanted most likely: the last project, or a new one."""
        if self._recent.count():
            self._recent.setCurrentRow(0)
            self._recent.setFocus()
        else:
            self._new.setFocus()

    @Slot()
    def _ask_new(self) -> None:
        self.action_requested.emit(Act.NEW_PROJECT)

    @Slot()
    def _ask_open(self) -> None:
        self.action_requested.emit(Act.OPEN_PROJECT)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.project_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _title(project: Path) -> str:
    return f"{project.stem}  —  {project.parent}"
