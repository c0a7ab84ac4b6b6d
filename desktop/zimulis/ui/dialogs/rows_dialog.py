"""A dialog that is a list: rows under a sentence about them."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from zimulis.ui.buttons import leave_words
from zimulis.ui.room import fit_screen


class RowsDialog(QDialog):
    """Shows rows until it is closed; they have the keys.

    Attributes:
        said: The sentence.
        buttons: Those below; at first only the one that closes it.
    """

    def __init__(
        self, title: str, rows: QAbstractItemView, size: tuple[int, int], parent: QWidget | None
    ) -> None:
        """Puts it together.

        Args:
            title: What the rows are.
            rows: The list or table.
            size: How wide and high it is at first, in line heights.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        fit_screen(self, *size)
        rows.setAccessibleName(title)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        leave_words(self.buttons)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(rows, 1)
        layout.addWidget(self.buttons)
        rows.setFocus()
