"""The way of articles into the window: chosen, dropped or pasted, looked at, and reported."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tests.projects import articles_in, make_project
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from tests.ui.room_for_text import clipped, nameless, out_of_turn
from zimulis.domain.ids import ArticleId
from zimulis.ui.actions import Act
from zimulis.ui.arrivals import Arrivals, write_article
from zimulis.ui.dialogs.alike import AlikeDialog
from zimulis.ui.dialogs.importing.columns_form import ColumnsForm
from zimulis.ui.dialogs.importing.dialog import ImportDialog
from zimulis.ui.dialogs.importing.labels_form import LabelsForm
from zimulis.ui.dialogs.importing.preview_list import PreviewList
from zimulis.ui.dialogs.importing.report import ReportDialog
from zimulis.ui.dialogs.importing.report_lines import concerned, lines_of
from zimulis.ui.pace import Pace
from zimulis.ui.panels.job_bar import JobBar
from zimulis.ui.surface.view import Surface
from zimulis.workspace.importing import Duplicate, ImportReport, Reprint

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NEWS = "date 2023-09-12\r\n\r\nVizīte Minskā\r\n\r\nPrezidents ieradās Minskā, ķeizars šķērsoja."
LONG = " ".join(f"vārds{number}" for number in range(200))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", f"Pirmais raksts\n\n{LONG}")


def texts_of(widget: QWidget) -> str:
    """All that a dialog or a bar says."""
    pages = [page.toPlainText() for page in widget.findChildren(QPlainTextEdit)]
    return "\n".join(pages + [label.text() for label in widget.findChildren(QLabel)])


def wait_for(driver: Driver, dialog: ImportDialog, words: str) -> None:
    driver.wait_until(lambda: words in texts_of(dialog))


def choice_of(dialog: ImportDialog, value: str) -> QComboBox:
    """The field in which something can be chosen."""
    fields = dialog.findChildren(QComboBox)
    return next(field for field in fields if field.findData(value) >= 0)


def choose(field: QComboBox, value: str) -> None:
    """Chooses as a person does."""
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def choose_encoding(dialog: ImportDialog, name: str) -> None:
    choose(choice_of(dialog, name), name)


def tick(dialog: ImportDialog, words: str) -> None:
    """Turns what can be turned on and off by its words."""
    boxes = dialog.findChildren(QCheckBox)
    box = next(box for box in boxes if words in box.text().replace("&", ""))
    assert box.isEnabled()
    assert box.isVisible()
    box.click()


def drop(driver: Driver, data: QMimeData) -> None:
    enter = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(driver.window, enter)
    assert enter.isAccepted()
    released = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(driver.window, released)


def test_nothing_that_is_dropped_is_told(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    (arrivals,) = driver.window.findChildren(Arrivals)
    said: list[str] = []
    arrivals.said.connect(said.append)
    blank = QMimeData()
    blank.setText(" \n")
    drop(driver, blank)
    assert said == ["There is neither text nor a file to paste."]


def job_bar(driver: Driver) -> JobBar:
    (bar,) = driver.window.findChildren(JobBar)
    return bar


def report_of(driver: Driver) -> ReportDialog:
    driver.wait_until(lambda: bool(driver.window.findChildren(ReportDialog)))
    (report,) = driver.window.findChildren(ReportDialog)
    return report


def cells(report: ReportDialog) -> list[tuple[str, ...]]:
    (table,) = report.findChildren(QTableView)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_an_article_is_shown_as_it_will_be(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    file = tmp_path / "vizīte.txt"
    file.write_bytes(NEWS.encode("cp1257"))
    dialog = driver.offer_files([file])
    wait_for(driver, dialog, "ķeizars šķērsoja")
    said = texts_of(dialog)
    for words in ("Vizīte Minskā", "2023-09-12", "latviešu", "Windows-1257", "4 CRLF to LF"):
        assert words in said
    driver.wait_until(lambda: not clipped(dialog))  # once it is laid out
    assert not nameless(dialog)
    driver.press("esc")
    assert len(articles_in(project)) == 1


def test_another_encoding_shows_its_effect_and_is_used(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    file = tmp_path / "vizīte.txt"
    file.write_bytes(NEWS.encode("cp1257"))
    dialog = driver.offer_files([file])
    wait_for(driver, dialog, "ķeizars")
    choose_encoding(dialog, "cp1251")
    wait_for(driver, dialog, "нeizars")
    (page,) = dialog.findChildren(QPlainTextEdit)
    assert page.extraSelections(), "a word of two alphabets stands out"
    choose_encoding(dialog, "utf-8")
    wait_for(driver, dialog, "it is not written in utf-8")
    choose_encoding(dialog, "cp1257")
    wait_for(driver, dialog, "ķeizars")
    assert not page.extraSelections()
    dialog.accept()
    driver.wait_until(lambda: len(articles_in(project)) == 2)
    assert articles_in(project)[1].article.revision.encoding == "cp1257"


def test_an_encoding_can_be_said_of_one_file_only(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    files[0].write_bytes(NEWS.encode("cp1257"))
    files[1].write_bytes(NEWS.replace("ķeizars", "ķēniņš").encode("cp1257"))
    dialog = driver.offer_files(files)
    wait_for(driver, dialog, "ķeizars")
    choose_encoding(dialog, "cp1252")
    wait_for(driver, dialog, "íeizars")
    (articles,) = dialog.findChildren(PreviewList)
    articles.setCurrentIndex(articles.articles.index(1))
    wait_for(driver, dialog, "ķēniņš")
    assert choice_of(dialog, "cp1252").currentData() == ""
    dialog.accept()
    driver.wait_until(lambda: len(articles_in(project)) == 3)
    encodings = [one.article.revision.encoding for one in articles_in(project)[1:]]
    assert encodings == ["cp1252", "cp1257"]


def test_an_encoding_can_be_said_of_all_files(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", NEWS.encode("cp1257"))
    (tmp_path / "b.txt").write_bytes(NEWS.replace("ķeizars", "ķēniņš").encode("cp1257"))
    dialog = driver.offer_files([tmp_path / "a.zip", tmp_path / "b.txt"])
    wait_for(driver, dialog, "ķeizars")
    choose_encoding(dialog, "cp1252")
    wait_for(driver, dialog, "íeizars")
    assert "ķēniņš" in texts_of_article(driver, dialog, 1)
    (articles,) = dialog.findChildren(PreviewList)
    articles.setCurrentIndex(articles.articles.index(0))
    tick(dialog, "for all files")
    driver.wait_until(lambda: "íçniòð" in texts_of_article(driver, dialog, 1))
    assert dialog.options.encodings == {}
    tick(dialog, "for all files")
    assert dialog.options.encodings == {str(tmp_path / "b.txt"): "cp1252"}
    wait_for(driver, dialog, "íçniòð")
    driver.wait_until(lambda: "ķeizars" in texts_of_article(driver, dialog, 0))


def texts_of_article(driver: Driver, dialog: ImportDialog, row: int) -> str:
    """What is shown of the article in a row of the list."""
    (articles,) = dialog.findChildren(PreviewList)
    driver.wait_until(lambda: articles.articles.rowCount() > row)
    articles.setCurrentIndex(articles.articles.index(row))
    return texts_of(dialog)


def test_labels_of_others_are_shown_and_become_what_is_chosen(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.txt").write_text("Anna brauc uz Rīgu ar tanku.", encoding="utf-8")
    (tmp_path / "b" / "a.ann").write_text(
        "T1\tPER 0 4\tAnna\nT2\tGPE 14 18\tRīgu\nT3\tTank 20 25\ttanku\n", encoding="utf-8"
    )
    driver = open_window(project)
    dialog = driver.offer_files([tmp_path / "b"])
    wait_for(driver, dialog, "where repairing would take it")
    (form,) = dialog.findChildren(LabelsForm)
    assert form.labels == {"GPE": "GPE", "PER": "person"}
    assert "country (perhaps)" in [field.itemText(2).lower() for field in fields_of(form)]
    assert not clipped(dialog)
    assert not nameless(dialog)
    assert not out_of_turn(dialog)
    assert "(1 in the articles below)" in texts_of(form)
    tick(dialog, "whose words stand nearby")
    wait_for(driver, dialog, "it was taken to ")
    choose(next(field for field in fields_of(form) if field.currentData() == "Tank"), "weapon")
    dialog.accept()
    driver.wait_until(lambda: len(articles_in(project)) == 2)
    marks = [(span.label, *span.parts[0]) for span in articles_in(project)[1].spans]
    assert marks == [("person", 0, 4), ("GPE", 14, 18), ("weapon", 22, 27)]
    driver.wait_until(lambda: driver.focus_is_on(Surface))
    again = driver.offer_files([tmp_path / "b"])
    wait_for(driver, again, "where repairing would take it")
    (form,) = again.findChildren(LabelsForm)
    tick(again, "whose words stand nearby")
    driver.wait_until(lambda: form.labels.get("Tank") == "weapon")


def fields_of(form: LabelsForm) -> list[QComboBox]:
    return form.findChildren(QComboBox)


def test_marks_of_a_label_are_left_out(open_window: Open, project: Path, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.txt").write_text("Anna brauc uz Rīgu.", encoding="utf-8")
    (tmp_path / "b" / "a.ann").write_text(
        "T1\tPER 0 4\tAnna\nT2\tVerb 5 10\tbrauc\nR1\tAgent Arg1:T2 Arg2:T1\n", encoding="utf-8"
    )
    driver = open_window(project)
    dialog = driver.offer_files([tmp_path / "b"])
    wait_for(driver, dialog, "Anna brauc")
    (form,) = dialog.findChildren(LabelsForm)
    assert "stand nearby" not in seen_in(form), "there is nothing to repair"
    choose(next(field for field in fields_of(form) if field.currentData() == "Verb"), "")
    dialog.accept()
    driver.wait_until(lambda: len(articles_in(project)) == 2)
    came = articles_in(project)[1]
    assert [span.label for span in came.spans] == ["person"]
    assert came.relations == ()
    driver.wait_until(lambda: driver.workbench.desk.article_id == came.article.id)
    driver.window.perform(Act.IMPORT_REPORT)
    assert "what is marked as Verb was left out" in str(cells(report_of(driver)))


def seen_in(form: LabelsForm) -> str:
    return "".join(box.text() for box in form.findChildren(QCheckBox) if box.isVisible())


def test_what_comes_alone_is_opened_though_it_was_there(open_window: Open, tmp_path: Path) -> None:
    project = make_project(tmp_path / "two.zimulis", "Pirmais raksts.", "Otrais raksts.")
    driver = open_window(project)
    assert driver.title == "Pirmais raksts."
    driver.import_text(tmp_path / "again.txt", "Otrais raksts.", articles=2)
    driver.wait_until(lambda: driver.title == "Otrais raksts.")


def test_of_several_that_come_none_is_opened(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(f"Raksts {file.stem}.", encoding="utf-8")
    driver.import_files(files, articles=3)
    driver.wait_until(lambda: not job_bar(driver).is_under_way)
    assert driver.title == "Pirmais raksts"


def test_a_project_without_articles_says_how_they_come_in(
    open_window: Open, tmp_path: Path
) -> None:
    driver = open_window(make_project(tmp_path / "empty.zimulis"))
    surface = driver.workbench.surface
    assert raster_of(surface) != raster_of_blank(surface), "something is written there"


def raster_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def raster_of_blank(surface: Surface) -> QImage:
    blank = raster_of(surface)
    blank.fill(QColor(surface.theme.page))
    return blank


def test_what_fails_and_what_is_there_already_is_reported(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    saved = tmp_path / "report.csv"
    driver = open_window(project, Answers(path=saved))
    same, alike, empty = (tmp_path / name for name in ("same.txt", "alike.txt", "empty.txt"))
    same.write_text(f"Pirmais raksts\n\n{LONG}", encoding="utf-8")
    alike.write_text(f"Cits virsraksts\n\n{LONG}", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    driver.import_files([same, alike, empty], articles=2)
    driver.wait_until(lambda: "failed" in texts_of(job_bar(driver)))
    driver.click_button("Report")
    report = report_of(driver)
    assert cells(report) == [
        ("Failed", "empty.txt", "the file is empty"),
        ("There already", "same.txt", "the same text as “Pirmais raksts”"),
        ("Much alike", "alike.txt", "98 % the same as “Pirmais raksts”"),
    ]
    assert not clipped(report)
    assert not nameless(report)
    kinds = report.findChildren(QComboBox)[0]
    kinds.setCurrentIndex(3)
    assert [kind for kind, _, _ in cells(report)] == ["Much alike"]
    report.activateWindow()
    table = report.findChildren(QTableView)[0]
    table.setFocus()
    driver.wait_until(table.hasFocus)
    driver.press("enter")
    assert driver.title == "Cits virsraksts"
    report.activateWindow()
    driver.click_button("Save")
    assert "alike.txt" in saved.read_text(encoding="utf-8")


def test_reprints_of_one_article_stand_together_in_the_report() -> None:
    first, other = ArticleId("first"), ArticleId("other")
    report = ImportReport(
        duplicates=[Duplicate("d1", first), Duplicate("d2", other), Duplicate("d3", first)],
        reprints=[
            Reprint("r1", ArticleId("r1"), first, 0.9),
            Reprint("r2", ArticleId("r2"), other, 0.9),
            Reprint("r3", ArticleId("r3"), ArticleId("r1"), 0.8),
        ],
    )
    titles = {article: str(article) for article in concerned(report)}
    lines = lines_of(report, titles)
    assert [line.path for line in lines] == ["d1", "d3", "d2", "r1", "r3", "r2"]


def test_an_import_that_has_nothing_to_tell_offers_no_report(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    driver.import_text(tmp_path / "one.txt", "Cits raksts.", articles=2)
    driver.wait_until(lambda: not job_bar(driver).isVisible())


@pytest.mark.parametrize("button", ["Cancel", "Close"])
def test_the_text_has_the_keys_once_the_bar_of_an_import_is_done_with(
    open_window: Open, project: Path, button: str
) -> None:
    driver = open_window(project)
    bar = job_bar(driver)
    bar.begin("Importing")
    if button == "Close":
        bar.offer_report("3 articles imported.")
    driver.click_button(button)
    bar.hide()
    assert driver.focus_is_on(Surface)


def test_alike_articles_are_listed_and_opened(open_window: Open, tmp_path: Path) -> None:
    texts = (f"Pirmais raksts\n\n{LONG}", "Cits.", f"Trešais raksts\n\n{LONG}")
    driver = open_window(make_project(tmp_path / "alike.zimulis", *texts))
    driver.window.perform(Act.ALIKE)
    (dialog,) = driver.window.findChildren(AlikeDialog)
    (table,) = dialog.findChildren(QTableView)
    model = table.model()
    assert [str(model.index(row, 1).data()) for row in range(model.rowCount())] == [
        "Pirmais raksts",
        "Trešais raksts",
    ]
    driver.wait_until(table.hasFocus)
    assert not clipped(dialog)
    assert not nameless(dialog)
    driver.press("down", "enter")
    assert driver.title == "Trešais raksts"


def test_files_are_dropped(open_window: Open, project: Path, tmp_path: Path) -> None:
    driver = open_window(project)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "one.txt").write_text("Nomests raksts.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "new"))])
    drop(driver, data)
    dialog = driver.import_dialog()
    wait_for(driver, dialog, "Nomests raksts.")
    driver.press("enter")
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) == 2)


def test_a_project_is_dropped(open_window: Open, project: Path) -> None:
    driver = open_window(answers=Answers(name="anna"))
    data = QMimeData()
    data.setText("Raksts bez projekta.")
    drop(driver, data)
    assert driver.window.workbench is None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project))])
    drop(driver, data)
    assert driver.project == project


def test_text_is_pasted_outside_fields_only(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    QGuiApplication.clipboard().setText("Ielīmēts raksts.")
    driver.filter_field().setFocus()
    driver.press("ctrl+v")
    assert driver.filter_field().text() == "Ielīmēts raksts."
    driver.workbench.take_keys()
    driver.press("ctrl+v")
    dialog = driver.import_dialog()
    wait_for(driver, dialog, "Ielīmēts raksts.")
    driver.press("enter")
    driver.wait_until(lambda: len(articles_in(project)) == 2)
    pasted = articles_in(project)[1].article
    assert pasted.text == "Ielīmēts raksts."
    assert pasted.source.startswith("pasted ")
    driver.wait_until(lambda: driver.workbench.desk.article_id == pasted.id)


def test_a_piece_of_a_web_page_keeps_its_address(tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("Virsraksts")
    data.setHtml("<h1>Virsraksts</h1><p>Teksts.</p>")
    data.setData("chromium/x-source-url", b"https://example.lv/raksts?a=1&b=2")
    page = write_article(data, tmp_path)
    assert page.suffix == ".html"
    written = page.read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.lv/raksts?a=1&amp;b=2">' in written
    assert "<p>Teksts.</p>" in written


@pytest.mark.parametrize(
    "html",
    ["<span style='color: red'>Putins</span> ieradās", "<p>Putins ieradās</p>"],
    ids=["coloured", "paragraph"],
)
def test_a_few_words_of_a_page_are_plain_text(tmp_path: Path, html: str) -> None:
    data = QMimeData()
    data.setText("Putins ieradās")
    data.setHtml(html)
    file = write_article(data, tmp_path)
    assert file.suffix == ".txt"
    assert file.read_text(encoding="utf-8") == "Putins ieradās"


def test_a_language_can_be_typed(open_window: Open, project: Path, tmp_path: Path) -> None:
    driver = open_window(project)
    file = tmp_path / "teksts.txt"
    file.write_text("Bez valodas.", encoding="utf-8")
    dialog = driver.offer_files([file])
    language = choice_of(dialog, "lv")
    field = language.lineEdit()
    assert field
    field.setFocus()
    field.selectAll()
    driver.write("ltg")
    driver.press("tab")
    assert dialog.options.language == "ltg"
    field.setFocus()
    field.selectAll()
    driver.write("?!")
    driver.press("tab")
    assert dialog.options.language == "ltg"
    driver.press("esc")


def test_columns_are_guessed_shown_changed_and_remembered(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    table = tmp_path / "tabula.csv"
    rows = [f"Virsraksts {n},Anotācija {n} par Minsku un Rīgu.,{LONG} {n}." for n in range(3)]
    table.write_text("\n".join(["head,lead,body", *rows]), encoding="utf-8")
    dialog = driver.offer_files([table])
    wait_for(driver, dialog, f"{LONG} 0.")
    driver.wait_until(lambda: not clipped(dialog))  # once it is laid out
    assert not nameless(dialog)
    (form,) = dialog.findChildren(ColumnsForm)
    text, title = form.findChildren(QComboBox)[:2]
    assert (text.currentText(), title.currentText()) == ("body", "head")
    text.setCurrentIndex(text.findData("lead"))
    text.activated.emit(text.currentIndex())
    wait_for(driver, dialog, "Anotācija 0 par Minsku un Rīgu.")
    driver.press("enter")
    driver.activate()
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) == 4)
    assert articles_in(project)[1].article.text == "Anotācija 0 par Minsku un Rīgu."
    driver.wait_until(lambda: not job_bar(driver).findChildren(QPushButton)[0].isVisible())
    dialog = driver.offer_files([table])
    wait_for(driver, dialog, "Anotācija 0 par Minsku un Rīgu.")
    (form,) = dialog.findChildren(ColumnsForm)
    assert form.columns.text == "lead"
    driver.press("esc")


def test_files_are_added_and_removed(open_window: Open, project: Path, tmp_path: Path) -> None:
    driver = open_window(project)
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("Pirmais.", encoding="utf-8")
    two.write_text("Otrais.", encoding="utf-8")
    dialog = driver.offer_files([one])
    driver.answers.files = [one, two]
    driver.click_button("Add &files")
    assert dialog.paths == [one, two]
    wait_for(driver, dialog, "2 file")
    driver.click_button("&Remove")
    driver.click_button("&Remove")
    wait_for(driver, dialog, "There is nothing to import yet.")
    driver.press("esc")


def test_the_pace_is_told_with_the_time_that_is_left() -> None:
    pace = Pace()
    assert pace.told(5, -1) == "5"
    for moment in range(12):
        pace.note(float(moment), 50 * moment)
    assert pace.rate == 50
    assert pace.told(550, 950) == "550 of about 950 · 50 a second · 8 s left"
    pace.note(12.0, 600)
    assert pace.told(0, 950).endswith("19 s left")
