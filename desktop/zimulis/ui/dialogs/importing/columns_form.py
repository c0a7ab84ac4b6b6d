"""What the columns of a table hold: guessed, shown, and changed."""

from collections.abc import Mapping
from dataclasses import asdict, fields

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zimulis.domain.columns import UNKNOWN, Column, Columns, TableSample

translate = QCoreApplication.translate
_FIELDS = tuple(field.name for field in fields(Columns))
_MOST_SHOWN = 40  # characters of a cell


class ColumnsForm(QWidget):
    """A choice of columns for each field of an article.

    Signals:
        changed: Somebody chose another column.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._table: TableSample | None = None
        self._columns = UNKNOWN
        self._choices = {name: QComboBox() for name in _FIELDS}
        titles = _titles()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(translate("ColumnsForm", "Columns of the table that hold the:")))
        fields_layout = QHBoxLayout()
        layout.addLayout(fields_layout)
        for name, choice in self._choices.items():
            label = QLabel(titles[name])
            label.setBuddy(choice)
            field = QVBoxLayout()
            field.addWidget(label)
            field.addWidget(choice)
            fields_layout.addLayout(field, 1)
            choice.setAccessibleName(
                translate("ColumnsForm", "Column of: {field}").format(field=titles[name])
            )
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.activated.connect(self._choose)
        self.hide()

    @property
    def last(self) -> QComboBox:
        """The last field."""
        return [*self._choices.values()][-1]

    @property
    def columns(self) -> Columns:
        """What somebody has said of them; nothing as long as they are guessed."""
        return self._columns if self._table else UNKNOWN

    @property
    def table(self) -> TableSample | None:
        """What is shown."""
        return self._table

    def take_up(self, columns: Columns) -> None:
        """Takes over what was said of such a table before."""
        self._columns = columns
        self._show_chosen()

    def show_table(self, table: TableSample | None) -> None:
        """Shows the columns of a table; of another one than before, as they are guessed."""
        if table is None or self._names(table) != self._names(self._table):
            self._columns = UNKNOWN
        self._table = table
        self.setVisible(table is not None)
        if table:
            for choice in self._choices.values():
                _fill(choice, table)
            self._show_chosen()

    def _names(self, table: TableSample | None) -> list[str]:
        return [column.name for column in table.columns] if table else []

    def _show_chosen(self) -> None:
        guess = self._table.guess if self._table else UNKNOWN
        shown = asdict(guess if self._columns == UNKNOWN else self._columns)
        for name, choice in self._choices.items():
            choice.setCurrentIndex(max(0, choice.findData(shown[name])))

    @Slot()
    def _choose(self) -> None:
        self._columns = Columns(
            **{name: str(choice.currentData() or "") for name, choice in self._choices.items()}
        )
        self.changed.emit()


def _fill(choice: QComboBox, table: TableSample) -> None:
    choice.clear()
    choice.addItem("–", "")
    for place, column in enumerate(table.columns, 1):
        choice.addItem(column.name, column.name)
        choice.setItemData(place, _beginning(column), Qt.ItemDataRole.ToolTipRole)


def _beginning(column: Column) -> str:
    """The first cells, by which a column is known."""
    return "\n".join(cell[:_MOST_SHOWN] for cell in column.cells)


def _titles() -> Mapping[str, str]:
    return {
        "text": translate("ColumnsForm", "Text"),
        "title": translate("ColumnsForm", "Title"),
        "date": translate("ColumnsForm", "Date"),
        "source": translate("ColumnsForm", "Source"),
        "language": translate("ColumnsForm", "Language"),
        "id": translate("ColumnsForm", "Id"),
    }
