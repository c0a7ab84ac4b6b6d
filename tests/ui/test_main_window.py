"""A day's work in the window, from the start page to the next morning."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from tests.projects import articles_in, make_project, marks_in
from tests.ui.driving import Open
from tests.ui.fakes import Answers
from zimulis.domain.article import Status
from zimulis.ui.actions import Act
from zimulis.ui.inspector.field import Field
from zimulis.ui.inspector.typed_field import NoteField
from zimulis.ui.panels.article_list import ArticleList
from zimulis.ui.panels.filter_field import FilterField
from zimulis.ui.panels.rows import RowList
from zimulis.ui.start_page import StartPage
from zimulis.ui.surface.view import Surface

FIRST = "date 2023-09\n\nVizīte Minskā\n\nPutins ieradās Baltkrievijā. Viņš atgriezīsies.\n"
SECOND = "date 2023-10\n\nSarunas Rīgā\n\nLavrovs palika mājās.\n"
LONG = "Gara diena\n\n" + "\n\n".join(f"Rindkopa {i} par Putinu." for i in range(200))

# No screen, no hints of sizes to a window manager.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def home(own_home: Path) -> Path:
    return own_home


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two articles; nobody has marked anything."""
    return make_project(tmp_path / "work.zimulis", FIRST, SECOND)


# Projects.


