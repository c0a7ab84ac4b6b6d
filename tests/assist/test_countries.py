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


def test_what_is_marked_is_left_out() -> None:
    mark = Marked("country", (Part(0, 8),))
    assert found("Krievijā un Irānā", "lv", mark) == [("Irānā", "Irāna")]


def test_without_the_label_nothing_is_proposed() -> None:
    assert not suggestions(Snapshot("Krievijā", "lv"), [Countries()])
