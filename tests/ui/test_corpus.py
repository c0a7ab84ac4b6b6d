"""The list of articles, as a person filters it, works through it and tidies it up."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
)

from tests.builders import build_article, build_incoming, build_project, take_in
from tests.projects import articles_in, make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.article import Status
from zimulis.domain.exchange import Header
from zimulis.domain.worklist import Order
from zimulis.ui.actions import Act, Need
from zimulis.ui.dialogs.exporting.dialog import ExportDialog
from zimulis.ui.dialogs.filter_form import FilterForm
from zimulis.ui.dialogs.saved_filters import SavedFiltersDialog
from zimulis.ui.dialogs.tags import TagsDialog
from zimulis.ui.panels.corpus import CorpusPanel
from zimulis.workspace import articles, filters

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TITLES = ("Alfa", "Beta", "Gamma", "Delta")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    texts = [f"date 2023-0{place}\n\n{title}\n\nTeksts." for place, title in enumerate(TITLES, 1)]
    return make_project(tmp_path / "work.zimulis", *texts)


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    return open_window(project)


def corpus(driver: Driver) -> CorpusPanel:
    return driver.workbench.corpus


def shown(driver: Driver) -> list[str]:
    """The titles in the list."""
    session, panel = driver.workbench.desk.session, corpus(driver)
    return [row.title for row in articles.article_rows(session, panel.articles.ids)]


def chosen(driver: Driver) -> list[str]:
    """The titles of the chosen rows."""
    session = driver.workbench.desk.session
    return [row.title for row in articles.article_rows(session, corpus(driver).chosen)]


def said(driver: Driver) -> list[str]:
    """What stands in the panel beside its fields and rows."""
    labels = corpus(driver).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def filter_by(driver: Driver, text: str) -> None:
    driver.press("ctrl+j")
    driver.filter_field().setText(text)


def choose(driver: Driver, *places: int) -> None:
    """Chooses rows with the mouse, the last ones with Ctrl."""
    rows = corpus(driver).list
    for number, place in enumerate(places):
        held = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        at = QPoint(20, rows.rowViewportPosition(place) + 10)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, at)


def test_a_filter_is_typed_and_the_first_that_is_left_opened(driver: Driver) -> None:
    driver.press("ctrl+j")
    driver.write("date:2023-03..")
    driver.press("down", "enter")
    assert shown(driver) == ["Gamma", "Delta"]
    assert driver.title == "Gamma"
    driver.wait_until(lambda: "2 of 4" in said(driver))
    driver.press("n")
    assert driver.title == "Delta"
    driver.press("p", "p")
    assert driver.title == "Gamma"


def _offers(driver: Driver) -> list[str]:
    """What is offered under the filter."""
    popup = QApplication.activePopupWidget()
    model = getattr(popup, "model", lambda: None)()
    return [model.index(row, 0).data() for row in range(model.rowCount())] if model else []


def _press_down(driver: Driver) -> None:
    """Goes down in what is offered, which a real window gives the keys by itself."""
    popup = QApplication.activePopupWidget()
    assert popup, f"nothing is offered for {driver.filter_field().text()}"
    QTest.keyClick(popup, Qt.Key.Key_Down)


def test_what_is_not_understood_is_said_and_the_list_stays(driver: Driver) -> None:
    filter_by(driver, "beta")
    assert shown(driver) == ["Beta"]
    driver.filter_field().setText("beta colour:red")
    assert any(text.startswith("“colour:” names no field") for text in said(driver))
    assert shown(driver) == ["Beta"]
    driver.filter_field().setText("alfa")
    assert not any("colour" in text for text in said(driver))
    assert shown(driver) == ["Alfa"]


def test_the_list_stays_while_a_term_is_only_begun(driver: Driver) -> None:
    filter_by(driver, "source:.txt")
    driver.filter_field().setText("")
    driver.press("ctrl+j")
    seen: list[list[str]] = []
    for letter in "date:2023-03..":
        driver.write(letter)
        seen.append(shown(driver))
    assert ["Gamma"] in seen
    assert [] not in seen
    assert seen[-1] == ["Gamma", "Delta"]
    driver.write("202")
    driver.wait_until(lambda: "2 of 4, as before" in said(driver))
    driver.press("enter")
    assert any("“2023-03..202” is no date" in text for text in said(driver))
    assert shown(driver) == ["Gamma", "Delta"]


def test_a_word_that_begins_like_a_field_is_looked_for_when_it_is_done(driver: Driver) -> None:
    driver.press("ctrl+j")
    driver.write("al")
    assert shown(driver) == ["Alfa"]
    driver.filter_field().clear()
    driver.write("ta")
    assert shown(driver) == list(TITLES)
    driver.press("f6")
    assert shown(driver) == ["Beta", "Delta"]


def test_what_can_come_next_is_offered_and_tab_takes_it(driver: Driver) -> None:
    driver.press("ctrl+j")
    driver.write("sta")
    assert _offers(driver) == ["status:"]
    driver.press("tab")
    assert driver.filter_field().text() == "status:"
    driver.write("rea")
    assert _offers(driver) == ["reading"]
    _press_down(driver)
    driver.press("enter")
    assert driver.filter_field().text() == "status:reading "
    assert shown(driver) == []


def test_the_form_writes_the_filter(driver: Driver) -> None:
    filter_by(driver, "meta:site=x status:done")
    driver.press("ctrl+shift+j")
    form = driver.window.findChild(FilterForm)
    assert form
    words, date = form.findChildren(QLineEdit)[:2]
    QTest.keyClicks(words, "a b")
    QTest.keyClicks(date, "2023-0")
    assert driver.filter_field().text() == "a b meta:site=x status:done date:2023"
    QTest.keyClicks(date, "1")
    assert driver.filter_field().text() == "a b meta:site=x status:done date:2023-01"
    box = next(box for box in form.findChildren(QComboBox) if box.findData("weapon") > 0)
    box.setCurrentIndex(box.findData("weapon"))
    box.activated.emit(box.currentIndex())
    assert driver.filter_field().text().endswith("date:2023-01 label:weapon")


def test_the_form_asks_for_metadata(open_window: Open, tmp_path: Path) -> None:
    with build_project(tmp_path) as session:
        metadata = (("site", "lsm.lv"), ("author", "Anna Bērza"))
        some = build_article("Viens.", metadata=metadata), build_article("Divi.")
        take_in(session, Header(), *map(build_incoming, some))
    driver = open_window(session.path)
    filter_by(driver, "meta:author")
    assert len(shown(driver)) == 1
    driver.press("ctrl+shift+j")
    form = driver.window.findChild(FilterForm)
    assert form
    (names,) = (box for box in form.findChildren(QComboBox) if box.findData("site") > 0)
    (value,) = (f for f in form.findChildren(QLineEdit) if "metadata" in f.accessibleName())
    assert (names.currentText(), value.text()) == ("author", "")
    QTest.keyClicks(value, "a B")
    assert driver.filter_field().text() == 'meta:"author=a B"'
    assert len(shown(driver)) == 1
    names.setCurrentIndex(0)
    names.activated.emit(0)
    assert driver.filter_field().text() == ""


def test_filters_are_saved_by_name_and_taken_again(driver: Driver) -> None:
    driver.answers.line = "Early"
    driver.window.perform(Act.SAVE_FILTER)
    assert filters.saved_filters(driver.workbench.desk.session) == {}
    filter_by(driver, "date:2023-01..2023-02")
    driver.window.perform(Act.SAVE_FILTER)
    filter_by(driver, "")
    button = next(b for b in corpus(driver).findChildren(QToolButton) if b.text() == "⋯")
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == "Early")
    action.trigger()
    assert shown(driver) == ["Alfa", "Beta"]


def _saved_filters(driver: Driver) -> tuple[SavedFiltersDialog, QTableView]:
    driver.window.perform(Act.SAVED_FILTERS)
    dialog = driver.window.findChildren(SavedFiltersDialog)[-1]
    driver.wait_until(lambda: driver.focus_is_on(QTableView))
    (table,) = dialog.findChildren(QTableView)
    return dialog, table


def _told(dialog: SavedFiltersDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_saved_filters_are_renamed_forgotten_and_shown_with_keys(driver: Driver) -> None:
    session = driver.workbench.desk.session
    for name, text in (("Alfa", "alfa"), ("Early", "date:..2023-02"), ("Late", "date:2023-03..")):
        filters.save_filter(session, name, text)
    dialog, _ = _saved_filters(driver)
    driver.press("delete", "f2")
    driver.write("Zeit")
    driver.press("enter")
    driver.wait_until(lambda: list(filters.saved_filters(session)) == ["Late", "Zeit"])
    driver.press("f2")
    driver.write("Late")
    driver.press("enter")
    driver.wait_until(lambda: "Another filter is called “Late”." in _told(dialog))
    driver.press("enter")
    assert not dialog.isVisible()
    driver.activate()
    assert shown(driver) == ["Alfa", "Beta"]
    assert driver.filter_field().text() == "date:..2023-02"
    driver.press("esc", "u")
    assert list(filters.saved_filters(session)) == ["Early", "Late"]


def test_a_saved_filter_is_found_in_the_palette(driver: Driver) -> None:
    filters.save_filter(driver.workbench.desk.session, "Late ones", "date:2023-03..")
    driver.press("ctrl+k")
    driver.write("late on")
    driver.press("enter")
    assert shown(driver) == ["Gamma", "Delta"]


def test_every_field_can_be_chosen_with_keys(driver: Driver) -> None:
    driver.press("ctrl+j")
    assert _offers(driver) == []
    driver.press("ctrl+space")
    assert {"status:", "label:", "date:"} <= set(_offers(driver))


def test_rows_are_chosen_by_keys_and_said_to_be_done_together(driver: Driver) -> None:
    corpus(driver).list.setFocus()
    driver.press("down", "shift+down", "shift+down")
    assert chosen(driver) == ["Beta", "Gamma", "Delta"]
    _take_from_menu(driver, "done")
    path = driver.project
    assert [_status(path, place) for place in range(4)] == [None, *[Status.DONE] * 3]
    assert chosen(driver) == ["Beta", "Gamma", "Delta"]
    driver.press("ctrl+a")
    assert len(chosen(driver)) == 4
    driver.press("esc", "u")
    assert [_status(path, place) for place in range(4)] == [None] * 4


def _status(path: Path, place: int) -> Status | None:
    statuses = articles_in(path)[place].statuses
    return statuses[0].status if statuses else None


def _take_from_menu(driver: Driver, title: str) -> None:
    rows = corpus(driver).list
    rows.customContextMenuRequested.emit(rows.visualRect(rows.currentIndex()).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    submenus = (action.menu() for action in menu.actions() if action.menu())
    every = [
        *menu.actions(),
        *(a for sub in submenus if isinstance(sub, QMenu) for a in sub.actions()),
    ]
    next(action for action in every if action.text() == title).trigger()
    menu.close()


def test_a_click_with_ctrl_chooses_and_opens_nothing(driver: Driver) -> None:
    choose(driver, 1, 3)
    assert chosen(driver) == ["Beta", "Delta"]
    assert driver.title == "Beta"


def test_what_goes_to_the_bin_makes_room_for_the_next_and_comes_back(driver: Driver) -> None:
    choose(driver, 0, 2)
    corpus(driver).list.setFocus()
    driver.press("delete")
    assert shown(driver) == ["Beta", "Delta"]
    assert driver.title == "Beta"
    driver.window.perform(Act.SHOW_BIN)
    assert shown(driver) == ["Alfa", "Gamma"]
    corpus(driver).list.selectRow(1)
    driver.window.perform(Act.PUT_BACK)
    assert shown(driver) == ["Alfa"]
    driver.window.perform(Act.SHOW_BIN)
    assert shown(driver) == ["Beta", "Gamma", "Delta"]
    driver.press("esc", "u", "u", "u")
    assert shown(driver) == list(TITLES)


def test_only_in_the_bin_can_things_be_put_back_or_removed(driver: Driver) -> None:
    window = driver.window
    choose(driver, 0)
    assert window.lacking(Act.BIN) is None
    assert window.lacking(Act.PUT_BACK) is window.lacking(Act.PURGE) is Need.BINNED
    corpus(driver).list.setFocus()
    driver.press("delete")
    window.perform(Act.SHOW_BIN)
    assert shown(driver) == ["Alfa"]
    corpus(driver).list.clearSelection()
    assert window.lacking(Act.PUT_BACK) is Need.BINNED
    choose(driver, 0)
    assert window.lacking(Act.PUT_BACK) is window.lacking(Act.PURGE) is None
    assert window.lacking(Act.BIN) is Need.UNBINNED


def test_articles_alike_are_shown_from_one_of_them(open_window: Open, tmp_path: Path) -> None:
    story = " ".join(f"vārds{number}" for number in range(200))
    texts = (f"Ziņa “A”\n\n{story}", "Cits.", f"Pārdruka\n\n{story} Beigas.")
    driver = open_window(make_project(tmp_path / "alike.zimulis", *texts))
    choose(driver, 0)
    _take_from_menu(driver, "Show articles like this one")
    assert shown(driver) == ["Ziņa “A”", "Pārdruka"]
    assert driver.filter_field().text() == 'alike:"Ziņa “A”"'
    filter_by(driver, "")
    assert len(shown(driver)) == 3
    choose(driver, 1)
    driver.window.perform(Act.SHOW_ALIKE)
    assert len(shown(driver)) == 3


def test_tags_are_ticked_for_all_that_are_chosen(driver: Driver) -> None:
    choose(driver, 0, 1)
    driver.window.perform(Act.TAGS)
    dialog = driver.window.findChild(TagsDialog)
    assert dialog
    field = dialog.findChild(QLineEdit)
    assert field
    QTest.keyClicks(field, "border")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert shown(driver) == list(TITLES)
    assert chosen(driver) == ["Alfa", "Beta"]
    filter_by(driver, "tag:border")
    assert shown(driver) == ["Alfa", "Beta"]


def test_chosen_articles_are_exported(driver: Driver, tmp_path: Path) -> None:
    driver.answers.path = tmp_path / "two.xml"
    choose(driver, 1, 3)
    driver.window.perform(Act.EXPORT_CHOSEN)
    dialog = driver.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    (go_on,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "E&xport…")
    driver.wait_until(go_on.isEnabled)
    go_on.click()
    driver.wait_until((tmp_path / "two.xml").exists)
    written = (tmp_path / "two.xml").read_text(encoding="utf-8")
    assert [title for title in TITLES if title in written] == ["Beta", "Delta"]


def test_a_wide_list_has_columns_that_sort(driver: Driver) -> None:
    rows = corpus(driver).list
    assert not rows.is_wide
    driver.press("ctrl+b")
    assert rows.is_wide
    head = rows.horizontalHeader()
    assert head.isVisible()
    head.sectionClicked.emit(0)
    assert shown(driver) == ["Alfa", "Beta", "Delta", "Gamma"]
    head.sectionClicked.emit(0)
    assert shown(driver) == ["Gamma", "Delta", "Beta", "Alfa"]
    head.sectionClicked.emit(0)
    assert shown(driver) == list(TITLES)
    driver.press("ctrl+b")
    assert not rows.is_wide
    assert not head.isVisible()


def test_columns_the_filter_and_the_order_are_there_again(
    open_window: Open, driver: Driver, project: Path
) -> None:
    filter_by(driver, "date:2023-02..")
    corpus(driver).list.order_requested.emit(Order.parse("-title"))
    corpus(driver).list.show_columns(["title", "status", "source"])
    corpus(driver).list.columns_changed.emit()
    driver.press("esc", "n")
    driver.close()
    again = open_window(project)
    assert shown(again) == ["Gamma", "Delta", "Beta"]
    assert corpus(again).list.columns == ["title", "status", "source"]


def test_a_mark_reads_its_own_row_again_and_asks_for_no_list(driver: Driver) -> None:
    panel = corpus(driver)
    assert shown(driver) == list(TITLES)
    asked: list[bool] = []
    panel.listed.connect(asked.append)
    driver.go_to("Alfa")
    driver.press("1")
    index = panel.list.model().index(0, 0)
    driver.wait_until(lambda: getattr(index.data(257), "counts", {}) == {"person": 1})
    assert asked == []
