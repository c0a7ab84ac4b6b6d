"""The attributes of a label, and what can be chosen for them."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from zimulis.domain.scheme import AttributeDefinition, AttributeType
from zimulis.domain.scheme_draft import LabelDraft
from zimulis.ui.dialogs.scheme.renaming import (
    AttributeRow,
    ChoiceRow,
    attribute_rows,
    with_attributes,
)
from zimulis.ui.dialogs.scheme.row_model import Column
from zimulis.ui.dialogs.scheme.row_table import RowTable


class AttributePage(QWidget):
    """Two tables, one under the other.

    Signals:
        label_edited: The label is another `LabelDraft` now.
    """

    label_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: LabelDraft | None = None
        self._attributes = RowTable(self.tr("Attributes"), self._columns(), _new_attribute)
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        choice = Column[ChoiceRow](self.tr("Choice"), _value, _with_value)
        self._choices = RowTable(self.tr("Choices"), [choice], _new_choice)
        self.setFocusProxy(self._attributes)
        layout = QVBoxLayout(self)
        layout.addWidget(self._attributes, 3)
        layout.addWidget(self._heading)
        layout.addWidget(self._choices, 2)
        self._attributes.rows_edited.connect(self._edit)
        self._attributes.row_chosen.connect(self._show_choices)
        self._choices.rows_edited.connect(self._edit_choices)

    def _columns(self) -> list[Column[AttributeRow]]:
        types = {
            AttributeType.CHOICE: self.tr("choice"),
            AttributeType.FLAG: self.tr("yes or no"),
            AttributeType.TEXT: self.tr("text"),
            AttributeType.NUMBER: self.tr("number"),
            AttributeType.DATE: self.tr("date"),
            AttributeType.ENTITY: self.tr("entity"),
        }
        return [
            Column(self.tr("Name"), _name, _with_name),
            Column(self.tr("Type"), _type, _with_type, list(types.items())),
            Column(self.tr("Choices"), _told_choices),
            Column(self.tr("Default"), _default, _with_default),
            Column(self.tr("Shown"), _shown, _with_shown),
        ]

    def show_label(self, draft: LabelDraft) -> None:
        """Shows the attributes of a label."""
        self._draft = draft
        self._attributes.show_rows(attribute_rows(draft))

    def take_label(self, draft: LabelDraft) -> None:
        """Knows that the label was edited elsewhere; its attributes were not."""
        self._draft = draft

    @Slot()
    def _edit(self) -> None:
        self._show_heading()
        if self._draft:
            self._draft = with_attributes(self._draft, self._attributes.rows)
            self.label_edited.emit(self._draft)

    @Slot()
    def _show_choices(self) -> None:
        row = self._attributes.current
        self._choices.show_rows(row.choices if row else ())
        self._show_heading()

    def _show_heading(self) -> None:
        row = self._attributes.current
        is_choice = row is not None and row.definition.type is AttributeType.CHOICE
        self._choices.setEnabled(is_choice)
        self._heading.setText(
            self.tr("Choices of {name}").format(name=row.definition.name)
            if row and is_choice
            else self.tr("Only a choice has choices")
        )

    @Slot()
    def _edit_choices(self) -> None:
        row = self._attributes.current
        if row:
            self._attributes.replace_current(replace(row, choices=tuple(self._choices.rows)))


def _new_attribute() -> AttributeRow:
    return AttributeRow(AttributeDefinition("", AttributeType.TEXT))


def _new_choice() -> ChoiceRow:
    return ChoiceRow("")


def _value(row: ChoiceRow) -> str:
    return row.value


def _with_value(row: ChoiceRow, value: str) -> ChoiceRow:
    return replace(row, value=value)


def _name(row: AttributeRow) -> str:
    return row.definition.name


def _type(row: AttributeRow) -> str:
    return row.definition.type


def _told_choices(row: AttributeRow) -> str:
    is_choice = row.definition.type is AttributeType.CHOICE
    return ", ".join(choice.value for choice in row.choices) if is_choice else ""


def _default(row: AttributeRow) -> str:
    return row.definition.default


def _shown(row: AttributeRow) -> bool:
    return row.definition.shown


def _with_name(row: AttributeRow, name: str) -> AttributeRow:
    return replace(row, definition=replace(row.definition, name=name))


def _with_type(row: AttributeRow, type_: str) -> AttributeRow:
    return replace(row, definition=replace(row.definition, type=AttributeType(type_)))


def _with_default(row: AttributeRow, default: str) -> AttributeRow:
    return replace(row, definition=replace(row.definition, default=default))


def _with_shown(row: AttributeRow, shown: bool) -> AttributeRow:
    return replace(row, definition=replace(row.definition, shown=shown))
