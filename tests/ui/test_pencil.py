"""Suggestions on the page: never in the way of ink, and still while somebody looks at one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.projects import make_project
from tests.ui.driving import Driver, Open
from tests.ui.fakes import CLAIM, COUNTRY, PERSON, SOURCE, is_claim, span_on
from zimulis.domain.annotations import Span
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.pencil import Pencil, pencilled
from zimulis.ui.surface.span_index import SpanIndex

TEXT = "Putins ieradās Minskā.\n\nLavrovs brauca uz Pekinu, sacīja TASS, un tur palika.\n"
ARTICLE = f"Divi ceļi\n\n{TEXT}"
BLOCKS = Blocks(TEXT)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

_ranges = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=2, unique=True).map(
    lambda ends: Part(*sorted(ends))
)
_spans = st.lists(
    st.builds(span_on, st.sampled_from([PERSON, COUNTRY, CLAIM]), _ranges),
    max_size=8,
    unique_by=lambda span: span.id,
)
_suggestions = st.lists(
    st.builds(
        lambda label, part: Suggestion("names", label.name, (part,)),
        st.sampled_from([PERSON, SOURCE, CLAIM]),
        _ranges,
    ),
    max_size=8,
)


def suggest(label: Label, part: Part, reason: str = "") -> Suggestion:
    return Suggestion("names", label.name, (part,), reason=reason)


@given(_spans, _suggestions)
def test_pencil_takes_only_lanes_that_ink_has_left(
    spans: list[Span], suggestions: list[Suggestion]
) -> None:
    ink = SpanIndex(BLOCKS, is_claim)
    ink.extend(spans)
    before = [ink.lanes(block) for block in range(len(BLOCKS))]
    pencil = Pencil(BLOCKS, is_claim, ink)
    pencil.put(suggestions)
    assert [ink.lanes(block) for block in range(len(BLOCKS))] == before
    for block in range(len(BLOCKS)):
        lanes = pencil.lanes(block)
        drawn = [(span.extent, lanes[span.id]) for span in pencil.spans if span.id in lanes]
        inked = [(ink.get(i).extent, lane) for i, lane in before[block].items()]  # pyright: ignore
        for number, (extent, lane) in enumerate(drawn):
            for other, taken in (*inked, *drawn[:number]):
                apart = extent.end <= other.start or other.end <= extent.start
                assert apart or lane != taken


def test_a_rerun_replaces_all_but_what_is_in_focus() -> None:
    pencil = Pencil(BLOCKS, is_claim, SpanIndex(BLOCKS, is_claim))
    held = suggest(PERSON, Part(0, 6), "first run")
    pencil.put([held, suggest(COUNTRY, Part(15, 21))])
    wider, within = suggest(PERSON, Part(0, 14)), suggest(COUNTRY, Part(0, 6))
    changed = pencil.put([wider, within], kept=pencilled(held).id)
    assert set(pencil) == {held, within}
    assert changed == {0}
    pencil.put([wider, within])
    assert set(pencil) == {wider, within}


# In the window.


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    return open_window(make_project(tmp_path / "work.zimulis", ARTICLE))


def click(driver: Driver, words: str) -> None:
    viewport = driver.surface.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=driver.point(words))


def test_a_click_focuses_a_suggestion_and_its_reason_is_said(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.surface.put_suggestions([suggest(PERSON, driver.part("Lavrovs"), "often marked so")])
    click(driver, "Lavrovs")
    assert driver.sheet.hand.pencil
    assert said[-1] == "Person? · often marked so"
    assert driver.focused is None
    assert driver.marked == []
    driver.press("esc")
    assert driver.sheet.hand.pencil is None
    assert said[-1] == ""


def test_suggestions_move_no_claim_and_no_line_that_has_room(driver: Driver) -> None:
    driver.surface.go_to(driver.part("Putins").start)
    driver.press("4")
    (claim,) = driver.sheet.spans
    columns = dict(driver.sheet.brackets.columns(1))
    tops = [driver.sheet.page.spot(block.start).y for block in driver.sheet.blocks]
    driver.surface.put_suggestions(
        [
            suggest(CLAIM, Part(0, claim.end)),
            suggest(CLAIM, driver.part("ieradās Minskā")),
            suggest(COUNTRY, driver.part("Minskā")),
        ]
    )
    assert driver.sheet.brackets.columns(1)[claim.id] == columns[claim.id] == 0
    assert sorted(driver.sheet.brackets.columns(1).values()) == [0, 1, 2]
    assert [driver.sheet.page.spot(block.start).y for block in driver.sheet.blocks] == tops


def test_a_label_on_ink_leaves_other_suggestions_where_they_are(driver: Driver) -> None:
    driver.surface.put_suggestions(
        [suggest(PERSON, driver.part("Putins")), suggest(COUNTRY, driver.part("Minskā"))]
    )
    driver.go_to("Lavrovs")
    driver.press("1")
    assert driver.marked == [("person", "Lavrovs")]
    assert len(driver.sheet.pencil.spans) == 2
