"""Offsets of others' files come to the same words, and recorded texts are held against the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.parts import Part
from zimulis.formats.standoff import Misplaced, StandoffText

RAW = st.text(alphabet="ab😀\r\n\u2028\x0bé", max_size=30)
LINE_ENDS = str.maketrans(dict.fromkeys("\u2028\x0b", None))


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(RAW, st.booleans(), st.data())
def test_offsets_mean_the_same_words(raw: str, mark: bool, data: st.DataObject) -> None:
    """What stands between two offsets is the same, once line ends are told apart no more."""
    raw = "\ufeff" * mark + raw
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    if "\r\n" in (raw[start - 1 : start + 1], raw[end - 1 : end + 1]):
        return  # inside a line end, which is one character in the kept text
    wanted = StandoffText.of(raw[start:end]).text
    code_points = StandoffText.of(raw)
    assert code_points.text[slice(*code_points.part(start, end))] == wanted
    in_units = StandoffText.of(raw, utf16=True)
    part = in_units.part(units(raw[:start]), units(raw[:end]))
    assert in_units.text[slice(*part)] == wanted


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 6), (9, 9)])
def test_what_is_no_part_of_the_text_is_told(start: int, end: int) -> None:
    with pytest.raises(Misplaced, match="is no part of the text of 5 characters"):
        StandoffText.of("a\r\nbcd").part(start, end + (end >= 6))


def test_a_recorded_text_that_stands_nearby_once_is_found() -> None:
    text = StandoffText.of("Putins un Peskovs tikās. Peskovs klusēja.")
    text.check(Part(10, 17), "Peskovs")
    with pytest.raises(Misplaced, match="“Peskovs” is not what stands at 8–15") as raised:
        text.check(Part(8, 15), "Peskovs")
    assert raised.value.found == Part(10, 17)


@pytest.mark.parametrize(
    ("part", "recorded"),
    [((17, 24), "Peskovs"), ((0, 6), "Sergejs"), ((0, 7), "klusēja"), ((0, 1), " ")],
)
def test_no_place_is_offered_where_there_are_two_or_none(
    part: tuple[int, int], recorded: str
) -> None:
    text = StandoffText.of("Putins un Peskovs tikās. Peskovs klusēja.")
    with pytest.raises(Misplaced) as raised:
        text.check(Part(*part), recorded)
    assert raised.value.found is None
