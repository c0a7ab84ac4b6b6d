"""The bar under the text in which one types what to find."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from zimulis.domain.scheme import Label
from zimulis.ui.flow import FlowLayout

if TYPE_CHECKING:
    from zimulis.domain.finding import Query

_FIELD = 30  # letters


class _Field(QLineEdit):
    """Where one types; Enter goes through the hits.

    Signals:
        step_requested: The next hit (1) or the one before (-1) is wanted.
        take_requested: The current hit is wanted as the selection of the text.
    """

    step_requested = Signal(int)
    take_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take_requested.emit()
        else:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)


def _side_by_side(widgets: Sequence[QWidget]) -> QWidget:
    group = QWidget()
    layout = QHBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return group


class FindBar(QWidget):
    """What to find, what counts as equal, and how much of it there is.

    Signals:
        query_changed: Something else is to be found.
        step_requested: The next hit (1) or the one before (-1) is wanted.
        take_requested: The current hit is wanted as the selection of the text.
        mark_requested: All hits are to be marked with a label (its name).
        close_requested: The person is finished here.
    """

    query_changed = Signal()
    step_requested = Signal(int)
    take_requested = Signal()
    mark_requested = Signal(str)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _Field()
        self._count = QLabel()
        self._previous = self._button("‹", self.tr("Previous hit"))
        self._next = self._button("›", self.tr("Next hit"))
        self._every_form = QCheckBox(self.tr("Every form"))
        self._case = QCheckBox(self.tr("Match case"))
        self._bare = QCheckBox(self.tr("Without diacritics"))
        self._mark = QPushButton(self.tr("Mark all"))
        self._labels = QMenu(self)
        self._close = self._button("×", self.tr("Close"))
        self._build()
        self._connect()
        self.hide()

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _build(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._field.setPlaceholderText(self.tr("Find"))
        self._field.setAccessibleName(self.tr("Find in the article"))
        self._field.setToolTip(
            self.tr(
                "Enter and Shift+Enter go through the hits, Ctrl+Enter selects one. "
                "Words in quotation marks are taken as they are."
            )
        )
        self._field.setFixedWidth(_FIELD * letter)
        self._count.setMinimumWidth(14 * letter)
        self._count.setAccessibleName(self.tr("Hits"))
        self._every_form.setChecked(True)
        self._every_form.setToolTip(self.tr("Krievija finds Krievijai"))
        self._bare.setToolTip(self.tr("a finds ā"))
        self._mark.setMenu(self._labels)
        flow = FlowLayout(letter)  # a narrow column must not be widened, for that moves the text
        hits = _side_by_side((self._count, self._previous, self._next))
        boxes = (self._every_form, self._case, self._bare)
        for widget in (self._field, hits, *boxes, self._mark):
            flow.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addLayout(flow, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self._field.textChanged.connect(self.query_changed)
        self._field.step_requested.connect(self.step_requested)
        self._field.take_requested.connect(self.take_requested)
        for box in (self._every_form, self._case, self._bare):
            box.toggled.connect(self.query_changed)
        self._previous.clicked.connect(self._ask_previous)
        self._next.clicked.connect(self._ask_next)
        self._labels.triggered.connect(self._ask_mark)
        self._close.clicked.connect(self.close_requested)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._field]

    def open(self, labels: Sequence[Label], words: str) -> None:
        """Shows the bar and takes the keys.

        Args:
            labels: What hits can be marked with.
            words: What to find; what was found last if empty.
        """
        self._labels.clear()
        for label in labels:
            title = f"&{label.key} {label.title}" if label.key else label.title
            entry = self._labels.addAction(title)
            entry.setData(label.name)
        if words:
            self._field.setText(words)
        self.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def query(self, language: str) -> "Query":
        """What is to be found in a text of that language."""
        from zimulis.domain.finding import Query  # noqa: PLC0415 (for a quick start)

        return Query(
            self._field.text(),
            language,
            every_form=self._every_form.isChecked(),
            case=self._case.isChecked(),
            diacritics=not self._bare.isChecked(),
        )

    def show_count(self, count: str, *, any_hits: bool) -> None:
        """Shows how many hits there are, and which one is the current."""
        self._count.setText(count)
        for widget in (self._previous, self._next, self._mark):
            widget.setEnabled(any_hits)

    @Slot()
    def _ask_previous(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _ask_next(self) -> None:
        self.step_requested.emit(1)

    @Slot(QAction)
    def _ask_mark(self, entry: QAction) -> None:
        self.mark_requested.emit(str(entry.data()))
