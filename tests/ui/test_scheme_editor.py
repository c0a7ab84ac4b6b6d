"""Labels edited in their dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from tests.domain.texts import part_of
from tests.projects import make_project, marks_in
from tests.ui.driving import Driver, Open
from tests.ui.fakes import Answers
from zimulis.domain.scheme import Label, LineStyle
from zimulis.ui.contrasts import checks
from zimulis.ui.dialogs.scheme.colour_field import ColourField
from zimulis.ui.dialogs.scheme.editor import SchemeEditor
from zimulis.ui.dialogs.scheme.sample import Sample
from zimulis.ui.theme import LIGHT
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TEXT = "Ziņa\n\nPutins ieradās Minskā un Rīgā."
PERSON, COUNTRY, WEAPON, CLAIM, SOURCE = range(5)
LOOK, ATTRIBUTES, RELATIONS, GUIDELINE = range(4)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A person and a country by anna, a country by bob."""
    path = make_project(tmp_path / "work.zimulis", TEXT)
    marks = (
        ("anna", "person", "Putins"),
        ("anna", "country", "Minskā"),
        ("bob", "country", "Rīgā"),
    )
    with Session.open(path) as session:
        (article,) = article_ids(session)
        for name, label, words in marks:
            session.choose_annotator(name)
            add_span(session, article, label, [part_of(TEXT, words)])
    return path


