import pytest

from zimulis.domain.scripts import (
    has_deep_letters,
    has_ideographs,
    is_right_to_left,
    latin_letters,
    may_turn,
)


def _leftward(text: str) -> bool | None:
    return is_right_to_left(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "leftward"),
    [
        ("Minskā", False),
        ("«Москва»", False),
        ("中国", False),
        ("السلام عليكم", True),
        ("– 2023: שלום", True),
        ("Su-35 مقاتلات", False),
        ("2023-09-15", None),
        ("😀 …", None),
        ("", None),
    ],
)
def test_a_paragraph_runs_the_way_of_its_first_letter(text: str, leftward: bool | None) -> None:
    assert _leftward(text) is leftward


def test_only_the_stretch_counts() -> None:
    text = "abc שלום"
    assert is_right_to_left(text, 4, len(text))
    assert is_right_to_left(text, 3, 4) is None


@pytest.mark.parametrize("text", ["abc שלום", "abc السلام", "١٢ un", "a \u202eb"])
def test_what_may_turn(text: str) -> None:
    assert may_turn(text)


@pytest.mark.parametrize(
    "text", ["ģērbies «ёлка»", "中国 한국어", "👩‍👩‍👧 “e\u0301”", "हिन्दी", "2023"]
)
def test_what_never_turns(text: str) -> None:
    assert not may_turn(text)


def test_letters_that_reach_down() -> None:
    assert has_deep_letters("ir الله ir")
    assert has_deep_letters("हिन्दी")
    assert not has_deep_letters("ģķļņ «ёлка» שלום 中国")


def test_ideographs() -> None:
    assert has_ideographs("Siņ 习近平", 4, 7)
    assert not has_ideographs("Siņ 习近平", 0, 4)
    assert not has_ideographs("“Su-35” – שלום", 0, 14)


@pytest.mark.parametrize("text", ["Minskā", "“Su-35”", "שלום", ""])
def test_letters_like_latin_ones_count_once(text: str) -> None:
    assert latin_letters(text, 0, len(text)) == len(text)


def test_others_count_for_the_room_they_take() -> None:
    assert latin_letters("中国", 0, 2) > 4
    assert 4 < latin_letters("Москва", 0, 4) < 5
    assert 3 < latin_letters("رويترز", 0, 5) < 5
    assert latin_letters("e\u0301e\u0301", 0, 4) == pytest.approx(2)