def test_from_the_start_page_to_a_marked_article_and_back_the_next_day(
    open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "jauns.zimulis"
    driver = open_window(answers=Answers(name="anna", path=path))
    driver.click_button("New project")
    assert driver.answers.asked == ["new project", "Labels of the new project:", "name"]
    assert driver.window.windowTitle() == "jauns – Zīmulis"
    driver.import_text(tmp_path / "raksts.txt", FIRST)
    driver.wait_until(lambda: driver.title == "Vizīte Minskā")
    assert driver.focus_is_on(Surface)
    driver.go_to("Putins")
    driver.press("1")
    assert driver.marked == [("person", "Putins")]
    driver.press("ctrl+z")
    assert driver.marked == []
    driver.press("ctrl+shift+z")
    driver.go_to("Baltkrievijā")
    driver.press("2")
    driver.press("right", "left")
    caret = driver.caret
    driver.close()

    morning = open_window(answers=Answers(path=path))
    (recent,) = morning.window.findChildren(QListWidget)
    assert recent.count() == 1
    morning.press("enter")
    assert morning.answers.asked == []
    assert morning.caret == caret
    assert morning.marked == [("person", "Putins"), ("country", "Baltkrievijā")]
    assert marks_in(path) == morning.marked


def test_without_a_name_no_project_is_made(open_window: Open, tmp_path: Path) -> None:
    driver = open_window(answers=Answers(path=tmp_path / "nekas.zimulis"))
    driver.press("ctrl+n")
    assert driver.answers.asked == ["new project", "Labels of the new project:", "name"]
    assert driver.window.workbench is None
    assert not (tmp_path / "nekas.zimulis").exists()


def test_what_is_no_project_is_refused_with_a_sentence(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "teksts.zimulis"
    path.write_text("Tas nav projekts.", encoding="utf-8")
    driver = open_window(answers=Answers(name="anna", path=path))
    driver.press("ctrl+o")
    (told,) = driver.answers.told
    assert "teksts.zimulis" in told
    assert driver.window.workbench is None
    assert path.read_text(encoding="utf-8") == "Tas nav projekts."


def test_the_recent_projects_are_those_that_still_exist(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    other = make_project(tmp_path / "cits.zimulis", SECOND)
    driver.window.open_project(other, "anna")
    project.unlink()
    driver.press("ctrl+w")
    (page,) = driver.window.findChildren(StartPage)
    (recent,) = page.findChildren(QListWidget)
    assert [recent.item(row).text() for row in range(recent.count())] == [f"cits  —  {tmp_path}"]


def test_closing_a_project_leads_back_to_the_start_page(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.press("ctrl+w")
    assert driver.window.workbench is None
    assert driver.window.windowTitle() == "Zīmulis"
    assert driver.window.findChildren(StartPage)[0].isVisible()


# Import.


def test_a_project_can_be_closed_in_the_middle_of_an_import(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    driver = open_window(project)
    files = [tmp_path / f"{number}.txt" for number in range(300)]
    for number, file in enumerate(files):
        file.write_text(f"Raksts {number}\n\n{LONG}", encoding="utf-8")
    driver.offer_files(files)
    driver.press("enter")
    driver.activate()
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) > 2)
    driver.press("ctrl+w")
    assert driver.window.workbench is None
    assert driver.answers.told == []
    assert 2 <= len(articles_in(project)) < 302


# Marking.


def test_keys_mark_select_and_delete(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1", "right", "ctrl+shift+right", "2")
    assert driver.marked == [("person", "Putins"), ("country", "ieradās")]
    driver.press("delete")
    assert driver.marked == [("person", "Putins")]
    driver.press("tab")
    assert driver.focused is None
    driver.press("shift+tab", "3")
    assert driver.marked == [("weapon", "Putins")]
    driver.press("4", "4")
    assert driver.marked == [("claim", "Putins")]
    assert marks_in(project) == driver.marked


def test_a_key_held_down_moves_on_but_labels_and_deletes_once(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)

    def repeat(key: Qt.Key, text: str = "") -> None:
        press = QEvent.Type.KeyPress
        event = QKeyEvent(press, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
        QApplication.sendEvent(driver.surface, event)

    driver.go_to("Putins")
    repeat(Qt.Key.Key_1, "1")
    assert driver.marked == []
    driver.press("1")
    repeat(Qt.Key.Key_2, "2")
    repeat(Qt.Key.Key_Delete)
    assert driver.marked == [("person", "Putins")]
    caret = driver.caret
    repeat(Qt.Key.Key_Right)
    assert driver.caret == caret + 1


def test_edges_move_in_one_run_and_are_undone_at_once(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1", "ctrl+shift+right", "ctrl+shift+right", "shift+left")
    assert driver.marked == [("person", "Putins ieradās Baltkrievij")]
    driver.press("u")
    assert driver.marked == [("person", "Putins")]


def test_parts_are_added_and_gaps_punched(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("4")
    assert driver.focused == ("claim", "Putins ieradās Baltkrievijā")
    driver.go_to("ieradās")
    driver.press("ctrl+shift+right", "delete")
    assert driver.marked == [("claim", "Putins", "Baltkrievijā")]
    driver.go_to("Viņš")
    driver.press("ctrl+shift+right", "plus")
    assert driver.marked == [("claim", "Putins", "Baltkrievijā", "Viņš")]
    driver.press("ctrl+z", "ctrl+z", "ctrl+z")
    assert driver.marked == []


def test_the_mouse_selects_words(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    viewport = driver.surface.viewport()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=driver.point("Baltkrievijā"))
    driver.press("2")
    assert driver.marked == [("country", "Baltkrievijā")]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=driver.point("Putins"))
    QTest.mouseMove(viewport, driver.point("ieradās"))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=driver.point("ieradās"))
    driver.press("1")
    assert driver.marked == [("person", "Putins ieradās"), ("country", "Baltkrievijā")]
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=driver.point("Baltkrievijā"))
    assert driver.focused == ("country", "Baltkrievijā")


def test_copying_takes_the_stored_text(open_window: Open, tmp_path: Path) -> None:
    text = "Viens\u00a0divi\u2028trīs 😀 četri."
    driver = open_window(make_project(tmp_path / "copy.zimulis", text))
    driver.press("ctrl+a", "ctrl+c")
    assert QGuiApplication.clipboard().text() == driver.sheet.text.rstrip("\n")


def test_a_place_out_of_sight_is_gone_to_before_it_is_undone(
    open_window: Open, tmp_path: Path
) -> None:
    driver = open_window(make_project(tmp_path / "long.zimulis", LONG, FIRST))
    driver.go_to("Rindkopa 199")
    driver.press("1", "ctrl+home", "u")
    assert driver.marked == [("person", "Rindkopa")]
    assert driver.surface.sight.holds(driver.caret)
    driver.press("ctrl+home", "n", "u")
    assert driver.title == "Gara diena"
    assert driver.marked == [("person", "Rindkopa")]
    driver.press("u")
    assert driver.marked == []


def test_what_is_undone_in_another_article_is_gone_to_first(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1", "n", "u")
    assert driver.title == "Vizīte Minskā"
    assert driver.marked == [("person", "Putins")]
    driver.press("u")
    assert driver.marked == []
    driver.press("n", "ctrl+shift+z")
    assert (driver.title, driver.marked) == ("Vizīte Minskā", [])
    driver.press("ctrl+shift+z")
    assert driver.marked == [("person", "Putins")]


# Notes and the inspector.


def test_a_typed_note_is_kept_and_undone(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1", "m")
    assert driver.focus_is_on(QPlainTextEdit)
    driver.write("vai 1 tas pats?")
    driver.press("ctrl+enter")
    assert driver.focus_is_on(Surface)
    assert driver.focused == ("person", "Putins")
    (span,) = driver.sheet.spans
    assert span.note == "vai 1 tas pats?"
    driver.press("u")
    (span,) = driver.sheet.spans
    assert span.note == ""
    assert driver.marked == [("person", "Putins")]


def test_a_note_is_kept_when_the_window_is_closed_over_it(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1", "m")
    driver.write("pusē")
    driver.close()
    again = open_window(project)
    (span,) = again.sheet.spans
    assert span.note == "pusē"


def test_a_half_typed_note_survives_what_others_do(open_window: Open, project: Path) -> None:
    driver, other = open_window(project), open_window(project)
    driver.activate()
    driver.go_to("Putins")
    driver.press("1", "m")
    driver.write("pus")
    other.workbench.desk.marks.add_span("country", [other.part("Baltkrievijā")])
    driver.wait_until(lambda: len(driver.marked) == 2)
    driver.write("e")
    driver.press("ctrl+enter")
    assert [span.note for span in driver.sheet.spans] == ["puse", ""]


# Articles.


def test_articles_are_gone_through_and_marked_as_done(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    assert (driver.title, driver.status) == ("Vizīte Minskā", Status.NEW)
    driver.press("p")
    assert driver.title == "Vizīte Minskā"
    driver.press("g")
    assert driver.status is Status.DONE
    driver.press("n")
    assert (driver.title, driver.status) == ("Sarunas Rīgā", Status.NEW)
    driver.press("n")
    assert driver.title == "Sarunas Rīgā"
    driver.go_to("Lavrovs")
    driver.press("1")
    assert driver.status is Status.READING
    driver.press("p", "g")
    assert (driver.title, driver.status) == ("Vizīte Minskā", Status.READING)


def test_each_annotator_has_a_layer_of_her_own(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1")
    driver.answers.name = "berta"
    driver.window.perform(Act.CHANGE_ANNOTATOR)
    assert driver.marked == []
    driver.go_to("Baltkrievijā")
    driver.press("2", "u")
    driver.press("u")
    assert driver.marked == []
    driver.answers.name = "anna"
    driver.window.perform(Act.CHANGE_ANNOTATOR)
    assert driver.marked == [("person", "Putins")]


def test_an_article_is_purged_only_after_a_yes(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.answers.yes = True
    driver.window.perform(Act.PURGE)
    assert driver.title == "Vizīte Minskā"  # it is not in the bin
    driver.window.perform(Act.BIN)
    assert len(driver.workbench.corpus.articles.ids) == 1
    assert driver.title != "Vizīte Minskā"
    driver.window.perform(Act.SHOW_BIN)
    assert len(driver.workbench.corpus.articles.ids) == 1
    driver.workbench.corpus.list.selectRow(0)
    driver.answers.yes = False
    driver.window.perform(Act.PURGE)
    assert len(driver.workbench.corpus.articles.ids) == 1
    driver.answers.yes = True
    driver.window.perform(Act.PURGE)
    assert driver.workbench.corpus.articles.ids == []


def test_what_another_window_marks_is_shown(open_window: Open, project: Path) -> None:
    driver, other = open_window(project), open_window(project)
    other.workbench.desk.marks.add_span("person", [other.part("Putins")])
    driver.wait_until(lambda: driver.marked == [("person", "Putins")])


# Focus.


def test_digits_label_only_while_the_text_has_the_focus(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    while not driver.focus_is_on(QLineEdit):
        driver.press("f6")
    driver.write("2023-09")
    assert driver.filter_field().text() == "2023-09"
    assert driver.marked == []
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    driver.press("1")
    assert driver.marked == [("person", "Putins")]


def test_f6_goes_through_the_panes_and_comes_back(open_window: Open, project: Path) -> None:
    driver = open_window(project)
    start = QApplication.focusWidget()
    stops: list[QWidget | None] = []
    while start not in stops:
        driver.press("f6")
        stops.append(QApplication.focusWidget())
        assert len(set(stops)) == len(stops)
    assert [type(stop) for stop in stops] == [
        NoteField,
        RowList,
        ArticleList,
        FilterField,
        Surface,
    ]
    back: list[QWidget | None] = []
    while start not in back:
        driver.press("shift+f6")
        back.append(QApplication.focusWidget())
    assert back == [*reversed(stops[:-1]), start]


def test_with_a_span_in_focus_f6_stops_at_the_inspector_too(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.go_to("Putins")
    driver.press("1", "f6")
    assert driver.focus_is_on(Field)
    driver.press("esc")
    assert driver.focus_is_on(Surface)
    assert driver.focused == ("person", "Putins")


def test_the_filter_narrows_the_list_and_enter_opens_what_is_left(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.filter_field().setFocus()
    driver.write("rīgā")
    driver.wait_until(lambda: len(driver.workbench.corpus.articles.ids) == 1)
    driver.press("enter")
    assert driver.title == "Sarunas Rīgā"
    assert driver.focus_is_on(Surface)
