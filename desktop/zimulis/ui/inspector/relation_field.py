"""The field of one type of relation: what it points at, or what points here."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from zimulis.domain.annotations import Relation
from zimulis.domain.ids import SpanId
from zimulis.ui.inspector.field import Field
from zimulis.ui.keys import strokes


class RelationRow(NamedTuple):
    """A relation as the field shows it.

    Attributes:
        words: What is at the other end.
        other: The span at the other end, if one is.
    """

    words: str
    relation: Relation
    other: SpanId | None


class _End(QToolButton):
    """Words in as much room as there is."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(words[:1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        room = self.width() - 2 * metrics.height()  # the arrow, and a margin on either side
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class RelationField(Field):
    """The other ends, each under a digit that goes there; Delete removes the one chosen last.

    Signals:
        linking_requested: Another end is to be chosen in the text.
        span_requested: A span (its id) at the other end is to be gone to.
        removal_requested: A `Relation` is to go.
    """

    linking_requested = Signal()
    span_requested = Signal(str)
    removal_requested = Signal(object)

    def __init__(self, title: str, letter: str) -> None:
        super().__init__(title, letter)
        self._rows: Sequence[RelationRow] = ()
        self._at = 0
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._body.addLayout(self._list)

    def show_relations(self, subject: str, rows: Sequence[RelationRow]) -> None:
        """Shows the relations of a span (its id)."""
        self.show_value(subject, ", ".join(row.words for row in rows))
        if rows == self._rows:
            return
        self._rows = rows
        self._at = min(self._at, max(0, len(rows) - 1))
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget:
                widget.deleteLater()
        for place, row in enumerate(rows):
            self._list.addWidget(self._line(place, row))
        self._mark()

    def _line(self, place: int, row: RelationRow) -> QWidget:
        line = QWidget()
        end = _End(f"{place + 1} {row.words}" if len(self._rows) > 1 else row.words)
        remove = QToolButton()
        end.setCheckable(True)
        end.setEnabled(row.other is not None)
        end.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        end.setArrowType(Qt.ArrowType.RightArrow if row.other else Qt.ArrowType.NoArrow)
        remove.setText("×")
        remove.setAccessibleName(self.tr("Remove {words}").format(words=row.words))
        remove.setToolTip(self.tr("Remove this relation (Delete)"))
        for button in (end, remove):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        end.clicked.connect(partial(self._go, place))
        remove.clicked.connect(partial(self._remove, place))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(end, 1)
        layout.addWidget(remove)
        return line

    def _mark(self) -> None:
        """Shows which one Delete would remove."""
        for place in range(self._list.count()):
            item = self._list.itemAt(place)
            line = item.widget() if item else None
            button = line.findChild(QToolButton) if line else None
            if isinstance(button, QToolButton):
                button.setChecked(place == self._at and len(self._rows) > 1)

    def take_keys(self) -> None:
        super().take_keys()
        self.linking_requested.emit()

    def _go(self, place: int, *_: object) -> None:
        self._at = place
        self._mark()
        other = self._rows[place].other if place < len(self._rows) else None
        if other:
            self.span_requested.emit(other)

    def _remove(self, place: int, *_: object) -> None:
        if place < len(self._rows):
            self.removal_requested.emit(self._rows[place].relation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._at)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.isAutoRepeat():
            self._remove(self._at)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = max(0, min(len(self._rows) - 1, self._at + step))
            self._mark()
        elif place := next((int(s) for s in strokes(event) if s in set("123456789")), 0):
            self._go(place - 1)
        else:
            event.ignore()
