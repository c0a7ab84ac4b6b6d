"""Fields that are typed into. What is half typed is never lost."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from zimulis.ui.inspector.choice_field import Give
from zimulis.ui.inspector.field import Field

_NOTE_LINES = 4


class TypedField(Field):
    """Keeps what is typed when the focus leaves, and what was refused until it is mended.

    What somebody else writes meanwhile does not replace what is being typed.

    Signals:
        left: The person is finished with the span; the text takes the keys again.
    """

    left = Signal()

    def __init__(
        self,
        title: str,
        letter: str,
        editor: QLineEdit | QPlainTextEdit,
        give: Give,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, letter, parent)
        self._editor = editor
        self._give = give
        self._shown = ""
        self._refused: dict[str, str] = {}
        self._warning = QLabel(self.tr("Not kept as it is"))
        self._warning.setForegroundRole(QPalette.ColorRole.Link)
        self._warning.hide()
        self._body.addWidget(editor)
        self._body.addWidget(self._warning)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        editor.setAccessibleName(title)
        editor.installEventFilter(self)

    def _typed(self) -> str:
        editor = self._editor
        return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()

    def _write(self, text: str) -> None:
        editor = self._editor
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.setCursorPosition(0)
        else:
            editor.setPlainText(text)
        self._warning.setVisible(self._subject in self._refused)

    def show_value(self, subject: str, value: str) -> None:
        if subject != self._subject:
            self.keep()
            super().show_value(subject, value)
            self._shown = value
            self._write(self._refused.get(subject, value))
        elif value != self._shown:
            untouched = self._typed() == self._shown
            self._shown = value
            if untouched:
                self._write(value)

    def keep(self) -> None:
        typed = self._typed()
        if not self._subject or typed == self._shown:
            self._refused.pop(self._subject, None)
        elif self._give(self._subject, typed):
            self._refused.pop(self._subject, None)
            self._shown = typed
        else:
            self._refused[self._subject] = typed
        self._warning.setVisible(self._subject in self._refused)

    def take_keys(self) -> None:
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(self._editor, QLineEdit):
            self._editor.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if enter and control:
                self.left.emit()
                return True
            if enter and isinstance(self._editor, QLineEdit):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_keys()
        else:
            event.ignore()


class LineField(TypedField):
    """A value on one line; Enter gives the keys back to the form."""

    def __init__(self, title: str, letter: str, hint: str, give: Give) -> None:
        editor = QLineEdit()
        editor.setPlaceholderText(hint)
        super().__init__(title, letter, editor, give)


class NoteField(TypedField):
    """A note of several lines."""

    def __init__(self, title: str, letter: str, give: Give) -> None:
        editor = QPlainTextEdit()
        editor.setTabChangesFocus(True)
        margins = 2 * round(editor.document().documentMargin() + editor.frameWidth())
        editor.setFixedHeight(_NOTE_LINES * editor.fontMetrics().lineSpacing() + margins)
        super().__init__(title, letter, editor, give)
