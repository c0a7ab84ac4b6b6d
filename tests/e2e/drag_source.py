"""A window of another program that a file or a piece of a web page is dragged from.

It is its argument. The program writes a line to its output whenever the pointer comes over it.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QEnterEvent, QMouseEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QWidget

_SIDE = 40  # px


class DragSource(QWidget):
    """A press begins to drag what it has."""

    def __init__(self, thing: str) -> None:
        super().__init__(None, Qt.WindowType.X11BypassWindowManagerHint)
        self._thing = thing
        self.setGeometry(0, 0, _SIDE, _SIDE)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's)
        super().enterEvent(event)
        print("The pointer is here.", flush=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's)
        del event
        drag = QDrag(self)
        drag.setMimeData(_data_of(self._thing))
        drag.exec(Qt.DropAction.CopyAction)


def _data_of(thing: str) -> QMimeData:
    """A file by its path, or a piece of a page with its words alone, as browsers give both."""
    data = QMimeData()
    if thing.startswith("/"):
        data.setUrls([QUrl.fromLocalFile(thing)])
    else:
        data.setHtml(thing)
        data.setText(QTextDocumentFragment.fromHtml(thing).toPlainText())
    return data


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    source = DragSource(sys.argv[1])
    source.show()
    sys.exit(application.exec())
