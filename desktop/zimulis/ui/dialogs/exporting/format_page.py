"""The formats there are, what each of them holds, and what can be decided about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from zimulis.workspace.export_preview import WrittenFormat

translate = QCoreApplication.translate
_HELD, _KEPT, _LOST = "✓", "(✓)", "–"


class FormatList(QListWidget):
    """The names of the formats.

    Signals:
        format_chosen: Somebody went to a format.
    """

    format_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats: Sequence[WrittenFormat] = ()
        self._typed = ""
        self.setAccessibleName(self.tr("Formats"))
        self.currentRowChanged.connect(self.format_chosen)

    @property
    def chosen(self) -> WrittenFormat | None:
        """The one that is current; None before the formats have come."""
        row = self.currentRow()
        return self._formats[row] if 0 <= row < len(self._formats) else None

    def show_formats(self, formats: Sequence[WrittenFormat], chosen: str) -> None:
        """Lists formats, with the one of a name current."""
        self._formats = formats
        self.addItems([one.title for one in formats])
        for row, one in enumerate(formats):
            self.item(row).setToolTip(one.about)
        self.setMinimumWidth(self.sizeHintForColumn(0) + self.fontMetrics().lineSpacing())
        self.choose(chosen)
        if self._typed:
            self.keyboardSearch(self._typed)

    def keyboardSearch(self, search: str) -> None:
        """Goes to the format that begins so; what is typed before they have come waits."""
        if self._formats:
            super().keyboardSearch(search)
        else:
            self._typed += search

    def choose(self, name: str) -> None:
        """Goes to the format of a name, or to the first."""
        names = [one.name for one in self._formats]
        self.setCurrentRow(names.index(name) if name in names else 0)


class FormatPage(QWidget):
    """What one format is, with a field for each of its options.

    Signals:
        changed: Something was decided otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._about = QLabel()
        self._holds = QLabel()
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._fields: dict[str, QComboBox | QLineEdit] = {}
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(bold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._about, self._holds):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addLayout(self._form)

    @property
    def options(self) -> dict[str, str]:
        """What is decided, by the names of options."""
        return {
            name: field.currentText() if isinstance(field, QComboBox) else field.text().strip()
            for name, field in self._fields.items()
        }

    def show_format(self, one: WrittenFormat, decided: Mapping[str, str]) -> None:
        """Shows a format, with what was decided about it before."""
        self._title.setText(one.title)
        self._about.setText(one.about)
        self._holds.setText(holds_in_words(one))
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields.clear()
        for option in one.options:
            value = decided.get(option.name, option.default)
            field = _field(option.choices, value)
            field.setAccessibleName(option.title)
            if isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self._tell)
            else:
                field.textChanged.connect(self._tell)
            self._fields[option.name] = field
            self._form.addRow(_capitalised(option.title), field)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _field(choices: Sequence[str], value: str) -> QComboBox | QLineEdit:
    if not choices:
        return QLineEdit(value)
    box = QComboBox()
    box.addItems(list(choices))
    box.setCurrentIndex(max(0, box.findText(value)))
    return box


def _capitalised(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def holds_in_words(one: WrittenFormat) -> str:
    """What a format can represent, ticked, and what it cannot; what is kept apart is explained."""
    names = {
        "overlap": translate("FormatPage", "overlaps"),
        "gaps": translate("FormatPage", "gaps"),
        "relations": translate("FormatPage", "relations"),
        "attributes": translate("FormatPage", "attributes"),
        "entities": translate("FormatPage", "entities"),
    }
    signs = {
        name: _HELD if held else _KEPT if name in one.kept else _LOST for name, held in one.holds
    }
    words = "    ".join(f"{sign} {names[name]}" for name, sign in signs.items())
    if not one.kept:
        return words
    told = translate("FormatPage", "{sign} is in the files, but only Zīmulis finds it again.")
    return f"{words}\n{told.format(sign=_KEPT)}"
