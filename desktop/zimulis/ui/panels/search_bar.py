"""Where one types what to search all articles for, and says what counts."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from zimulis.domain.scheme import Label
from zimulis.ui.flow import FlowLayout
from zimulis.ui.models.lines import Order

_FIELD = 38  # letters


class _Field(QLineEdit):
    """Where one types; Enter and Down go on to the lines.

    Signals:
        lines_requested: The person is through with typing.
    """

    lines_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.lines_requested.emit()
        else:
            super().keyPressEvent(event)


class SearchBar(QWidget):
    """The query, in which label's marks, whether diacritics count, and the order of the lines.

    Signals:
        wish_changed: Something else is to be found.
        order_changed: The lines are to be sorted otherwise.
        lines_requested: The keys are to go to the lines.
    """

    wish_changed = Signal()
    order_changed = Signal()
    lines_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _Field()
        self._inside = QComboBox()
        self._bare = QCheckBox(self.tr("Without diacritics"))
        self._order = QComboBox()
        self._count = QLabel()
        self._build()
        self._field.textChanged.connect(self.wish_changed)
        self._field.lines_requested.connect(self.lines_requested)
        self._inside.currentIndexChanged.connect(self.wish_changed)
        self._bare.toggled.connect(self.wish_changed)
        self._order.currentIndexChanged.connect(self.order_changed)

    def _build(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._field.setPlaceholderText(self.tr("Search all articles"))
        self._field.setAccessibleName(self.tr("Search all articles"))
        self._field.setClearButtonEnabled(True)
        self._field.setMinimumWidth(_FIELD * letter)
        self._inside.setAccessibleName(self.tr("In whose marks"))
        self._inside.setToolTip(self.tr("Only what lies in marks of a label"))
        self._inside.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._bare.setToolTip(self.tr("a finds ā"))
        for order, title in (
            (Order.ARTICLES, self.tr("By article")),
            (Order.BEFORE, self.tr("By the words before")),
            (Order.AFTER, self.tr("By the words after")),
            (Order.FORMS, self.tr("By form")),
        ):
            self._order.addItem(title, order)
        self._order.setAccessibleName(self.tr("Order of the lines"))
        self._count.setAccessibleName(self.tr("How much was found"))
        flow = FlowLayout(letter)
        for widget in (self._field, self._inside, self._bare, self._order, self._count):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addLayout(flow)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._field]

    @property
    def has_keys(self) -> bool:
        """Whether somebody is at the query."""
        return self._field.hasFocus()

    @property
    def query(self) -> str:
        """What was typed."""
        return self._field.text().strip()

    @property
    def inside(self) -> str:
        """The name of the label in whose marks places must lie; empty for anywhere."""
        return str(self._inside.currentData() or "")

    @property
    def diacritics(self) -> bool:
        """Whether *ā* and *a* differ."""
        return not self._bare.isChecked()

    @property
    def order(self) -> Order:
        """How the lines are sorted."""
        return Order(self._order.currentData())

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Offers the labels of the scheme; the one that was chosen stays so."""
        chosen = self.inside
        with QSignalBlocker(self._inside):
            self._inside.clear()
            self._inside.addItem(self.tr("Anywhere"), "")
            for label in labels:
                title = self.tr("In marks of {label}").format(label=label.title)
                self._inside.addItem(title, label.name)
            self._inside.setCurrentIndex(max(0, self._inside.findData(chosen)))
        if self.inside != chosen:
            self.wish_changed.emit()

    def show_query(self, query: str) -> None:
        """Takes words to search for, as if they had been typed."""
        self._field.setText(query)
        self._field.selectAll()

    def choose_order(self, order: Order) -> None:
        """Has the lines sorted otherwise."""
        self._order.setCurrentIndex(self._order.findData(order))

    def show_count(self, count: str) -> None:
        """Shows how much was found."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
