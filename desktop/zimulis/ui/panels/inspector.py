"""The focused span: its label, what it carries, its note."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from zimulis.domain.annotations import Span
from zimulis.ui.desk import Desk


class Inspector(QWidget):
    """Shows the span in focus; its label and note can be changed here.

    Signals:
        left: The person is finished here; the text takes the keys again.
    """

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._span: Span | None = None
        self._where = QLabel()
        self._label = QComboBox()
        self._facts = QLabel()
        self._note = QPlainTextEdit()
        self._build()
        self._connect()
        self.show_span(None)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 6)
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.RichText)
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("Note (m); Ctrl+Enter returns"))
        self._note.setMaximumHeight(5 * self._note.fontMetrics().lineSpacing())
        self._note.setAccessibleName(self.tr("Note"))
        self._label.setAccessibleName(self.tr("Label"))
        for label in self._desk.session.scheme.labels:
            self._label.addItem(f"{label.title}  {label.key}", label.name)
        form = QFormLayout()
        form.addRow(self.tr("Label"), self._label)
        layout.addWidget(self._where)
        layout.addLayout(form)
        layout.addWidget(self._facts)
        layout.addWidget(self._note)

    def _connect(self) -> None:
        self._label.activated.connect(self._relabel)
        self._note.installEventFilter(self)

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._label]

    def show_span(self, span: Span | None) -> None:
        """Shows a span, or that there is none in focus; a note that is being typed stays."""
        if span is None or self._span is None or span.id != self._span.id:
            self.keep_note()
        before, self._span = self._span, span
        for widget in (self._label, self._note):
            widget.setEnabled(span is not None)
        if span is None:
            self._where.setText(self.tr("No span in focus"))
            self._label.setCurrentIndex(-1)
            self._facts.clear()
            self._note.clear()
            return
        label = self._desk.session.scheme.label(span.label)
        title = escape(label.title if label else span.label)
        parts = self.tr("%n part(s)", "", len(span.parts))
        self._where.setText(f"<b>{title}</b> {parts} · {span.start}–{span.end}")
        self._label.setCurrentIndex(self._label.findData(span.label))
        facts = [(self.tr("entity"), self._desk.entity_name(span)), *span.attributes.items()]
        facts += self._desk.relations_of(span)
        self._facts.setText("<br>".join(f"{escape(n)}: <b>{escape(v)}</b>" for n, v in facts if v))
        if before is None or (before.id, before.note) != (span.id, span.note):
            self._note.setPlainText(span.note)

    def take_keys(self) -> None:
        """Gives the keys to the label."""
        if self._span:
            self._label.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_note(self) -> None:
        """Gives the keys to the note."""
        if self._span:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_note(self) -> None:
        """Keeps the note as it is typed now."""
        note = self._note.toPlainText()
        if self._span and note != self._span.note:
            self._span = replace(self._span, note=note)
            self._desk.set_note(self._span.id, note)

    @Slot(int)
    def _relabel(self, place: int) -> None:
        if self._span:
            self._desk.relabel_span(self._span.id, str(self._label.itemData(place)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep_note()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
