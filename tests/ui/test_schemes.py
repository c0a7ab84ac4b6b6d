"""Labels from files and into files, and a window that follows a scheme that changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from tests.builders import build_scheme
from tests.projects import make_project, marks_in
from tests.ui.driving import Driver, Open
from tests.ui.fakes import SCHEME, Answers
from zimulis.domain.scheme import Label, Scheme
from zimulis.ui.actions import Act
from zimulis.ui.dialogs.scheme.adopting import AdoptingDialog
from zimulis.ui.panels.legend import Legend
from zimulis.ui.theme import LIGHT
from zimulis.workspace.scheme_files import read_scheme, write_scheme
from zimulis.workspace.scheming import draft_scheme, edit_scheme
from zimulis.workspace.session import Session

TEXT = "Vizīte Minskā\n\n" + "\n\n".join(f"Rindkopa {i}: Putins ieradās {i}." for i in range(80))

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", TEXT)


def titles(driver: Driver) -> str:
    return driver.window.findChildren(Legend)[0].accessibleName()


def rename(session: Session, before: str, after: str) -> None:
    draft = draft_scheme(session)
    found = draft.named(before)
    assert found
    label = replace(found.label, name=after, title=after.capitalize())
    edit_scheme(session, draft.put(replace(found, label=label)))


# A scheme that changes.


def test_the_window_follows_a_renamed_label_and_stays_where_it_is(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    driver.go_to("Putins ieradās 60.")
    driver.press("1")
    top = driver.sheet.anchor.top
    assert top > 0
    rename(driver.workbench.desk.session, "person", "human")
    assert driver.focused == ("human", "Putins")
    assert driver.sheet.anchor.top == top
    assert titles(driver).startswith("1 Human, 2 Country")
    driver.press("2", "1")
    assert driver.focused == ("human", "Putins")
    assert marks_in(project) == [("human", "Putins")]
    driver.press("ctrl+z", "ctrl+z", "ctrl+z")
    assert driver.marked == [("person", "Putins")]
    assert titles(driver).startswith("1 Person")


def test_the_window_follows_a_scheme_that_somebody_else_has_edited(
    open_window: Open, project: Path
) -> None:
    driver = open_window(project)
    with Session.open(project, "bob") as other:
        rename(other, "country", "state")
    driver.wait_until(lambda: "State" in titles(driver))
    driver.go_to("Putins ieradās 7.")
    driver.press("2")
    assert driver.marked == [("state", "Putins")]


# Files.


def test_labels_are_written_into_a_file(open_window: Open, project: Path, tmp_path: Path) -> None:
    driver = open_window(project, Answers(path=tmp_path / "labels.xml"))
    driver.window.perform(Act.EXPORT_SCHEME)
    assert driver.answers.asked == ["export security-news.xml"]
    assert read_scheme(tmp_path / "labels.xml") == driver.workbench.desk.session.scheme


def test_chosen_labels_of_a_file_are_taken_over_and_can_be_undone(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    path = tmp_path / "labels.xml"
    city = Label("city", "City", "#4A4A9C", "#A6A6FF", key="6")
    write_scheme(path, Scheme("other", (replace(SCHEME.labels[0], title="Human"), city)))
    driver = open_window(project, Answers(scheme=path))
    driver.window.perform(Act.IMPORT_SCHEME)
    (dialog,) = driver.window.findChildren(AdoptingDialog)
    (rows,) = dialog.findChildren(QListWidget)
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "Human – other title",
        "City – new",
    ]
    driver.wait_until(lambda: QApplication.focusWidget() is rows)
    driver.press("space", "enter")
    assert not dialog.isVisible()
    driver.activate()
    assert titles(driver).endswith("5 Source, 6 City")
    assert titles(driver).startswith("1 Person")
    driver.go_to("Putins ieradās 7.")
    driver.press("6")
    assert driver.marked == [("city", "Putins")]
    driver.press("ctrl+z", "ctrl+z")
    assert titles(driver).endswith("5 Source")


def test_a_file_without_labels_or_news_is_told(
    open_window: Open, project: Path, tmp_path: Path
) -> None:
    path = tmp_path / "labels.xml"
    driver = open_window(project, Answers(scheme=path))
    path.write_text("<corpus/>", encoding="utf-8")
    driver.window.perform(Act.IMPORT_SCHEME)
    write_scheme(path, driver.workbench.desk.session.scheme)
    driver.window.perform(Act.IMPORT_SCHEME)
    assert driver.answers.told == [
        "labels.xml holds no labels.",
        "The project has all these labels, just as they are.",
    ]


def test_a_new_project_can_have_the_labels_of_a_file(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "labels.xml"
    write_scheme(path, build_scheme())
    answers = Answers(name="anna", path=tmp_path / "jauns.zimulis", scheme=path, choice=1)
    driver = open_window(answers=answers)
    driver.press("ctrl+n")
    assert driver.workbench.desk.session.scheme == build_scheme()
    assert titles(driver) == "1 Person, 2 Country, 4 Claim"


def test_without_labels_no_project_is_made(open_window: Open, tmp_path: Path) -> None:
    driver = open_window(answers=Answers(name="anna", path=tmp_path / "x.zimulis", choice=None))
    driver.press("ctrl+n")
    assert not (tmp_path / "x.zimulis").exists()


# The legend.


def legend(qtbot: QtBot, scheme: Scheme, width: int) -> Legend:
    shown = Legend(LIGHT)
    qtbot.addWidget(shown)
    shown.set_scheme(scheme)
    shown.resize(QSize(width, shown.sizeHint().height()))
    shown.show()
    return shown


def many(count: int) -> Scheme:
    labels = (
        Label(
            f"l{n}", f"A rather long title {n}", "#57534B", "#BDB8AE", key=str(n) if n < 10 else ""
        )
        for n in range(count)
    )
    return Scheme("many", tuple(labels))


def test_the_legend_tells_what_a_guideline_says_first(qtbot: QtBot) -> None:
    claim = replace(SCHEME.labels[3], guidelines=(("en", "Mark **content**. And more."),))
    shown = legend(qtbot, Scheme("one", (claim,)), 400)
    assert shown.tip(10) == "4 Claim\nMark content."
    spy = QSignalSpy(shown.label_pointed)
    qtbot.mouseMove(shown, shown.rect().center())
    qtbot.mouseMove(shown, shown.rect().topLeft() + shown.rect().center() / 8)
    assert [spy.at(i)[0] for i in range(spy.count())][-1:] == ["claim"]


def test_labels_without_room_are_shortened_then_left_out_but_told(qtbot: QtBot) -> None:
    wide = legend(qtbot, many(3), 1000)
    assert wide.tip(990) == ""
    narrow = legend(qtbot, many(12), 300)
    left_out = narrow.tip(299).splitlines()
    assert "A rather long title 11" in left_out
    assert "0 A rather long title 0" not in left_out
    assert narrow.minimumSizeHint().width() == 0
    assert len(narrow.accessibleName().split(", ")) == 12


def test_labels_without_a_key_come_last(qtbot: QtBot) -> None:
    keyless = replace(SCHEME.labels[0], key="")
    shown = legend(qtbot, Scheme("two", (keyless, SCHEME.labels[1])), 400)
    assert shown.accessibleName() == "2 Country, Person"
