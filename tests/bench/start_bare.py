"""Opens a window with a text in it, prints when it was painted, and ends."""

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.bench.painting import PaintWatch, print_time_and_quit

if __name__ == "__main__":
    application = QApplication([])
    editor = QPlainTextEdit("Vladimirs Putins tikās ar Aleksandru Lukašenko. " * 50)
    editor.resize(1440, 900)
    editor.show()
    watch = PaintWatch(editor.viewport(), print_time_and_quit)
    application.exec()
