"""The dialog in which a paragraph is corrected."""

from html import escape

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zimulis.domain.anchoring import Anchored
from zimulis.domain.offsets import Utf16Map
from zimulis.domain.parts import GAP, Part
from zimulis.domain.scheme import Scheme
from zimulis.ui.buttons import leave_words
from zimulis.ui.dialogs.correcting.differences import Differences
from zimulis.ui.doubts import doubt_sentence
from zimulis.ui.room import fit_screen
from zimulis.ui.theme import Theme
from zimulis.workspace.correcting import Original, Outcome

_SIZE = (46, 26)  # line heights
_TYPING_PAUSE = 120  # ms
_MOST_MARKS = 6  # that are told by their words
_MOST_WORDS = 50  # code points of them


def paragraphs(text: str, part: Part) -> Part:
    """The whole lines that a range lies in, without the line break at their end."""
    start = text.rfind("\n", 0, part.start) + 1
    end = text.find("\n", max(start, part.end))
    return Part(start, len(text) if end < 0 else end)


class CorrectingDialog(QDialog):
    """Some lines to be corrected, what is changed in them, and what becomes of the marks.

    Signals:
        correction_wished: The article's text (a str) shall be this.
    """

    correction_wished = Signal(str)

    def __init__(
        self, original: Original, place: Part, scheme: Scheme, theme: Theme, parent: QWidget
    ) -> None:
        """Shows the lines around a place.

        Args:
            original: What is corrected.
            place: The caret or the selection, in code points.
            scheme: The labels of the marks.
            theme: The colours.
            parent: The window.
        """
        super().__init__(parent)
        self._original = original
        self._scheme = scheme
        self._theme = theme
        self._part = paragraphs(original.text.text, place)
        self._field = QPlainTextEdit()
        self._join = QPushButton(self.tr("Join with the &next line"))
        self._differences = Differences(theme)
        self._marks = QLabel()
        self._said = QLabel()
        self._correct = QPushButton(self.tr("Correct"))
        self._typing = QTimer(self)
        self._build()
        self._connect()
        self._fill(place)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Correct the text"))
        fit_screen(self, *_SIZE)
        self._field.setTabChangesFocus(True)
        self._field.setAccessibleName(self.tr("Text to correct"))
        self._differences.setAccessibleName(self.tr("What is changed"))
        self._marks.setWordWrap(True)
        self._marks.setTextFormat(Qt.TextFormat.RichText)
        self._said.setWordWrap(True)
        self._join.setAutoDefault(False)
        self._correct.setToolTip("Ctrl+Enter")
        tools = QHBoxLayout()
        tools.addWidget(QLabel(self.tr("Enter splits the line.")), 1)
        tools.addWidget(self._join)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._correct, QDialogButtonBox.ButtonRole.AcceptRole)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(button is self._correct)
        leave_words(buttons)
        self._correct.setDefault(True)
        buttons.accepted.connect(self._wish)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field, 5)
        layout.addLayout(tools)
        layout.addWidget(QLabel(self.tr("What is changed:")))
        layout.addWidget(self._differences, 3)
        layout.addWidget(self._marks)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._show_outcome)
        self._join.clicked.connect(self._join_next)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._wish)

    def set_reading_font(self, font: QFont) -> None:
        """Shows the text in the letters that it is read in."""
        self._field.setFont(font)
        self._differences.setFont(font)

    def _fill(self, place: Part) -> None:
        lines = self._original.text.text[slice(*self._part)]
        self._field.setPlainText(lines)
        units = Utf16Map(lines)
        cursor = self._field.textCursor()
        cursor.setPosition(units.to_utf16(place.start - self._part.start))
        if place.end > place.start:
            keep = QTextCursor.MoveMode.KeepAnchor
            cursor.setPosition(units.to_utf16(place.end - self._part.start), keep)
        self._field.setTextCursor(cursor)
        self._show_outcome()

    # What it would be.

    def _typed(self) -> str:
        """What stands in the field, with the blanks that `toPlainText` would make plain ones."""
        raw = self._field.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def _text(self) -> str:
        """The article's text as it would be."""
        text = self._original.text.text
        return text[: self._part.start] + self._typed() + text[self._part.end :]

    @Slot()
    def _show_outcome(self) -> None:
        self._said.clear()
        outcome = self._original.outcome(self._text())
        changed = bool(outcome.alignment.edits)
        self._correct.setEnabled(changed)
        self._join.setEnabled(self._next_line() is not None)
        self._differences.show_alignment(outcome.alignment)
        self._marks.setText(self._told(outcome) if changed else self.tr("Nothing is changed yet."))

    def _told(self, outcome: Outcome) -> str:
        """How many marks move, and which are to be looked at."""
        doubtful = outcome.doubtful
        moved = len(outcome.marks) - len(doubtful)
        lines = [escape(self.tr("%n mark(s) keep their words", "", moved))]
        if doubtful:
            count = self.tr("%n must be looked at afterwards:", "", len(doubtful))
            lines[0] += "; " + escape(count)
            lines += [self._told_mark(mark, outcome) for mark in doubtful[:_MOST_MARKS]]
        else:
            lines[0] += "."
        if len(doubtful) > _MOST_MARKS:
            lines.append(escape(self.tr("and %n more", "", len(doubtful) - _MOST_MARKS)))
        return "<br>".join(lines)

    def _told_mark(self, mark: Anchored, outcome: Outcome) -> str:
        label = self._scheme.label(mark.span.label)
        colour = self._theme.ink(label) if label else self._theme.text
        before = _short(mark.span.quotes(self._original.text.text))
        after = _short(tuple(outcome.text[slice(*part)] for part in mark.parts))
        words = f"{before} → {after}" if after and after != before else before
        assert mark.doubt, "a mark that keeps its words"
        title = label.title if label else mark.span.label
        return (
            f'<span style="color:{colour}"><b>{escape(title)}</b></span> '
            f"{escape(words)}: {escape(doubt_sentence(mark.doubt))}"
        )

    # Lines.

    def _next_line(self) -> Part | None:
        """The next line that is not empty, with the line breaks before it."""
        text, end = self._original.text.text, self._part.end
        start = end
        while start < len(text) and text[start] == "\n":
            start += 1
        return Part(end, paragraphs(text, Part(start, start)).end) if start < len(text) else None

    @Slot()
    def _join_next(self) -> None:
        """Takes in the next line as a part of the last one that is shown."""
        following = self._next_line()
        if following is None:
            return
        words = self._original.text.text[slice(*following)].lstrip("\n")
        self._part = Part(self._part.start, following.end)
        cursor = QTextCursor(self._field.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        glue = "" if self._typed()[-1:].isspace() or not self._typed() else " "
        cursor.insertText(glue + words)
        self._field.setFocus()

    # The end.

    @Slot()
    def _wish(self) -> None:
        self._typing.stop()
        self._show_outcome()
        if self._correct.isEnabled():
            self.correction_wished.emit(self._text())

    def tell(self, sentence: str) -> None:
        """Says why it was refused."""
        self._said.setText(sentence)

    def done(self, result: int) -> None:
        self._typing.stop()
        super().done(result)


def _short(quotes: tuple[str, ...]) -> str:
    words = GAP.join(" ".join(quote.split()) for quote in quotes)
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS].rstrip()}…"
