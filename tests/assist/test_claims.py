"""What somebody is reported to have said is proposed: quotations with gaps, and what is told."""

import pytest

from zimulis.assist import Marked, Snapshot, suggestions
from zimulis.assist.claims import Claims
from zimulis.domain.parts import Part

LABELS = frozenset({"person", "claim"})


def proposed(text: str, language: str = "lv", *marks: Marked) -> list[list[str]]:
    article = Snapshot(text, language, LABELS, frozenset({"person"}), marks)
    found = suggestions(article, [Claims()])
    return [[text[slice(*part)] for part in one.parts] for one in found]


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        ("Putins paziņoja, ka Minska palīdzēs.", "lv", [["Minska palīdzēs"]]),
        ("Kuģis nogrimis, vēsta Krievijas mediji.", "lv", [["Kuģis nogrimis"]]),
        ("„Mēs nāksim,” sacīja Kims, „un drīz.”", "lv", [["„Mēs nāksim,”", "„un drīz.”"]]),
        ("Kyiv said that two drones fell.", "en", [["two drones fell"]]),
        ("Он заявил, что ракет не будет.", "ru", [["ракет не будет"]]),
        ("Putins ieradās Minskā.", "lv", []),
    ],
)
def test_what_is_said_is_proposed(text: str, language: str, claims: list[list[str]]) -> None:
    assert proposed(text, language) == claims


def test_a_claim_within_a_claim_is_proposed_beside_it() -> None:
    text = "TASS ziņo, ka Kremlis noliedz, ka Krievija piegādājusi Phenjanai iznīcinātājus."
    outer = "Kremlis noliedz, ka Krievija piegādājusi Phenjanai iznīcinātājus"
    inner = "Krievija piegādājusi Phenjanai iznīcinātājus"
    assert proposed(text) == [[outer], [inner]]
    start = text.index(outer)
    mark = Marked("claim", (Part(start, start + len(outer)),))
    assert proposed(text, "lv", mark) == [[inner]]


def test_the_reportive_mood_tells_what_others_say() -> None:
    text = "Vizīte beigusies. Krievija esot gatava piegādāt raķetes."
    assert proposed(text) == [["Krievija esot gatava piegādāt raķetes"]]
    assert proposed(text, "en") == []


def test_who_says_it_is_in_the_reason() -> None:
    article = Snapshot("Minska palīdzēs, sacīja Putins.", "lv", LABELS)
    (one,) = suggestions(article, [Claims()])
    assert "sacīja Putins" in one.reason
    assert one.score > 0.7


def test_without_the_label_nothing_is_proposed() -> None:
    article = Snapshot("Putins paziņoja, ka Minska palīdzēs.", "lv", frozenset({"person"}))
    assert not suggestions(article, [Claims()])
