"""The page of several entities: what would become of them."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zimulis.domain.ids import EntityId
from zimulis.ui.dialogs.entities.commands import EntityCommands
from zimulis.ui.dialogs.entities.uses import UseList
from zimulis.ui.theme import Theme
from zimulis.workspace import ZimulisError
from zimulis.workspace.entity_merging import EntityRow, MergePreview

Preview = Callable[[EntityId, Collection[EntityId]], MergePreview]


class MergePage(QWidget):
    """Shows what a merge would do, and does it.

    Signals:
        merged: They are one now: the one that stayed (its id).
        use_chosen: A mark (a `Use`) is to be gone to.
    """

    merged = Signal(str)
    use_chosen = Signal(object)

    def __init__(self, commands: EntityCommands, preview: Preview, theme: Theme) -> None:
        super().__init__()
        self._commands = commands
        self._preview = preview
        self._rows: Sequence[EntityRow] = ()
        self._kept = QComboBox()
        self._what = QLabel()
        self._uses = UseList(theme)
        self._merge = QPushButton(self.tr("Merge"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self._kept.setAccessibleName(self.tr("Which one stays"))
        self._what.setWordWrap(True)
        self._merge.setAutoDefault(False)
        form = QFormLayout()
        form.addRow(self.tr("This one stays"), self._kept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self._what)
        layout.addWidget(self._uses, 1)
        layout.addWidget(self._merge)

    def _connect(self) -> None:
        self._kept.currentIndexChanged.connect(self._show_preview)
        self._merge.clicked.connect(self._do_merge)
        self._uses.row_chosen.connect(self._choose_use)

    def show_entities(self, rows: Sequence[EntityRow]) -> None:
        """Shows what would become of several; the one that is named most would stay."""
        self._rows = sorted(rows, key=lambda row: -row.spans)
        self._kept.blockSignals(True)
        self._kept.clear()
        for row in self._rows:
            self._kept.addItem(f"{row.entity.name}  ({row.spans})", row.entity.id)
        self._kept.blockSignals(False)
        self._show_preview()

    def _chosen(self) -> tuple[EntityId, list[EntityId]]:
        kept = EntityId(str(self._kept.currentData()))
        return kept, [row.entity.id for row in self._rows if row.entity.id != kept]

    @Slot()
    def _show_preview(self) -> None:
        try:
            preview = self._preview(*self._chosen())
        except ZimulisError as error:
            self._what.setText(str(error))
            self._uses.uses.show(())
            self._merge.setEnabled(False)
            return
        lines = [
            self.tr("Marks that will name {name} as well: {marks} (articles: {articles}).").format(
                name=preview.entity.name, marks=preview.spans, articles=preview.articles
            )
        ]
        lines += [
            self.tr("{what}: {kept} stays, {lost} goes.").format(
                what=conflict.attribute, kept=conflict.kept, lost=", ".join(conflict.lost)
            )
            for conflict in preview.conflicts
        ]
        self._what.setText("\n".join(lines))
        self._uses.uses.show(preview.uses)
        self._merge.setEnabled(True)

    @Slot()
    def _do_merge(self) -> None:
        kept, others = self._chosen()
        if self._commands.merge(kept, others):
            self.merged.emit(kept)

    @Slot(QModelIndex)
    def _choose_use(self, index: QModelIndex) -> None:
        self.use_chosen.emit(self._uses.uses.rows[index.row()])
