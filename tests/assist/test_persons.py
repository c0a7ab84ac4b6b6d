"""Persons are found by given names, titles and what a text says of them elsewhere."""

import logging
from collections.abc import Generator
from pathlib import Path

import pytest

from zimulis.assist import Snapshot, gazetteers, suggestions
from zimulis.assist.persons import Persons
from zimulis.domain.suggestions import Suggestion

LABELS = frozenset({"person"})


def proposed(text: str, language: str = "lv") -> list[Suggestion]:
    return suggestions(Snapshot(text, language, LABELS, LABELS), [Persons()])


def found(text: str, language: str = "lv") -> list[str]:
    return [text[slice(*one.extent)] for one in proposed(text, language) if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Tikās Vladimirs Putins, un Putina runu dzirdēja.", "lv", ["Vladimirs Putins", "Putina"]),
        ("Vakar A.Bērziņš un K. Ulmane runāja.", "lv", ["A.Bērziņš", "K. Ulmane"]),
        (
            "Runāja ministrs Gžibovskis un Ilze Vīķe-Freiberga.",
            "lv",
            ["Gžibovskis", "Ilze Vīķe-Freiberga"],
        ),
        ("Pēc tam Saeimas Solvita Āboltiņa runāja.", "lv", ["Solvita Āboltiņa"]),
        (
            "Ieradās Vladimirs Putins Sočos ar Sergeju Šoigu.",
            "lv",
            ["Vladimirs Putins", "Sergeju Šoigu"],
        ),
        ("Augustā Burhans Hamids ar Džo Baidenu.", "lv", ["Burhans Hamids", "Džo Baidenu"]),
        ("Since the Black Sea deal, Joe Biden left.", "en", ["Joe Biden"]),
        ("Пресс-секретарь Кремля Дмитрий Песков заявил.", "ru", ["Дмитрий Песков"]),
        ("Runāja Urzula fon der Leiena.", "lv", ["Urzula fon der Leiena"]),
        ("Then President Klaus Iohannis left.", "en", ["Klaus Iohannis"]),
        (
            "“Tā ir,” tur sacīja Sergejs Šoigu. “Nav tā,” bilda Šoigu. “Ir.”",
            "lv",
            ["Sergejs Šoigu", "Šoigu"],
        ),
        ("Вчера генерал Мохаммад Багери приехал.", "ru", ["Мохаммад Багери"]),
    ],
)
def test_names_of_persons(text: str, language: str, names: list[str]) -> None:
    assert found(text, language) == names


@pytest.mark.parametrize(
    "text",
    [
        "Sanāksme notika Minskā un Rīgā.",
        "Lēmumu pieņēma Bauskas novads un Talsu dome.",
        "Vienkārši tā bija. Tieši tāpēc. Kāpēc?",
        "Iznāca romāns “Raganu mēnesis”.",
        "Krievija un ASV klusēja, NATO arī.",
        "Vai Tev ir laiks, un vai Jums ir?",
        "Poļi uzskata, ka baltkrievi tur bija.",
        "Pēc tam runāja Apvienotie Arābu Emirāti un Padomju Savienība.",
        "Jau zināms, ka Valsts atzīst šīs tiesības.",
        "Darbs būs pabeigts ap Jāņiem.",
        "Tur bija Pasvales uzņēmēju klubs.",
        "Teica, ka Viļņa iegūtās ziņas slēpj.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Apart from a dozen South Korean fighters there were none.", "en"),
        ("В резолюции Совета Безопасности это сказано.", "ru"),
        ("Он принял командующего Ливийской армией.", "ru"),
        ("Корабли держат в Тобруке.", "ru"),
    ],
)
def test_what_is_nobody_in_other_languages(text: str, language: str) -> None:
    assert not found(text, language)


def test_a_nation_within_a_sentence_may_be_a_last_name() -> None:
    assert found("Te bija ministrs Polis.") == ["Polis"]


def test_a_word_that_the_text_has_in_lower_case_is_no_name() -> None:
    assert not found("Biroja darbs. Birojam saka to, ko birojs grib.")


def test_a_title_in_one_place_holds_for_other_forms_elsewhere() -> None:
    text = "Runāja prezidents Kviņš. Vēlāk gaidīja Kviņu. Kviņa vairs nebija."
    assert found(text) == ["Kviņš", "Kviņu", "Kviņa"]
    assert proposed(text)[1].reason == "as in Kviņš"


def test_other_languages_need_no_lists(caplog: pytest.LogCaptureFixture) -> None:
    proposed("中国外交部长抵达俄罗斯。", "zh")
    proposed("قال محمد", "ar")
    assert not caplog.records


def test_without_the_label_nothing_is_proposed() -> None:
    assert not suggestions(Snapshot("Jānis Bērziņš", "lv"), [Persons()])


@pytest.fixture
def no_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """The program as it is where somebody deleted its lists."""

    def clear() -> None:
        gazetteers.lines.cache_clear()
        gazetteers.listed.cache_clear()
        gazetteers.given_names.cache_clear()

    clear()
    monkeypatch.setattr(gazetteers, "resource", tmp_path.joinpath)
    yield
    clear()


def test_a_missing_list_is_told_once_and_the_rest_goes_on(
    no_lists: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert not gazetteers.given_names("lv")
        assert not gazetteers.given_names("lv")
    assert len(caplog.records) == 1
    assert "given-names-lv.txt" in caplog.records[0].getMessage()
    caplog.clear()
