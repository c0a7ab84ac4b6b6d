"""Countries are found in every case form, with their names in the article's language."""

import pytest

from zimulis.assist import Marked, Snapshot, suggestions
from zimulis.assist.countries import Countries
from zimulis.domain.parts import Part

LABELS = frozenset({"country"})


def found(text: str, language: str, *marks: Marked) -> list[tuple[str, str]]:
    article = Snapshot(text, language, LABELS, LABELS, marks)
    proposed = suggestions(article, [Countries()])
    return [(text[slice(*one.extent)], one.entity) for one in proposed]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ar Krieviju runāja Irānas un ASV pārstāvji.", "lv", ["Krievija", "Irāna", None]),
        ("Lielbritānijai un Dienvidkorejā", "lv", ["Apvienotā Karaliste", "Dienvidkoreja"]),
        ("Talks with North Korea and Russia's envoy", "en", ["North Korea", "Russia"]),
        ("Из России в Иран", "ru", ["Россия", "Иран"]),
        ("Zur Ukraine sprach Russland.", "de", ["Ukraine", "Russland"]),
    ],
)
def test_countries_in_their_forms(text: str, language: str, expected: list[str | None]) -> None:
    entities = [entity for _, entity in found(text, language)]
    assert len(entities) == len(expected)
    assert all(want in (None, got) for want, got in zip(expected, entities, strict=True))


def test_names_of_other_languages_are_found_as_well() -> None:
    assert found("“Bank of Russia” un Russia Today", "lv")[0] == ("Russia", "Krievija")


def test_what_has_the_name_of_a_country_is_not_always_one() -> None:
    assert found("Ziemeļīrijā un Īrijā", "lv") == [("Īrijā", "Īrija")]


def of_kind(kind: str, text: str, language: str) -> list[tuple[str, str]]:
    proposed = suggestions(Snapshot(text, language, LABELS, LABELS), [Countries()])
    return [
        (text[slice(*one.extent)], one.entity)
        for one in proposed
        if dict(one.values).get("kind") == kind
    ]


@pytest.mark.parametrize(
    ("kind", "text", "language", "expected"),
    [
        (
            "adjective",
            "Bēga krievu kareivji, un padomju laiks beidzās.",
            "lv",
            ["krievu", "padomju"],
        ),
        (
            "people",
            "Poļi klusēja, un krievi ar ukraiņiem runāja.",
            "lv",
            ["Poļi", "krievi", "ukraiņiem"],
        ),
        ("adjective", "The Romanian air force met Romanians.", "en", ["Romanian"]),
        ("people", "The Romanian air force met Romanians.", "en", ["Romanians"]),
        (
            "adjective",
            "Российская делегация на американских самолётах",
            "ru",
            ["Российская", "американских"],
        ),
        (
            "metonym",
            "Kremlis klusē, bet Minskā Maskava paziņoja savu.",
            "lv",
            ["Kremlis", "Maskava"],
        ),
        ("metonym", "In Washington, Moscow said no.", "en", ["Moscow"]),
        ("metonym", "Some said that Moscow might leave with Beijing.", "en", ["Moscow", "Beijing"]),
        ("metonym", "It obliges Washington to help; they flew to Paris.", "en", ["Washington"]),
        ("metonym", "Teica, ka Maskavai nosūtīti plāni.", "lv", ["Maskavai"]),
        ("metonym", "Lidmašīna lidoja pāri Maskavai naktī.", "lv", []),
        ("metonym", "Te bija Maskavas ieceltais gubernators.", "lv", ["Maskavas"]),
        ("metonym", "Nogrima kuģis „Maskava“ un vēl viens.", "lv", []),
        ("metonym", "Sofija klusēja.", "lv", []),
        ("metonym", "Phenjanas un Maskavas darījums.", "lv", ["Phenjanas", "Maskavas"]),
        ("metonym", "Известно, что Москве нужны снаряды.", "ru", ["Москве"]),
        ("metonym", "В Москве это знают.", "ru", []),
        ("metonym", "Вашингтон готов помогать.", "ru", ["Вашингтон"]),
        ("in-a-name", "Krievijas Zinātņu akadēmija un Krievijas līderis", "lv", ["Krievijas"]),
    ],
)
def test_kinds_of_mentions(kind: str, text: str, language: str, expected: list[str]) -> None:
    assert [words for words, _ in of_kind(kind, text, language)] == expected


def test_what_stands_for_a_country_gets_its_name() -> None:
    assert of_kind("adjective", "krievu karavīri", "lv") == [("krievu", "Krievija")]
    assert of_kind("metonym", "Кремль молчит.", "ru") == [("Кремль", "Россия")]


def test_states_that_are_no_more() -> None:
    assert found("PSRS un Čehoslovākijas", "lv") == [
        ("PSRS", "PSRS"),
        ("Čehoslovākijas", "Čehoslovākija"),
    ]


def test_a_council_is_not_soviet() -> None:
    assert not of_kind("adjective", "Par padomi jautā padomes sēdē.", "lv")


def test_chinese_has_names_without_spaces() -> None:
    assert found("中国外交部长抵达俄罗斯。", "zh") == [("中国", "中国"), ("俄罗斯", "俄罗斯")]


def test_what_is_marked_is_left_out() -> None:
    mark = Marked("country", (Part(0, 8),))
    assert found("Krievijā un Irānā", "lv", mark) == [("Irānā", "Irāna")]


def test_without_the_label_nothing_is_proposed() -> None:
    assert not suggestions(Snapshot("Krievijā", "lv"), [Countries()])
