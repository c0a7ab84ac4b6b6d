import subprocess
import sys

import pytest

from zimulis.domain.countries import (
    countries_named,
    country_codes,
    country_name,
    find_countries,
    language_of_names,
)

OF_ISO_3166 = 249


def test_there_are_all_countries_of_the_standard_and_kosovo() -> None:
    assert len(country_codes()) == OF_ISO_3166 + 1
    assert {"KP", "LV", "XK", "TW", "PS", "VA"} <= country_codes()
    assert not {"EU", "UN", "ZZ", "001"} & country_codes()


@pytest.mark.parametrize(
    "typed",
    ["KP", "kp", "PRK", "Ziemeļkoreja", "ziemelk", "North Korea", "Северная Корея", "朝鲜", "북한"],
)
def test_a_country_is_found_by_code_and_in_many_languages(typed: str) -> None:
    assert find_countries(typed, ["lv"])[0] == "KP"


def test_a_word_of_a_name_finds_it_after_its_beginning() -> None:
    assert find_countries("korea", ["en"])[:2] == ["KP", "KR"]
    assert find_countries("koreja", ["lv"])[:2] == ["KR", "KP"]
    assert find_countries("Niger", ["en"])[:2] == ["NE", "NG"]
    assert find_countries("ASV", ["lv"])[0] == "US"
    assert find_countries("Kremlis", ["lv"]) == []
    assert find_countries("  ", ["lv"]) == []


def test_names_are_given_in_a_language_or_in_english() -> None:
    assert country_name("KP", "lv") == "Ziemeļkoreja"
    assert country_name("KP", "") == country_name("KP", "xx") == "North Korea"
    assert country_name("??", "lv") == ""


@pytest.mark.parametrize(
    ("words", "language", "codes"),
    [
        ("Ziemeļkorejas", "lv", ["KP"]),
        ("Amerikas Savienotajām Valstīm", "lv", ["US"]),
        ("Irānai", "lv", ["IR", "IQ"]),
        ("ASV", "lv", ["US"]),
        ("России", "ru", ["RU"]),
        ("Kremlis", "lv", []),
    ],
)
def test_words_of_a_text_name_a_country(words: str, language: str, codes: list[str]) -> None:
    assert countries_named(words, language) == codes


def test_new_names_are_in_the_language_of_the_others() -> None:
    latvian = {"RU": "Krievija", "KP": "Ziemeļkoreja"}
    assert language_of_names(latvian, "ru") == "lv"
    assert language_of_names({"RU": "Россия"}, "ru") == "ru"
    assert language_of_names({"RU": "Maskava"}, "en") == "en"
    assert language_of_names({}, "ru") == "ru"


def test_names_are_loaded_when_first_asked_for_only() -> None:
    ask = "import sys, zimulis.workspace.naming; print('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
