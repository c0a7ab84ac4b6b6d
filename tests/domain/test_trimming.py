from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import texts
from zimulis.domain.boundaries import QUOTATION_MARKS
from zimulis.domain.parts import Part
from zimulis.domain.trimming import trim_claim, trim_name


def _name(text: str) -> str:
    return text[slice(*trim_name(text, Part(0, len(text))))]


def _claim(text: str) -> str:
    return text[slice(*trim_claim(text, Part(0, len(text))))]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Minskā.", "Minskā"),
        (" “Su-35” ", "Su-35"),
        ("(TASS)", "TASS"),
        ("„Vostočnij“, ", "Vostočnij"),
        ("V. Putins!?", "V. Putins"),
        ("Kims «Čenuns» nāk:", "Kims «Čenuns» nāk"),
        ("«روسيا»،", "روسيا"),
        ("（《纽约时报》）。", "纽约时报"),
        ("...", ""),
        (" \u00a0", ""),
    ],
)
def test_a_name_sheds_punctuation_and_quotation_marks(text: str, kept: str) -> None:
    assert _name(text) == kept


@pytest.mark.parametrize("pair", ["„“", "„”", "“”", "«»", '""'])
def test_a_claim_keeps_balanced_quotation_marks(pair: str) -> None:
    opening, closing = pair
    quoted = f"{opening}Mēs uzvarēsim,{closing}"
    assert _claim(f" {quoted}, ") == quoted
    assert _claim(f"{opening}Mēs uzvarēsim.") == "Mēs uzvarēsim"
    assert _claim(f"Mēs uzvarēsim,{closing}") == "Mēs uzvarēsim"
    assert _claim(f"Viņš saka: {quoted}.") == f"Viņš saka: {quoted}"


def test_the_mark_of_a_hebrew_abbreviation_is_no_quotation_mark() -> None:
    assert _claim('"צה"ל ערוך", ') == '"צה"ל ערוך"'
    assert _claim('צה"ל ערוך לכל תרחיש, ') == 'צה"ל ערוך לכל תרחיש'
    assert _name('ארה"ב.') == 'ארה"ב'


@pytest.mark.parametrize("end", ["،", "؛", "۔", "，", "。"])
def test_a_claim_sheds_the_stops_of_other_scripts(end: str) -> None:
    assert _claim(f"قال{end}") == "قال"


def test_a_claim_keeps_an_opening_mark_whose_mate_comes_after_the_attribution() -> None:
    text = "«Мы готовы, — сказал он, — к переговорам»."
    first = trim_claim(text, Part(0, text.index(" —")))
    assert text[slice(*first)] == "«Мы готовы"
    other_paragraph = text.replace(" — к", "\n— к")
    first = trim_claim(other_paragraph, Part(0, text.index(" —")))
    assert other_paragraph[slice(*first)] == "Мы готовы"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ka Krievija piegādās munīciju, ", "ka Krievija piegādās munīciju"),
        ("Vai tiešām?", "Vai tiešām?"),
        ("„A.“ un „B.“", "„A.“ un „B.“"),
        ("„A «B»“", "„A «B»“"),
        ('„garums 5" caurulei“', '„garums 5" caurulei“'),
        (".,;:", ""),
        ("“”", "“”"),
    ],
)
def test_a_claim_sheds_only_what_stands_outside_its_quotation(text: str, kept: str) -> None:
    assert _claim(text) == kept


@pytest.mark.parametrize("trim", [trim_name, trim_claim])
@given(text=texts, data=st.data())
def test_trimming_stays_inside_and_does_nothing_twice(
    trim: Callable[[str, Part], Part], text: str, data: st.DataObject
) -> None:
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    kept = trim(text, Part(start, end))
    assert start <= kept.start <= kept.end <= end
    assert trim(text, kept) == kept
    assert text[slice(*kept)] == text[slice(*kept)].strip()


@given(texts)
def test_only_punctuation_and_white_space_are_shed(text: str) -> None:
    part = trim_claim(text, Part(0, len(text)))
    shed = text[: part.start] + text[part.end :]
    stops = ".,;:،؛۔。，、；："
    assert all(mark.isspace() or mark in stops or mark in QUOTATION_MARKS for mark in shed)
    part = trim_name(text, Part(0, len(text)))
    shed = text[: part.start] + text[part.end :]
    assert all(
        mark.isspace() or mark in f"{stops}!?()؟！？（）《》〈〉" or mark in QUOTATION_MARKS
        for mark in shed
    )
