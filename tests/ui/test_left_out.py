"""A format of another package that cannot be used is told where formats are chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from tests.plugins.installing import break_plugin
from tests.projects import make_project
from tests.ui.driving import Open
from tests.ui.room_for_text import clipped
from zimulis.formats.registry import installed
from zimulis.ui.dialogs.exporting.dialog import ExportDialog
from zimulis.ui.dialogs.exporting.format_page import FormatList
from zimulis.ui.dialogs.left_out import LeftOut

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TOLD = (
    "The format crooked of crooked is left out: it cannot be loaded: ModuleNotFoundError:"
    " No module named 'nothing_of_that_name'. Update or uninstall crooked."
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", "Putins ieradās Minskā.")


@pytest.fixture
def crooked(tmp_path: Path) -> Iterator[None]:
    """A package with a broken format is installed."""
    site = tmp_path / "site"
    site.mkdir()
    break_plugin(site, "zimulis.formats", "crooked", "import nothing_of_that_name\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(site)
        installed.cache_clear()
        yield
    installed.cache_clear()


def told_in(dialog: QDialog) -> str:
    """What is seen of what is left out."""
    (line,) = dialog.findChildren(LeftOut)
    return line.text() if line.isVisible() else ""


@pytest.mark.usefixtures("crooked")
def test_the_dialog_of_an_export_tells_it(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.press("ctrl+e")
    (dialog,) = driver.window.findChildren(ExportDialog)
    driver.wait_until(lambda: told_in(dialog) == TOLD)
    driver.wait_until(lambda: not clipped(dialog))


@pytest.mark.usefixtures("crooked")
def test_the_dialog_of_an_import_tells_it(open_window: Open, project: Path, tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text("Prezidents ieradās Minskā.", encoding="utf-8")
    driver = open_window(project)
    dialog = driver.offer_files([news])
    driver.wait_until(lambda: told_in(dialog) == TOLD)
    driver.wait_until(lambda: not clipped(dialog))
    driver.press("esc")


def test_nothing_is_told_where_nothing_is_left_out(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.press("ctrl+e")
    (dialog,) = driver.window.findChildren(ExportDialog)
    (formats,) = dialog.findChildren(FormatList)
    driver.wait_until(lambda: formats.count() > 0)
    assert not told_in(dialog)
