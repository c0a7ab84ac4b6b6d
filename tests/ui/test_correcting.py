"""Correcting the text in the window, and looking at what a correction has left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLabel, QListView, QPlainTextEdit, QTableView

from tests.projects import articles_in, make_project, marks_in
from tests.ui.driving import Driver, Open
from zimulis.domain.parts import Part
from zimulis.ui.dialogs.correcting.dialog import CorrectingDialog, paragraphs
from zimulis.ui.dialogs.correcting.differences import Differences
from zimulis.ui.dialogs.correcting.past_texts import PastTextsDialog
from zimulis.ui.panels.findings import FindingsPanel
from zimulis.workspace import articles, correcting
from zimulis.workspace.session import Session

TEXT = "Virsraksts\n\nTad Putns\u00a0ieradās 😀 Minskā.\nTur runāja Peskovs.\n\nBeigas."

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT, "Pavisam cits teksts.")


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    return open_window(project)


def mark(driver: Driver, words: str, key: str) -> None:
    driver.go_to(words)
    driver.press(key)


def correcting_at(driver: Driver, words: str) -> CorrectingDialog:
    """The dialog that F2 opens there."""
    driver.go_to(words)
    driver.press("f2")
    found = driver.window.findChildren(CorrectingDialog)[-1]
    driver.wait_until(lambda: driver.focus_is_on(QPlainTextEdit))
    return found


def field_of(dialog: CorrectingDialog) -> QPlainTextEdit:
    (field,) = dialog.findChildren(QPlainTextEdit)
    return field


def retype(dialog: CorrectingDialog, old: str, new: str) -> None:
    """Types other words over some that stand in the field."""
    field = field_of(dialog)
    field.moveCursor(field.textCursor().MoveOperation.Start)
    assert field.find(old)
    field.insertPlainText(new)


def correct(driver: Driver, old: str, new: str) -> None:
    dialog = correcting_at(driver, old)
    retype(dialog, old, new)
    apply(driver)


def apply(driver: Driver) -> None:
    driver.press("ctrl+enter")
    driver.activate()


def changes(dialog: CorrectingDialog | PastTextsDialog) -> str:
    """What is shown as changed."""
    (differences,) = dialog.findChildren(Differences)
    return differences.document().toRawText()


def told(dialog: CorrectingDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def findings(driver: Driver) -> list[str]:
    """What is listed under the text."""
    (panel,) = driver.window.findChildren(FindingsPanel)
    (table,) = panel.findChildren(QTableView)
    model = table.model()
    rows = range(model.rowCount(QModelIndex())) if panel.isVisible() else ()
    return [model.index(row, 0).data() for row in rows]


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        ("runāja", "runāja", "Tur runāja Peskovs."),
        ("Virsraksts", "Virsraksts", "Virsraksts"),
        ("Beigas", "Beigas", "Beigas."),
        ("ieradās", "Peskovs", "Tad Putns\u00a0ieradās 😀 Minskā.\nTur runāja Peskovs."),
    ],
)
def test_the_lines_of_a_place(start: str, end: str, lines: str) -> None:
    place = Part(TEXT.index(start), TEXT.index(end))
    assert TEXT[slice(*paragraphs(TEXT, place))] == lines


def test_a_typing_error_is_corrected_and_its_mark_looked_at(driver: Driver) -> None:
    mark(driver, "Putns", "1")
    mark(driver, "Minskā", "2")
    dialog = correcting_at(driver, "Putns")
    assert field_of(dialog).textCursor().position() == len("Tad ")
    retype(dialog, "Putns", "Putins")
    driver.wait_until(lambda: "PutnsPutins" in changes(dialog))
    assert "Putns → Putins" in told(dialog)
    apply(driver)
    assert driver.marked == [("person", "Putins"), ("country", "Minskā")]
    assert driver.sheet.text == TEXT.replace("Putns", "Putins")
    driver.wait_until(lambda: findings(driver) == ["Putns → Putins: its words were corrected"])
    driver.press("f8")
    assert driver.focused == ("person", "Putins")
    driver.press("space")
    driver.wait_until(lambda: not findings(driver))
    driver.press("u", "u")
    driver.wait_until(lambda: driver.sheet.text == TEXT)
    assert driver.marked == [("person", "Putns"), ("country", "Minskā")]


def test_what_was_not_changed_stays_as_it_is(driver: Driver) -> None:
    correct(driver, "Minskā", "Maskavā")
    (corrected, _) = articles_in(driver.project)
    assert corrected.article.text == TEXT.replace("Minskā", "Maskavā")


def test_lines_are_joined_and_split(driver: Driver) -> None:
    mark(driver, "Peskovs", "1")
    dialog = correcting_at(driver, "Minskā")
    driver.click_button("Join with the")
    assert field_of(dialog).document().blockCount() == 1
    retype(dialog, " ieradās", "\nieradās")
    apply(driver)
    assert "Tad Putns\nieradās 😀 Minskā. Tur runāja Peskovs.\n\nBeigas." in driver.sheet.text
    assert driver.marked == [("person", "Peskovs")]


def test_a_mark_whose_words_are_gone_goes_on_selected_ones(driver: Driver) -> None:
    mark(driver, "Peskovs", "1")
    correct(driver, " Peskovs", "")
    assert not driver.marked
    driver.wait_until(lambda: findings(driver) == ["Peskovs: its words are gone"])
    driver.press("f8")
    driver.go_to("Beigas")
    driver.press("ctrl+shift+right", "space")
    assert driver.marked == [("person", "Beigas")]
    driver.wait_until(lambda: not findings(driver))
    assert marks_in(driver.project) == [("person", "Beigas")]


def test_space_settles_one_after_another_in_the_list(driver: Driver) -> None:
    for words, key in (("Putns", "1"), ("Minskā", "2"), ("Peskovs", "1")):
        mark(driver, words, key)
    dialog = correcting_at(driver, "Tad")
    retype(dialog, "Putns", "Putins")
    retype(dialog, "Minskā", "Maskavā")
    apply(driver)
    driver.wait_until(lambda: len(findings(driver)) == 2)
    (panel,) = driver.window.findChildren(FindingsPanel)
    (table,) = panel.findChildren(QTableView)
    table.setFocus()
    driver.press("space")
    driver.wait_until(lambda: findings(driver) == ["Minskā → Maskavā: its words were corrected"])
    assert table.hasFocus()
    assert table.currentIndex().row() == 0
    driver.press("space")
    driver.wait_until(lambda: not findings(driver))
    assert driver.surface.hasFocus()
    driver.press("u")
    driver.wait_until(lambda: findings(driver) == ["Minskā → Maskavā: its words were corrected"])


def test_what_is_left_is_there_after_a_restart(
    driver: Driver, open_window: Open, project: Path
) -> None:
    mark(driver, "Putns", "1")
    correct(driver, "Putns", "Putins")
    driver.close()
    again = open_window(project)
    again.wait_until(lambda: bool(findings(again)))
    again.press("f8", "delete")
    again.wait_until(lambda: not findings(again))


def test_f8_waits_for_what_is_not_listed_yet(driver: Driver) -> None:
    mark(driver, "Putns", "1")
    correct(driver, "Putns", "Putins")
    driver.press("ctrl+home", "f8")
    driver.wait_until(lambda: driver.focused == ("person", "Putins"))


def test_space_says_so_where_there_is_nothing(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("space")
    assert said[-1] == "There is nothing to accept here."


def test_a_refusal_is_told_in_the_dialog(driver: Driver, project: Path) -> None:
    dialog = correcting_at(driver, "Beigas")
    with Session.open(project, "bob") as other:
        article = articles.article_ids(other)[0]
        correcting.correct(other, articles.text_of(other, article), TEXT + " Gals.")
    retype(dialog, "Beigas", "Viss")
    driver.press("ctrl+enter")
    assert dialog.isVisible()
    assert "meanwhile" in told(dialog)


def test_the_caret_stays_while_somebody_else_corrects(driver: Driver, project: Path) -> None:
    driver.go_to("Peskovs")
    with Session.open(project, "bob") as other:
        article = articles.article_ids(other)[0]
        correcting.correct(other, articles.text_of(other, article), "Jauns. " + TEXT)
    driver.workbench.desk.look_elsewhere()
    assert driver.caret == driver.part("Peskovs").start


def test_earlier_texts_can_be_read(driver: Driver) -> None:
    correct(driver, "Putns", "Putins")
    facts = driver.workbench.inspector.findChildren(QLabel)
    driver.wait_until(lambda: any("Corrected" in fact.text() for fact in facts))
    driver.press("ctrl+k")
    driver.write("Earlier texts")
    driver.press("enter")
    (dialog,) = driver.window.findChildren(PastTextsDialog)
    assert "PutnsPutins" in changes(dialog)
    (dates,) = dialog.findChildren(QListView)
    dates.setCurrentIndex(dates.model().index(1, 0))
    assert changes(dialog).replace("\u2029", "\n") == TEXT
