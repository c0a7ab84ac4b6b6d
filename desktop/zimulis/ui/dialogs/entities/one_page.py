"""The page of one entity: what is known of it, where it is named, and giving marks away."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.annotations import Entity
from zimulis.domain.ids import EntityId
from zimulis.ui.dialogs.entities.commands import EntityCommands
from zimulis.ui.dialogs.entities.models import GroupedBy, GroupModel, ValueModel
from zimulis.ui.dialogs.entities.uses import UseList
from zimulis.ui.inspector.typed_field import LineField, NoteField
from zimulis.ui.theme import Theme
from zimulis.workspace.entity_merging import Use

_VALUE_ROWS = 4.5
_GROUP_ROWS = 5.5


class OnePage(QWidget):
    """Shows one entity.

    Signals:
        use_chosen: A mark (a `Use`) is to be gone to.
    """

    use_chosen = Signal(object)

    def __init__(self, commands: EntityCommands, theme: Theme) -> None:
        super().__init__()
        self._commands = commands
        self._entity: EntityId | None = None
        self._others: dict[str, EntityId] = {}
        self._name = LineField(self.tr("Name"), "", "", commands.rename)
        self._note = NoteField(self.tr("Note"), "", commands.set_note)
        self._values = ValueModel(commands.set_value, self)
        self._value_table = QTableView()
        self._groups = GroupModel(self)
        self._group_list = QListView()
        self._by = QButtonGroup(self)
        self._to = QComboBox()
        self._move = QPushButton(self.tr("Give them away"))
        self._uses = UseList(theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        line = self.fontMetrics().lineSpacing()
        table = self._value_table
        table.setModel(self._values)
        table.setAccessibleName(self.tr("What is known of it"))
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setFixedHeight(round(_VALUE_ROWS * 1.8 * line))
        table.setTabKeyNavigation(False)
        self._group_list.setModel(self._groups)
        self._group_list.setAccessibleName(self.tr("Marks in groups"))
        self._group_list.setFixedHeight(round(_GROUP_ROWS * 1.4 * line))
        self._to.setEditable(True)
        self._to.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._to.setAccessibleName(self.tr("Who gets the checked marks"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._name)
        layout.addWidget(table)
        layout.addWidget(self._note)
        layout.addLayout(self._group_row())
        layout.addWidget(self._group_list)
        layout.addLayout(self._move_row())
        layout.addWidget(self._uses, 1)

    def _group_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Marks by")))
        titles = {GroupedBy.WORDS: self.tr("words"), GroupedBy.ARTICLE: self.tr("article")}
        for place, by in enumerate(GroupedBy):
            button = QRadioButton(titles[by])
            button.setChecked(by is GroupedBy.WORDS)
            self._by.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _move_row(self) -> QHBoxLayout:
        self._move.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Checked marks go to")))
        row.addWidget(self._to, 1)
        row.addWidget(self._move)
        return row

    def _connect(self) -> None:
        self._by.idClicked.connect(self._group)
        self._group_list.selectionModel().currentChanged.connect(self._show_group)
        self._groups.modelReset.connect(self._show_all)
        self._groups.dataChanged.connect(self._allow_move)
        self._to.editTextChanged.connect(self._allow_move)
        self._move.clicked.connect(self._give_away)
        self._uses.row_chosen.connect(self._choose_use)

    # What is shown.

    def show_entity(self, entity: Entity, uses: Sequence[Use], others: dict[str, EntityId]) -> None:
        """Shows an entity.

        Args:
            entity: What is to be shown.
            uses: Where it is named.
            others: The other entities of its label, by their names.
        """
        self._entity, self._others = entity.id, others
        self._name.show_value(entity.id, entity.name)
        self._note.show_value(entity.id, entity.note)
        self._values.show_entity(entity.id, entity.attributes)
        self._groups.take(uses)
        self._to.clear()
        self._to.addItems(list(others))
        self._to.setCurrentIndex(-1)
        self._to.clearEditText()

    def keep(self) -> None:
        """Gives what is half typed."""
        self._name.keep()
        self._note.keep()

    @Slot()
    def _show_all(self) -> None:
        self._uses.uses.show([use for _, uses in self._groups.rows for use in uses])
        self._allow_move()

    @Slot(QModelIndex)
    def _show_group(self, index: QModelIndex) -> None:
        if index.isValid():
            self._uses.uses.show(self._groups.rows[index.row()][1])

    @Slot()
    def _allow_move(self) -> None:
        wanted = bool(self._to.currentText().strip())
        self._move.setEnabled(wanted and bool(self._groups.chosen))

    # What is done.

    @Slot(int)
    def _group(self, place: int) -> None:
        self._groups.group_by(tuple(GroupedBy)[place])

    @Slot()
    def _give_away(self) -> None:
        name, spans = self._to.currentText(), self._groups.chosen
        if self._entity is None:
            return
        other = self._others.get(name)
        if other:
            self._commands.move(self._entity, spans, other)
        else:
            self._commands.split(self._entity, spans, name)

    @Slot(QModelIndex)
    def _choose_use(self, index: QModelIndex) -> None:
        self.use_chosen.emit(self._uses.uses.rows[index.row()])
