"""The paragraph under the caret in a widget of Qt's own, which screen readers know how to read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from zimulis.ui.surface.layout import units
from zimulis.ui.surface.sheet import Sheet


class SpokenText(QPlainTextEdit):
    """Is there for screen readers alone: outside the window's sight, and never with the keys.

    An accessible interface of the surface's own would be the natural way, but one that Python
    overrides crashes as soon as it is asked for.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Paragraph"))
        self.setGeometry(-2, -2, 1, 1)

    def show_hand(self, sheet: Sheet) -> None:
        """Holds the paragraph under the caret, with the caret and what is selected in it."""
        hand = sheet.hand
        block = sheet.blocks.at(hand.caret)
        text = sheet.text[block.start : block.end]
        if text != self._shown:
            self._shown = text
            self.setPlainText(text)
        places = (
            max(0, min(len(text), offset - block.start)) for offset in (hand.anchor, hand.caret)
        )
        anchor, caret = units(text, *places)
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
