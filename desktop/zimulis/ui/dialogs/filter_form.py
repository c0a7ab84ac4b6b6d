"""A form that writes a filter, for who does not type it."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.article import Status
from zimulis.domain.article_filter import (
    EVERYTHING,
    ArticleFilter,
    Fact,
    Field,
    FilterUnclear,
    Term,
    parse_filter,
    words_filter,
)
from zimulis.domain.filter_completion import Vocabulary
from zimulis.ui.buttons import leave_words
from zimulis.ui.room import Scrolled, keep_hint_whole
from zimulis.ui.statuses import status_title

_FIELD = 17  # line heights


class FilterForm(QDialog):
    """Shows the terms of a filter as fields, and writes them back as they are filled in.

    What it has no field for stays in the filter.

    Signals:
        filter_changed: The filter as it is typed.
    """

    filter_changed = Signal(str)

    def __init__(self, text: str, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        try:
            self._wanted = parse_filter(text)
        except FilterUnclear:
            self._wanted = EVERYTHING
        self._words = QLineEdit()
        self._date = QLineEdit()
        self._name = QComboBox()
        self._value = QLineEdit()
        self._unclear = QLabel()
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Filter articles"))
        self._words.setMinimumWidth(_FIELD * self.fontMetrics().lineSpacing())
        body = QWidget()
        known, form = self._vocabulary, QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._words.setText(" ".join(self._wanted.values(Field.WORDS)))
        self._words.textEdited.connect(self._change_words)
        form.addRow(self.tr("Words of the title or source:"), self._words)
        self._date.setText(",".join(self._wanted.values(Field.DATE)))
        self._date.setPlaceholderText(self.tr("2023, 2023-09 or 2023-09..2024"))
        keep_hint_whole(self._date)
        self._date.textEdited.connect(self._change_date)
        form.addRow(self.tr("Date:"), self._date)
        languages = tuple(filter(None, known.languages))
        form.addRow(self.tr("Language:"), self._choice(Field.LANGUAGE, languages))
        form.addRow(self.tr("Status:"), self._statuses())
        form.addRow(self.tr("Has marks of the label:"), self._choice(Field.LABEL, known.labels))
        absent = self._choice(Field.LABEL, known.labels, negated=True)
        form.addRow(self.tr("Has no marks of the label:"), absent)
        form.addRow(self.tr("Marked by:"), self._choice(Field.ANNOTATOR, known.annotators))
        form.addRow(self.tr("Tag:"), self._choice(Field.TAG, known.tags))
        form.addRow(self.tr("Metadata:"), self._metadata())
        form.addRow("", self._facts())
        self._unclear.setWordWrap(True)
        self._unclear.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        leave_words(buttons)
        buttons.rejected.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(Scrolled(body), 1)
        layout.addWidget(self._unclear)
        layout.addWidget(buttons)

    def _choice(self, field: Field, values: tuple[str, ...], *, negated: bool = False) -> QComboBox:
        """A list of what a field can be, of which one or nothing is chosen."""
        box = QComboBox()
        box.addItem(self.tr("any") if not negated else self.tr("(not asked)"), "")
        for value in values:
            box.addItem(value, value)
        present = self._wanted.values(field, negated=negated)
        box.setCurrentIndex(max(0, box.findData(present[0]) if present else 0))
        box.activated.connect(partial(self._change_choice, box, field, negated))
        return box

    def _metadata(self) -> QWidget:
        """What something kept of an article is called, and what stands in it."""
        name, _, value = "".join(self._wanted.values(Field.METADATA)[:1]).partition("=")
        self._name.addItem(self.tr("any"), "")
        for one in dict.fromkeys((*self._vocabulary.metadata, *filter(None, (name,)))):
            self._name.addItem(one, one)
        self._name.setCurrentIndex(self._name.findData(name))
        self._name.setAccessibleName(self.tr("Name of the metadata"))
        self._value.setText(value)
        self._value.setEnabled(bool(name))
        self._value.setPlaceholderText(self.tr("whatever it holds"))
        keep_hint_whole(self._value)
        self._value.setAccessibleName(self.tr("What the metadata holds"))
        self._name.activated.connect(self._change_metadata)
        self._value.textEdited.connect(self._change_metadata)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._name)
        layout.addWidget(self._value, 1)
        return row

    def _statuses(self) -> QWidget:
        titles = {status.value: status_title(status) for status in Status}
        return self._row(Field.STATUS, titles, columns=3)

    def _facts(self) -> QWidget:
        titles = {
            Fact.ASKED.value: self.tr("with a question"),
            Fact.CHANGED.value: self.tr("changed since done"),
            Fact.DOUBTFUL.value: self.tr("with marks in doubt"),
            Fact.ALIKE.value: self.tr("alike others"),
            Fact.BINNED.value: self.tr("in the bin"),
        }
        return self._row(Field.IS, titles, columns=2)

    def _row(self, field: Field, titles: dict[str, str], *, columns: int) -> QWidget:
        """Boxes to tick, so many beside each other."""
        row = QWidget()
        layout = QGridLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        boxes: dict[str, QCheckBox] = {}
        for value, title in titles.items():
            boxes[value] = QCheckBox(title)
            boxes[value].setChecked(value in self._wanted.values(field))
            boxes[value].toggled.connect(partial(self._change_ticks, field, boxes))
            layout.addWidget(boxes[value], *divmod(layout.count(), columns))
        layout.setColumnStretch(columns, 1)
        return row

    # What is filled in.

    @Slot(str)
    def _change_words(self, text: str) -> None:
        others = self._wanted.having(Field.WORDS, [])
        self._tell(ArticleFilter((*words_filter(text).terms, *others.terms)))

    @Slot(str)
    def _change_date(self, text: str) -> None:
        self._tell(self._wanted.having(Field.DATE, filter(None, text.replace(" ", "").split(","))))

    @Slot()
    def _change_metadata(self) -> None:
        name, value = str(self._name.currentData()), self._value.text().strip()
        self._value.setEnabled(bool(name))
        wanted = f"{name}={value}" if value else name
        self._tell(self._wanted.having(Field.METADATA, [wanted] if name else []))

    def _change_choice(self, box: QComboBox, field: Field, negated: bool, _: int) -> None:
        chosen = box.currentData()
        self._tell(self._wanted.having(field, [chosen] if chosen else [], negated=negated))

    def _change_ticks(self, field: Field, boxes: dict[str, QCheckBox], _: bool) -> None:
        ticked = [value for value, box in boxes.items() if box.isChecked()]
        if field is Field.STATUS:  # an article has one of them
            self._tell(self._wanted.having(field, ticked))
            return
        others = self._wanted.having(field, []).terms
        self._tell(ArticleFilter((*others, *(Term(field, (value,)) for value in ticked))))

    def _tell(self, wanted: ArticleFilter) -> None:
        self._wanted = wanted
        try:
            parse_filter(str(wanted))
        except FilterUnclear as error:
            self._unclear.setText(str(error))
            self._unclear.show()
            return
        self._unclear.hide()
        self.filter_changed.emit(str(wanted))
