import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.naming import says_in_full


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
