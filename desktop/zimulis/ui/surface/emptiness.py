"""What the surface says while no article is open."""

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from zimulis.ui.actions import Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.theme import Theme

translate = QCoreApplication.translate


def paint_emptiness(
    painter: QPainter, room: QRect, theme: Theme, keys: KeyMap, font: QFont
) -> None:
    """Says how articles come in.

    Args:
        painter: Of the viewport.
        room: The viewport.
        theme: The colours.
        keys: The keys in force.
        font: Of the window.
    """
    lines = (
        translate("Surface", "No article is open."),
        translate(
            "Surface", "{files} imports files, {folder} a folder, {paste} what was copied."
        ).format(
            files=keys.key_of(Act.IMPORT_FILES),
            folder=keys.key_of(Act.IMPORT_FOLDER),
            paste=keys.key_of(Act.PASTE),
        ),
        translate("Surface", "Files can also be dropped here."),
    )
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    painter.drawText(
        room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, "\n".join(lines)
    )
