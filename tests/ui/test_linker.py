"""Claimants by their badges in a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.projects import articles_in, make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.ids import SpanId
from zimulis.ui.panels.corpus import CorpusPanel
from zimulis.ui.surface.badges import Badges

TEXT = (
    "date 2023-09\n\nVizīte\n\n"
    "Peskovs sacīja, ka Krievija sūtīs Su-35. Kims gatavojas, vēsta aģentūra TASS.\n\n"
    + "\n\n".join(f"Rindkopa {i} ir tukša." for i in range(60))
    + "\n\nBeigās Kims vēl solīja palīdzēt.\n"
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    driver = open_window(make_project(tmp_path / "work.zimulis", TEXT))
    driver.go_to("Peskovs")
    driver.press("1")
    driver.sheet.hand.select(driver.part("Krievija sūtīs Su-35"))
    driver.press("4")
    assert driver.focused == ("claim", "Krievija sūtīs Su-35")
    return driver


def linked(driver: Driver) -> list[str]:
    """What is linked on the disk: the words, or the kind of nobody."""
    labelled = articles_in(driver.project)[0]
    spans = {span.id: span for span in labelled.spans}
    targets = [
        (relation, spans.get(SpanId(str(relation.target)))) for relation in labelled.relations
    ]
    return [
        " ".join(span.quotes(labelled.article.text)) if span else relation.target_kind.value
        for relation, span in targets
    ]


def test_two_keys_link_a_claim_and_its_caption_shows_who(driver: Driver) -> None:
    caret = driver.caret
    driver.press("c", "1")
    assert linked(driver) == ["Peskovs"]
    assert driver.focused == ("claim", "Krievija sūtīs Su-35")
    assert driver.caret == caret
    claim = driver.sheet.hand.focused
    assert claim
    assert driver.workbench.desk.caption(claim).claimant == "Peskovs"
    driver.press("ctrl+z")
    assert linked(driver) == []
    assert driver.marked[0] == ("person", "Peskovs")


def test_a_source_that_nothing_marks_is_marked_in_passing(driver: Driver) -> None:
    driver.sheet.hand.select(driver.part("Kims gatavojas"))
    driver.press("4", "c", "1")
    assert ("source", "TASS") in driver.marked
    assert linked(driver) == ["TASS"]
    assert driver.focused == ("claim", "Kims gatavojas")
    driver.press("u")
    assert ("source", "TASS") not in driver.marked
    assert linked(driver) == []


def test_a_claim_and_its_claimant_are_four_keys_from_the_claim_before(driver: Driver) -> None:
    driver.press(".", "4", "c", "1")
    assert driver.focused == ("claim", "Kims gatavojas")
    assert linked(driver) == ["TASS"]


def test_the_status_line_tells_the_keys_that_there_are(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("c")
    assert "c as the claim before" in said[-1]
    assert "Delete" not in said[-1]
    driver.press("1")
    assert said[-1] == ""
    driver.press("c")
    assert "+ adds · Delete unlinks" in said[-1]


def test_letters_pick_nobody_and_label_nothing(driver: Driver) -> None:
    before = driver.marked
    driver.press("c", "m", "0")
    assert linked(driver) == ["unnamed"]
    assert driver.marked == before
    driver.press("c", "esc")
    assert linked(driver) == ["unnamed"]
    driver.press("1")
    assert driver.focused == ("person", "Krievija sūtīs Su-35")


def test_selected_words_become_the_claimant(driver: Driver) -> None:
    driver.press("c", "ctrl+right", "ctrl+right", "ctrl+shift+right", "enter")
    assert linked(driver) == ["gatavojas"]
    assert driver.focused == ("claim", "Krievija sūtīs Su-35")


def test_the_page_comes_back_after_hopping_far_away(driver: Driver) -> None:
    driver.surface.go_to(driver.part("Beigās Kims").end - 1)
    driver.press("1", "esc")
    driver.surface.focus_span(next(span.id for span in driver.sheet.spans if span.label == "claim"))
    top = driver.sheet.anchor.top
    driver.press("c", ".", ".", ".", ".")
    assert driver.sheet.anchor.top > top
    driver.press("enter")
    assert linked(driver) == [driver.marked[-1][1]]
    assert driver.sheet.anchor.top == top


def test_a_click_points_and_a_click_on_a_number_picks(driver: Driver) -> None:
    driver.press("c")
    viewport = driver.surface.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=driver.point("TASS"))
    assert driver.selected == "TASS"
    linking = driver.surface.linker.linking
    assert linking
    badge = next(iter(Badges(driver.sheet.page, linking)))
    origin = driver.surface.sight.page_point(QPoint(0, 0).toPointF())
    place = badge.box.center() - QPoint(round(origin[0]), round(origin[1])).toPointF()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert linked(driver) == ["Peskovs"]
    assert driver.surface.linker.linking is None


def test_keys_that_act_elsewhere_end_the_linking(driver: Driver) -> None:
    driver.press("c", "ctrl+z")
    assert driver.surface.linker.linking is None
    assert [label for label, _ in driver.marked] == ["person"]
    driver.press("ctrl+shift+z")
    driver.surface.go_to(driver.part("Krievija sūtīs").start + 3)
    driver.press("c")
    assert driver.surface.linker.linking
    driver.press("f6")
    assert driver.surface.linker.linking is None
    assert not driver.focus_is_on(CorpusPanel)


def test_without_a_claim_the_key_says_so(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("esc", "esc")
    driver.go_to("Vizīte")
    driver.press("c")
    assert said[-1] == "There is no claim here that could have a claimant."
    assert driver.surface.linker.linking is None


def test_another_relation_is_begun_from_elsewhere_and_takes_the_keys(driver: Driver) -> None:
    driver.press("f6")
    driver.surface.linker.begin("about")
    linking = driver.surface.linker.linking
    assert linking
    assert linking.relation.type == "about"
    driver.press("1")
    (relation,) = articles_in(driver.project)[0].relations
    assert relation.type == "about"
    driver.surface.linker.begin("operator")  # of weapons
    assert driver.surface.linker.linking is None
