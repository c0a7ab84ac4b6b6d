"""Keys of lists and tables that do what a button beside them does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QPushButton


def give_key(view: QAbstractItemView, key: Qt.Key, button: QPushButton) -> None:
    """Has a key of a view press a button, at once and without a moment of being down."""
    sequence = QKeySequence(key)
    shortcut = QShortcut(sequence, view)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(button.click)
    button.setToolTip(sequence.toString(QKeySequence.SequenceFormat.NativeText))
