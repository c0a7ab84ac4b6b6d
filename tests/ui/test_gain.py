"""Articles in the order of what there is to review in them."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import build_project
from tests.domain.texts import part_of
from tests.projects import make_project
from tests.proposing import count_names
from tests.ui.driving import Driver, Open
from zimulis.domain.worklist import Order, SortKey
from zimulis.ui.desk import Desk
from zimulis.ui.gaining import Gaining
from zimulis.ui.jobs import JobRunner
from zimulis.ui.models.articles import ArticleModel
from zimulis.ui.orders import OrderMenu
from zimulis.ui.panels.corpus import CorpusPanel
from zimulis.ui.theme import LIGHT
from zimulis.workspace import marking
from zimulis.workspace.articles import article_ids, article_rows
from zimulis.workspace.gains import Counted, is_due
from zimulis.workspace.jobs import CancelToken, Progress
from zimulis.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXTS = (
    "Alfa\n\nTe šoreiz nav neviena vārda.",
    "Beta\n\nToreiz Putins bija Polijā, Krievijā un Lietuvā.",
    "Gamma\n\nToreiz Putins bija mājās.",
    "Delta\n\nToreiz Putins bija Polijā un Krievijā.",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "work.zimulis", *TEXTS)


@pytest.fixture
def driver(open_window: Open, project: Path) -> Driver:
    """A window on a project in which all that can be known is."""
    with Session.open(project, "anna") as session:
        count_names(session)
    return open_window(project)


def shown(driver: Driver) -> list[str]:
    """The titles in the list."""
    corpus = driver.workbench.corpus.articles
    return [row.title for row in article_rows(driver.workbench.desk.session, corpus.ids)]


def to_review(panel: CorpusPanel) -> list[str]:
    """What the column says, from the top."""
    model = panel.list.model()
    assert isinstance(model, ArticleModel)
    place = [column.by for column in model.columns].index(SortKey.GAIN)
    assert model.headerData(place, Qt.Orientation.Horizontal) == "To review"
    return [model.index(row, place).data() for row in range(model.rowCount())]


def choose_order(panel: CorpusPanel, title: str = "To review") -> None:
    """Chooses an order from the menu."""
    menu = panel.findChild(OrderMenu)
    assert menu, "a panel without orders"
    next(action for action in menu.actions() if action.text() == title).trigger()


def test_the_most_to_review_comes_first_and_n_follows(driver: Driver) -> None:
    assert to_review(driver.workbench.corpus) == ["0", "4", "1", "3"]
    choose_order(driver.workbench.corpus)
    assert shown(driver) == ["Beta", "Delta", "Gamma", "Alfa"]
    assert driver.title == "Alfa"
    driver.press("p", "p", "p")
    assert driver.title == "Beta"
    driver.press("n")
    assert driver.title == "Delta"
    choose_order(driver.workbench.corpus, "Smallest first")
    assert shown(driver) == ["Alfa", "Gamma", "Delta", "Beta"]


def test_what_is_done_is_never_in_front(driver: Driver) -> None:
    choose_order(driver.workbench.corpus)
    driver.press("p", "p", "p", "g")
    assert to_review(driver.workbench.corpus) == ["", "3", "1", "0"]
    choose_order(driver.workbench.corpus)
    assert shown(driver) == ["Delta", "Gamma", "Alfa", "Beta"]


def test_a_wide_list_has_it_in_a_column_that_sorts(driver: Driver) -> None:
    rows = driver.workbench.corpus.list
    assert not rows.shows(SortKey.GAIN)
    driver.press("ctrl+b")
    assert rows.shows(SortKey.GAIN)
    model = rows.model()
    assert isinstance(model, ArticleModel)
    place = [column.by for column in model.columns].index(SortKey.GAIN)
    orders = [
        ["Beta", "Delta", "Gamma", "Alfa"],
        ["Alfa", "Gamma", "Delta", "Beta"],
        ["Alfa", "Beta", "Gamma", "Delta"],
    ]
    for order in orders:
        rows.horizontalHeader().sectionClicked.emit(place)
        assert shown(driver) == order


def test_what_there_is_to_review_is_told_in_words(driver: Driver) -> None:
    model = driver.workbench.corpus.list.model()
    told = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "To review: 4 in pencil" in told.splitlines()


def test_a_process_counts_and_counts_anew_when_an_article_is_left(
    open_window: Open, project: Path, qtbot: QtBot
) -> None:
    driver = open_window(project)
    panel = driver.workbench.corpus
    assert to_review(panel) == ["?"] * 4

    def wait_for(*numbers: str) -> None:
        qtbot.waitUntil(lambda: to_review(panel) == list(numbers), timeout=120_000)

    choose_order(panel)
    wait_for("4", "3", "1", "0")
    assert shown(driver) == ["Beta", "Delta", "Gamma", "Alfa"]
    driver.press("p", "p")
    driver.mark("Polijā", "2")
    driver.press("n")
    wait_for("4", "2", "1", "0")


class Counter:
    """Counts when it is told to; tells of two articles of many before."""

    def __init__(self) -> None:
        self.rounds = 0
        self.reasons: tuple[str, ...] = ()
        self.goes_on = Event()

    def count(self, session: Session, progress: Progress, cancel: CancelToken) -> Counted | None:
        self.rounds += 1
        with session.sibling() as own:
            if not is_due(own):
                return None
        progress(2, 900, "")
        while not self.goes_on.wait(0.01) and not cancel.cancelled:
            pass
        with session.sibling() as own:
            return Counted(count_names(own, cancel), self.reasons)


class Watched:
    """A panel on a project, what counts for it, and what that has said."""

    def __init__(self, session: Session) -> None:
        self.desk = Desk(session)
        self.panel = CorpusPanel(self.desk, LIGHT)
        self.panel.refresh()
        self.counter = Counter()
        self.said: list[str] = []
        self.gaining = Gaining(self.desk, self.panel, self.panel, self.counter.count)
        self.gaining.said.connect(self.said.append)

    def told(self) -> list[str]:
        """What is told of the counting under the list."""
        labels = self.panel.counting.findChildren(QLabel)
        return [label.text() for label in labels if not self.panel.counting.isHidden()]

    def stop(self) -> None:
        button = self.panel.counting.findChild(QPushButton)
        assert button
        button.click()

    def close(self) -> None:
        self.gaining.close_project()
        self.panel.close_project()
        self.panel.deleteLater()


@pytest.fixture
def watched(qtbot: QtBot, tmp_path: Path) -> Iterator[Watched]:
    del qtbot
    with build_project(tmp_path, *TEXTS) as session:
        made = Watched(session)
        yield made
        made.close()


def test_an_order_that_is_left_at_once_has_nothing_counted(
    open_window: Open, project: Path, qtbot: QtBot
) -> None:
    driver = open_window(project)
    gaining = driver.window.findChild(Gaining)
    assert isinstance(gaining, Gaining)
    pause, runner = gaining.findChild(QTimer), gaining.findChild(JobRunner)
    assert isinstance(pause, QTimer)
    assert isinstance(runner, JobRunner)
    choose_order(driver.workbench.corpus)
    choose_order(driver.workbench.corpus, "Project order")
    qtbot.waitUntil(lambda: not pause.isActive())
    assert not runner.is_busy


def test_nothing_is_counted_that_nobody_looks_at(watched: Watched, qtbot: QtBot) -> None:
    watched.panel.show_worklist("", Order.parse("title"))
    watched.desk.corpus_changed.emit()
    choose_order(watched.panel)
    watched.counter.goes_on.set()
    qtbot.waitUntil(lambda: to_review(watched.panel) == ["4", "3", "1", "0"])
    assert watched.counter.rounds == 1


def test_how_far_it_is_is_told_and_it_can_be_stopped(watched: Watched, qtbot: QtBot) -> None:
    choose_order(watched.panel)
    qtbot.waitUntil(lambda: watched.told() == ["2 of 900 counted"])
    watched.stop()
    qtbot.waitUntil(lambda: not watched.told())
    assert watched.said == ["Stopped; choosing the order again goes on counting."]
    watched.desk.corpus_changed.emit()
    watched.counter.goes_on.set()
    choose_order(watched.panel)
    qtbot.waitUntil(lambda: to_review(watched.panel) == ["4", "3", "1", "0"])
    assert watched.counter.rounds == 2


def test_the_list_keeps_its_order_while_numbers_change(watched: Watched, qtbot: QtBot) -> None:
    session = watched.desk.session
    count_names(session)
    watched.counter.goes_on.set()
    choose_order(watched.panel)
    qtbot.waitUntil(lambda: to_review(watched.panel) == ["4", "3", "1", "0"])
    counting = watched.gaining.findChild(JobRunner)
    assert isinstance(counting, JobRunner)
    qtbot.waitUntil(lambda: watched.counter.rounds == 1 and not counting.is_busy)
    beta = article_ids(session)[1]
    for words in ("Polijā", "Krievijā", "Lietuvā"):
        marking.add_span(session, beta, "person", [part_of(TEXTS[1], words)])
    watched.desk.open_article(beta)
    qtbot.waitUntil(lambda: to_review(watched.panel) == ["1", "3", "1", "0"])
    watched.panel.articles.rest()
    assert to_review(watched.panel) == ["1", "3", "1", "0"]
    assert watched.counter.rounds == 2


def test_what_comes_after_the_end_finds_nothing_to_show(watched: Watched, qtbot: QtBot) -> None:
    watched.counter.goes_on.set()
    choose_order(watched.panel)
    qtbot.waitUntil(lambda: watched.counter.rounds == 1)
    with qtbot.assertNotEmitted(watched.panel.list.model().dataChanged):
        watched.gaining.close_project()
        QApplication.processEvents()


def test_a_suggester_that_fails_is_told_of_once(watched: Watched, qtbot: QtBot) -> None:
    watched.counter.reasons = ("The suggester ships failed.",)
    watched.counter.goes_on.set()
    choose_order(watched.panel)
    qtbot.waitUntil(lambda: bool(watched.said))
    choose_order(watched.panel)
    qtbot.waitUntil(lambda: watched.counter.rounds == 2)
    qtbot.waitUntil(lambda: not watched.told())
    assert watched.said == ["The suggester ships failed."]
