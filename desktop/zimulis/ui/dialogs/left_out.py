"""A quiet line about plugins that cannot be used."""

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel


class LeftOut(QLabel):
    """Sentences about what is left out; it takes no room as long as there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Shows them, or nothing."""
        self.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
