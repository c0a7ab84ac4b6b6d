"""The claimant that is proposed for the claim in focus."""

from pathlib import Path

import pytest

from tests.projects import articles_in, make_project
from tests.ui.driving import Driver, Open
from zimulis.domain.annotations import TargetKind
from zimulis.ui.surface.pencil import pencilled
from zimulis.ui.surface.proposal import Proposal

TEXT = (
    "date 2023-09\n\nVizīte\n\n"
    "Peskovs sacīja, ka Krievija sūtīs Su-35. Kims gatavojas, vēsta aģentūra TASS.\n\n"
    "Klusums.\n"
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def driver(open_window: Open, tmp_path: Path) -> Driver:
    driver = open_window(make_project(tmp_path / "work.zimulis", TEXT))
    driver.go_to("Peskovs")
    driver.press("1")
    driver.go_to("Krievija")
    driver.press("4")
    assert driver.focused == ("claim", "Krievija sūtīs Su-35")
    return driver


@pytest.fixture
def pencil(open_window: Open, tmp_path: Path) -> Driver:
    """A window where claims and persons stand in pencil, and the first claim is in focus."""
    driver = open_window(make_project(tmp_path / "pencil.zimulis", TEXT), suggests=True)
    driver.wait_until(lambda: any(driver.sheet.pencil))
    suggested = {one.words(TEXT): pencilled(one).id for one in driver.sheet.pencil}
    driver.surface.focus_span(suggested["Krievija sūtīs Su-35"])
    return driver


def proposed(driver: Driver) -> str | None:
    words = driver.surface.proposal.words
    return driver.sheet.text[slice(*words)] if words else None


def linked(driver: Driver) -> int:
    return len(articles_in(driver.project)[0].relations)


def said_by(proposal: Proposal) -> list[str]:
    said: list[str] = []
    proposal.said.connect(said.append)
    return said


def test_one_key_links_who_is_proposed_and_undo_proposes_again(driver: Driver) -> None:
    caret = driver.caret
    assert proposed(driver) == "Peskovs"
    driver.press("space")
    claim = driver.sheet.hand.focused
    assert claim
    assert driver.workbench.desk.caption(claim).claimant == "Peskovs"
    assert driver.caret == caret
    assert proposed(driver) is None
    driver.press("u")
    assert linked(driver) == 0
    driver.surface.focus_span(claim.id)
    assert proposed(driver) == "Peskovs"


def test_a_source_that_nothing_marks_is_marked_in_passing(driver: Driver) -> None:
    driver.go_to("gatavojas")
    driver.press("4", "space")
    assert ("source", "TASS") in driver.marked
    assert driver.focused == ("claim", "Kims gatavojas")


def test_it_is_the_candidate_with_the_number_1(driver: Driver) -> None:
    driver.press("c")
    linking = driver.surface.linker.linking
    assert linking
    assert linking.candidates[0].part == driver.surface.proposal.words


def test_nothing_is_proposed_for_what_is_no_claim_or_not_in_focus(driver: Driver) -> None:
    driver.press("ctrl+right")
    assert proposed(driver) is None
    driver.press("tab", "space")
    assert proposed(driver) is None
    assert linked(driver) == 0


def test_nobody_is_proposed_where_nobody_can_have_said_it(driver: Driver) -> None:
    driver.go_to("Klusums")
    driver.press("4")
    driver.press("c", "0")
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("space")
    assert said[-1] == "There is nothing to accept here."
    assert linked(driver) == 1


def test_where_nobody_is_named_that_is_proposed(open_window: Open, tmp_path: Path) -> None:
    text = "Vizīte\n\nPeskovs klusēja.\n\nJau vēstīts, ka Kims tikās ar Putinu.\n"
    driver = open_window(make_project(tmp_path / "work.zimulis", text))
    said = said_by(driver.surface.proposal)
    driver.go_to("Kims")
    driver.press("4")
    assert said[-1].startswith("Claimant: unnamed? · Space accepts")
    driver.press("space")
    (relation,) = articles_in(driver.project)[0].relations
    assert relation.target_kind is TargetKind.UNNAMED
    assert driver.marked == [("claim", "Kims tikās ar Putinu")]
    driver.press("u")
    assert linked(driver) == 0


def test_a_claim_in_pencil_is_accepted_with_nobody_named(open_window: Open, tmp_path: Path) -> None:
    text = "Vizīte\n\nPeskovs klusēja.\n\nJau vēstīts, ka Kims tikās ar Putinu.\n"
    driver = open_window(make_project(tmp_path / "pencil.zimulis", text), suggests=True)
    driver.wait_until(lambda: any(driver.sheet.pencil))
    driver.surface.focus_span(
        next(pencilled(one).id for one in driver.sheet.pencil if one.label == "claim")
    )
    driver.press("space")
    (relation,) = articles_in(driver.project)[0].relations
    assert relation.target_kind is TargetKind.UNNAMED


def test_the_status_line_says_it_once_and_then_no_more(driver: Driver) -> None:
    said = said_by(driver.surface.proposal)
    driver.press("ctrl+right", "tab", "shift+tab")
    driver.press("esc")
    assert [sentence.split(" · ")[0] for sentence in said if sentence] == ["Claimant: Peskovs?"]
    assert said[-1] == ""
    assert "Space accepts · c shows others" in next(filter(None, said))


def test_the_status_line_says_it_again_after_looking_at_the_others(driver: Driver) -> None:
    said: list[str] = []
    driver.workbench.said.connect(said.append)
    driver.press("c")
    assert said[-1].startswith("claimant: 1–9 pick")
    driver.press("esc")
    assert said[-1].startswith("Claimant: Peskovs?")
    driver.press("c", "1")
    assert not said[-1].startswith("Claimant: ")


def test_a_claim_in_pencil_is_accepted_with_its_claimant(pencil: Driver) -> None:
    assert proposed(pencil) == "Peskovs"
    pencil.press("space")
    assert pencil.marked == [("person", "Peskovs"), ("claim", "Krievija sūtīs Su-35")]
    assert linked(pencil) == 1
    assert pencil.sheet.hand.suggested
    pencil.press("u")
    assert pencil.marked == []
    assert linked(pencil) == 0


def test_who_is_proposed_for_a_claim_in_pencil_is_said_with_it(pencil: Driver) -> None:
    said: list[str] = []
    pencil.workbench.said.connect(said.append)
    pencil.press(".", ",")
    assert said[-1].startswith("Claim? · told: Peskovs sacīja, ka · claimant: Peskovs")


def test_a_digit_accepts_a_claim_without_its_claimant(pencil: Driver) -> None:
    pencil.press("4")
    assert pencil.focused == ("claim", "Krievija sūtīs Su-35")
    assert linked(pencil) == 0
    assert proposed(pencil) == "Peskovs"


def test_another_claimant_is_chosen_for_a_claim_in_pencil(pencil: Driver) -> None:
    pencil.press("c", "0")
    assert pencil.marked == [("claim", "Krievija sūtīs Su-35")]
    (relation,) = articles_in(pencil.project)[0].relations
    assert relation.target_kind is TargetKind.UNNAMED
