"""How what was typed finds a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.folding import fold
from zimulis.ui.matching import match

TITLE = "Delete the span, or punch a gap"


@pytest.mark.parametrize("typed", ["delete", "DEL", "span", "gap del", "  punch  ", "span,"])
def test_starts_of_words_are_found_best(typed: str) -> None:
    hit = match(typed, TITLE)
    assert hit is not None
    assert hit.rank == 0


@pytest.mark.parametrize(
    ("typed", "rank"), [("elete", 1), ("unch gap", 1), ("dtsp", 2), ("dsog", 2)]
)
def test_insides_of_words_and_scattered_letters_are_found_less_well(typed: str, rank: int) -> None:
    hit = match(typed, TITLE)
    assert hit is not None
    assert hit.rank == rank


@pytest.mark.parametrize("typed", ["undo", "gapd", "zdel", "ths x"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert match(typed, TITLE) is None


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("cuciska", "Čūčiška"),
        ("ČŪČ", "čūčiška"),
        ("zolc", "Żółć"),
        ("елка", "Ёлка"),
        ("strasse", "Straße"),
    ],
)
def test_case_and_diacritics_do_not_matter(typed: str, title: str) -> None:
    hit = match(typed, title)
    assert hit is not None
    assert hit.rank == 0


@given(st.text(max_size=30), st.data())
def test_every_word_of_a_title_finds_it(title: str, data: st.DataObject) -> None:
    words = title.split()
    typed = data.draw(st.permutations(words)) if words else []
    assert match(" ".join(typed), title) is not None


@given(st.text(min_size=1, max_size=20), st.data())
def test_letters_left_out_find_a_title_still(title: str, data: st.DataObject) -> None:
    whole = "".join(fold(title, diacritics=False).split())
    if not whole or not whole[0].isalnum():
        return
    kept = data.draw(st.lists(st.booleans(), min_size=len(whole), max_size=len(whole)))
    typed = whole[0] + "".join(c for c, keep in zip(whole[1:], kept[1:], strict=True) if keep)
    assert match(typed, title) is not None
