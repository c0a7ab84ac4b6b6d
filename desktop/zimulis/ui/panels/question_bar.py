"""The question that an article carries, in a line under the text."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget


class QuestionBar(QWidget):
    """Shown while the open article has a question, or while one is being written.

    Signals:
        question_changed: What the article is to carry now; empty when it is answered.
        left: The person is finished here; the text takes the keys again.
    """

    question_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = ""
        self._field = QLineEdit()
        title = QLabel(self.tr("Question"))
        title.setBuddy(self._field)
        self._field.setAccessibleName(self.tr("Question about the article"))
        self._field.setPlaceholderText(self.tr("What is to be asked? Enter keeps it; empty, none."))
        letter = self.fontMetrics().averageCharWidth()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addWidget(title)
        layout.addWidget(self._field, 1)
        self._field.editingFinished.connect(self._keep)
        self._field.returnPressed.connect(self.left)
        self.hide()

    def panes(self) -> list[QWidget]:
        """What F6 stops at."""
        return [self._field]

    def show_question(self, question: str) -> None:
        """Shows the question of the open article; a line that is being written stays."""
        is_written = self._field.hasFocus() and self._field.text() != self._question
        self._question = question
        if not is_written:
            self._field.setText(question)
            self._field.setCursorPosition(0)
            self.setVisible(bool(question) or self._field.hasFocus())

    def open(self) -> None:
        """Takes the keys for a question."""
        self.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Keeps what is being written, for another article comes."""
        self._keep()

    def revert(self) -> None:
        """Leaves the question as it was before it was written."""
        self._field.setText(self._question)
        self.setVisible(bool(self._question))

    @Slot()
    def _keep(self) -> None:
        question = self._field.text().strip()
        if question != self._question:
            self._question = question
            self.question_changed.emit(question)
        self.setVisible(bool(question))
