"""What was changed in a text, as a proof-reader marks it: struck out, and underlined."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from zimulis.domain.alignment import Alignment
from zimulis.domain.parts import Part
from zimulis.ui.theme import Theme

_AROUND = 48  # code points of the text before and after a change
_MOST = 60  # changes that are shown


class Differences(QTextEdit):
    """The words that were changed, with some of those around them; a line for each place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def show_alignment(self, alignment: Alignment) -> None:
        """Shows how one text became the other."""
        self.clear()
        cursor = QTextCursor(self.document())
        same, gone, new = self._formats()
        changes = alignment.changed_words()
        at = None
        for old, now in changes[:_MOST]:
            before = _before(alignment.old, old.start, at)
            if at is None or before.start > at:
                if at is not None:
                    rest = _after(alignment.old, at, old.start)
                    cursor.insertText(_line(alignment.old, rest) + "…\n", same)
                cursor.insertText("…" if before.start else "", same)
            cursor.insertText(_line(alignment.old, before), same)
            cursor.insertText(_shown(alignment.old, old), gone)
            cursor.insertText(_shown(alignment.new, now), new)
            at = old.end
        if at is not None:
            rest = _after(alignment.old, at, len(alignment.old))
            more = "…" if rest.end < len(alignment.old) else ""
            cursor.insertText(_line(alignment.old, rest) + more, same)
        if len(changes) > _MOST:
            more = self.tr("and %n more place(s)", "", len(changes) - _MOST)
            cursor.insertText(f"\n{more}", same)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _formats(self) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
        same, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        gone.setForeground(QColor(self._theme.muted))
        gone.setFontStrikeOut(True)
        new.setBackground(QColor(self._theme.find))
        new.setFontUnderline(True)
        return same, gone, new


def _before(text: str, start: int, at: int | None) -> Part:
    """The words of the line before a change, back to the last change if that is near."""
    first = max(0, start - _AROUND)
    if at is not None and first <= at + _AROUND:
        return Part(at, start)
    line = text.rfind("\n", first, start) + 1
    if line or not first:
        return Part(line, start)
    return Part(text.find(" ", first, start) + 1 or first, start)


def _after(text: str, end: int, limit: int) -> Part:
    """The words of the line after a change."""
    last = min(limit, end + _AROUND)
    line = text.find("\n", end, last)
    if line >= 0:
        return Part(end, line)
    blank = text.rfind(" ", end, last) if last < limit else -1
    return Part(end, blank if blank > end else last)


def _line(text: str, part: Part) -> str:
    return text[slice(*part)].replace("\n", "¶ ")


def _shown(text: str, part: Part) -> str:
    """A change; one that is nothing but white space can be seen as well."""
    words = text[slice(*part)]
    return words.replace("\n", "¶") if words.strip() else words.replace("\n", "¶").replace(" ", "␣")
