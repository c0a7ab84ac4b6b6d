"""An article with more spans than are read at once: the text first, then they."""

from pathlib import Path

import pytest

from tests.builders import build_article, build_incoming, build_span, take_in
from tests.projects import marks_in
from tests.ui.driving import Driver, Open
from zimulis.workspace.layers import PIECE
from zimulis.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

_WORD = "Rīga, "
_SPANS = 2 * PIECE + 1


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    path = tmp_path / "long.zimulis"
    places = [(start, start + 4) for start in range(0, _SPANS * len(_WORD), len(_WORD))]
    spans = [build_span("country", place) for place in places]
    with Session.create(path, annotator_name="anna") as session:
        long = build_incoming(build_article(_WORD * _SPANS), spans)
        take_in(session, long, build_incoming("Minska."), fallback_annotator="anna")
    driver = open_window(path)
    driver.workbench.desk.open_article(driver.workbench.corpus.articles.ids[0])
    assert len(driver.sheet.spans) == PIECE
    return driver


def test_all_spans_come_and_what_is_marked_meanwhile_stays(driver: Driver) -> None:
    driver.press("ctrl+home", "1")
    total = _SPANS + 1
    driver.wait_until(lambda: len(driver.sheet.spans) == total)
    assert set(driver.marked[:2]) == {("country", "Rīga"), ("person", "Rīga")}
    driver.wait_until(lambda: driver.workbench.span_list.count == total)
    assert len(marks_in(driver.project)) == total


def test_a_span_that_is_not_read_yet_can_be_found_and_undone(driver: Driver) -> None:
    driver.press("ctrl+end", "ctrl+left", "1")
    assert driver.focused == ("person", "Rīga")
    driver.wait_until(lambda: len(driver.sheet.spans) == _SPANS + 1)
    assert driver.focused == ("person", "Rīga")
    driver.press("u")
    assert len(driver.sheet.spans) == _SPANS


def test_another_article_ends_the_reading(driver: Driver) -> None:
    driver.press("n", "2")
    driver.wait_until(lambda: driver.workbench.span_list.count == 1)
    assert driver.marked == [("country", "Minska")]
