"""The way of labels out of the window: chosen, looked at, told what gets lost, written."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
)

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from tests.ui.room_for_text import clipped, nameless
from zimulis.domain.article import Status
from zimulis.domain.parts import Part
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.exporting.choices import Choices, as_text, from_text
from zimulis.ui.dialogs.exporting.dialog import ExportDialog
from zimulis.ui.dialogs.exporting.format_page import FormatList
from zimulis.ui.dialogs.exporting.training_row import TrainingRow
from zimulis.ui.panels.job_bar import JobBar
from zimulis.workspace.articles import article_ids, set_status
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXTS = ("Putins ieradās Minskā.", "Cits raksts par Minsku.", "Trešais raksts par Rīgu.")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Anna is done with the first of three articles."""
    path = make_project(tmp_path / "work.zimulis", *TEXTS)
    with Session.open(path, "anna") as session:
        set_status(session, article_ids(session)[0], Status.DONE)
    return path


def export_dialog(driver: Driver) -> ExportDialog:
    """Opens the dialog and waits until it knows what there is."""
    driver.press("ctrl+e")
    dialog = driver.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    driver.wait_until(lambda: button(dialog, "E&xport").isEnabled())
    return dialog


def button(dialog: ExportDialog, words: str) -> QPushButton:
    (found,) = [one for one in dialog.findChildren(QPushButton) if one.text().startswith(words)]
    return found


def said(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def choose_format(dialog: ExportDialog, title: str) -> None:
    (formats,) = dialog.findChildren(FormatList)
    (item,) = formats.findItems(title, Qt.MatchFlag.MatchExactly)
    formats.setCurrentItem(item)


def choose_tab(dialog: ExportDialog, number: int) -> None:
    (tabs,) = dialog.findChildren(QTabWidget)
    tabs.setCurrentIndex(number)


def choose_training(dialog: ExportDialog, words: str) -> None:
    """Chooses as a person does, who is heard; an index that is set is not."""
    (row,) = dialog.findChildren(TrainingRow)
    (field,) = row.findChildren(QComboBox)
    field.setCurrentIndex(field.findText(words))
    field.activated.emit(field.currentIndex())


def tick(dialog: ExportDialog, words: str, *, on: bool = True) -> None:
    (box,) = [one for one in dialog.findChildren(QCheckBox) if one.text().startswith(words)]
    box.setChecked(on)


def write_line(dialog: ExportDialog, text: str, hint: str) -> None:
    fields = dialog.findChildren(QLineEdit)
    (field,) = [one for one in fields if hint in one.placeholderText()]
    field.setText(text)


def lost(dialog: ExportDialog) -> list[tuple[str, ...]]:
    (table,) = dialog.findChildren(QTableView, options=Qt.FindChildOption.FindChildrenRecursively)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]


