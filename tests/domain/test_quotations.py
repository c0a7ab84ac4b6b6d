import pytest
from hypothesis import given

from tests.domain.texts import part_of, texts
from zimulis.domain.parts import Parts
from zimulis.domain.quotations import is_quotation_mark, quotations, toggle_marks


def _quoted(text: str) -> list[str]:
    return [text[slice(*pair)] for pair in quotations(text, 0, len(text))]


def _toggled(text: str, *quotes: str) -> tuple[str, ...]:
    parts: Parts = tuple(part_of(text, quote) for quote in quotes)
    return tuple(text[slice(*part)] for part in toggle_marks(text, parts))


@pytest.mark.parametrize(
    "quotation", ["„…“", "„…”", "“…”", "«…»", '"…"', "‹…›", "‚…‘", "「…」", "„viens «divi» trīs”"]
)
def test_marks_pair_in_every_style(quotation: str) -> None:
    assert _quoted(f"saka: {quotation} un iet")[-1] == quotation


def test_pairs_come_as_they_close_and_stray_marks_make_none() -> None:
    assert _quoted("„a «b» c” d” „e") == ["«b»", "„a «b» c”"]
    assert _quoted("‘tis don’t") == []


def test_marks_are_left_out_with_the_comma_before_them_and_taken_in_again() -> None:
    text = "“Mēs palīdzēsim,” sacīja Putins."
    assert _toggled(text, "“Mēs palīdzēsim,”") == ("Mēs palīdzēsim",)
    assert _toggled(text, "Mēs palīdzēsim") == ("“Mēs palīdzēsim,”",)
    assert _toggled(text, "Mēs palīdzēsim,") == ("“Mēs palīdzēsim,”",)


def test_a_question_keeps_its_mark() -> None:
    assert _toggled("„Vai tiešām?” viņš jautāja.", "„Vai tiešām?”") == ("Vai tiešām?",)


def test_every_part_is_toggled() -> None:
    text = "“Nē,” viņš teica, “nekad.”"
    assert _toggled(text, "“Nē,”", "“nekad.”") == ("Nē", "nekad")
    assert _toggled(text, "Nē", "nekad") == ("“Nē,”", "“nekad.”")


def test_one_pair_may_lie_around_several_parts() -> None:
    text = "«Ответа нет, — сказал он. — И не будет»."
    assert _toggled(text, "«Ответа нет", "И не будет»") == ("Ответа нет", "И не будет")
    assert _toggled(text, "Ответа нет", "И не будет") == ("«Ответа нет", "И не будет»")


def test_marks_inside_a_claim_stay() -> None:
    text = "Viņš teica, ka brauks “visās jomās”, un brauca."
    assert _toggled(text, "brauks “visās jomās”") == ("brauks “visās jomās”",)


def test_without_marks_nothing_changes() -> None:
    assert _toggled("Putins ieradās.", "Putins") == ("Putins",)
    assert _toggled("„” tukšs", "tukšs") == ("tukšs",)


@given(texts)
def test_pairs_are_marks_and_lie_in_each_other_or_apart(text: str) -> None:
    pairs = list(quotations(text, 0, len(text)))
    for pair in pairs:
        assert is_quotation_mark(text[pair.start])
        assert is_quotation_mark(text[pair.end - 1])
        assert not any(pair.start < other.start < pair.end < other.end for other in pairs)


@given(texts)
def test_toggling_a_quotation_twice_gives_it_back(text: str) -> None:
    for pair in quotations(text, 0, len(text)):
        words = text[slice(*pair)][1:-1].strip(" \u00a0.,;:")
        if (
            words
            and "\n" not in words
            and not is_quotation_mark(words[0])
            and not is_quotation_mark(words[-1])
        ):
            once = toggle_marks(text, (pair,))
            assert [text[slice(*part)] for part in once] == [words]
            assert toggle_marks(text, once) == (pair,)
