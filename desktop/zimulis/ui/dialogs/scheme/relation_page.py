"""The relations that spans of a label can start, and what they may point at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from zimulis.domain.scheme import Label, RelationDefinition
from zimulis.domain.scheme_draft import LabelDraft
from zimulis.ui.dialogs.scheme.renaming import RelationRow, relation_rows, with_relations
from zimulis.ui.dialogs.scheme.row_model import Column
from zimulis.ui.dialogs.scheme.row_table import RowTable


@dataclass(frozen=True, slots=True)
class _TargetRow:
    """A label that a relation may point at, or not."""

    name: str
    title: str
    is_allowed: bool


class RelationPage(QWidget):
    """Two tables, one under the other.

    Signals:
        label_edited: The label is another `LabelDraft` now.
    """

    label_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: LabelDraft | None = None
        self._labels: Sequence[Label] = ()
        self._relations = RowTable(self.tr("Relations"), self._columns(), _new_relation)
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        self._targets = RowTable(self.tr("Labels to point at"), self._target_columns())
        self._hint = QLabel(
            self.tr(
                "The first relation of a claim tells who makes it. Words that are not marked yet "
                "become the last of the labels that it may point at."
            )
        )
        self._hint.setWordWrap(True)
        self.setFocusProxy(self._relations)
        layout = QVBoxLayout(self)
        layout.addWidget(self._relations, 3)
        layout.addWidget(self._heading)
        layout.addWidget(self._targets, 2)
        layout.addWidget(self._hint)
        self._relations.rows_edited.connect(self._edit)
        self._relations.row_chosen.connect(self._show_targets)
        self._targets.rows_edited.connect(self._edit_targets)

    def _columns(self) -> list[Column[RelationRow]]:
        return [
            Column(self.tr("Type"), _type, _with_type),
            Column(self.tr("May point at"), self._told_targets),
            Column(self.tr("Shown"), _shown, _with_shown),
        ]

    def _target_columns(self) -> list[Column[_TargetRow]]:
        return [
            Column(self.tr("Allowed"), _is_allowed, _with_allowed),
            Column(self.tr("Label"), _title),
        ]

    def _told_targets(self, row: RelationRow) -> str:
        titles = {label.name: label.title or label.name for label in self._labels}
        told = [titles.get(target, target) for target in row.definition.targets]
        return ", ".join(told) or self.tr("anything")

    def show_label(self, draft: LabelDraft, labels: Sequence[Label]) -> None:
        """Shows the relations of a label, which may point at any of the labels."""
        self._draft = draft
        self._labels = labels
        self._relations.show_rows(relation_rows(draft))
        self._hint.setVisible(draft.label.is_claim)

    def take_label(self, draft: LabelDraft) -> None:
        """Knows that the label was edited elsewhere; its relations were not."""
        self._draft = draft
        self._hint.setVisible(draft.label.is_claim)

    @Slot()
    def _edit(self) -> None:
        self._show_heading()
        if self._draft:
            self._draft = with_relations(self._draft, self._relations.rows)
            self.label_edited.emit(self._draft)

    @Slot()
    def _show_targets(self) -> None:
        row = self._relations.current
        allowed = row.definition.targets if row else ()
        titles = {label.name: label.title or label.name for label in self._labels}
        names = dict.fromkeys((*allowed, *titles)) if row else ()
        self._targets.show_rows(
            _TargetRow(name, titles.get(name, name), name in allowed) for name in names
        )
        self._show_heading()

    def _show_heading(self) -> None:
        row = self._relations.current
        self._targets.setEnabled(row is not None)
        self._heading.setText(
            self.tr("{type} may point at (at anything, if no label is ticked):").format(
                type=row.definition.type
            )
            if row
            else self.tr("There is no relation yet")
        )

    @Slot()
    def _edit_targets(self) -> None:
        row = self._relations.current
        if row:
            targets = tuple(target.name for target in self._targets.rows if target.is_allowed)
            changed = replace(row.definition, targets=targets)
            self._relations.replace_current(replace(row, definition=changed))


def _new_relation() -> RelationRow:
    return RelationRow(RelationDefinition(""))


def _type(row: RelationRow) -> str:
    return row.definition.type


def _with_type(row: RelationRow, type_: str) -> RelationRow:
    return replace(row, definition=replace(row.definition, type=type_))


def _shown(row: RelationRow) -> bool:
    return row.definition.shown


def _with_shown(row: RelationRow, shown: bool) -> RelationRow:
    return replace(row, definition=replace(row.definition, shown=shown))


def _title(row: _TargetRow) -> str:
    return row.title


def _is_allowed(row: _TargetRow) -> bool:
    return row.is_allowed


def _with_allowed(row: _TargetRow, is_allowed: bool) -> _TargetRow:
    return replace(row, is_allowed=is_allowed)
