import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.texts import texts
from zimulis.domain.going import offset_of

TEXT = "viens\n\ntrīs\nčetri"


@pytest.mark.parametrize(
    ("wish", "rest"),
    [
        ("1", TEXT),
        ("2", "\ntrīs\nčetri"),
        ("3", "trīs\nčetri"),
        ("99", "četri"),
        ("0", TEXT),
        ("@7", "trīs\nčetri"),
        ("@999", ""),
        ("50%", "\ntrīs\nčetri"[2:]),
        (" 100 % ", ""),
        ("400%", ""),
    ],
)
def test_places_as_people_name_them(wish: str, rest: str) -> None:
    assert TEXT[offset_of(TEXT, wish) :] == rest


@pytest.mark.parametrize("wish", ["", "@", "%", "12a", "-3", "@5%", "1 2", "trīs"])
def test_what_names_no_place(wish: str) -> None:
    assert offset_of(TEXT, wish) is None


@given(texts, st.integers(0, 200), st.sampled_from(["{}", "@{}", "{}%"]))
def test_a_place_is_always_in_the_text(text: str, number: int, form: str) -> None:
    offset = offset_of(text, form.format(number))
    assert offset is not None
    assert 0 <= offset <= len(text)


@given(texts, st.integers(1, 30))
def test_a_line_starts_after_an_end_of_line(text: str, number: int) -> None:
    offset = offset_of(text, str(number))
    assert offset is not None
    assert offset == 0 or text[offset - 1] == "\n"
    assert text.count("\n", 0, offset) == min(number - 1, text.count("\n"))
