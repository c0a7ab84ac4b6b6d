import json
import os
from pathlib import Path

import pytest
from hypothesis import given

from tests.domain.texts import part_of, texts
from zimulis.domain.boundaries import word_at
from zimulis.domain.candidates import candidate_at, is_capitalised, is_designator
from zimulis.domain.parts import Part

DATA = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[3] / "shared"))


def _candidate(text: str, offset: int) -> str | None:
    found = candidate_at(text, offset)
    return found and text[slice(*found)]


@pytest.mark.parametrize(
    "name",
    [
        "Vladimirs Putins",
        "V. Putins",
        "V.Putins",
        "Dž. Baidens",
        "Дж. Байден",
        "Urzula fon der Leiena",
        "Charles de Gaulle",
        "Kims Čenuns",
        "Владимир Путин",
        "Vladimirs\u00a0Putins",
        "Nato",
    ],
)
def test_a_name_is_taken_whole_from_every_word_with_a_capital(name: str) -> None:
    text = f"Vakar tur „{name}“ sacīja, ka tas tā ir."
    place = part_of(text, name)
    for offset in range(*place):
        word = word_at(text, offset)
        if word and is_capitalised(text, word):
            assert candidate_at(text, offset) == place


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("ražo Krievijas Su-35 lidmašīnas", "Su-35", "Su-35"),
        ("ražo Krievijas Su-35 lidmašīnas", "Krievijas", "Krievijas"),
        ("Tanks T-72B3 un M142 HIMARS", "M142", "M142"),
        ("līderis Kims, Putins un citi", "Kims", "Kims"),
        ("līderis Kims\nPutins un citi", "Kims", "Kims"),
        ("līderis Kims  Putins", "Kims", "Kims"),
        ("Tas bija Kims. Putins nāca.", "Kims", "Kims"),
        ("sacīja Urzula fon der Leiena", "fon", "fon"),
        ("sacīja Kims de facto", "Kims", "Kims"),
        ("Putins ieradās Minskā.", "ieradās", "ieradās"),
        ("Putins ieradās Minskā.", ".", "Minskā"),
        ("ASV-Ķīnas karš", "ASV", "ASV"),
        ("Krievijas Sergejs Šoigu gaida", "Šoigu", "Sergejs Šoigu"),
        ("tur Polija Ukrainai palīdz", "Polija", "Polija"),
        ("tikās Putins Minskā un", "Putins", "Putins"),
        ("министр России Сергей Шойгу", "Шойгу", "Сергей Шойгу"),
        ("when President Klaus Iohannis spoke", "Klaus", "Klaus Iohannis"),
        ("said Wednesday Joe Biden", "Joe", "Joe Biden"),
        ("Pēc Kima vizītes", "Kima", "Kima"),
    ],
)
def test_where_a_run_ends(text: str, at: str, expected: str) -> None:
    assert _candidate(text, text.index(at)) == expected


def test_the_first_word_of_a_sentence_joins_a_name_unless_it_is_known_in_lower_case() -> None:
    alone = "Vizīti Sočos vadīja līderi."
    assert _candidate(alone, 0) == "Vizīti Sočos"
    with_twin = f"{alone} Tā bija īsa vizīte."
    assert _candidate(with_twin, 0) == "Vizīti"
    assert _candidate(with_twin, with_twin.index("Sočos")) == "Sočos"
    quoted = f"Tā tas bija. „{with_twin}"
    assert _candidate(quoted, quoted.index("Sočos")) == "Sočos"


def test_a_twin_is_a_whole_word() -> None:
    text = "Kims Čenuns ieradās kimono."
    assert _candidate(text, 0) == "Kims Čenuns"


@pytest.mark.parametrize("blank", ["", "  ", "a\n\nb"])
def test_no_word_no_candidate(blank: str) -> None:
    assert candidate_at(blank, len(blank) // 2 if blank.strip() == "" else 2) is None


@given(texts)
def test_a_candidate_is_whole_words_of_one_line_around_the_word_it_is_asked_for(text: str) -> None:
    for offset in range(len(text) + 1):
        word, found = word_at(text, offset), candidate_at(text, offset)
        assert (word is None) == (found is None)
        if word and found:
            assert found.start <= word.start
            assert word.end <= found.end
            assert "\n" not in text[slice(*found)]
            last = word_at(text, found.end - 1)
            assert last
            assert last.end == found.end


@given(texts)
def test_all_capitalised_words_of_a_run_agree_on_it(text: str) -> None:
    for offset in range(len(text)):
        found = candidate_at(text, offset)
        word = word_at(text, offset)
        if found and word and is_capitalised(text, word):
            first = word_at(text, found.start)
            assert first
            assert is_capitalised(text, first)
            assert candidate_at(text, found.start) == found


def test_designators_have_a_capital_and_a_digit() -> None:
    words = {"Su-35": True, "F-16": True, "M142": True, "Kims": False, "2023": False, "5x": False}
    assert {text: is_designator(text, Part(0, len(text))) for text in words} == words


def _gold() -> list[tuple[str, Part]]:
    path = DATA / "data" / "latvian" / "texts.jsonl"
    if not path.exists():
        pytest.skip(f"the annotated Latvian texts are not there: {path}")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        (entry["text"], Part(mention["start"], mention["end"]))
        for entry in map(json.loads, lines)
        for mention in entry["mentions"]
        if mention["kind"] == "person" and mention["level"] == "outer"
    ]


def test_most_persons_in_real_latvian_texts_are_taken_whole_by_one_key() -> None:
    gold = _gold()
    exact = sum(candidate_at(text, part.start) == part for text, part in gold)
    assert exact / len(gold) > 0.9


def test_in_the_real_article_names_are_taken_whole() -> None:
    path = DATA / "articles" / "000_86b0d1c7f16c474e.txt"
    if not path.exists():
        pytest.skip(f"the real article is not there: {path}")
    text = path.read_text(encoding="utf-8")
    for name in ("Vladimirs Putins", "Aleksandru Lukašenko", "Kimu Čenunu", "Dmitrijs Peskovs"):
        start = text.index(name)
        for offset in (start, start + len(name)):
            assert _candidate(text, offset) == name
    assert _candidate(text, text.index("Su-57")) == "Su-57"
    assert _candidate(text, text.index("Piektdien Sočos")) == "Piektdien"


def test_words_in_capitals_form_no_run_with_names() -> None:
    text = "Foto: EPA/SCANPIX Krievijas prezidents, ASV Valsts sekretārs, J. K. Rauna"
    for quote in ("SCANPIX", "Krievijas", "ASV"):
        at = text.index(quote)
        assert candidate_at(text, at) == Part(at, at + len(quote))
    at = text.index("J. K. Rauna")
    assert candidate_at(text, at) == Part(at, len(text))
