"""Opens the window on the sample corpus, prints when it was painted, and ends."""

from zimulis.app.prelude import begin

begin()  # as zimulis.__main__ does

from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.bench.painting import PaintWatch, print_time_and_quit  # noqa: E402
from zimulis.app.main import make_application, make_window  # noqa: E402

if __name__ == "__main__":
    make_application()
    window = make_window(sample=True)
    window.show()
    assert window.workbench, "the sample corpus is not open"
    watch = PaintWatch(window.workbench.surface.viewport(), print_time_and_quit)
    QApplication.exec()
