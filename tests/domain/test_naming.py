import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.naming import finds, may_name, says_in_full


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Vladimiram Putinam", "Vladimirs Putins"),
        ("Kimu Čenunu", "Kims Čenuns"),
        ("KRIEVIJAS", "Krievija"),
        ("Владимира Путина", "Владимир Путин"),
        ("Su-35", "Su-35"),
        ("ASV", "ASV"),
        ("习近平", "习近平"),
        ("Vladimirs\nPutins", "Vladimirs Putins"),
    ],
)
def test_a_full_name_in_any_case_form_needs_no_explanation(words: str, name: str) -> None:
    assert says_in_full(words, name)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Putins", "Vladimirs Putins"),
        ("Kremlis", "Krievija"),
        ("Maskavai", "Krievija"),
        ("Kimu Čeniru", "Kims Čenuns"),
        ("Су-35", "Su-35"),
        ("S-300", "S-400"),
        ("ASV", "Amerikas Savienotās Valstis"),
        ("Putins", ""),
    ],
)
def test_a_short_form_or_another_name_does(words: str, name: str) -> None:
    assert not says_in_full(words, name)


@given(st.text(min_size=1))
def test_every_name_says_itself(name: str) -> None:
    assert says_in_full(name, name)


@pytest.mark.parametrize(
    ("words", "name", "may"),
    [
        ("Putinam", "Vladimirs Putins", True),
        ("Vladimiram Putinam", "Vladimirs Putins", True),
        ("Putinam Vladimiram", "Vladimirs Putins", False),
        ("Peskovam", "Vladimirs Putins", False),
        ("Su-35", "Su-35", True),
        ("Su-34", "Su-35", False),
        ("", "Su-35", False),
    ],
)
def test_words_may_name_a_part(words: str, name: str, may: bool) -> None:
    assert may_name(words, name) is may


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("vladimirs putins", 0),
        ("KP", 0),
        ("vlad", 1),
        ("putin", 2),
        ("put vla", 2),
        ("cenun", 2),
        ("lavrovs", None),
        ("utins", 3),
        ("ut", None),
    ],
)
def test_what_is_typed_finds_names(typed: str, rank: int | None) -> None:
    assert finds(typed, ["Vladimirs Putins", "Kims Čenuns", "KP"]) == rank
