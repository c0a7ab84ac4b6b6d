"""The thing is proposed: its model, its class with the words of its kind, and not the strike."""

import pytest

from zimulis.assist import Snapshot, suggestions
from zimulis.assist.weapons import Weapons

LABELS = frozenset({"person", "weapon"})


def proposed(text: str, language: str) -> list[tuple[str, str]]:
    article = Snapshot(text, language, LABELS, LABELS)
    found = suggestions(article, [Weapons()])
    return [(text[slice(*one.extent)], dict(one.values)["kind"]) for one in found]


@pytest.mark.parametrize(
    ("text", "language", "weapons"),
    [
        ("ražo iznīcinātājus “Su-35”", "lv", [("iznīcinātājus", "class"), ("Su-35", "model")]),
        ("modernas ballistiskās raķetes", "lv", [("ballistiskās raķetes", "class")]),
        ("20 pretgaisa aizsardzības sistēmu", "lv", [("pretgaisa aizsardzības sistēmu", "class")]),
        ("fregate „Maršals Ustinovs“", "lv", [("fregate", "class"), ("Maršals Ustinovs", "model")]),
        ("ieroču un bruņojuma", "lv", [("ieroču", "generic"), ("bruņojuma", "generic")]),
        ("raķešu triecienā", "lv", []),
        ("dronu rūpnīca", "lv", []),
        ("Izglītības sistēma un grants celiņš", "lv", []),
        ("Audi A4, M2M, G-20", "lv", []),
        ("Leopard 2A6 tanks", "lv", [("Leopard 2A6", "model"), ("tanks", "class")]),
        (
            "air-defence systems and HIMARS",
            "en",
            [("air-defence systems", "class"), ("HIMARS", "model")],
        ),
        ("a missile strike", "en", []),
        ("a patriot", "en", []),
        ("Patriot missiles", "en", [("Patriot", "model"), ("missiles", "class")]),
        ("an F-16 and T-72B3", "en", [("F-16", "model"), ("T-72B3", "model")]),
        (
            "баллистические ракеты и Су-35",
            "ru",
            [("баллистические ракеты", "class"), ("Су-35", "model")],
        ),
        ("вооружённых сил, на вооружении, удар беспилотников", "ru", []),
        ("a P-8A Poseidon plane", "en", [("P-8A Poseidon", "model")]),
    ],
)
def test_the_thing_is_proposed(text: str, language: str, weapons: list[tuple[str, str]]) -> None:
    assert proposed(text, language) == weapons


def test_a_short_word_for_a_class_follows_the_long_one() -> None:
    text = "Pretgaisa aizsardzības sistēmas piegādās. Sistēmas ir jaunas."
    assert [words for words, _ in proposed(text, "lv")] == [
        "Pretgaisa aizsardzības sistēmas",
        "Sistēmas",
    ]
    assert not proposed("Sistēmas ir jaunas.", "lv")


def test_without_the_label_nothing_is_proposed() -> None:
    article = Snapshot("Su-35", "lv", frozenset({"person"}))
    assert not suggestions(article, [Weapons()])
