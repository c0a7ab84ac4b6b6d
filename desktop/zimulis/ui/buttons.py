"""The buttons below a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox


def leave_words(box: QDialogButtonBox | QMessageBox) -> None:
    """Takes the pictures off buttons: some desktops put black ones there, on dark windows too."""
    for button in box.buttons():
        button.setIcon(QIcon())
