"""Pictures of articles on their way in: as they will be, while they come, and what came of it."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QListView, QTableView, QWidget

from tests.bench.corpus import Corpus
from tests.tools.drawing import draw_both, leave, show, wait_until
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.alike import AlikeDialog
from zimulis.ui.dialogs.importing.dialog import ImportDialog
from zimulis.ui.dialogs.importing.report import ReportDialog
from zimulis.ui.main_window import MainWindow
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.transfers import Transfers

_NEWS = """date 2023-09-12 Foto: LETA

{title}

Krievijas prezidents Vladimirs Putins piektdien ieradās Vladivostokā. Viņu sagaidīja Ziemeļkorejas \
vadītājs Kims Čenuns, ziņo aģentūra. „Šī vizīte apliecina mūsu attiecību dziļumu,” sacīja Kremļa \
preses sekretārs Dmitrijs Peskovs.

Ūdens līmenis Daugavā turpina celties, un glābēji šķērso robežu, lai palīdzētu kaimiņiem.
"""
_TITLES = ("Vizīte Vladivostokā", "Putins tiekas ar Kimu", "Kims ieradies Krievijā")
_MANY = 3000


def draw_importing(home: Path, folder: Path) -> None:
    """Draws them over the sample corpus."""
    window = make_window(sample=True)
    show(window)
    news = _make_news(home / "ziņas")
    _draw_preview(window, news, folder)
    _draw_columns(window, _make_table(home / "ziņas.csv"), folder)
    _draw_labels(window, _make_marked(home / "marķēts"), folder)
    _draw_progress(window, home / "daudz", folder)
    _draw_report(window, news, folder)
    leave(window)


def _make_news(folder: Path) -> Path:
    """Agency news in the code page of the Baltic, under several headlines, and an empty file."""
    folder.mkdir()
    for number, title in enumerate(_TITLES):
        _write_news(folder / f"raksts-{number}.txt", title)
    (folder / "tukšs.txt").touch()
    return folder


def _write_news(path: Path, title: str) -> None:
    path.write_bytes(_NEWS.format(title=title).replace("\n", "\r\n").encode("cp1257"))


def _make_table(path: Path) -> Path:
    rows = [
        f"{n},{title},2023-09-{12 + n},{title} – īsumā par visu." for n, title in enumerate(_TITLES)
    ]
    path.write_text("\n".join(["numurs,virsraksts,datums,teksts", *rows]), encoding="utf-8")
    return path


def _make_marked(folder: Path) -> Path:
    """An article of brat's, whose last mark is where it should not be."""
    folder.mkdir()
    (folder / "raksts.txt").write_text("Anna Bērziņa brauc uz Rīgu ar tanku.\n", encoding="utf-8")
    marks = ("PER 0 12\tAnna Bērziņa", "GPE 22 26\tRīgu", "Tank 28 33\ttanku")
    lines = (f"T{number}\t{mark}\n" for number, mark in enumerate(marks, 1))
    (folder / "raksts.ann").write_text("".join(lines), encoding="utf-8")
    return folder


def _draw_preview(window: MainWindow, news: Path, folder: Path) -> None:
    dialog = _offer(window, news)
    draw_both(window, folder / "import-right-encoding", dialog)
    encoding = next(
        field for field in dialog.findChildren(QComboBox) if field.findData("cp1251") >= 0
    )
    encoding.setCurrentIndex(encoding.findData("cp1251"))
    encoding.activated.emit(encoding.currentIndex())
    _wait_for(dialog, "Windows-1251")
    draw_both(window, folder / "import-wrong-encoding", dialog)
    dialog.reject()


def _draw_columns(window: MainWindow, table: Path, folder: Path) -> None:
    dialog = _offer(window, table)
    draw_both(window, folder / "import-columns", dialog)
    dialog.reject()


def _draw_labels(window: MainWindow, marked: Path, folder: Path) -> None:
    dialog = _offer(window, marked)
    draw_both(window, folder / "import-labels", dialog)
    dialog.reject()


def _draw_progress(window: MainWindow, texts: Path, folder: Path) -> None:
    """The window with an import in its status line, which is then cancelled."""
    Corpus().write_texts(texts, _MANY)
    dialog = _offer(window, texts)
    dialog.accept()
    (bar,) = window.findChildren(JobBar)
    wait_until(lambda: any("left" in label.text() for label in bar.findChildren(QLabel)))
    draw_both(window, folder / "import-progress")
    bar.cancel_requested.emit()
    wait_until(lambda: not bar.is_under_way)
    window.perform(Act.UNDO)


def _draw_report(window: MainWindow, news: Path, folder: Path) -> None:
    (bar,) = window.findChildren(JobBar)
    for number in range(2):
        _write_news(news / f"pārpublicēts-{number}.txt", f"Kremlis par vizīti, {number + 1}. daļa")
        dialog = _offer(window, news)
        dialog.accept()
        wait_until(lambda: bar.is_under_way)
        wait_until(lambda: not bar.is_under_way)
    draw_both(window, folder / "import-ended")
    window.perform(Act.IMPORT_REPORT)
    (report,) = window.findChildren(ReportDialog)
    draw_both(window, folder / "import-report", report)
    report.reject()
    window.perform(Act.ALIKE)
    (alike,) = window.findChildren(AlikeDialog)
    draw_both(window, folder / "alike-articles", alike)
    alike.reject()


def _offer(window: MainWindow, path: Path) -> ImportDialog:
    """Opens the dialog on a file or folder, and waits until it shows what is there."""
    assert window.workbench, "no project is open"
    if not window.findChildren(Transfers):
        window.perform(Act.IMPORT_REPORT)  # opens the room of imports
    (transfers,) = window.findChildren(Transfers)
    transfers.offer(window.workbench.desk.session, [path])
    dialog = next(one for one in window.findChildren(ImportDialog) if one.isVisible())
    (articles, *_) = [
        view for view in dialog.findChildren(QTableView) if not isinstance(view, QListView)
    ]
    wait_until(lambda: articles.model().rowCount() > 0)
    return dialog


def _wait_for(dialog: QWidget, words: str) -> None:
    wait_until(lambda: any(words in label.text() for label in dialog.findChildren(QLabel)))