class Editor:
    """The dialog over a window, and what stands in it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        driver.press("ctrl+l")
        (self.dialog,) = driver.window.findChildren(SchemeEditor)
        driver.wait_until(lambda: QApplication.activeWindow() is self.dialog)

    @property
    def rows(self) -> QListWidget:
        (found,) = self.dialog.findChildren(QListWidget)
        return found

    @property
    def labels(self) -> list[str]:
        return [self.rows.item(row).text() for row in range(self.rows.count())]

    def open(self, label: int, page: int = LOOK) -> None:
        self.rows.setCurrentRow(label)
        (pages,) = self.dialog.findChildren(QTabWidget)
        pages.setCurrentIndex(page)

    def field(self, title: str) -> QWidget:
        """The field beside a title."""
        found = [w for w in self.dialog.findChildren(QLabel) if w.text() == title and w.buddy()]
        return found[0].buddy()

    def write(self, title: str, text: str) -> None:
        """Types into a field in place of what stands there."""
        field = self.field(title)
        field.setFocus()
        self.driver.press("ctrl+a")
        self.driver.write(text)

    def named(self, kind: type[QWidget], name: str) -> QWidget:
        """The one widget with this accessible name."""
        (found,) = [w for w in self.dialog.findChildren(kind) if w.accessibleName() == name]
        return found

    def table(self, name: str) -> QTableView:
        found = self.named(QTableView, name)
        assert isinstance(found, QTableView)
        return found

    def cell(self, table: str, row: int, column: int) -> str:
        model = self.table(table).model()
        return model.index(row, column).data(Qt.ItemDataRole.DisplayRole)

    def go_to(self, table: str, row: int, column: int) -> None:
        view = self.table(table)
        view.setFocus()
        view.setCurrentIndex(view.model().index(row, column))

    def fill(self, table: str, row: int, column: int, text: str) -> None:
        """Writes into a cell by keys, in place of what stands there."""
        self.go_to(table, row, column)
        self.driver.press("enter", "ctrl+a")
        self.driver.write(text)
        self.driver.press("enter")
        self.driver.wait_until(lambda: self.cell(table, row, column) == text)
        self.driver.wait_until(self.table(table).hasFocus)

    def click(self, text: str) -> None:
        """Clicks the one button in sight with this text."""
        buttons = self.dialog.findChildren(QPushButton)
        (found,) = [b for b in buttons if b.text().replace("&", "") == text and b.isVisible()]
        found.click()

    @property
    def told(self) -> str:
        """What stands at the bottom."""
        label = self.named(QLabel, "What follows")
        assert isinstance(label, QLabel)
        return label.text()

    def save(self) -> None:
        """Takes everything over by keys."""
        self.driver.press("ctrl+enter")

    @property
    def is_open(self) -> bool:
        return self.dialog.isVisible()


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    return open_window(project, Answers(yes=True))


def scheme_label(driver: Driver, name: str) -> Label:
    found = driver.workbench.desk.session.scheme.label(name)
    assert found, f"there is no label {name}"
    return found


def names(driver: Driver) -> list[str]:
    return [label.name for label in driver.workbench.desk.session.scheme.labels]


# A label.


def test_a_label_is_renamed_by_keys_and_its_spans_follow(driver: Driver, project: Path) -> None:
    editor = Editor(driver)
    editor.write("Name, in files", "human")
    editor.write("Title, in the window", "Human being")
    editor.write("Key", "7")
    assert editor.labels[0] == "7  Human being"
    assert driver.marked[0] == ("person", "Putins")
    editor.save()
    assert not editor.is_open
    assert driver.marked[0] == ("human", "Putins")
    assert scheme_label(driver, "human").key == "7"
    driver.activate()
    driver.press("ctrl+z")
    assert driver.marked[0] == ("person", "Putins")
    assert marks_in(project)[0] == ("person", "Putins")


def test_cancel_changes_nothing_and_asks_before_it_forgets(driver: Driver) -> None:
    before = driver.workbench.desk.session.scheme
    editor = Editor(driver)
    editor.write("Title, in the window", "Somebody")
    driver.answers.yes = False
    driver.press("esc")
    assert editor.is_open
    driver.answers.yes = True
    driver.press("esc")
    assert not editor.is_open
    assert driver.answers.asked == ["Forget it", "Forget it"]
    assert driver.workbench.desk.session.scheme == before


def test_nothing_is_asked_where_nothing_was_changed(driver: Driver) -> None:
    editor = Editor(driver)
    driver.press("esc")
    assert not editor.is_open
    assert driver.answers.asked == []


def test_a_name_that_cannot_be_is_told_and_kept_out(driver: Driver) -> None:
    editor = Editor(driver)
    editor.write("Name, in files", "claim")
    told = [label.text() for label in editor.dialog.findChildren(QLabel) if label.isVisible()]
    assert "Two labels are called “claim”." in told
    editor.save()
    assert editor.is_open
    assert QApplication.focusWidget() is editor.field("Name, in files")
    driver.press("end")
    driver.write("ant")
    editor.save()
    assert names(driver)[0] == "claimant"
    assert scheme_label(driver, "claim").relations[0].targets == ("claimant", "country", "source")


def test_a_key_that_does_something_else_is_told(driver: Driver) -> None:
    editor = Editor(driver)
    editor.write("Key", "2")
    assert editor.told == "“2” is the key of Person already."
    editor.write("Key", "n")
    assert editor.told == "“n” is the key of “Next article”."
    editor.save()
    assert editor.is_open
    driver.press("ctrl+a", "delete")
    assert editor.told == ""
    editor.save()
    assert not editor.is_open
    assert scheme_label(driver, "person").key == ""


def test_a_new_label_is_ready_to_be_used(driver: Driver) -> None:
    editor = Editor(driver)
    driver.press("insert")
    assert QApplication.focusWidget() is editor.field("Name, in files")
    driver.write("city")
    editor.click("Duplicate")
    driver.write("river")
    assert editor.labels[:3] == ["1  Person", "6  city", "7  river"]
    editor.save()
    city = scheme_label(driver, "city")
    assert (city.title, city.key, city.line) == ("city", "6", LineStyle.SOLID)
    assert city.colour not in {label.colour for label in (scheme_label(driver, "person"),)}
    assert all(check.passes for check in checks(LIGHT, city))
    driver.activate()
    driver.go_to("Rīgā")
    driver.press("6")
    assert driver.focused == ("city", "Rīgā")


def test_labels_are_moved(driver: Driver) -> None:
    editor = Editor(driver)
    editor.click("Down")
    editor.click("Down")
    editor.click("Up")
    editor.save()
    assert names(driver) == ["country", "person", "weapon", "claim", "source"]


# Deleting and merging.


def test_a_label_without_spans_is_deleted(driver: Driver) -> None:
    editor = Editor(driver)
    editor.open(WEAPON)
    driver.press("delete")
    assert editor.labels[WEAPON] == "4  Claim"
    editor.save()
    assert driver.answers.asked == []
    assert names(driver) == ["person", "country", "claim", "source"]


def test_a_label_with_spans_is_merged_after_all_was_told(driver: Driver, project: Path) -> None:
    editor = Editor(driver)
    editor.open(COUNTRY)
    editor.click("Delete…")
    editor.open(PERSON)
    assert editor.told == "Country will become Person."
    driver.answers.yes = False
    editor.save()
    assert editor.is_open
    assert "country" in names(driver)
    driver.answers.yes = True
    editor.save()
    assert not editor.is_open
    assert driver.answers.asked == [
        "Country cannot go: 1 span(s) of anna, 1 span(s) of bob. Merge it into:",
        "Do it",
        "Do it",
    ]
    assert driver.answers.questions[0] == (
        "2 span(s) of country become person. One undo takes it all back."
    )
    assert {label for label, _ in marks_in(project)} == {"person"}
    driver.activate()
    driver.press("ctrl+z")
    assert {label for label, _ in marks_in(project)} == {"person", "country"}


def test_merging_can_be_cancelled(driver: Driver) -> None:
    editor = Editor(driver)
    driver.answers.choice = None
    editor.click("Merge into…")
    assert len(editor.labels) == 5
    editor.save()
    assert len(names(driver)) == 5


# Colours.


def colour_field(editor: Editor, name: str) -> tuple[ColourField, QLineEdit]:
    field = editor.field(name)
    assert isinstance(field, ColourField)
    return field, field.findChildren(QLineEdit)[0]


def test_a_contrast_that_is_too_low_is_told_and_mended(driver: Driver) -> None:
    editor = Editor(driver)
    field, written = colour_field(editor, "Line on the light page")
    assert "✗" not in field.told
    written.setFocus()
    driver.press("ctrl+a")
    driver.write("#F0A0C")
    assert "✗" not in field.told
    driver.write("0")
    assert "✗ too low, at least 4.5" in field.told
    (mend,) = [b for b in field.findChildren(QPushButton) if b.text() == "Nearest that passes"]
    mend.click()
    assert "✗" not in field.told
    editor.save()
    person = scheme_label(driver, "person")
    assert person.colour == written.text()
    assert all(check.passes for check in checks(LIGHT, person))


def test_colours_are_picked_and_taken_ready_made(driver: Driver) -> None:
    driver.answers.colour = "#00FF00"
    editor = Editor(driver)
    field, _ = colour_field(editor, "Line on the dark page")
    field.findChildren(QPushButton)[0].click()
    assert driver.answers.asked == ["colour #56B4E9"]
    ready = editor.field("Colours")
    assert isinstance(ready, QComboBox)
    assert ready.currentIndex() == -1
    editor.open(COUNTRY)
    assert ready.currentText() == "green"
    ready.setFocus()
    driver.press("down")
    editor.save()
    assert scheme_label(driver, "person").dark == "#00FF00"
    assert scheme_label(driver, "country").colour == "#B04300"


def test_the_sample_is_drawn_in_the_colours_of_both_pages(driver: Driver) -> None:
    editor = Editor(driver)
    inks = ("#0064A0", "#56B4E9")
    for sample, ink in zip(editor.dialog.findChildren(Sample), inks, strict=True):
        image = sample.grab().toImage()
        colours = {
            image.pixelColor(x, y).name().upper()
            for x in range(image.width())
            for y in range(image.height())
        }
        assert ink in colours


def test_lines_name_the_labels_that_have_them(driver: Driver) -> None:
    editor = Editor(driver)
    lines = editor.field("Line")
    assert isinstance(lines, QComboBox)
    assert lines.currentText() == "solid"
    assert lines.itemText(1) == "dashes  (Country)"


def test_on_a_small_screen_what_has_the_keys_is_in_sight(driver: Driver) -> None:
    editor = Editor(driver)
    editor.dialog.resize(400, 400)
    _, written = colour_field(editor, "Line on the dark page")
    driver.wait_until(lambda: written.visibleRegion().isEmpty())
    written.setFocus()
    driver.wait_until(lambda: written.visibleRegion().boundingRect() == written.rect())


# Attributes, relations, guidelines.


def test_an_attribute_is_added_and_its_choices(driver: Driver) -> None:
    editor = Editor(driver)
    editor.open(PERSON, ATTRIBUTES)
    editor.fill("Attributes", 1, 0, "office")
    assert editor.cell("Attributes", 1, 0) == "office"
    editor.go_to("Attributes", 1, 4)
    driver.press("space")
    assert editor.cell("Attributes", 1, 4) == "✓"
    editor.go_to("Choices", 0, 0)
    assert not editor.table("Choices").isEnabled()
    editor.go_to("Attributes", 0, 0)
    assert editor.cell("Attributes", 0, 2) == "name, in-a-name"
    editor.fill("Choices", 1, 0, "inside")
    assert editor.cell("Attributes", 0, 2) == "name, inside"
    editor.save()
    kind, office = scheme_label(driver, "person").attributes
    assert kind.choices == ("name", "inside")
    assert (office.name, office.shown) == ("office", True)


def test_rows_come_and_go_by_keys(driver: Driver) -> None:
    editor = Editor(driver)
    editor.open(PERSON, ATTRIBUTES)
    editor.go_to("Attributes", 0, 0)
    driver.press("delete", "insert")
    driver.write("rank")
    driver.press("enter")
    driver.wait_until(lambda: editor.cell("Attributes", 1, 0) == "rank")
    driver.wait_until(editor.table("Attributes").hasFocus)
    editor.save()
    names = [attribute.name for attribute in scheme_label(driver, "person").attributes]
    assert names == ["role", "rank"]


def test_a_wrong_attribute_is_gone_to(driver: Driver) -> None:
    editor = Editor(driver)
    editor.open(PERSON, ATTRIBUTES)
    editor.fill("Attributes", 0, 3, "nickname")
    assert editor.told == "“nickname” cannot be the default of kind."
    editor.open(CLAIM)
    editor.save()
    assert editor.is_open
    assert QApplication.focusWidget() is editor.table("Attributes")
    assert editor.rows.currentRow() == PERSON


def test_what_a_relation_may_point_at_is_ticked_and_ordered(driver: Driver) -> None:
    editor = Editor(driver)
    editor.open(CLAIM, RELATIONS)
    assert editor.cell("Relations", 0, 1) == "Person, Country, Source"
    assert editor.cell("Relations", 1, 1) == "anything"
    editor.go_to("Labels to point at", 1, 0)
    driver.press("space")
    assert editor.cell("Relations", 0, 1) == "Person, Source"
    editor.fill("Relations", 3, 0, "topic")
    editor.save()
    claim = scheme_label(driver, "claim")
    assert claim.relations[0].targets == ("person", "source")
    assert [relation.type for relation in claim.relations][3] == "topic"


def test_a_guideline_is_written_and_shown_as_it_looks(driver: Driver) -> None:
    editor = Editor(driver)
    editor.open(SOURCE, GUIDELINE)
    text = editor.named(QPlainTextEdit, "Guideline in Markdown")
    look = editor.named(QTextBrowser, "How the guideline looks")
    assert isinstance(look, QTextBrowser)
    text.setFocus()
    driver.press("ctrl+a")
    driver.write("Mark *it*.")
    assert look.toPlainText() == "Mark it."
    editor.save()
    guidelines = dict(scheme_label(driver, "source").guidelines)
    assert guidelines["en"] == "Mark *it*."
    assert guidelines["lv"].startswith("Atzīmējiet apgalvotāju")
