"""The dialog of entities: a list of them, and a page for what is chosen in it."""

from functools import partial

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.ids import EntityId
from zimulis.ui.buttons import leave_words
from zimulis.ui.desk import Desk
from zimulis.ui.dialogs.entities.commands import EntityCommands
from zimulis.ui.dialogs.entities.merge_page import MergePage
from zimulis.ui.dialogs.entities.models import EntityModel
from zimulis.ui.dialogs.entities.one_page import OnePage
from zimulis.ui.room import Scrolled, fit_screen, keep_hint_whole
from zimulis.ui.theme import Theme
from zimulis.workspace import entity_merging
from zimulis.workspace.entity_merging import EntityRow, Use

_WIDTH, _HEIGHT = 78, 44  # line heights
_LEAST_COLUMN = 5  # line heights
_TYPING_PAUSE = 90  # ms


class EntitiesDialog(QDialog):
    """Everything that marks name, with how often they do.

    Signals:
        use_chosen: A mark (a `Use`) is to be gone to; the dialog is closed.
    """

    use_chosen = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = EntityCommands(desk.session, self)
        self._rows: list[EntityRow] = []
        self._filter = QLineEdit()
        self._model = EntityModel(self)
        self._table = QTableView()
        self._pages = QStackedWidget()
        self._hint = QLabel()
        self._one = OnePage(self._commands, theme)
        self._several = MergePage(
            self._commands, partial(entity_merging.preview_merge, desk.session), theme
        )
        self._said = QLabel()
        self._delete = QPushButton(self.tr("Delete those that nothing names"))
        self._typing = QTimer(self)
        self._settling = QTimer(self)
        self._build()
        self._connect()
        self._reload()

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setWindowTitle(self.tr("Entities"))
        fit_screen(self, _WIDTH, _HEIGHT)
        self._filter.setPlaceholderText(self.tr("Filter by name, alias, code or label"))
        self._filter.setAccessibleName(self.tr("Filter of entities"))
        keep_hint_whole(self._filter)
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Entities"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(1.5 * line))
        table.horizontalHeader().setMinimumSectionSize(_LEAST_COLUMN * line)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._hint.setText(self.tr("Choose one to see it, or several to merge them."))
        self._hint.setWordWrap(True)
        for page in (self._hint, self._one, self._several):
            self._pages.addWidget(page)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filter)
        column.addWidget(table, 1)
        sides = QSplitter()
        sides.addWidget(left)
        sides.addWidget(Scrolled(self._pages))
        sides.setSizes([_WIDTH * line * 5 // 12, _WIDTH * line * 7 // 12])
        sides.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(sides, 1)
        layout.addLayout(self._foot())
        for timer, pause in ((self._typing, _TYPING_PAUSE), (self._settling, 0)):
            timer.setSingleShot(True)
            timer.setInterval(pause)

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox()
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        for button in (close, self._delete):
            button.setAutoDefault(False)  # Enter is for fields and rows
        leave_words(buttons)
        buttons.rejected.connect(self.reject)
        self._said.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self._delete)
        foot.addWidget(self._said, 1)
        foot.addWidget(buttons)
        return foot

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._typing.start)
        self._filter.returnPressed.connect(self._table.setFocus)
        self._typing.timeout.connect(self._apply_filter)
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._delete.clicked.connect(self._delete_unused)
        self._commands.said.connect(self._said.setText)
        self._several.merged.connect(self.choose)
        for page in (self._one, self._several):
            page.use_chosen.connect(self._go_to)
        for keys, redo in (("Ctrl+Z", False), ("Ctrl+Shift+Z", True)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self._step, redo=redo))
        self._desk.entities_changed.connect(self._settling.start)
        self._desk.spans_changed.connect(self._settling.start)
        self._desk.articles_changed.connect(self._settling.start)
        self._settling.timeout.connect(self._reload)

    # What is shown.

    @Slot()
    def _reload(self) -> None:
        """Reads everything anew, and keeps what is chosen."""
        chosen = self._chosen_ids()
        self._rows = entity_merging.entity_rows(self._desk.session)
        titles = {label.name: label.title for label in self._desk.session.scheme.labels}
        self._model.take(self._rows, titles)
        self._delete.setEnabled(any(not row.spans for row in self._rows))
        self.choose_several(chosen)

    def _chosen_rows(self) -> list[EntityRow]:
        places = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.rows[place] for place in places]

    def _chosen_ids(self) -> list[EntityId]:
        return [row.entity.id for row in self._chosen_rows()]

    @Slot(str)
    def choose(self, entity: str) -> None:
        """Chooses one entity."""
        self.choose_several([EntityId(entity)])

    def choose_several(self, entities: list[EntityId]) -> None:
        """Chooses those of some entities that are shown."""
        selection = QItemSelection()
        places = [p for e in entities if (p := self._model.place_of(e)) is not None]
        for place in places:
            left = self._model.index(place, 0)
            selection.select(left, left.siblingAtColumn(self._model.columnCount() - 1))
        model = self._table.selectionModel()
        model.select(selection, model.SelectionFlag.ClearAndSelect)
        if places:
            self._table.scrollTo(self._model.index(places[0], 0))
        self._show_chosen()

    @Slot()
    def _apply_filter(self) -> None:
        chosen = self._chosen_ids()
        self._model.set_filter(self._filter.text())
        self.choose_several(chosen)

    @Slot()
    def _show_chosen(self) -> None:
        self._one.keep()
        chosen = self._chosen_rows()
        if not chosen:
            self._pages.setCurrentWidget(self._hint)
        elif len(chosen) == 1:
            entity = chosen[0].entity
            others = {
                row.entity.name: row.entity.id
                for row in self._rows
                if row.entity.label == entity.label and row.entity.id != entity.id
            }
            uses = entity_merging.uses_of(self._desk.session, entity.id)
            self._one.show_entity(entity, uses, others)
            self._pages.setCurrentWidget(self._one)
        else:
            self._several.show_entities(chosen)
            self._pages.setCurrentWidget(self._several)

    # What is done.

    @Slot()
    def _delete_unused(self) -> None:
        self._commands.delete([row.entity.id for row in self._rows if not row.spans])

    def _step(self, *, redo: bool) -> None:
        self._one.keep()
        self._commands.undo(redo=redo)

    @Slot(object)
    def _go_to(self, use: Use) -> None:
        self.accept()
        self.use_chosen.emit(use)

    def done(self, result: int) -> None:
        self._one.keep()
        self._settling.stop()
        super().done(result)