def test_done_articles_are_exported_and_the_folder_can_be_opened(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.xml"
    driver = open_window(project, Answers(path=target))
    driver.mark("Putins", "1")
    dialog = export_dialog(driver)
    assert "1 article(s); 2 other(s) are left out." in said(dialog)
    assert not nameless(dialog)
    driver.wait_until(lambda: not clipped(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.wait_until(target.exists)
    assert driver.answers.asked == ["export work.xml"]
    written = target.read_text(encoding="utf-8")
    assert "Putins" in written
    assert TEXTS[1] not in written
    (bar,) = driver.window.findChildren(JobBar)
    driver.wait_until(lambda: not bar.is_under_way)
    driver.activate()
    driver.click_button("Open the folder")
    assert driver.answers.shown == [tmp_path]


def test_what_is_typed_before_the_formats_have_come_counts(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project, Answers(name="anna"))
    driver.press("ctrl+e")
    dialog = driver.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    (formats,) = dialog.findChildren(FormatList)
    assert formats.count() == 0
    QTest.keyClicks(formats, "tei")
    driver.wait_until(lambda: formats.count() > 0)
    assert formats.currentItem().text() == "TEI P5"


def test_the_counts_follow_what_is_chosen(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    dialog = export_dialog(driver)
    tick(dialog, "new")
    driver.wait_until(lambda: "3 article(s)." in said(dialog))
    write_line(dialog, "-title:Cits", "lang:lv")
    driver.wait_until(lambda: "2 article(s); 1 other(s) are left out." in said(dialog))
    write_line(dialog, "1999", "2023-09")
    driver.wait_until(lambda: "0 article(s); 3 other(s) are left out." in said(dialog))
    assert not button(dialog, "E&xport").isEnabled()
    write_line(dialog, "soon", "2023-09")
    driver.wait_until(lambda: "“soon” is no date" in said(dialog))


def test_the_filter_and_the_chosen_rows_of_the_list_are_offered(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.filter_field().setText("raksts")
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) == 2)
    driver.workbench.corpus.list.selectAll()
    driver.press("ctrl+e")
    dialog = driver.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    driver.wait_until(lambda: "0 article(s); 3 other(s) are left out." in said(dialog))
    tick(dialog, "new")
    driver.wait_until(lambda: "2 article(s); 1 other(s) are left out." in said(dialog))
    write_line(dialog, "", "lang:lv")
    driver.wait_until(lambda: "3 article(s)." in said(dialog))
    tick(dialog, "Only the 2 chosen")
    driver.wait_until(lambda: "2 article(s); 1 other(s) are left out." in said(dialog))


def test_the_first_article_is_shown_as_it_will_be(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.mark("Minskā", "2")
    dialog = export_dialog(driver)
    choose_tab(dialog, 1)
    (page,) = dialog.findChildren(QPlainTextEdit)
    driver.wait_until(lambda: "<quote>Minskā</quote>" in page.toPlainText())
    choose_format(dialog, "brat standoff")
    driver.wait_until(lambda: "country 15 21\tMinskā" in page.toPlainText())
    files = next(
        one for one in dialog.findChildren(QComboBox) if one.findText("annotation.conf") >= 0
    )
    files.setCurrentText("annotation.conf")
    assert "[entities]" in page.toPlainText()


def test_what_gets_lost_is_shown_before_and_saved_beside(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    driver = open_window(project, Answers(path=target))
    driver.mark("Putins", "1")
    driver.workbench.perform(Act.NEXT_ARTICLE)
    driver.mark("Minsku", "2")
    dialog = export_dialog(driver)
    tick(dialog, "new")
    tick(dialog, "reading")
    choose_format(dialog, "brat standoff")
    driver.wait_until(lambda: "3 article(s)." in said(dialog))
    button(dialog, "E&xport").click()
    driver.wait_until(lambda: button(dialog, "E&xport").text() == "E&xport all the same…")
    assert driver.answers.asked == []
    assert not target.exists()
    assert any("how far annotators are" in row[0] for row in lost(dialog))
    (table,) = dialog.findChildren(QTableView)
    titles = [row[2] for row in lost(dialog)]
    table.setCurrentIndex(table.model().index(titles.index(TEXTS[0]), 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert driver.title == TEXTS[0]
    tick(dialog, "&Save this")
    button(dialog, "E&xport").click()
    listed = target.with_name("out.losses.csv")
    driver.wait_until(lambda: (target / "manifest.json").exists() and listed.exists())
    with listed.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["title"] for row in rows} >= {TEXTS[0]}
    assert all(row["reason"] for row in rows)


def test_what_was_chosen_is_remembered_for_the_project(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    dialog = export_dialog(driver)
    tick(dialog, "Di&vide")
    tick(dialog, "set aside")
    choose_format(dialog, "brat standoff")
    driver.press("esc")
    driver.activate()
    dialog = export_dialog(driver)
    assert "brat" in said(dialog)
    ticked = [one.text() for one in dialog.findChildren(QCheckBox) if one.isChecked()]
    assert ticked == ["done", "checked", "set aside", "Di&vide into sets"]


def test_training_fills_in_the_rest(open_window: Open, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "names"
    with Session.open(project, "anna") as session:
        for article in article_ids(session)[:2]:
            country, _ = add_span(session, article, "country", [Part(15, 21)])
            set_attribute(session, country, "kind", "metonym")
    driver = open_window(project, Answers(path=target))
    dialog = export_dialog(driver)
    choose_training(dialog, "names")
    assert "countries as names and adjectives" in said(dialog)
    assert not nameless(dialog)
    driver.wait_until(lambda: not clipped(dialog))
    tick(dialog, "new")
    tick(dialog, "reading")
    driver.wait_until(lambda: button(dialog, "E&xport").isEnabled())
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.wait_until(lambda: bool(lost(dialog)))
    left_out = [row for row in lost(dialog) if "a country whose kind is metonym" in row[0]]
    assert len(left_out) == 2
    driver.wait_until(lambda: button(dialog, "E&xport all the same").isEnabled())
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    driver.wait_until((target / "manifest.json").exists)
    assert (target / "config.cfg").is_file()
    assert {path.name for path in target.iterdir() if path.is_dir()} == {"train", "dev", "test"}


def test_without_training_nothing_is_left_out_any_more(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    dialog = export_dialog(driver)
    choose_training(dialog, "claims")
    driver.press("esc")
    driver.activate()
    dialog = export_dialog(driver)
    assert "For a span categoriser" in said(dialog)
    choose_training(dialog, "nothing in particular")
    assert "For a span categoriser" not in said(dialog)
    driver.press("esc")
    driver.activate()
    (row,) = export_dialog(driver).findChildren(TrainingRow)
    assert not row.profile


def test_choices_of_another_version_are_forgotten() -> None:
    assert from_text('{"statuses": ["finished"]}') == Choices()
    assert from_text('{"profile": "poems"}') == Choices()
    assert from_text("no JSON") == Choices()
    chosen = Choices("brat", {"conll": {"scheme": "bioes"}}, (), ("anna",), dates="2023", seed=7)
    assert from_text(as_text(chosen)) == chosen


def test_closing_the_project_closes_the_dialog(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    dialog = export_dialog(driver)
    choose_tab(dialog, 1)
    driver.window.perform(Act.CLOSE_PROJECT)
    assert driver.window.workbench is None
    driver.wait_until(lambda: not driver.window.findChildren(ExportDialog))
